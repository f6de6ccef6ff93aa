package loa.plan.compiler.structure;

import java.util.List;
import java.util.regex.Pattern;

/** Where the paragraphs begin that close a document. */
final class Closing {

    private static final Pattern END_MARK = Pattern.compile("(?s).*\\.\\s?/\\.?\\s*");
    private static final Pattern OPENING = Pattern.compile(
            "(?:trong\\s+quá\\s+trình|yêu\\s+cầu|đề\\s+nghị|căn\\s+cứ\\s+(?:kế\\s+hoạch|nội\\s+dung|hướng\\s+dẫn|công\\s+văn)|nhận\\s+được|quyết\\s+định\\s+này|kế\\s+hoạch\\s+này).*|.*(?:thông\\s+báo\\s+để|đề\\s+nghị|yêu\\s+cầu).*");

    private Closing() {}

    /** The index of the first closing paragraph. */
    static int start(List<Paragraph> paragraphs) {
        int last = lastMarked(paragraphs);
        for (int i = last + 1; i < paragraphs.size(); i++) {
            if (Words.matches(Words.CLOSING, paragraphs.get(i).lines().getFirst())) return i;
        }
        if (last < 0) return withoutMarks(paragraphs);
        var marked = paragraphs.get(last);
        boolean heading = marked.marker() instanceof Marker marker
                && Paragraph.isHeading(marked.lines().getFirst(), marker)
                && !marked.lines().getLast().text().endsWith(";")
                && !marked.lines().getLast().text().endsWith("!")
                && !(marked.lines().getLast().text().endsWith(".")
                        && marked.lines().getLast().words() > 14);
        int first = last + 1;
        if (!heading) return first;
        first++;
        while (first < paragraphs.size() && !closes(paragraphs.get(first))) first++;
        return Math.min(first, paragraphs.size());
    }

    private static int lastMarked(List<Paragraph> paragraphs) {
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            if (paragraphs.get(i).marker() != null || paragraphs.get(i).row() != null) return i;
        }
        return -1;
    }

    /** Of a letter without numbers only the last paragraph can close, and only where it tasks nobody by name. */
    private static int withoutMarks(List<Paragraph> paragraphs) {
        if (paragraphs.isEmpty()) return 0;
        var last = paragraphs.getLast();
        boolean closes = closes(last) && !Tasking.hands(last.folded()) && paragraphs.size() > 1;
        return closes ? paragraphs.size() - 1 : paragraphs.size();
    }

    private static boolean closes(Paragraph paragraph) {
        var folded = paragraph.folded();
        return END_MARK.matcher(folded).matches() || OPENING.matcher(folded).matches();
    }
}
