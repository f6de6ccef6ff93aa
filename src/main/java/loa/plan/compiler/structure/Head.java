package loa.plan.compiler.structure;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the first paragraph.
 *
 * @param end index of the first line after it
 */
record Head(
        List<Line> letterhead,
        @Nullable DocumentType type,
        @Nullable Line typeLine,
        List<Line> title,
        List<Line> apart,
        int end) {

    private static final int LONGEST_HEAD = 40;
    private static final Set<String> WITH_AUTHORITY = Set.of("QUYET_DINH", "NGHI_QUYET", "CHI_THI");

    static Head of(List<Line> lines) {
        for (int i = 0; i < Math.min(lines.size(), LONGEST_HEAD) && !isBody(lines.get(i)); i++) {
            var type = DocumentType.of(lines.get(i));
            if (type != null) return typed(lines, i, type);
        }
        return letter(lines);
    }

    private static Head typed(List<Line> lines, int at, DocumentType type) {
        var line = lines.get(at);
        var beside = line.part(type.length(), line.text().length());
        var title = Title.at(lines, at + 1, beside, WITH_AUTHORITY.contains(type.kind()));
        var words = line.part(0, type.length());
        return new Head(List.copyOf(lines.subList(0, at)), type, words, title.lines(), title.apart(), title.end());
    }

    static boolean isBody(Line line) {
        var marker = Marker.of(line);
        return line.text().length() > 2 * Title.LONG
                || Words.matches(Words.ADDRESSEE, line)
                || Words.opens(Words.RECIPIENTS, line)
                || line.folded().startsWith("căn cứ ") && !line.isCapitals()
                || marker != null && marker.style().compareTo(Marker.Style.DECIMAL) <= 0;
    }

    private static Head letter(List<Line> lines) {
        int end = 0;
        boolean subject = false;
        while (end < Math.min(lines.size(), LONGEST_HEAD)) {
            var line = lines.get(end);
            boolean goesOn = subject
                    && line.text().length() < Title.LONG
                    && (line.blanksBefore() == 0 || line.startsLower())
                    && Marker.of(line) == null;
            if (isBody(line) || !Letterhead.isPart(line) && !(goesOn && !Words.matches(Words.BASIS_OPENING, line)))
                break;
            subject |= line.columns().stream().anyMatch(column -> Words.opens(Words.SUBJECT, column));
            end++;
        }
        var addressed = end < lines.size() && Words.matches(Words.ADDRESSEE, lines.get(end));
        var type = subject || addressed ? new DocumentType(DocumentType.LETTER, 0) : null;
        return new Head(List.copyOf(lines.subList(0, end)), type, null, List.of(), List.of(), end);
    }
}
