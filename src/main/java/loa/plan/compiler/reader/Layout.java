package loa.plan.compiler.reader;

import java.util.List;
import java.util.regex.Pattern;

/** Tells tables that hold facts from those that only place the letterhead or the signature side by side. */
final class Layout {

    static final Pattern TITLES = Pattern.compile(
            "(?iu)c[ộôo]ng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập\\s*[-–]\\s*tự do");
    static final Pattern RECIPIENTS = Pattern.compile("(?iu)^\\s*nơi (?:nhận|gửi)\\s*[:.]");
    private static final Pattern ORDINAL_HEAD = Pattern.compile("(?iu)(?:s?tt|số tt|số thứ tự)\\.?");

    private Layout() {}

    static boolean isLayout(Block.Table table) {
        int columns = table.columns();
        if (columns <= 1) return true;
        if (columns <= 4 && paragraphs(table).stream().anyMatch(Layout::isAnchor)) return true;
        if (table.ruled() || columns > 2) return false;
        return !hasOrdinalHead(table) && !isList(table);
    }

    static boolean isAnchor(String line) {
        return TITLES.matcher(line).find() || RECIPIENTS.matcher(line).find();
    }

    private static boolean hasOrdinalHead(Block.Table table) {
        var first = table.rows().getFirst();
        return !first.isEmpty()
                && ORDINAL_HEAD
                        .matcher(TableRows.oneLine(first.getFirst()).strip())
                        .matches();
    }

    /** Two columns of single lines, several rows deep: a list of pairs, however it is drawn. */
    private static boolean isList(Block.Table table) {
        return table.rows().size() >= 3
                && table.rows().stream()
                        .flatMap(List::stream)
                        .allMatch(cell -> cell.content().size() == 1);
    }

    private static List<String> paragraphs(Block.Table table) {
        return table.rows().stream()
                .flatMap(List::stream)
                .flatMap(cell -> cell.content().stream())
                .flatMap(block -> switch (block) {
                    case Block.Paragraph(String text, boolean _) -> text.lines();
                    case Block.Table nested -> paragraphs(nested).stream();
                })
                .toList();
    }
}
