package loa.notification.push;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import loa.notification.mail.Smtp;
import loa.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who we are to push servers (RFC 8292): a key made once and kept as {@code push.key} in the data folder. Browsers sign up for
 * this key; with another one they all have to sign up anew.
 */
@Component
class Vapid {

    private static final Duration HOLDS = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Path file;
    private final String contact;
    private final Clock clock;
    private volatile @Nullable KeyPair keys;

    Vapid(Settings settings, Smtp smtp, Clock clock) {
        this.file = settings.data().resolve("push.key");
        this.contact = settings.address().startsWith("https://")
                ? settings.address()
                : "mailto:" + (smtp.from().isBlank() ? "loa@localhost" : smtp.from());
        this.clock = clock;
    }

    /** The public key as browsers want it. */
    String publicKey() {
        return BASE64.encodeToString(Curve.point((ECPublicKey) keys().getPublic()));
    }

    /** The header that tells the push server at this address who asks. */
    String authorization(URI endpoint) throws GeneralSecurityException {
        var audience = endpoint.getScheme() + "://" + endpoint.getAuthority();
        var until = clock.instant().plus(HOLDS).getEpochSecond();
        var claims = "{\"aud\":\"" + audience + "\",\"exp\":" + until + ",\"sub\":\"" + contact + "\"}";
        var token = encoded("{\"typ\":\"JWT\",\"alg\":\"ES256\"}") + "." + encoded(claims);
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(keys().getPrivate());
        signature.update(Sealing.ascii(token));
        return "vapid t=" + token + "." + BASE64.encodeToString(signature.sign()) + ", k=" + publicKey();
    }

    private static String encoded(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized KeyPair keys() {
        var known = keys;
        if (known == null) {
            try {
                known = Files.exists(file) ? read() : make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("not a key: " + file, e);
            }
            keys = known;
        }
        return known;
    }

    private KeyPair read() throws IOException, GeneralSecurityException {
        var lines = Files.readAllLines(file);
        var decoder = Base64.getUrlDecoder();
        return new KeyPair(
                Curve.publicKey(decoder.decode(lines.get(1).strip())),
                Curve.privateKey(decoder.decode(lines.get(0).strip())));
    }

    /** Two starts at once agree on the key of the first. */
    private KeyPair make() throws IOException, GeneralSecurityException {
        var pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = pairs.generateKeyPair();
        Files.createDirectories(file.toAbsolutePath().getParent());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "push", ".new", owner);
        var secret = BASE64.encodeToString(Curve.number((ECPrivateKey) pair.getPrivate()));
        var open = BASE64.encodeToString(Curve.point((ECPublicKey) pair.getPublic()));
        Files.writeString(draft, secret + "\n" + open + "\n");
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            return read();
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return pair;
        } finally {
            Files.deleteIfExists(draft);
        }
        return pair;
    }
}
