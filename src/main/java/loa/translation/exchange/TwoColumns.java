package loa.translation.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Two columns in Word: number, sentence, translation; what translators really use. */
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
            row(table, 0, heads.number(), heads.source(), heads.target());
            table.getRow(0).setRepeatHeader(true);
            for (int i = 0; i < pairs.size(); i++) {
                row(
                        table,
                        i + 1,
                        pairs.get(i).id(),
                        pairs.get(i).source(),
                        pairs.get(i).target());
            }
            table.getRows().forEach(row -> row.setCantSplitRow(true));
            word.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(XWPFTable table, int number, String... words) {
        for (int i = 0; i < words.length; i++) {
            var cell = table.getRow(number).getCell(i);
            cell.setWidth(WIDTHS[i]);
            cell.setText(words[i]);
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
                    if (cells.size() >= 3)
                        pairs.add(new Pair(text(cells.get(0)), text(cells.get(1)), text(cells.get(2))));
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
}
