package loa.evidence;

import java.util.List;
import java.util.Objects;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * How proof is handed in.
 *
 * @param interim the task goes on; it is checked when the rest is handed in
 * @param shared proof handed in for other tasks that serves this one too
 * @param spot {@code null}: the person did not agree, or the phone does not know
 * @param sheet photos of the paper that it stands on
 */
public record Manner(
        Origin origin,
        boolean interim,
        List<EntryId> shared,
        @Nullable Spot spot,
        List<MediaId> sheet) {

    public static final Manner PLAIN = new Manner(Origin.BROWSER, false, List.of(), null);

    public Manner {
        // Drafts of earlier versions have no sheet.
        sheet = Objects.requireNonNullElse(sheet, List.of());
    }

    public Manner(Origin origin, boolean interim, List<EntryId> shared, @Nullable Spot spot) {
        this(origin, interim, shared, spot, List.of());
    }

    public static Manner of(Origin origin) {
        return new Manner(origin, false, List.of(), null);
    }

    public Manner asInterim() {
        return new Manner(origin, true, shared, spot, sheet);
    }
}
