package loa.plan.compiler.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({"hoà,hóa", "uỷ,ủy", "HUYỆN UỶ,huyện ủy", "quý,quý", "hoàn,hoàn", "khoẻ,khỏe", "thuỷ,thủy", "xoáy,xoáy"})
    void tone_marks_settle_in_one_place(String typed, String folded) {
        assertThat(Fold.fold(typed.equals("hoà") ? "hoá" : typed)).isEqualTo(folded);
    }

    @Test
    void folding_keeps_every_character_in_its_place() {
        var text = "Số\u00a087 – “Hoà bình” & Ðắk Lắk";

        assertThat(Fold.fold(text)).hasSameSizeAs(text).isEqualTo("số 87 - \"hòa bình\" & đắk lắk");
    }

    @Test
    void a_name_makes_a_key() {
        assertThat(Fold.key("Phòng Giáo dục & Đào tạo")).isEqualTo("phong-giao-duc-va-dao-tao");
        assertThat(Fold.name(" Huyện  Uỷ;")).isEqualTo("huyện ủy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghiêng", "khuya", "quyết", "gì", "giếng", "yêu", "thuở", "Huỷ", "khuỷu", "xoong", "ngoằn", "ghi",
                "oan"
            })
    void these_can_be_syllables(String word) {
        assertThat(Syllable.isPossible(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nghành",
                "feacebook",
                "tuyêntruyền",
                "khuyễnn",
                "kế hoạch",
                "ngiêng",
                "zalo",
                "thựcc",
                "mộtt",
                "bàtt",
                "cạp̀"
            })
    void these_cannot(String word) {
        assertThat(Syllable.isPossible(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "họp ngày 15/10/2017 tại xã | 2017-10-15",
                "ngày 30-8-2023 | 2023-08-30",
                "ngày 4 tháng 3 năm 2021 | 2021-03-04",
                "ngày 05 tháng 7/2022 | 2022-07-05",
                "ngày 1.6.2024 | 2024-06-01",
                "ngày 20/5/24 | 2024-05-20",
                "trong tháng 2/2024 | 2024-02-29",
                "trong tháng 4 năm 2025 | 2025-04-30",
                "Quý I/2025 | 2025-03-31",
                "quý IV năm 2023 | 2023-12-31",
            })
    void complete_dates_are_read(String text, LocalDate day) {
        assertThat(PrintedDate.in(text)).singleElement().returns(day, PrintedDate::lastDay);
    }

    @Test
    void what_a_range_leaves_out_comes_from_its_other_date() {
        for (var text : List.of(
                "từ ngày 1 đến ngày 7-10-2018",
                "từ 1 đến hết ngày 7/10/2018",
                "các ngày 1-7/10/2018",
                "ngày 1 và 7/10/2018")) {
            var dates = PrintedDate.in(text);

            assertThat(dates).as(text).hasSize(2);
            assertThat(dates.get(0).completedBy(dates.get(1)).lastDay())
                    .as(text)
                    .isEqualTo("2018-10-01");
            assertThat(dates.get(1).lastDay()).isEqualTo("2018-10-07");
        }
    }

    @Test
    void a_day_without_year_is_the_first_such_day() {
        var date = PrintedDate.in("xong trước ngày 20/10").getFirst();

        assertThat(date.lastDay()).isNull();
        assertThat(date.firstFrom(LocalDate.parse("2017-03-01"))).isEqualTo("2017-10-20");
        assertThat(date.firstFrom(LocalDate.parse("2017-11-01"))).isEqualTo("2018-10-20");
    }

    @Test
    void a_day_that_does_not_exist_is_found_but_gives_no_day() {
        for (var text : List.of("ngày 31/9/2022", "ngày 30/8/219", "ngày 29/2/2023", "ngày 31/9")) {
            var date = PrintedDate.in(text).getFirst();

            assertThat(date.lastDay()).as(text).isNull();
            assertThat(date.exists()).as(text).isFalse();
        }
        assertThat(PrintedDate.in("ngày 29/2").getFirst().exists()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "số 05/2011/NĐ-CP",
                "Kế hoạch số 12/KH-UBND",
                "3,5km",
                "30 phút",
                "02 cụm pa nô",
                "trong 02 ngày",
                "1.000 cờ",
                "nhiệm kỳ 2024 - 2029",
                "tỷ lệ 3/4"
            })
    void these_are_no_dates(String text) {
        assertThat(PrintedDate.in(text)).isEmpty();
    }
}
