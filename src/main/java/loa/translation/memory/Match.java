package loa.translation.memory;

import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that was translated before.
 *
 * @param percent how like it is, 100 for the same words
 */
public record Match(
        int percent,
        String source,
        String words,
        String second,
        @Nullable MediaId voice,
        String by) {}
