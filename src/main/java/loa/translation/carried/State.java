package loa.translation.carried;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What stands in a sentence of a translation, as one hash. */
final class State {

    private State() {}

    static String sha256(String words, String second, String back, @Nullable String voice) {
        var all = words.strip() + "\u0000" + second.strip() + "\u0000" + back.strip() + "\u0000"
                + (voice == null ? "" : voice);
        return sha256(all.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
