package loa.media;

import java.time.Instant;
import java.util.UUID;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A file that a unit handed over, as other modules know it.
 *
 * @param width of the upright picture, 0 for other files
 * @param owner the unit whose file it is
 * @param takenAt what the camera's clock said
 * @param withheld somebody in it took their consent back: nobody is shown it
 */
public record Medium(
        MediaId id,
        String sha256,
        FileKind kind,
        String name,
        long bytes,
        int width,
        int height,
        UnitId owner,
        @Nullable UUID campaign,
        @Nullable Instant takenAt,
        boolean withheld) {

    /** Address of the copy shown, at most so many pixels long: 1600, 640 or 320. */
    public String shown(int edge) {
        return "/media/" + id.value() + "/" + edge + ".jpg";
    }

    /** What it is called where it is played or opened. */
    public String playedName() {
        return kind.copied() ? FileKind.M4A.safeName(name) : name;
    }

    /** Address of the file as it was handed over; of a photo, for its owner only. */
    public String address() {
        return "/media/" + id.value() + (kind.picture() ? "/original" : "/file");
    }
}
