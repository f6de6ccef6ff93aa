package loa.translation.carried;

import java.time.Instant;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/** A sentence that came back in a pack and was not taken, with all that was said. */
public record LeftOver(
        String source,
        String words,
        String second,
        String back,
        @Nullable MediaId voice,
        Why why,
        String by,
        Instant at) {

    /** Why it was not taken. */
    public enum Why {
        SOURCE_CHANGED,
        SOMEBODY_ELSE,
        NOT_SOUND
    }
}
