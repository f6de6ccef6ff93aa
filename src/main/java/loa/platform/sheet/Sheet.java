package loa.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A list as a table for Excel.
 *
 * @param title name of the sheet
 * @param heads what the columns hold
 * @param rows texts as shown, one list a row
 */
public record Sheet(String title, List<String> heads, List<List<String>> rows) {

    /** The type of {@link #xlsx()} over HTTP. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int WIDEST = 60;
    private static final int ROWS_IN_MEMORY = 100;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    public Sheet {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /** A workbook with one sheet: heads in bold, held in place and ready to filter. */
    public byte[] xlsx() {
        try (var book = new SXSSFWorkbook(ROWS_IN_MEMORY);
                var out = new ByteArrayOutputStream()) {
            book.setZip64Mode(Zip64Mode.Never);
            var sheet = book.createSheet(title);
            var head = style(book, true);
            var body = style(book, false);
            write(sheet.createRow(0), heads, head);
            for (int i = 0; i < rows.size(); i++) write(sheet.createRow(i + 1), rows.get(i), body);
            for (int i = 0; i < heads.size(); i++) sheet.setColumnWidth(i, width(i) * 256);
            sheet.createFreezePane(0, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, rows.size(), 0, heads.size() - 1));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as CSV in UTF-8 with its mark, so that Excel shows Vietnamese. */
    public byte[] csv() {
        var text = Stream.concat(Stream.of(heads), rows.stream())
                .map(row -> row.stream().map(Sheet::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\ufeff", "\r\n"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void write(org.apache.poi.ss.usermodel.Row row, List<String> texts, CellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            cell.setCellStyle(style);
        }
    }

    private int width(int column) {
        var longest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.min(WIDEST, Math.max(longest, heads.get(column).length()) + 3);
    }

    private static CellStyle style(SXSSFWorkbook book, boolean head) {
        var font = book.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 12);
        font.setBold(head);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        if (head) style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    /** A text that Excel would take for a formula gets an apostrophe before it. */
    private static String quoted(String text) {
        var safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
