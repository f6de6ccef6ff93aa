package loa.plan.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import loa.document.Block;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading.Read;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentNoticeTest {

    private final AssignmentNotice notice =
            new AssignmentNotice(SamplePlan.own().plan());

    @Test
    void it_tells_each_unit_its_duties_in_the_plans_words() {
        var table = notice.blocks().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .findFirst()
                .orElseThrow();

        assertThat(table.rows().getFirst()).containsExactly("1. Ban Văn hóa xã");
        assertThat(table.rows().get(1))
                .containsExactly(
                        "1",
                        "Chủ trì, phối hợp với Trường học ở các bản treo 20 băng rôn, 40 cờ hồng kỳ; xong trước ngày khai mạc 02 ngày.",
                        "Trường học ở các bản",
                        "Trước ngày khai mạc 02 ngày\n(10/04/2031)",
                        "III.1 ý 1");
        assertThat(table.rows().get(3).get(1)).isEqualTo("Dựng 02 kệ sách ở nhà văn hóa bản");
        assertThat(table.rows()).contains(List.of("2. Trường học ở các bản"));
    }

    @Test
    void the_clerk_fills_in_number_and_day_only() {
        assertThat(notice.blocks())
                .contains(new Block.Letterhead(
                        false,
                        "",
                        "ỦY BAN NHÂN DÂN XÃ SUỐI VỌNG",
                        "Số:          /TB-UBND",
                        "Suối Vọng, ngày …… tháng …… năm ………"))
                .contains(
                        new Block.Basis(
                                "Căn cứ Kế hoạch số 08/KH-UBND ngày 05 tháng 3 năm 2031 về tuyên truyền Ngày hội đọc sách xã Suối Vọng lần thứ II."))
                .contains(new Block.Signature(
                        List.of("Ủy ban nhân dân huyện (b/c);", "Trường học ở các bản (t/h);", "Lưu: VT."),
                        List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"),
                        "PHÓ CHỦ TỊCH",
                        "Lò Thị Ban"))
                .contains(new Block.Item("-", "Thời gian đọc sách trên loa: Có thông báo sau."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            huong-dan-phu-lac     | true  | ĐẢNG BỘ TỈNH THANH LÂM HUYỆN ỦY PHÚ LẠC | BAN TUYÊN GIÁO | Số          -TB/BTGHU
            cong-van-an-toan-dien | false | ỦY BAN NHÂN DÂN TỈNH LÂM HẢI | SỞ CÔNG THƯƠNG | Số:          /TB-SCT
            cong-van-an-ninh-tay  | false | '' | ỦY BAN NHÂN DÂN THÀNH PHỐ AN NINH TÂY | Số:          /TB-UBND
            ke-hoach-xa-dai-phong | false | '' | …………………………… | Số:          /TB-……
            """)
    void the_letterhead_follows_the_plans(String plan, boolean party, String above, String issuer, String number)
            throws IOException {
        var blocks = new AssignmentNotice(SamplePlan.golden(plan).plan()).blocks();

        assertThat((Block.Letterhead) blocks.getFirst())
                .usingRecursiveComparison()
                .ignoringFields("placeAndDate")
                .isEqualTo(new Block.Letterhead(party, above, issuer, number, ""));
    }

    @Test
    void both_forms_can_be_read_back_and_say_the_same() throws IOException {
        var word = text(notice.docx());
        var print = text(notice.pdf());

        for (var words : List.of(
                "THÔNG BÁO", "Số: /TB-UBND", "1. Ban Văn hóa xã", "PHÓ CHỦ TỊCH", "Lò Thị Ban", "<vui & khỏe>")) {
            assertThat(word).contains(words);
            assertThat(print).contains(words);
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(notice.docx()))) {
            assertThat(document.getTables()).hasSize(3);
        }
    }

    private static String text(byte[] content) {
        var reading = Readers.read(content, "thong-bao");
        assertThat(reading).isInstanceOf(Read.class);
        return ((Read) reading).text().text().replace('\u00a0', ' ').replaceAll(" {2,}", " ");
    }
}
