package loa.translation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import loa.media.MediaId;

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

    /** What somebody who speaks the language understood. */
    public record Listening(String listener, String place, boolean understood, String note, Instant at, String by) {}

    public Bulletin {
        heard = List.copyOf(heard);
    }

    /** {@code 4:05}. */
    public String length() {
        long seconds = Math.round(millis / 1000.0);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** The hash of these recordings in this order. */
    public static String voicesOf(List<Segment> segments) {
        var ids = new StringBuilder();
        for (var segment : segments)
            ids.append(segment.voice() == null ? "-" : segment.voice().value()).append('\n');
        return Sentence.sha256(ids.toString());
    }
}
