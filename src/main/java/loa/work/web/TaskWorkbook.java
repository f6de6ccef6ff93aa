package loa.work.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import loa.organization.UnitId;
import loa.work.Campaign;
import loa.work.TaskList.Row;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The tasks of a campaign as a workbook, one row a task, to sort, print and take along. */
class TaskWorkbook {

    private static final List<String> COLUMNS =
            List.of("clause", "words", "unit", "person", "due", "dueSaid", "state", "reason");
    private static final int[] WIDTHS = {10, 70, 36, 24, 13, 30, 20, 40};

    private final Campaign campaign;
    private final LocalDate today;

    TaskWorkbook(Campaign campaign, LocalDate today) {
        this.campaign = campaign;
        this.today = today;
    }

    void write(List<Row> tasks, Function<UnitId, String> unitName, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(100)) {
            var sheet = workbook.createSheet(msg("work.workbook.sheet"));
            var wrapped = workbook.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            var day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            day.setVerticalAlignment(VerticalAlignment.TOP);

            sheet.createRow(0).createCell(0).setCellValue(campaign.title());
            head(sheet, workbook);
            int number = 2;
            for (var task : tasks) {
                var row = sheet.createRow(number++);
                var due = task.due();
                var on = due.on();
                text(row, 0, task.clause(), wrapped);
                text(row, 1, task.words(), wrapped);
                var unit = unitName.apply(task.unit());
                text(row, 2, task.request() ? msg("work.line.requested", unit) : unit, wrapped);
                text(row, 3, task.person(), wrapped);
                if (on != null) {
                    var cell = row.createCell(4);
                    cell.setCellValue(on);
                    cell.setCellStyle(day);
                }
                text(row, 5, due.words(task.state(), campaign.eventWord(), today), wrapped);
                text(row, 6, msg("work.state." + task.state()), wrapped);
                text(row, 7, task.reason(), wrapped);
            }
            sheet.setAutoFilter(new CellRangeAddress(1, Math.max(1, number - 1), 0, COLUMNS.size() - 1));
            workbook.write(out);
        }
    }

    private static void head(SXSSFSheet sheet, SXSSFWorkbook workbook) {
        var bold = workbook.createCellStyle();
        var font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        var head = sheet.createRow(1);
        for (int column = 0; column < COLUMNS.size(); column++) {
            text(head, column, msg("work.workbook." + COLUMNS.get(column)), bold);
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
        }
        sheet.createFreezePane(0, 2);
    }

    private static void text(org.apache.poi.ss.usermodel.Row row, int column, @Nullable String words, CellStyle style) {
        if (words == null) return;
        var cell = row.createCell(column);
        cell.setCellValue(words);
        cell.setCellStyle(style);
    }
}
