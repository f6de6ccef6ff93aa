package loa.evidence.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import loa.evidence.Entry;
import loa.evidence.EntryKind;
import loa.evidence.ProofQueue.Row;
import loa.media.MediaId;
import loa.media.Medium;
import loa.organization.Unit;
import loa.organization.UnitId;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Proof as a table to take along: one row for each entry. */
final class ProofWorkbook {

    private static final List<String> COLUMNS = List.of(
            "clause",
            "words",
            "unit",
            "kind",
            "content",
            "quantity",
            "quantityUnit",
            "happened",
            "place",
            "by",
            "recorded",
            "check",
            "checkedBy",
            "reason",
            "origin",
            "sha256");
    private static final int[] WIDTHS = {10, 50, 28, 12, 44, 12, 16, 18, 24, 24, 18, 16, 24, 40, 30, 68};
    private static final int LONGEST_CELL = 32_000;

    private final Map<UnitId, Unit> units;
    private final Map<MediaId, Medium> files;
    private final ZoneId zone;
    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle moment;
    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private int filled;

    private ProofWorkbook(SXSSFWorkbook workbook, Map<UnitId, Unit> units, Map<MediaId, Medium> files, ZoneId zone) {
        this.workbook = workbook;
        this.units = units;
        this.files = files;
        this.zone = zone;
        this.sheet = workbook.createSheet(msg("evidence.page.title"));
        this.head = style(true);
        this.text = style(false);
        this.moment = style(false);
        moment.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
    }

    static void write(
            List<Row> rows, Map<UnitId, Unit> units, Map<MediaId, Medium> files, ZoneId zone, OutputStream out)
            throws IOException {
        try (var workbook = new SXSSFWorkbook(200)) {
            var table = new ProofWorkbook(workbook, units, files, zone);
            table.head();
            for (var row : rows) for (var entry : row.submission().entries()) table.add(row, entry);
            table.sheet.setAutoFilter(new CellRangeAddress(0, table.filled - 1, 0, COLUMNS.size() - 1));
            workbook.write(out);
        }
    }

    private CellStyle style(boolean bold) {
        var style = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setBold(bold);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (bold) {
            style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private void head() {
        var row = sheet.createRow(filled++);
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
            var cell = row.createCell(i);
            cell.setCellValue(msg("evidence.table." + COLUMNS.get(i)));
            cell.setCellStyle(head);
        }
        sheet.createFreezePane(1, 1);
    }

    private void add(Row row, Entry entry) {
        var submission = row.submission();
        var content = entry.content();
        var verdict = submission.verdict();
        var unit = units.get(submission.unit());
        var line = sheet.createRow(filled++);
        text(line, 0, submission.clause());
        text(line, 1, row.words());
        text(line, 2, unit == null ? "" : unit.name());
        text(
                line,
                3,
                msg("evidence.kind." + content.kind())
                        + (entry.corrected() ? " (" + msg("evidence.sheet.corrected") + ")" : "")
                        + (entry.refers() == null ? "" : " (" + msg("evidence.sheet.shared") + ")"));
        text(line, 4, words(entry));
        if (content.quantity() != null && content.unit() != null) {
            var cell = line.createCell(5);
            cell.setCellValue(content.quantity().doubleValue());
            cell.setCellStyle(text);
            text(line, 6, msg("evidence.unit." + content.unit()));
        }
        moment(line, 7, entry.effectiveAt());
        text(line, 8, entry.place() == null ? "" : entry.place());
        text(line, 9, submission.byName());
        moment(line, 10, submission.recordedAt());
        text(line, 11, msg("evidence.check." + submission.check()));
        if (verdict != null) {
            text(line, 12, verdict.byName());
            text(line, 13, verdict.reason() == null ? "" : verdict.reason());
        }
        var origin = submission.origin();
        text(
                line,
                14,
                msg("evidence.way." + origin.way()) + (origin.toldBy() == null ? "" : " (" + origin.toldBy() + ")"));
        text(line, 15, content.sha256());
    }

    private String words(Entry entry) {
        var content = entry.content();
        var file = content.media() == null ? null : files.get(content.media());
        if (file != null) return file.name();
        if (content.kind() == EntryKind.LINK) return String.valueOf(content.link());
        return content.words() == null ? "" : content.words();
    }

    private void text(SXSSFRow row, int column, String words) {
        var cell = row.createCell(column);
        cell.setCellValue(words.length() <= LONGEST_CELL ? words : words.substring(0, LONGEST_CELL));
        cell.setCellStyle(text);
    }

    private void moment(SXSSFRow row, int column, Instant at) {
        var cell = row.createCell(column);
        cell.setCellValue(at.atZone(zone).toLocalDateTime());
        cell.setCellStyle(moment);
    }
}
