package loa.notification.push;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.notification.Devices;
import loa.notification.Devices.Device;
import loa.organization.PersonId;
import loa.platform.Me;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people sign up the browser of their phone for notices, and sign it off. */
@Component
public class DeviceDesk {

    private static final int MOST = 10;
    private static final int SECRET = 16;

    /** Why not. */
    public enum Objection {
        NOT_A_BROWSER,
        TOO_MANY;

        public String key() {
            return "notification.device." + name();
        }
    }

    private final Devices devices;
    private final Vapid vapid;
    private final AuditLog audit;
    private final Clock clock;

    DeviceDesk(Devices devices, Vapid vapid, AuditLog audit, Clock clock) {
        this.devices = devices;
        this.vapid = vapid;
        this.audit = audit;
        this.clock = clock;
    }

    /** The key that browsers sign up for. */
    public String key() {
        return vapid.publicKey();
    }

    public List<Device> of(Me me) {
        return devices.of(new PersonId(me.person()));
    }

    /** Signs up a browser with what it says of itself. */
    @Transactional
    public Optional<Objection> add(String endpoint, String publicKey, String secret, String name, Me me) {
        var key = decoded(publicKey);
        var auth = decoded(secret);
        if (auth.length != SECRET || !isKey(key) || Endpoint.objection(endpoint) != null) {
            return Optional.of(Objection.NOT_A_BROWSER);
        }
        var known = of(me);
        if (known.size() >= MOST
                && known.stream().noneMatch(device -> device.endpoint().equals(endpoint))) {
            return Optional.of(Objection.TOO_MANY);
        }
        devices.save(
                new Device(UUID.randomUUID(), new PersonId(me.person()), endpoint, key, auth, name, clock.instant()));
        note("added", name, me);
        return Optional.empty();
    }

    @Transactional
    public void drop(UUID id, Me me) {
        var known = of(me).stream().filter(device -> device.id().equals(id)).findFirst();
        if (known.isEmpty()) return;
        devices.drop(id, new PersonId(me.person()));
        note("dropped", known.get().name(), me);
    }

    private void note(String what, String name, Me me) {
        audit.append(
                me, "notification.device." + what, "person:" + me.person(), null, me.unit(), Map.of("device", name));
    }

    private static boolean isKey(byte[] point) {
        try {
            Curve.publicKey(point);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getUrlDecoder()
                    .decode(base64.strip().replace('+', '-').replace('/', '_').replaceAll("=+$", ""));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
