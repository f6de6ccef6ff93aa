package loa.media;

import static loa.platform.view.Words.msg;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of a file that was sent. */
public sealed interface Taking {

    /**
     * The file is good and its bytes are stored; nobody owns it yet.
     *
     * @param name safe to show and to save under
     * @param width of the upright picture, 0 for other files
     * @param looks of a picture that shows enough, see {@link Print}
     * @param takenAt what the camera's clock said
     * @param position where it was taken, where the person agrees that this is kept
     */
    record Taken(
            String sha256,
            FileKind kind,
            long bytes,
            String name,
            int width,
            int height,
            @Nullable Long looks,
            @Nullable Instant takenAt,
            @Nullable Position position)
            implements Taking {}

    /** The file is not taken; {@code limit} is the number that the reason speaks of. */
    record Refused(String name, NotKept why, int limit) implements Taking {

        /** What is wrong with it and what to do, naming the file. */
        public String words() {
            return msg("media.refusal." + why, name, limit);
        }
    }
}
