package loa.translation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import loa.media.MediaId;
import loa.platform.view.PlayingTime;
import org.jspecify.annotations.Nullable;

/**
 * The spoken translation as one recording.
 *
 * @param voices the recordings it was joined of, as a hash: another one no longer says the same
 * @param levelled whether it is as loud as loudspeakers want it, or joined as the recordings were
 */
public record Bulletin(
        UUID id,
        MediaId media,
        String voices,
        int millis,
        boolean levelled,
        Instant madeAt,
        String madeBy,
        List<Listening> heard) {

    /**
     * What somebody who speaks the language understood.
     *
     * @param by whose account noted it; the listener's own name where they answered themselves
     * @param invitation the link by which the listener answered; {@code null}: an officer noted it
     * @param overruled that it goes out all the same; {@code null}: nobody decided so
     */
    public record Listening(
            String listener,
            String place,
            boolean understood,
            String note,
            Instant at,
            String by,
            @Nullable UUID invitation,
            List<Mark> marks,
            @Nullable Overruling overruled) {

        public Listening {
            marks = List.copyOf(marks);
        }
    }

    /** What was understood of one sentence; {@code note}: what was not, and why. */
    public record Mark(int ordinal, boolean understood, String note) {}

    /** A decision to let a bulletin out that was not understood, with its reason. */
    public record Overruling(String reason, Instant at, String by) {}

    /** What those who heard it say to its going out; whoever heard it last counts. */
    public enum Ears {
        NOBODY_YET,
        NOT_UNDERSTOOD,
        OVERRULED,
        UNDERSTOOD
    }

    public Bulletin {
        heard = List.copyOf(heard);
    }

    Bulletin heardBy(List<Listening> heard) {
        return new Bulletin(id, media, voices, millis, levelled, madeAt, madeBy, heard);
    }

    public Ears ears() {
        if (heard.isEmpty()) return Ears.NOBODY_YET;
        var last = heard.getLast();
        if (last.understood()) return Ears.UNDERSTOOD;
        return last.overruled() == null ? Ears.NOT_UNDERSTOOD : Ears.OVERRULED;
    }

    /** {@code 4:05}. */
    public String length() {
        return PlayingTime.ofMillis(millis);
    }

    /** The hash of these recordings in this order. */
    public static String voicesOf(List<Segment> segments) {
        var ids = new StringBuilder();
        for (var segment : segments)
            ids.append(segment.voice() == null ? "-" : segment.voice().value()).append('\n');
        return Sentence.sha256(ids.toString());
    }
}
