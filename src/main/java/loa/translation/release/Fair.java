package loa.translation.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import loa.translation.Segment;

/** The hash of what would go out: words in both scripts, where their links lead, and recordings, sentence by sentence. */
final class Fair {

    private Fair() {}

    /** The hash of these sentences; one that is not checked counts as another, so that it is never what was approved. */
    static String sha256(String language, List<Segment> segments) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, "loa-translation/1");
            add(digest, language);
            for (var segment : segments) {
                add(digest, segment.state() == Segment.State.CHECKED ? "checked" : "open");
                add(digest, segment.source().words());
                add(digest, segment.text(segment.words()));
                add(digest, segment.text(segment.second()));
                add(
                        digest,
                        segment.voice() == null ? "" : segment.voice().value().toString());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each field with its length, so that no two translations are written alike. */
    private static void add(MessageDigest digest, String field) {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
