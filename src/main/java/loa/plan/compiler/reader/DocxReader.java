package loa.plan.compiler.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import loa.plan.compiler.reader.ReadingNote.Kind;
import org.jspecify.annotations.Nullable;

/** Reads Word documents: paragraphs with their automatic numbers, tables, content controls, text boxes. */
final class DocxReader {

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final DocxText text;
    private final Notes notes;
    private int openCells;

    private DocxReader(Parts parts, String main, Markup document, Notes notes) throws IOException {
        var folder = main.substring(0, main.lastIndexOf('/') + 1);
        var fonts = new Fonts(notes);
        this.notes = notes;
        this.styles = new DocxStyles(parts.markup(folder + "styles.xml"));
        this.numbering = new DocxNumbering(parts.markup(folder + "numbering.xml"), styles);
        this.text = new DocxText(styles, fonts, notes, this::blocks);
        document.all().filter(e -> e.name.equals("w:p")).forEach(paragraph -> sample(paragraph, fonts));
    }

    static boolean isIn(Parts parts) throws IOException {
        return mainPart(parts) != null;
    }

    static String read(Parts parts, Notes notes) throws IOException {
        var main = mainPart(parts);
        var document = main == null ? null : parts.markup(main);
        var body = document == null ? null : document.child("w:body");
        if (main == null || document == null || body == null) throw new CannotRead(Reading.Reason.DAMAGED);
        return Flow.print(new DocxReader(parts, main, document, notes).blocks(body), notes);
    }

    /** Where the package says its Word document lies. */
    private static @Nullable String mainPart(Parts parts) throws IOException {
        if (parts.has("word/document.xml")) return "word/document.xml";
        var relations = parts.markup("_rels/.rels");
        if (relations == null) return null;
        return relations
                .children("rel:Relationship")
                .filter(r -> String.valueOf(r.attribute("Type")).endsWith("/officeDocument"))
                .map(r -> String.valueOf(r.attribute("Target")).replaceFirst("^/", ""))
                .filter(target -> target.startsWith("word/") && parts.has(target))
                .findFirst()
                .orElse(null);
    }

    private void sample(Markup paragraph, Fonts fonts) {
        paragraph.children("w:r").forEach(run -> {
            var font = styles.font(run, paragraph);
            if (Fonts.encoding(font) != null)
                run.children("w:t").forEach(words -> fonts.sample(font, DocxText.text(words) + " "));
        });
    }

    private List<Block> blocks(Markup parent) {
        var blocks = new ArrayList<Block>();
        addAll(parent, blocks);
        return blocks;
    }

    private void addAll(Markup parent, List<Block> blocks) {
        String unfinished = "";
        for (var child : parent.children()) {
            switch (child.name) {
                case "w:p" -> unfinished = paragraph(child, unfinished, blocks);
                case "w:tbl" -> blocks.add(table(child));
                case "w:sdt" -> {
                    if (!child.has("w:sdtPr", "w:showingPlcHdr"))
                        child.children("w:sdtContent").forEach(content -> addAll(content, blocks));
                }
                case "w:customXml", "w:ins", "w:moveTo" -> addAll(child, blocks);
                case "mc:AlternateContent" ->
                    child.children("mc:Choice").limit(1).forEach(choice -> addAll(choice, blocks));
                default -> {}
            }
        }
        if (!unfinished.isBlank()) blocks.add(new Block.Paragraph(unfinished, false));
    }

    /** Adds the paragraph, or hands its text on where its end was deleted and it runs into the next. */
    private String paragraph(Markup paragraph, String before, List<Block> blocks) {
        var boxes = new ArrayList<Block>();
        var words = text.of(paragraph, boxes);
        boolean endDeleted = paragraph.has("w:pPr", "w:rPr", "w:del") || paragraph.has("w:pPr", "w:rPr", "w:moveFrom");
        if (endDeleted) {
            notes.add(Kind.CHANGES_ACCEPTED);
            blocks.addAll(boxes);
            return before + words;
        }
        boolean centred = styles.chain(paragraph.value("w:val", "w:pPr", "w:pStyle"), "paragraph")
                .map(style -> style.value("w:val", "w:pPr", "w:jc"))
                .filter(Objects::nonNull)
                .findFirst()
                .map("center"::equals)
                .orElse(false);
        var own = paragraph.value("w:val", "w:pPr", "w:jc");
        blocks.add(Block.Paragraph.numbered(
                numbering.label(paragraph),
                before + words,
                openCells > 0,
                own == null ? centred : own.equals("center")));
        blocks.addAll(boxes);
        return "";
    }

    private Block.Table table(Markup table) {
        var rows = rows(table).map(this::row).toList();
        return new Block.Table(rows, isRuled(table));
    }

    private Stream<Markup> rows(Markup parent) {
        return parent.children().stream().flatMap(child -> switch (child.name) {
            case "w:tr" -> child.has("w:trPr", "w:del") ? Stream.empty() : Stream.of(child);
            case "w:sdt", "w:sdtContent", "w:customXml", "w:ins" -> rows(child);
            default -> Stream.empty();
        });
    }

    private List<Block.Cell> row(Markup row) {
        var cells = new ArrayList<Block.Cell>();
        int before = row.number("w:val", 0, "w:trPr", "w:gridBefore");
        if (before > 0) cells.add(new Block.Cell(List.of(), Math.min(before, 64), false));
        cells(row).forEach(cell -> {
            int span = Math.clamp(cell.number("w:val", 1, "w:tcPr", "w:gridSpan"), 1, 64);
            boolean continued =
                    cell.has("w:tcPr", "w:vMerge") && !"restart".equals(cell.value("w:val", "w:tcPr", "w:vMerge"));
            boolean swallowed = "continue".equals(cell.value("w:val", "w:tcPr", "w:hMerge"));
            openCells++;
            var content = swallowed ? List.<Block>of() : blocks(cell);
            openCells--;
            cells.add(new Block.Cell(content, span, continued));
        });
        return cells;
    }

    private Stream<Markup> cells(Markup parent) {
        return parent.children().stream().flatMap(child -> switch (child.name) {
            case "w:tc" -> Stream.of(child);
            case "w:sdt", "w:sdtContent", "w:customXml" -> cells(child);
            default -> Stream.empty();
        });
    }

    private boolean isRuled(Markup table) {
        var own = table.child("w:tblPr", "w:tblBorders");
        if (own != null && hasLine(own)) return true;
        long lined = rows(table)
                .flatMap(this::cells)
                .map(cell -> cell.child("w:tcPr", "w:tcBorders"))
                .filter(borders -> borders != null && hasLine(borders))
                .count();
        if (lined >= 2) return true;
        if (own != null) return false;
        var style = table.value("w:val", "w:tblPr", "w:tblStyle");
        return styles.chain(style, "table")
                .map(s -> s.child("w:tblPr", "w:tblBorders"))
                .anyMatch(borders -> borders != null && hasLine(borders));
    }

    private static boolean hasLine(Markup borders) {
        return borders.children().stream()
                        .filter(b -> b.attribute("w:val") != null
                                && !List.of("nil", "none").contains(b.attribute("w:val")))
                        .count()
                >= 2;
    }
}
