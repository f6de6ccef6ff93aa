package loa.content.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {

    private static final Names NAMES = new Names(
            List.of("Phòng Văn hóa và Thông tin", "Huyện Suối Ngàn", "Xã Nậm Khoai"),
            Map.of("Phòng Văn hóa Thông tin", "Phòng Văn hóa và Thông tin"),
            Map.of("Xã Tà Lai", "Xã Nậm Khoai"),
            Map.of("Hà Văn Ngọc", List.of("Trưởng phòng")),
            Map.of("hội nghị đại biểu", "Đại hội đại biểu"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ngày mai khai mạc tại xã Nậm Khoai.                   |            |
            Bà con xã Tà Lai đi dự.                               | OLD_NAME   | Xã Nậm Khoai
            Theo phòng văn hoá và thông tin,                      | UNIT_NAME  | Phòng Văn hóa và Thông tin
            Theo phòng văn hóa và thông tin,                      | UNIT_NAME  | Phòng Văn hóa và Thông tin
            Theo phòng Văn hóa Thông tin,                         | UNIT_NAME  | Phòng Văn hóa và Thông tin
            Đồng chí Hà Văn Ngọc, Phó Giám đốc trung tâm, nói.    | TITLE      |
            Đồng chí Hà Văn Ngọc, Trưởng phòng, nói.              |            |
            Đoàn đi thăm quan mô hình.                            | TERM       | tham quan
            Tổ chức hội nghị đại biểu.                            | TERM       | Đại hội đại biểu
            Lãnh đạo UBND đến dự.                                 | ABBREVIATION | Ủy ban nhân dân
            Lãnh đạo Ủy ban nhân dân (UBND) đến dự, UBND tặng quà. |           |
            Đại hội đã đã thành công.                             | DOUBLED    | đã
            Trao qùa cho học sinh.                                | SPELLING   | quà
            Người gìa và qúy khách.                               | SPELLING   | già
            Giữ gìn, quý trọng, nghĩa tình.                       |            |
            Người ngườì đến dự.                                   | SPELLING   |
            Khai mạc ngày 31/9/2024 tại huyện.                    | IMPOSSIBLE |
            Khai mạc ngày 30/9/2024 tại huyện.                    |            |
            Thứ Năm, ngày 18/10/2024 khai mạc.                    | WEEKDAY    | Thứ sáu, ngày 18/10/2024
            Bắt đầu lúc 25 giờ 10 hôm nay.                        | IMPOSSIBLE |
            Có 5.34.2 hội viên.                                   | IMPOSSIBLE |
            Có 5.342 hội viên, đạt 71,5 %.                        |            |
            Bà con đến dự , vui vẻ.                               | SPACING    | dự,
            """)
    void each_slip_is_named_with_what_to_write(String text, String rule, String fix) {
        var remarks = Lint.of(List.of(text.strip()), NAMES);

        if (rule == null) {
            assertThat(remarks).isEmpty();
            return;
        }
        assertThat(remarks).extracting(remark -> remark.rule().name()).contains(rule.strip());
        var remark = remarks.stream()
                .filter(each -> each.rule().name().equals(rule.strip()))
                .findFirst()
                .orElseThrow();
        assertThat(text).contains(remark.wrong());
        if (fix != null) assertThat(remark.fix()).isEqualTo(fix.strip());
    }

    @Test
    void the_tone_that_most_of_the_text_uses_is_the_right_one() {
        var remarks = Lint.of(List.of("Văn hóa, xóa mù, hoà bình và thủy lợi."), Names.NONE);

        assertThat(remarks).containsExactly(Remark.of(Rule.TONE, "hoà", "hòa", "hòa"));
        assertThat(Lint.of(List.of("Văn hoá, xoá mù, hòa bình, quý, hoàn, toàn."), Names.NONE))
                .containsExactly(Remark.of(Rule.TONE, "hòa", "hoà", "hoà"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ngày 30/7/2021      | ngày ba mươi tháng bảy năm hai nghìn không trăm hai mươi mốt
            5/4                 | ngày mùng năm tháng tư
            QĐ 1315/QĐ-TTg      | quyết định một nghìn ba trăm mười lăm quyết định Thủ tướng Chính phủ
            71 %                | bảy mươi mốt phần trăm
            71,5%               | bảy mươi mốt phẩy năm phần trăm
            5.342 hội viên      | năm nghìn ba trăm bốn mươi hai hội viên
            1.000.005           | một triệu không trăm linh năm
            lúc 7h30            | lúc bảy giờ ba mươi
            2024-2029           | hai nghìn không trăm hai mươi bốn đến hai nghìn không trăm hai mươi chín
            lần thứ XIV         | lần thứ mười bốn
            UBND xã             | Ủy ban nhân dân xã
            đài FM              | đài phờ mờ
            21 km               | hai mươi mốt ki lô mét
            """)
    void figures_days_and_abbreviations_are_said_in_words(String text, String said) {
        assertThat(Spoken.words(text)).isEqualToIgnoringCase(said);
    }

    @Test
    void a_minute_is_as_many_syllables_as_the_station_says_in_it() {
        assertThat(Spoken.syllables("QĐ 1315/QĐ-TTg")).isEqualTo(2 + 6 + 2 + 4);
        assertThat(Spoken.seconds(190, 190)).isEqualTo(60);
        assertThat(Spoken.seconds(95, 160)).isEqualTo(36);
    }
}
