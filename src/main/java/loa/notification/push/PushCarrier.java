package loa.notification.push;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import loa.notification.Carrier;
import loa.notification.Devices;
import loa.notification.Inbox.Message;
import loa.notification.Way;
import loa.platform.view.Bell;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends notices to phones. A browser that its push server no longer knows is forgotten. */
@Component
class PushCarrier implements Carrier {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long KEPT_SECONDS = Duration.ofDays(2).toSeconds();
    private static final int BODY = 300;

    private final Devices devices;
    private final Vapid vapid;
    private final JsonMapper json;
    private final Function<String, @Nullable String> objection;
    private final HttpClient http;
    private volatile @Nullable String trouble;

    @Autowired
    PushCarrier(Devices devices, Vapid vapid, JsonMapper json) {
        this(devices, vapid, json, Endpoint::objection, client());
    }

    PushCarrier(
            Devices devices,
            Vapid vapid,
            JsonMapper json,
            Function<String, @Nullable String> objection,
            HttpClient http) {
        this.devices = devices;
        this.vapid = vapid;
        this.json = json;
        this.objection = objection;
        this.http = http;
    }

    @Override
    public Way way() {
        return Way.PUSH;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public boolean bundles() {
        return false;
    }

    @Override
    public @Nullable String trouble() {
        return trouble;
    }

    @Override
    public Outcome carry(Parcel parcel) {
        var device = devices.find(UUID.fromString(parcel.target()));
        if (device.isEmpty() || parcel.messages().isEmpty()) return new Refused(msg("notification.push.gone"));
        var endpoint = device.get().endpoint();
        // Asked again at each sending: the name may lead elsewhere by now. The answer is kept by the JVM for the call
        // itself.
        var why = objection.apply(endpoint);
        if ("unknown host".equals(why)) return later(URI.create(endpoint).getHost() + ": " + why);
        if (why != null) return new Refused(msg("notification.push.notThere", why));
        try {
            var request = request(parcel, device.get());
            var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            return outcome(answer.statusCode(), device.get());
        } catch (IOException e) {
            return later(URI.create(endpoint).getHost() + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Later("interrupted");
        } catch (GeneralSecurityException e) {
            devices.gone(device.get().id());
            return new Refused(msg("notification.push.notThere", e.getMessage()));
        }
    }

    private Outcome outcome(int status, Devices.Device device) {
        if (status >= 200 && status < 300) {
            trouble = null;
            return new Carried();
        }
        if (status == 404 || status == 410) {
            devices.gone(device.id());
            return new Refused(msg("notification.push.gone"));
        }
        var said = URI.create(device.endpoint()).getHost() + ": HTTP " + status;
        return status == 429 || status >= 500 ? later(said) : refused(said);
    }

    private Refused refused(String said) {
        trouble = said;
        return new Refused(said);
    }

    private Later later(String said) {
        trouble = said;
        return new Later(said);
    }

    private HttpRequest request(Parcel parcel, Devices.Device device) throws GeneralSecurityException {
        var message = parcel.messages().getFirst();
        var endpoint = URI.create(device.endpoint());
        return HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("TTL", String.valueOf(KEPT_SECONDS))
                .header("Urgency", message.urgent() ? "high" : "normal")
                // A second try replaces the first one that still waits at the push server.
                .header("Topic", parcel.id().replace("-", ""))
                .header("Content-Type", "application/octet-stream")
                .header("Content-Encoding", "aes128gcm")
                .header("Authorization", vapid.authorization(endpoint))
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Sealing.seal(payload(message), device.publicKey(), device.secret())))
                .build();
    }

    private byte[] payload(Message message) {
        var words = new LinkedHashMap<String, String>();
        words.put("title", msg("platform.brand"));
        words.put("body", shortened(message.sentence(VIETNAMESE)));
        words.put("path", Bell.PATH + "/" + message.id());
        words.put("tag", message.id().toString());
        return json.writeValueAsBytes(words);
    }

    private static String shortened(String words) {
        return words.length() <= BODY ? words : words.substring(0, words.lastIndexOf(' ', BODY)) + " …";
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }
}
