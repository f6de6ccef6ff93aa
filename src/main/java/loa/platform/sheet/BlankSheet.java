package loa.platform.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook to be filled in: heads, lists to choose from, and a second sheet that says how.
 *
 * @param choices what may stand in a column, by its place
 * @param guide lines of the second sheet
 */
public record BlankSheet(
        String title, List<String> heads, Map<Integer, List<String>> choices, String guideTitle, List<String> guide) {

    private static final int ROWS = 1000;
    private static final int WIDTH = 28 * 256;
    private static final int GUIDE_WIDTH = 110 * 256;

    public byte[] xlsx() {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(title);
            var bold = book.createFont();
            bold.setBold(true);
            var style = book.createCellStyle();
            style.setFont(bold);
            var text = book.createCellStyle();
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            var head = sheet.createRow(0);
            for (int i = 0; i < heads.size(); i++) {
                var cell = head.createCell(i);
                cell.setCellValue(heads.get(i));
                cell.setCellStyle(style);
                sheet.setColumnWidth(i, WIDTH);
                sheet.setDefaultColumnStyle(i, text);
            }
            sheet.createFreezePane(0, 1);
            var help = new XSSFDataValidationHelper(sheet);
            choices.forEach((column, values) -> {
                var list = help.createExplicitListConstraint(values.toArray(String[]::new));
                var offered = help.createValidation(list, new CellRangeAddressList(1, ROWS, column, column));
                offered.setShowErrorBox(false);
                sheet.addValidationData(offered);
            });
            var pages = book.createSheet(guideTitle);
            pages.setColumnWidth(0, GUIDE_WIDTH);
            for (int i = 0; i < guide.size(); i++)
                pages.createRow(i).createCell(0).setCellValue(guide.get(i));
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
