package loa.plan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class DutySheetTest {

    private static List<String> row(XSSFSheet sheet, int row) {
        var format = new DataFormatter();
        return IntStream.range(0, sheet.getRow(row).getLastCellNum())
                .mapToObj(c -> format.formatCellValue(sheet.getRow(row).getCell(c)))
                .toList();
    }

    @Test
    void a_row_a_duty_with_days_as_days() throws IOException {
        var sample = SamplePlan.own();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(DutySheet.write(sample.plan(), sample.source())))) {
            var sheet = book.getSheet("Nhiệm vụ");

            assertThat(sheet.getLastRowNum()).isEqualTo(4);
            assertThat(row(sheet, 0))
                    .startsWith("TT", "Mục của kế hoạch", "Đơn vị", "Vai trò", "Nhiệm vụ (nguyên văn)");
            assertThat(row(sheet, 1))
                    .startsWith("1", "III.1 ý 1", "Ban Văn hóa xã", "Chủ trì")
                    .contains("20 băng rôn; 40 cờ", "10/04/2031", "treo cờ, băng rôn, pano");
            assertThat(row(sheet, 2)).contains("Mông", "Hằng tuần");
            assertThat(row(sheet, 3)).contains("x", "10/04/2031");
            assertThat(row(sheet, 4)).contains("Phụ lục dòng 1", "Dựng 02 kệ sách ở nhà văn hóa bản");
            assertThat(sheet.getRow(1).getCell(9).getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2031, 4, 10));
        }
    }

    @Test
    void the_head_stays_in_sight_and_filters() throws IOException {
        var sample = SamplePlan.own();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(DutySheet.write(sample.plan(), sample.source())))) {
            var sheet = book.getSheet("Nhiệm vụ");

            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:R5");
            assertThat(IntStream.range(0, 18).map(sheet::getColumnWidth))
                    .allMatch(width -> width >= 6 * 256 && width <= 70 * 256);
            assertThat(book.getSheet("Cần xem lại").getLastRowNum())
                    .isEqualTo(sample.plan().findings().size());
            assertThat(row(book.getSheet("Kế hoạch"), 2)).containsExactly("Số, ký hiệu", "08/KH-UBND");
        }
    }
}
