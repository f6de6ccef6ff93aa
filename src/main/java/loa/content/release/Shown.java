package loa.content.release;

import java.util.ArrayList;
import java.util.List;
import loa.approval.Preview.Look;
import loa.approval.Preview.Mark;
import loa.approval.Preview.Mark.Kind;
import loa.approval.Preview.Words;
import loa.content.Inline;
import org.jspecify.annotations.Nullable;

/** Lines of texts with their marks as those who approve see them. */
public final class Shown {

    private Shown() {}

    /** A row of a table. */
    public static Words row(String id, boolean head, List<String> cells, @Nullable String language) {
        var shown = cells.stream()
                .map(cell -> words(id, Look.PARAGRAPH, cell, language))
                .toList();
        return Words.row(id, head, shown, language);
    }

    public static Words words(String id, Look look, String line, @Nullable String language) {
        var text = new StringBuilder();
        var marks = new ArrayList<Mark>();
        for (var run : Inline.runs(line)) {
            int from = text.length();
            text.append(run.text());
            var kind = switch (run.look()) {
                case BOLD -> Kind.BOLD;
                case ITALIC -> Kind.ITALIC;
                case LINK -> Kind.LINK;
                case PLAIN, FACT -> null;
            };
            if (kind != null) marks.add(new Mark(from, text.length(), kind, kind == Kind.LINK ? run.at() : null));
        }
        return new Words(id, look, text.toString(), language, marks);
    }
}
