package loa.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How proof is handed in.
 *
 * @param interim the task goes on; it is checked when the rest is handed in
 * @param shared proof handed in for other tasks that serves this one too
 * @param spot {@code null}: the person did not agree, or the phone does not know
 */
public record Manner(
        Origin origin,
        boolean interim,
        List<EntryId> shared,
        @Nullable Spot spot) {

    public static final Manner PLAIN = new Manner(Origin.BROWSER, false, List.of(), null);

    public static Manner of(Origin origin) {
        return new Manner(origin, false, List.of(), null);
    }

    public Manner asInterim() {
        return new Manner(origin, true, shared, spot);
    }
}
