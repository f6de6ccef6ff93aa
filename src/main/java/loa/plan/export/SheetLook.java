package loa.plan.export;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** How the cells of a workbook look: a dark head, wrapped text at the top of its cell, days as offices write them. */
final class SheetLook {

    private static final int LONGEST = 32_000;

    private final CellStyle head;
    private final CellStyle text;
    private final CellStyle day;

    SheetLook(XSSFWorkbook workbook) {
        var bold = workbook.createFont();
        bold.setBold(true);
        bold.setColor(new XSSFColor(new byte[] {(byte) 255, (byte) 255, (byte) 255}, null));
        var head = style(workbook);
        head.setFont(bold);
        head.setAlignment(HorizontalAlignment.CENTER);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        head.setFillForegroundColor(new XSSFColor(new byte[] {31, 56, 100}, null));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        var day = style(workbook);
        day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        day.setAlignment(HorizontalAlignment.CENTER);
        this.head = head;
        this.day = day;
        this.text = style(workbook);
    }

    private static XSSFCellStyle style(XSSFWorkbook workbook) {
        var style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.HAIR);
        style.setBorderBottom(BorderStyle.HAIR);
        style.setBorderLeft(BorderStyle.HAIR);
        style.setBorderRight(BorderStyle.HAIR);
        return style;
    }

    void head(XSSFSheet sheet, List<String> heads, List<Integer> widths) {
        var row = sheet.createRow(0);
        row.setHeightInPoints(32);
        for (int c = 0; c < heads.size(); c++) {
            sheet.setColumnWidth(c, widths.get(c) * 256);
            var cell = row.createCell(c);
            cell.setCellValue(heads.get(c));
            cell.setCellStyle(head);
        }
    }

    /** Puts a text, a number or a day; text is never taken for a formula. */
    void put(Cell cell, @Nullable Object value) {
        cell.setCellStyle(value instanceof LocalDate ? day : text);
        switch (value) {
            case null -> cell.setBlank();
            case LocalDate date -> cell.setCellValue(date);
            case Number number -> cell.setCellValue(number.doubleValue());
            default -> {
                var words = value.toString();
                cell.setCellValue(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
            }
        }
    }
}
