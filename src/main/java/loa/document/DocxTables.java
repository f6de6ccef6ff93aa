package loa.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** The tables of a DOCX: letterhead and signature without lines, lists of facts with. */
final class DocxTables {

    private static final int CELL_MARGIN = 80;

    private final XWPFDocument document;

    DocxTables(XWPFDocument document) {
        this.document = document;
    }

    void letterhead(Block.Letterhead head) {
        var table = sides(2, Form.HEAD_LEFT);
        var left = new Cell(table.getRow(0).getCell(0));
        for (var line : even(head.above(), Typeface.REGULAR)) left.line(line, Form.ISSUER);
        var issuer = even(head.issuer(), Typeface.BOLD);
        for (var line : issuer) left.line(line, Form.ISSUER).bold();
        var last = issuer.isEmpty() ? "" : issuer.getLast();
        if (head.party()) left.line(Form.PARTY_STAR, Form.ISSUER);
        else left.rule(Form.points(Form.HEAD_LEFT), Typeface.BOLD.width(last, Form.ISSUER) * Form.RULE_SHARE);
        var right = new Cell(table.getRow(0).getCell(1));
        if (head.party()) right.line(Form.PARTY_WORDS, Form.PARTY).bold();
        else right.line(Form.NATION, Form.NATIONAL_TITLE).bold();
        if (!head.party()) right.line(Form.MOTTO_WORDS, Form.MOTTO).bold();
        right.rule(Form.points(Form.HEAD_RIGHT), Form.ruleWidth(head.party()));
        new Cell(table.getRow(1).getCell(0))
                .line(head.number(), Form.NUMBER)
                .paragraph()
                .setSpacingBefore(120);
        new Cell(table.getRow(1).getCell(1))
                .line(head.placeAndDate(), Form.PLACE)
                .italic()
                .paragraph()
                .setSpacingBefore(120);
    }

    private static List<String> even(String text, Typeface face) {
        return text.isBlank() ? List.of() : Lines.balanced(text, face, Form.ISSUER, Form.NAMES);
    }

    void signature(Block.Signature signature) {
        document.createParagraph().setSpacingBetween(0.6);
        var table = sides(1, Form.SIGNATURE_LEFT);
        var left = new Cell(table.getRow(0).getCell(0)).aligned(ParagraphAlignment.LEFT);
        left.line(Form.RECIPIENTS_WORDS, Form.RECIPIENTS_HEAD).bold().italic();
        signature.recipients().forEach(line -> left.line("- " + line, Form.RECIPIENTS));
        var right = new Cell(table.getRow(0).getCell(1));
        signature.lines().forEach(line -> right.line(line, Form.SIGNATURE).bold());
        var name = right.line(signature.name(), Form.SIGNATURE).bold().paragraph();
        name.setSpacingBefore((int) (Form.SIGNATURE_GAP * 20));
    }

    void rows(Block.Table block) {
        var table =
                document.createTable(block.rows().size() + 1, block.columns().size());
        var widths = block.columns().stream()
                .mapToDouble(c -> c.share() * Form.TEXT_WIDTH)
                .toArray();
        shape(table, widths);
        table.setCellMargins(40, CELL_MARGIN, 40, CELL_MARGIN);
        table.getRow(0).setRepeatHeader(true);
        for (int c = 0; c < widths.length; c++) {
            table.getRow(0).getCell(c).setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
            new Cell(table.getRow(0).getCell(c))
                    .line(block.columns().get(c).head(), Form.TABLE)
                    .bold();
        }
        for (int r = 0; r < block.rows().size(); r++)
            row(table.getRow(r + 1), block.rows().get(r), block.columns());
    }

    private static void row(XWPFTableRow row, List<String> words, List<Block.Column> columns) {
        if (words.size() == 1) {
            while (row.getTableCells().size() > 1) row.removeCell(1);
            row.getCell(0).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns.size()));
            row.getCell(0).setWidth(Docx.twips(Form.TEXT_WIDTH).toString());
            var head = new Cell(row.getCell(0)).aligned(ParagraphAlignment.LEFT).line(words.getFirst(), Form.TABLE);
            head.bold().paragraph().setKeepNext(true);
            return;
        }
        for (int c = 0; c < words.size(); c++) {
            var align = columns.get(c).centred() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
            var cell = new Cell(row.getCell(c)).aligned(align);
            words.get(c).lines().forEach(line -> cell.line(line, Form.TABLE));
        }
    }

    private XWPFTable sides(int rows, double left) {
        var table = document.createTable(rows, 2);
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        shape(table, left, Form.TEXT_WIDTH - left);
        return table;
    }

    /** Fixed widths twice, in the grid and in each cell: word processors look at the one or the other. */
    private static void shape(XWPFTable table, double... millimetres) {
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        properties.getTblW().setType(STTblWidth.DXA);
        properties.getTblW().setW(Docx.twips(Form.TEXT_WIDTH));
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (double width : millimetres) grid.addNewGridCol().setW(Docx.twips(width));
        table.getRows().forEach(row -> {
            row.setCantSplitRow(true);
            for (int c = 0; c < millimetres.length; c++) {
                row.getCell(c).setWidth(Docx.twips(millimetres[c]).toString());
            }
        });
        properties.addNewTblInd().setW(BigInteger.ZERO);
        properties.getTblInd().setType(STTblWidth.DXA);
    }

    /** A cell being filled; its first paragraph is there from the start. */
    private static final class Cell {
        private final XWPFTableCell cell;
        private ParagraphAlignment alignment = ParagraphAlignment.CENTER;
        private boolean filled;

        Cell(XWPFTableCell cell) {
            this.cell = cell;
        }

        Cell aligned(ParagraphAlignment alignment) {
            this.alignment = alignment;
            return this;
        }

        DocxLine line(String text, double size) {
            return DocxLine.in(paragraph(), text, size);
        }

        void rule(double column, double length) {
            DocxLine.rule(paragraph(), column, length);
        }

        private XWPFParagraph paragraph() {
            var paragraph = filled ? cell.addParagraph() : cell.getParagraphArray(0);
            filled = true;
            paragraph.setAlignment(alignment);
            paragraph.setSpacingAfter(0);
            return paragraph;
        }
    }
}
