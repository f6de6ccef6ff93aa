package loa.translation;

import java.util.List;
import java.util.Optional;
import loa.content.language.Spoken;
import loa.document.script.Syllables;
import loa.platform.view.PlayingTime;

/**
 * How long what is translated takes to read out, beside the original of the same sentences: an estimate by syllables, for
 * before it is recorded. Mông and Thái say about as many syllables a minute as Vietnamese, as far as nobody measured otherwise.
 *
 * @param seconds of the translation
 * @param original seconds of the sentences it translates
 */
public record Aloud(int seconds, int original) {

    /** Nothing where nothing is written. */
    public static Optional<Aloud> of(List<Segment> segments) {
        var written = segments.stream()
                .filter(segment ->
                        !segment.words().isBlank() || !segment.second().isBlank())
                .toList();
        int said = written.stream()
                .mapToInt(segment ->
                        syllables(Marking.plain(segment.second().isBlank() ? segment.words() : segment.second())))
                .sum();
        if (said == 0) return Optional.empty();
        int original = written.stream()
                .mapToInt(segment -> Spoken.syllables(segment.source().words()))
                .sum();
        return Optional.of(new Aloud(Spoken.seconds(said, Spoken.PACE), Spoken.seconds(original, Spoken.PACE)));
    }

    /** Figures and abbreviations count as they are said. */
    static int syllables(String words) {
        return Syllables.count(words) + Spoken.syllables(Syllables.without(words));
    }

    public String said() {
        return PlayingTime.of(seconds);
    }

    public String originalSaid() {
        return PlayingTime.of(original);
    }
}
