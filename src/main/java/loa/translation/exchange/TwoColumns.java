package loa.translation.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import loa.content.Inline.Look;
import loa.content.Inline.Run;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jspecify.annotations.Nullable;

/** Two columns in Word: number, sentence, translation; what translators really use. Marks are Word's own. */
public final class TwoColumns {

    private static final String[] WIDTHS = {"7%", "46%", "47%"};

    private TwoColumns() {}

    /** The words of the head: of the title above, and of the three columns. */
    public record Heads(String title, String number, String source, String target) {}

    public static byte[] write(Heads heads, List<Pair> pairs) {
        try (var word = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            var title = word.createParagraph().createRun();
            title.setBold(true);
            title.setFontSize(14);
            title.setText(heads.title());
            var table = word.createTable(pairs.size() + 1, 3);
            table.setWidth("100%");
            row(table, 0, new Pair(heads.number(), heads.source(), heads.target()));
            table.getRow(0).setRepeatHeader(true);
            for (int i = 0; i < pairs.size(); i++) row(table, i + 1, pairs.get(i));
            table.getRows().forEach(row -> row.setCantSplitRow(true));
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(XWPFTable table, int number, Pair pair) {
        var cells = table.getRow(number).getTableCells();
        for (int i = 0; i < WIDTHS.length; i++) cells.get(i).setWidth(WIDTHS[i]);
        cells.get(0).setText(pair.id());
        write(cells.get(1), pair.source());
        write(cells.get(2), pair.target());
    }

    private static void write(XWPFTableCell cell, List<Run> runs) {
        var paragraph = cell.getParagraphArray(0);
        for (var run : runs) {
            var written = run.look() == Look.LINK ? link(paragraph, Objects.requireNonNull(run.at())) : null;
            if (written == null) written = paragraph.createRun();
            written.setBold(run.look() == Look.BOLD);
            written.setItalic(run.look() == Look.ITALIC);
            if (run.look() == Look.LINK) written.setUnderline(UnderlinePatterns.SINGLE);
            written.setText(run.text());
        }
    }

    private static @Nullable XWPFRun link(XWPFParagraph paragraph, String address) {
        try {
            return paragraph.createHyperlinkRun(address);
        } catch (IllegalArgumentException e) {
            // Not an address to Word: the words stay.
            return null;
        }
    }

    /** Reads the first table of at least three columns; its first row is the head. */
    public static List<Pair> read(byte[] file) throws Unreadable {
        try (var word = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (var table : word.getTables()) {
                if (table.getRow(0) == null || table.getRow(0).getTableCells().size() < 3) continue;
                var pairs = new ArrayList<Pair>();
                for (var row : table.getRows().subList(1, table.getNumberOfRows())) {
                    var cells = row.getTableCells();
                    if (cells.size() < 3) continue;
                    pairs.add(new Pair(text(cells.get(0)), runs(cells.get(1), word), runs(cells.get(2), word)));
                }
                return pairs;
            }
            throw new Unreadable("no table of three columns");
        } catch (IOException | OpenXML4JRuntimeException | IllegalArgumentException | IllegalStateException e) {
            throw new Unreadable(e);
        }
    }

    private static String text(XWPFTableCell cell) {
        return cell.getText().replaceAll("\\s+", " ").strip();
    }

    private static List<Run> runs(XWPFTableCell cell, XWPFDocument word) {
        var read = new Stretches();
        for (var paragraph : cell.getParagraphs()) {
            read.add(" ", Look.PLAIN, null);
            for (var run : paragraph.getIRuns()) add(read, run, word);
        }
        var runs = read.squeezed().stripped();
        var words = runs.stream().map(Run::text).collect(Collectors.joining());
        // Words in what has no looks for us, as a form's field, count more than looks.
        return words.equals(text(cell)) ? runs : new Pair("", text(cell), "").source();
    }

    private static void add(Stretches read, IRunElement element, XWPFDocument word) {
        if (!(element instanceof XWPFRun run)) return;
        if (run instanceof XWPFHyperlinkRun link && link.getHyperlink(word) != null) {
            read.add(run.text(), Look.LINK, link.getHyperlink(word).getURL());
        } else {
            var look = run.isBold() ? Look.BOLD : run.isItalic() ? Look.ITALIC : Look.PLAIN;
            read.add(run.text(), look, null);
        }
    }
}
