package loa.translation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import loa.content.Inline.Look;
import loa.content.Inline.Run;

/**
 * One sentence of an original.
 *
 * @param line which line of the text it stands in: 0 the title, then the others in reading order
 * @param runs its words, as stretches that look alike: plain, bold, italic or leading to an address
 */
public record Sentence(int line, List<Run> runs) {

    public Sentence {
        runs = List.copyOf(runs);
    }

    /** One without marks. */
    public Sentence(int line, String words) {
        this(line, List.of(new Run(Look.PLAIN, words, null)));
    }

    /** Without marks. */
    public String words() {
        return Marking.words(runs);
    }

    /** The addresses of its links, the first of them number 1. */
    public List<String> links() {
        return runs.stream()
                .filter(run -> run.look() == Look.LINK)
                .map(run -> Objects.requireNonNull(run.at()))
                .toList();
    }

    public boolean isMarked() {
        return runs.stream().anyMatch(run -> run.look() != Look.PLAIN);
    }

    /** The same words are translated the same way, wherever they stand and whatever of them is bold. */
    public String sha256() {
        return sha256(words());
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
