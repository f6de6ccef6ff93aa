package loa.field.pack;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.organization.UnitId;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The phones that may sign: table {@code field.device}. */
@Repository
public class SigningDevices {

    private static final int LONGEST_NAME = 100;
    private static final int MOST = 200;

    private final JdbcClient db;
    private final AuditLog audit;
    private final Clock clock;

    SigningDevices(JdbcClient db, AuditLog audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers the phone of somebody signed in, or notes that it was seen; {@code false}: the key is none, or there are too many. */
    @Transactional
    public boolean register(UUID id, String name, byte[] publicKey, Me me) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var known = find(id);
        if (known.isPresent()) {
            db.sql("update field.device set seen_at = :now where id = :id and person = :person")
                    .param("now", now)
                    .param("id", id)
                    .param("person", me.person())
                    .update();
            return known.get().person().equals(me.person());
        }
        if (!isKey(publicKey) || of(me).size() >= MOST) return false;
        db.sql("""
                insert into field.device (id, person, unit, name, public_key, registered_at, seen_at)
                values (:id, :person, :unit, :name, :key, :now, :now)
                """)
                .param("id", id)
                .param("person", me.person())
                .param("unit", me.unit())
                .param("name", name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .param("key", publicKey)
                .param("now", now)
                .update();
        audit.append(me, "field.device.registered", "person:" + me.person(), null, me.unit(), Map.of("device", name));
        return true;
    }

    /** Its packs are refused from now on. */
    @Transactional
    public void end(UUID id, Me me) {
        var ended = db.sql("""
                update field.device set ended_at = :now where id = :id and person = :person and ended_at is null
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("person", me.person())
                .update();
        if (ended == 1) {
            var name = find(id).orElseThrow().name();
            audit.append(me, "field.device.ended", "person:" + me.person(), null, me.unit(), Map.of("device", name));
        }
    }

    public Optional<SigningDevice> find(UUID id) {
        return db.sql("select * from field.device where id = :id")
                .param("id", id)
                .query(SigningDevices::read)
                .optional();
    }

    /** The phones of a person that still may sign, the latest seen first. */
    public List<SigningDevice> of(Me me) {
        return db.sql(
                        "select * from field.device where person = :person and ended_at is null order by seen_at desc, id")
                .param("person", me.person())
                .query(SigningDevices::read)
                .list();
    }

    /** Whether the phone signed these bytes. */
    static boolean signed(SigningDevice device, byte[] bytes, byte[] signature) {
        try {
            var verifier = Signature.getInstance("SHA256withECDSAinP1363Format");
            verifier.initVerify(
                    KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(device.publicKey())));
            verifier.update(bytes);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean isKey(byte[] publicKey) {
        try {
            return publicKey.length < 200
                    && KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(publicKey)) != null;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static SigningDevice read(ResultSet rs, int row) throws SQLException {
        var ended = rs.getObject("ended_at", OffsetDateTime.class);
        return new SigningDevice(
                id(rs, "id"),
                id(rs, "person"),
                new UnitId(id(rs, "unit")),
                rs.getString("name"),
                rs.getBytes("public_key"),
                rs.getObject("registered_at", OffsetDateTime.class).toInstant(),
                rs.getObject("seen_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }
}
