package loa.evidence.figure.web;

import static loa.platform.view.Words.msg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import loa.evidence.figure.Tally;
import loa.evidence.figure.web.FiguresPage.Group;
import loa.organization.Unit;
import loa.organization.UnitId;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The figures as a workbook: one sheet with the sums, one with every number they are made of and why others are not. */
final class FigureWorkbook {

    private static final int WIDTH = 22 * 256;

    private final SXSSFWorkbook workbook;
    private final CellStyle text;
    private final CellStyle head;
    private final CellStyle day;

    private FigureWorkbook(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        this.text = style(false);
        this.head = style(true);
        this.day = style(false);
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    static byte[] write(List<Group> groups, List<Tally.Line> lines, Map<UnitId, Unit> names) {
        try (var workbook = new SXSSFWorkbook(200);
                var out = new ByteArrayOutputStream()) {
            var book = new FigureWorkbook(workbook);
            book.sums(groups);
            book.lines(lines, names);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sums(List<Group> groups) {
        var sheet = sheet(
                msg("evidence.figures.title"), "group", "indicator", "target", "confirmed", "withWaiting", "share");
        int at = 1;
        for (var group : groups) {
            for (var row : group.rows()) {
                put(
                        sheet,
                        at++,
                        group.chip() == null ? group.title() : group.chip().clause() + " " + group.title(),
                        row.name(),
                        row.target(),
                        row.sum(),
                        row.whole(),
                        row.share());
            }
        }
    }

    private void lines(List<Tally.Line> lines, Map<UnitId, Unit> names) {
        var sheet = sheet(
                msg("evidence.figures.lines"),
                "clause",
                "unit",
                "indicator",
                "quantity",
                "day",
                "place",
                "check",
                "why");
        int at = 1;
        for (var line : lines) {
            var figure = line.figure();
            var unit = names.get(figure.unit());
            put(
                    sheet,
                    at++,
                    figure.clause(),
                    unit == null ? "" : unit.name(),
                    msg("evidence.unit." + figure.indicator()),
                    figure.quantity(),
                    figure.on(),
                    figure.place(),
                    msg("evidence.check." + figure.check()),
                    line.why() == null ? null : msg("evidence.why." + line.why()));
        }
    }

    private SXSSFSheet sheet(String title, String... columns) {
        var sheet = workbook.createSheet(title);
        var row = sheet.createRow(0);
        for (int i = 0; i < columns.length; i++) {
            sheet.setColumnWidth(i, WIDTH);
            var cell = row.createCell(i);
            cell.setCellValue(msg("evidence.figures.column." + columns[i]));
            cell.setCellStyle(head);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
    }

    /** What is not known has no cell: no figure is not zero. */
    private void put(SXSSFSheet sheet, int number, @Nullable Object... values) {
        var row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) continue;
            var cell = row.createCell(i);
            cell.setCellStyle(values[i] instanceof LocalDate ? day : text);
            switch (values[i]) {
                case BigDecimal figure -> cell.setCellValue(figure.doubleValue());
                case LocalDate on -> cell.setCellValue(on);
                case Object words -> cell.setCellValue(words.toString());
            }
        }
    }

    private CellStyle style(boolean bold) {
        var font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setBold(bold);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }
}
