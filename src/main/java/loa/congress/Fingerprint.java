package loa.congress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The hash of an exact version: each value goes in with its length, so that no two versions read alike. */
public final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    /** @param form names what goes in and in which order, as {@code loa-programme/1} */
    public static Fingerprint of(String form) {
        try {
            return new Fingerprint(MessageDigest.getInstance("SHA-256")).and(form);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public Fingerprint and(@Nullable Object value) {
        var bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((value == null ? "-" : String.valueOf(bytes.length)).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(bytes);
        return this;
    }

    /** In lower case hexadecimals; nothing can be added afterwards. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
