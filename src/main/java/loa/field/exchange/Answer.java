package loa.field.exchange;

import java.util.UUID;
import loa.field.Sent;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done at the other installation: a line of the part {@code items.jsonl}.
 *
 * @param name who did it there
 * @param corrects what it stands for from now on; {@code null}: it is no correction
 */
public record Answer(
        String name,
        @Nullable String post,
        Sent item,
        @Nullable Corrected corrects) {

    /** A line of proof that was handed in before under that key. */
    public record Corrected(UUID key, int line) {}
}
