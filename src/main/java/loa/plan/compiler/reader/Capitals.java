package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives capitals back to text in TCVN3, which has no toned ones. Headings typed in a font of capitals decode as
 * {@code Kế HOạCH}: among neighbouring words without a small ASCII letter, one such as {@code HOạCH} proves that all of
 * them were capitals. A paragraph that opens with a small toned letter after a full stop was opened with a capital.
 */
final class Capitals {

    private static final Pattern WORD = Pattern.compile("\\S*\\p{L}\\S*");
    private static final Pattern SMALL = Pattern.compile("[a-z]");
    private static final Pattern MIXED = Pattern.compile(".*(?:\\p{L}[A-Z]|[A-Z]{2}).*");
    private static final Pattern OPENING = Pattern.compile(
            "((?:\\A|[.:!?/][ \t]*\n|[.:!?/;][ \t]*\n[ \t]*\n)\\s*|\n[ \t]*(?=[-–+]|\\d+[.)]))((?:[-–+]|\\d+[.)])?[ \t]*)([\\p{Ll}&&[^a-zăâđêôơư]])");
    private static final Pattern SMALL_TONED = Pattern.compile(".*[\\p{Ll}&&[^a-z]].*");

    private Capitals() {}

    static String restored(String text, Notes notes) {
        var out = new StringBuilder(text.length());
        for (var line : text.split("(?<=\n)", -1)) {
            restore(line, out, notes);
        }
        return OPENING.matcher(out)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1) + m.group(2) + m.group(3).toUpperCase(Locale.ROOT)));
    }

    private static void restore(String line, StringBuilder out, Notes notes) {
        int from = 0;
        for (var run : runs(line)) {
            out.append(line, from, run.start);
            out.append(line.substring(run.start, run.end).toUpperCase(Locale.ROOT));
            notes.add(ReadingNote.Kind.CAPITALS_RESTORED);
            from = run.end;
        }
        out.append(line, from, line.length());
    }

    private static List<Run> runs(String line) {
        var runs = new ArrayList<Run>();
        var open = new ArrayList<MatchResult>();
        var words = WORD.matcher(line).results().toList();
        for (var word : words) {
            if (SMALL.matcher(word.group()).find()) close(open, runs);
            else open.add(word);
        }
        close(open, runs);
        return runs;
    }

    private static void close(List<MatchResult> open, List<Run> runs) {
        boolean proven = open.stream()
                .map(MatchResult::group)
                .anyMatch(w ->
                        MIXED.matcher(w).matches() && SMALL_TONED.matcher(w).matches());
        if (proven) runs.add(new Run(open.getFirst().start(), open.getLast().end()));
        open.clear();
    }

    private record Run(int start, int end) {}
}
