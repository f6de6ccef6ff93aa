package loa.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import loa.content.Manuscript;

/** Puts translated sentences together into a text of the original's shape. */
final class Edited {

    private Edited() {}

    static Manuscript of(Manuscript original, List<Segment> segments, Function<Segment, String> script) {
        var lines = new ArrayList<StringBuilder>();
        for (var _ : Sentences.lines(original)) lines.add(new StringBuilder());
        for (var segment : segments) {
            var line = lines.get(segment.source().line());
            if (!line.isEmpty()) line.append(' ');
            line.append(text(segment, script.apply(segment)));
        }
        return Sentences.put(
                original, lines.stream().map(StringBuilder::toString).toList());
    }

    /** A title has no marks. */
    private static String text(Segment segment, String words) {
        return segment.source().line() == 0 ? Marking.plain(words) : segment.text(words);
    }
}
