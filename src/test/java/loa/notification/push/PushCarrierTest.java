package loa.notification.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import loa.LoaTest;
import loa.notification.Carrier.Carried;
import loa.notification.Carrier.Later;
import loa.notification.Carrier.Parcel;
import loa.notification.Carrier.Refused;
import loa.notification.Devices;
import loa.notification.Inbox;
import loa.organization.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Against a push server in this process, with a browser that opens what it gets. */
@LoaTest
class PushCarrierTest {

    private final Devices devices;
    private final Vapid vapid;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<String, String> headers = new ConcurrentHashMap<>();
    private final KeyPair browser = pair();
    private final byte[] secret = "sixteen bytes ok".getBytes(StandardCharsets.US_ASCII);
    private volatile byte[] received = new byte[0];
    private volatile int status = 201;
    private HttpServer server;

    PushCarrierTest(Devices devices, Vapid vapid, JsonMapper json, Clock clock) throws Exception {
        this.devices = devices;
        this.vapid = vapid;
        this.json = json;
        this.clock = clock;
    }

    @BeforeEach
    void a_push_server() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            received = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void it_ends() {
        server.stop(0);
    }

    @Test
    void only_the_browser_can_read_what_the_server_carries() throws Exception {
        var outcome = carrier().carry(parcel(device()));

        assertThat(outcome).isEqualTo(new Carried());
        assertThat(new String(received, StandardCharsets.ISO_8859_1)).doesNotContain("hoa@");
        var words = json.readTree(opened());
        assertThat(words.get("body").asString()).contains("hoa@xa.example.vn");
        assertThat(words.get("path").asString()).matches("/notifications/[0-9a-f-]{36}");
        assertThat(headers).containsEntry("Content-encoding", "aes128gcm").containsEntry("Urgency", "normal");
        assertThat(headers.get("Topic")).matches("[0-9a-f]{32}");
    }

    @Test
    void the_server_can_tell_who_asks() throws Exception {
        carrier().carry(parcel(device()));

        var said = headers.get("Authorization");
        var token = said.replaceAll("vapid t=([^,]+), k=.*", "$1").split("\\.");
        var key = said.replaceAll(".*, k=", "");
        assertThat(key).isEqualTo(vapid.publicKey());
        var claims = json.readTree(Base64.getUrlDecoder().decode(token[1]));
        assertThat(claims.get("aud").asString())
                .isEqualTo("http://127.0.0.1:" + server.getAddress().getPort());
        assertThat(claims.get("exp").asLong()).isGreaterThan(clock.instant().getEpochSecond());
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(Curve.publicKey(Base64.getUrlDecoder().decode(key)));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    }

    @Test
    void a_browser_that_is_gone_is_forgotten_and_a_busy_server_is_asked_again() {
        var device = device();
        status = 503;
        assertThat(carrier().carry(parcel(device))).isInstanceOf(Later.class);
        assertThat(devices.find(device.id())).isPresent();

        status = 410;
        assertThat(carrier().carry(parcel(device))).isInstanceOf(Refused.class);
        assertThat(devices.find(device.id())).isEmpty();
    }

    @Test
    void the_house_itself_is_never_asked() {
        var device = device();

        var outcome = new PushCarrier(devices, vapid, json).carry(parcel(device));

        assertThat(outcome).isInstanceOf(Refused.class);
        assertThat(received).isEmpty();
    }

    private PushCarrier carrier() {
        return new PushCarrier(devices, vapid, json, address -> null, HttpClient.newHttpClient());
    }

    private Devices.Device device() {
        var device = new Devices.Device(
                UUID.randomUUID(),
                PersonId.next(),
                "http://127.0.0.1:" + server.getAddress().getPort() + "/" + UUID.randomUUID(),
                Curve.point((ECPublicKey) browser.getPublic()),
                secret,
                "Chrome · Android",
                clock.instant());
        devices.save(device);
        return device;
    }

    private static Parcel parcel(Devices.Device device) {
        var message = new Inbox.Message(
                UUID.randomUUID(),
                "notification.own",
                "notification.told.refused",
                List.of("hoa@xa.example.vn"),
                null,
                "/notifications/settings",
                false,
                Instant.EPOCH,
                false);
        return new Parcel(message.id().toString(), device.person(), device.id().toString(), List.of(message));
    }

    /** What a browser does with the body (RFC 8188, RFC 8291). */
    private byte[] opened() throws Exception {
        var salt = Arrays.copyOf(received, 16);
        var sender = Arrays.copyOfRange(received, 21, 21 + Curve.POINT);
        var record = Arrays.copyOfRange(received, 21 + Curve.POINT, received.length);
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.getPrivate());
        agreement.doPhase(Curve.publicKey(sender), true);
        var info =
                Sealing.join(Sealing.ascii("WebPush: info\0"), Curve.point((ECPublicKey) browser.getPublic()), sender);
        var key = Sealing.derive(agreement.generateSecret(), secret, info, 32);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(Sealing.derive(key, salt, Sealing.ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, Sealing.derive(key, salt, Sealing.ascii("Content-Encoding: nonce\0"), 12)));
        var plain = cipher.doFinal(record);
        assertThat(plain[plain.length - 1]).isEqualTo((byte) 2);
        return Arrays.copyOf(plain, plain.length - 1);
    }

    private static KeyPair pair() throws Exception {
        var pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        return pairs.generateKeyPair();
    }
}
