package loa.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One sentence of an original.
 *
 * @param line which line of the text it stands in: 0 the title, then the others in reading order
 * @param words without marks
 */
public record Sentence(int line, String words) {

    /** The same words are translated the same way, wherever they stand. */
    public String sha256() {
        return sha256(words);
    }

    static String sha256(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
