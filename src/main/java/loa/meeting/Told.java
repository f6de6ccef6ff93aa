package loa.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.media.Upload;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells of a meeting that was held, as typed.
 *
 * @param came by unit
 * @param last whether the task is done with it; else it goes on
 * @param toldBy who told it, where somebody types it in for the unit
 */
public record Told(
        @Nullable UUID task,
        Map<UUID, Numbers> came,
        String minutes,
        boolean last,
        String toldBy,
        List<Upload> photos) {

    /** How many, as typed; empty where nobody counted. */
    public record Numbers(String expected, String present, String women) {

        public static final Numbers NONE = new Numbers("", "", "");
    }
}
