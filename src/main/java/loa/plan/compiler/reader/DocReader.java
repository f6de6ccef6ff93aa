package loa.plan.compiler.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import loa.plan.compiler.reader.ReadingNote.Kind;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Reads the old binary Word format. */
final class DocReader {

    private static final int CENTRED = 1;
    private static final char CELL_END = 7;

    private final Fonts fonts;
    private final Notes notes;
    private final DocNumbering numbering;
    /** For each open field, the innermost first, whether its code is being read: what is not printed. */
    private final Deque<Boolean> fieldsInCode = new ArrayDeque<>();

    private DocReader(HWPFDocument document, Notes notes) {
        this.notes = notes;
        this.fonts = new Fonts(notes);
        this.numbering = new DocNumbering(document.getListTables());
    }

    static String read(byte[] content, Notes notes) throws IOException {
        try (var container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            var root = container.getRoot();
            if (root.hasEntryCaseInsensitive(EncryptionInfo.ENCRYPTION_INFO_ENTRY))
                throw new CannotRead(Reading.Reason.PROTECTED);
            if (!root.hasEntryCaseInsensitive("WordDocument")) throw new CannotRead(Reading.Reason.UNKNOWN_TYPE);
            return read(container, notes);
        } catch (EncryptedDocumentException locked) {
            throw new CannotRead(Reading.Reason.PROTECTED);
        }
    }

    private static String read(POIFSFileSystem container, Notes notes) throws IOException {
        try (var document = new HWPFDocument(container)) {
            var reader = new DocReader(document, notes);
            var range = document.getRange();
            for (int i = 0; i < range.numCharacterRuns(); i++) {
                var run = range.getCharacterRun(i);
                reader.fonts.sample(font(run), run.text());
            }
            var blocks = reader.blocks(range, 0);
            var boxes = document.getMainTextboxRange();
            if (boxes != null && !boxes.text().isBlank()) {
                blocks.addAll(reader.blocks(boxes, 0));
                notes.add(Kind.TEXT_BOXES_READ);
            }
            return Flow.print(blocks, notes);
        } catch (OldWordFileFormatException veryOld) {
            return veryOld(container, notes);
        }
    }

    private static String veryOld(POIFSFileSystem container, Notes notes) throws IOException {
        try (var extractor = new Word6Extractor(container)) {
            notes.add(Kind.FORM_LOST);
            return new PlainText(extractor.getText(), "UTF-8").mended().text();
        }
    }

    private List<Block> blocks(Range range, int level) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < range.numParagraphs(); i++) {
            var paragraph = range.getParagraph(i);
            if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
                var table = table(range, paragraph);
                if (table != null) {
                    blocks.add(table(table, level + 1));
                    i += Math.max(1, table.numParagraphs()) - 1;
                    continue;
                }
            }
            blocks.add(paragraph(paragraph, level > 0));
        }
        return blocks;
    }

    private static @Nullable Table table(Range range, Paragraph first) {
        try {
            return range.getTable(first);
        } catch (RuntimeException notTheFirst) {
            return null;
        }
    }

    private Block.Paragraph paragraph(Paragraph paragraph, boolean inCell) {
        var label = numbering.label(paragraph);
        return Block.Paragraph.numbered(label, text(paragraph), inCell, paragraph.getJustification() == CENTRED);
    }

    private Block.Table table(Table table, int level) {
        var rows = new ArrayList<List<Block.Cell>>();
        var places = DocCells.of(table);
        int lined = 0;
        for (int r = 0; r < table.numRows(); r++) {
            var row = table.getRow(r);
            var cells = new ArrayList<Block.Cell>();
            for (int c = 0; c < row.numCells(); c++) {
                var cell = row.getCell(c);
                boolean continued = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                boolean swallowed = cell.isMerged() && !cell.isFirstMerged();
                cells.add(new Block.Cell(swallowed ? List.of() : blocks(cell, level), places.columns(cell), continued));
                if (DocCells.isLined(cell)) lined++;
            }
            rows.add(cells);
        }
        return new Block.Table(rows, lined >= 2);
    }

    private String text(Paragraph paragraph) {
        var text = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            var run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) notes.add(Kind.CHANGES_ACCEPTED);
            else if (run.isVanished()) notes.add(Kind.HIDDEN_LEFT_OUT);
            else if (run.isSymbol()) text.append((char) (run.getSymbolCharacter() | 0xF000));
            else text.append(words(run));
        }
        return text.toString();
    }

    private String words(CharacterRun run) {
        var printed = new StringBuilder();
        for (char c : run.text().toCharArray()) {
            switch (c) {
                case 0x13 -> fieldsInCode.push(true);
                case 0x14 -> {
                    if (fieldsInCode.poll() != null) fieldsInCode.push(false);
                }
                case 0x15 -> fieldsInCode.poll();
                case 0x0B, 0x0C -> append(printed, '\n');
                case 0x1E -> append(printed, '-');
                case 0x01 -> notes.add(Kind.PICTURES_LEFT_OUT);
                case 0x02 -> notes.add(Kind.FOOTNOTES_LEFT_OUT);
                case 0x05 -> notes.add(Kind.COMMENTS_LEFT_OUT);
                case '\r', CELL_END, 0x08, 0x1F -> {}
                default -> append(printed, c);
            }
        }
        var text = fonts.decode(font(run), printed.toString());
        return run.isCapitalized() ? text.toUpperCase(Locale.ROOT) : text;
    }

    private void append(StringBuilder printed, char c) {
        if (!fieldsInCode.contains(true)) printed.append(c);
    }

    private static String font(CharacterRun run) {
        var name = run.getFontName();
        return name == null ? "" : name;
    }
}
