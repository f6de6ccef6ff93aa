package loa.translation.memory;

import java.util.UUID;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * Words that are always rendered so.
 *
 * @param voice how it is said
 */
public record Term(
        UUID id,
        String language,
        String source,
        String words,
        String second,
        String note,
        @Nullable MediaId voice,
        String by) {}
