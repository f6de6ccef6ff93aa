package loa.plan.compiler.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import loa.plan.compiler.reader.ReadingNote.Kind;
import org.jspecify.annotations.Nullable;

/** Reads OpenDocument texts. Their files hold no list numbers, so these are counted again from the list styles. */
final class OdtReader {

    private static final String OUTLINE = "outline";

    private final OdtStyles styles;
    private final OdtText text;
    private final ListCounters counters = new ListCounters();
    private final Map<String, String> counterOfId = new HashMap<>();
    private final Map<String, String> lastCounterOfStyle = new HashMap<>();
    private int lists;
    private int openCells;

    private OdtReader(Markup content, @Nullable Markup common, Notes notes) {
        styles = new OdtStyles(content, common);
        text = new OdtText(styles, new Fonts(notes), notes, this::blocks);
        content.all()
                .filter(e -> e.name.equals("text:p") || e.name.equals("text:h"))
                .forEach(paragraph -> text.sample(paragraph, OdtText.Face.of(paragraph, styles)));
    }

    static boolean isIn(Parts parts) {
        return parts.has("content.xml") && (parts.has("mimetype") || parts.has("META-INF/manifest.xml"));
    }

    static String read(Parts parts, Notes notes) throws IOException {
        var manifest = parts.markup("META-INF/manifest.xml");
        if (manifest != null && manifest.all().anyMatch(e -> e.name.equals("manifest:encryption-data")))
            throw new CannotRead(Reading.Reason.PROTECTED);
        var content = parts.markup("content.xml");
        var body = content == null ? null : content.child("office:body", "office:text");
        if (content == null || body == null) throw new CannotRead(Reading.Reason.UNKNOWN_TYPE);
        body.children("text:tracked-changes")
                .forEach(changes ->
                        notes.add(Kind.CHANGES_ACCEPTED, changes.children().size()));
        return Flow.print(new OdtReader(content, parts.markup("styles.xml"), notes).blocks(body), notes);
    }

    private List<Block> blocks(Markup parent) {
        var blocks = new ArrayList<Block>();
        addAll(parent, blocks);
        return blocks;
    }

    private void addAll(Markup parent, List<Block> blocks) {
        for (var child : parent.children()) {
            switch (child.name) {
                case "text:p" -> paragraph(child, "", blocks);
                case "text:h" -> paragraph(child, outlineLabel(child), blocks);
                case "text:list" -> list(child, counterOf(child), 0, blocks);
                case "table:table" -> blocks.add(table(child));
                case "text:section", "text:index-body", "text:table-of-content", "draw:frame", "draw:text-box" ->
                    addAll(child, blocks);
                default -> {}
            }
        }
    }

    private void paragraph(Markup paragraph, String label, List<Block> blocks) {
        var boxes = new ArrayList<Block>();
        var words = text.of(paragraph, boxes);
        var align = styles.property(
                "paragraph", paragraph.attribute("text:style-name"), "style:paragraph-properties", "fo:text-align");
        blocks.add(Block.Paragraph.numbered(label, words.stripLeading(), openCells > 0, "center".equals(align)));
        blocks.addAll(boxes);
    }

    private String outlineLabel(Markup heading) {
        if ("true".equals(heading.attribute("text:is-list-header"))) return "";
        return counters.next(OUTLINE, styles.outline(), depth(heading.number("text:outline-level", 1) - 1));
    }

    private static int depth(int depth) {
        return Math.clamp(depth, 0, ListCounters.DEPTH - 1);
    }

    /** Which count a list goes on with: that of the list it names, of the last in its style, or a new one. */
    private ListCount counterOf(Markup list) {
        var style = Objects.requireNonNullElseGet(list.attribute("text:style-name"), () -> styleOfFirst(list));
        var named = list.attribute("text:continue-list");
        var counter = named == null ? null : counterOfId.get(named);
        if (counter == null && "true".equals(list.attribute("text:continue-numbering")))
            counter = lastCounterOfStyle.get(style);
        if (counter == null) counter = style + "#" + ++lists;
        lastCounterOfStyle.put(style, counter);
        var id = list.attribute("xml:id");
        if (id != null) counterOfId.put(id, counter);
        return new ListCount(counter, styles.levels(style));
    }

    private String styleOfFirst(Markup list) {
        return list.all()
                .filter(e -> e.name.equals("text:p") || e.name.equals("text:h"))
                .map(p -> styles.listOf(p.attribute("text:style-name")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private void list(Markup list, ListCount count, int depth, List<Block> blocks) {
        for (var item : list.children()) {
            boolean numbered = item.name.equals("text:list-item");
            int start = item.number("text:start-value", -1);
            for (var child : item.children()) {
                switch (child.name) {
                    case "text:p", "text:h" -> {
                        if (numbered && start >= 0) counters.startAt(count.counter, depth(depth), start);
                        paragraph(
                                child,
                                numbered ? counters.next(count.counter, count.levels, depth(depth)) : "",
                                blocks);
                        numbered = false;
                    }
                    case "text:list" -> {
                        var own = child.attribute("text:style-name");
                        var inner = own == null ? count : new ListCount(count.counter, styles.levels(own));
                        list(child, inner, depth + 1, blocks);
                    }
                    case "table:table" -> blocks.add(table(child));
                    default -> {}
                }
            }
        }
    }

    private Block.Table table(Markup table) {
        var rows = rows(table).map(this::row).toList();
        long lined = rows(table)
                .flatMap(row -> row.children("table:table-cell"))
                .filter(cell -> hasLine(cell.attribute("table:style-name")))
                .count();
        return new Block.Table(rows, lined >= 2);
    }

    private static Stream<Markup> rows(Markup parent) {
        return parent.children().stream().flatMap(child -> switch (child.name) {
            case "table:table-row" -> Stream.of(child);
            case "table:table-header-rows", "table:table-rows", "table:table-row-group" -> rows(child);
            default -> Stream.empty();
        });
    }

    /** A covered cell belongs to the cell on its left as long as that stretches, else to the cell above. */
    private List<Block.Cell> row(Markup row) {
        var cells = new ArrayList<Block.Cell>();
        int covered = 0;
        for (var cell : row.children()) {
            int repeated = Math.clamp(cell.number("table:number-columns-repeated", 1), 1, 64);
            if (cell.name.equals("table:covered-table-cell")) {
                for (int i = 0; i < repeated; i++, covered--) {
                    if (covered <= 0) cells.add(new Block.Cell(List.of(), 1, true));
                }
            } else if (cell.name.equals("table:table-cell")) {
                int span = Math.clamp(cell.number("table:number-columns-spanned", 1), 1, 64);
                covered = span - 1;
                openCells++;
                for (int i = 0; i < repeated; i++) cells.add(new Block.Cell(blocks(cell), span, false));
                openCells--;
            }
        }
        return cells;
    }

    private boolean hasLine(@Nullable String cellStyle) {
        return Stream.of("fo:border", "fo:border-top", "fo:border-left", "fo:border-bottom")
                .map(side -> styles.property("table-cell", cellStyle, "style:table-cell-properties", side))
                .anyMatch(border -> border != null && !border.equals("none") && !border.startsWith("0"));
    }

    /** Where a list counts and how. */
    private record ListCount(String counter, ListCounters.Levels levels) {}
}
