package loa.congress.equipment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * A thing tried at the place.
 *
 * @param passed which of its checks went well
 * @param words what is wrong with it, or what else was seen
 * @param replacement what is taken instead
 */
public record Trial(
        UUID id,
        GearId gear,
        boolean good,
        List<String> passed,
        String words,
        String replacement,
        @Nullable MediaId photo,
        Instant at,
        String by) {

    public Trial {
        passed = List.copyOf(passed);
    }
}
