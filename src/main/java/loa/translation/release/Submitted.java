package loa.translation.release;

import java.util.List;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * A translation as it was submitted.
 *
 * @param recording the joined bulletin, where it is spoken
 */
record Submitted(String sha256, List<Line> lines, @Nullable MediaId recording) {

    Submitted {
        lines = List.copyOf(lines);
    }

    /** One sentence; {@code back}: what its recording says, told in Vietnamese. */
    record Line(String source, String words, String second, String back) {}
}
