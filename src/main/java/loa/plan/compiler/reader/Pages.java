package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.plan.compiler.reader.ReadingNote.Kind;
import org.jspecify.annotations.Nullable;

/** Turns drawn pages into paragraphs and tables in reading order, joined across page breaks. */
final class Pages {

    private final Notes notes;
    private final List<Block> blocks = new ArrayList<>();
    private @Nullable Open open;
    private PageTables.@Nullable Found lastTable;

    private Pages(Notes notes) {
        this.notes = notes;
    }

    static List<Block> blocks(List<Page> pages, Notes notes) {
        var tables = pages.stream().map(PageTables::in).toList();
        var lines = new ArrayList<List<List<Page.Segment>>>();
        for (int i = 0; i < pages.size(); i++) {
            lines.add(new ArrayList<>(PageLines.of(outside(tables.get(i), pages.get(i)))));
        }
        PageFurniture.remove(pages, lines, notes);
        var margins = margins(pages, lines);
        var reading = new Pages(notes);
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0 && width(pages.get(i)) != width(pages.get(i - 1))) reading.close();
            reading.add(
                    lines.get(i),
                    tables.get(i),
                    Optional.ofNullable(margins.get(width(pages.get(i)))).orElseThrow());
        }
        reading.close();
        return reading.blocks;
    }

    private static List<Page.Piece> outside(List<PageTables.Found> tables, Page page) {
        var rest = new ArrayList<>(page.pieces());
        tables.forEach(table -> rest.removeAll(new HashSet<>(table.pieces())));
        return rest;
    }

    private static Map<Long, PageMargins> margins(List<Page> pages, List<List<List<Page.Segment>>> lines) {
        var byWidth = new HashMap<Long, List<List<Page.Segment>>>();
        for (int i = 0; i < pages.size(); i++) {
            byWidth.computeIfAbsent(width(pages.get(i)), _ -> new ArrayList<>()).addAll(lines.get(i));
        }
        var margins = new HashMap<Long, PageMargins>();
        for (var page : pages) {
            margins.computeIfAbsent(
                    width(page), width -> PageMargins.of(byWidth.getOrDefault(width, List.of()), page.width()));
        }
        return margins;
    }

    private static long width(Page page) {
        return Math.round(page.width() / 10);
    }

    private void add(List<List<Page.Segment>> lines, List<PageTables.Found> tables, PageMargins margins) {
        var regions = new PageColumns(lines, margins.middle()).regions();
        int table = 0;
        boolean opening = true;
        for (int i = 0; i < lines.size(); i++) {
            for (;
                    table < tables.size()
                            && tables.get(table).top() < lines.get(i).getFirst().y();
                    table++) {
                add(tables.get(table), opening);
                opening = false;
            }
            int at = i;
            var region = regions.stream().filter(r -> r.from() == at).findFirst();
            if (region.isPresent()) {
                add(region.get());
                i = region.get().to() - 1;
            } else {
                add(lines.get(i), margins, !opening);
            }
            opening = false;
        }
        for (; table < tables.size(); table++) {
            add(tables.get(table), opening);
            opening = false;
        }
    }

    private void add(PageColumns.Region region) {
        close();
        notes.add(Kind.COLUMNS_SPLIT);
        empty();
        region.left().forEach(this::line);
        empty();
        region.right().forEach(this::line);
        empty();
    }

    private void add(List<Page.Segment> line, PageMargins margins, boolean samePage) {
        lastTable = null;
        var text = PageLines.text(line);
        var whole = new Page.Segment(
                text,
                line.getFirst().x(),
                line.getLast().right(),
                line.getFirst().y(),
                line.getFirst().size());
        if (open != null && line.size() == 1 && LineJoin.continues(open.first, open.last, whole, margins, samePage)) {
            open = new Open(open.first, whole, LineJoin.joined(open.text, text));
        } else {
            close();
            open = new Open(whole, whole, text);
        }
    }

    /** Adds a table, or its rows to the table that ended the page before, if it goes on. */
    private void add(PageTables.Found found, boolean opensPage) {
        close();
        var before = lastTable;
        if (opensPage && before != null && sameEdges(before, found) && blocks.getLast() instanceof Block.Table table) {
            blocks.set(blocks.size() - 1, continued(table, found.table()));
        } else {
            blocks.add(found.table());
            notes.add(Kind.TABLES_REBUILT);
        }
        lastTable = found;
    }

    private static boolean sameEdges(PageTables.Found a, PageTables.Found b) {
        if (a.edges().size() != b.edges().size()) return false;
        for (int i = 0; i < a.edges().size(); i++) {
            if (Math.abs(a.edges().get(i) - b.edges().get(i)) > 4) return false;
        }
        return true;
    }

    /** A repeated head is dropped; a row cut by the page break, known by its empty ordinal, is made whole. */
    private static Block.Table continued(Block.Table table, Block.Table rest) {
        var rows = new ArrayList<>(table.rows());
        var more = new ArrayList<>(rest.rows());
        if (words(more.getFirst()).equals(words(rows.getFirst()))) more.removeFirst();
        if (more.isEmpty()) return table;
        boolean cut = more.getFirst().size() == rows.getLast().size()
                && words(more.getFirst()).getFirst().isBlank()
                && !words(rows.getLast()).getFirst().isBlank();
        if (cut) rows.add(joined(rows.removeLast(), more.removeFirst()));
        rows.addAll(more);
        return new Block.Table(rows, true);
    }

    private static List<String> words(List<Block.Cell> row) {
        return row.stream().map(TableRows::oneLine).toList();
    }

    private static List<Block.Cell> joined(List<Block.Cell> upper, List<Block.Cell> lower) {
        var cells = new ArrayList<Block.Cell>();
        for (int i = 0; i < upper.size(); i++) {
            var content = new ArrayList<>(upper.get(i).content());
            content.addAll(lower.get(i).content());
            cells.add(
                    new Block.Cell(content, upper.get(i).columns(), upper.get(i).continued()));
        }
        return cells;
    }

    private void close() {
        if (open != null) line(open.text);
        open = null;
    }

    private void line(String text) {
        lastTable = null;
        blocks.add(new Block.Paragraph(text, true));
    }

    private void empty() {
        line("");
    }

    /** A paragraph while its lines come in. */
    private record Open(Page.Segment first, Page.Segment last, String text) {}
}
