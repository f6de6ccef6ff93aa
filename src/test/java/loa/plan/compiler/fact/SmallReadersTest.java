package loa.plan.compiler.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallReadersTest {

    private static final EventWords EVENT =
            new EventWords(new Event("Đại hội Chi hội Làm vườn lần thứ II", null, null, null));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Treo 1.000 cờ Tổ quốc, 02 cụm pa nô, 50 áp-phích trên tuyến dài 3,5km   | 1000.0 FLAG, 2.0 PANEL, 50.0 POSTER, 3.5 KM
            gần 200 băng zôn, trên 40 lá cờ phướn                                  | 200.0 BANNER, 40.0 FLAG
            phát mỗi ngày 02 lần, mỗi lần không quá 15 phút                        | 2.0 TIME, 15.0 MINUTE
            in 2.500 tờ gấp; mỗi đơn vị gửi từ 05 ảnh                              | 2500.0 LEAFLET, 5.0 PHOTO
            05 tin, bài và hai phóng sự                                            | 5.0 ARTICLE, 2.0 REPORTAGE
            ba (03) tiết mục cho 120 học sinh                                      | 3.0 PERFORMANCE, 120.0 PERSON
            trước ngày 20/5/2024; năm 2024; lần thứ 3; 100% hội viên               |
            sau 05 ngày, 02 tháng, 01 chuyên đề                                    |
            treo ໕ băng rôn; dài 1,5.000,7 km                                      |
            """)
    void quantities_are_figures_with_what_they_count(String text, String expected) {
        var found = Quantities.in(Words.of(text)).stream()
                .map(one -> one.value().value() + " " + one.value().unit())
                .toList();

        assertThat(String.join(", ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            biên dịch bằng các thứ tiếng dân tộc Mông, Thái để phát       | hmn blt
            bằng tiếng Tày - Nùng, tiếng H'Mông và tiếng Dao              | tyz nut hmn ium
            bằng 2 thứ tiếng Việt, Khmer                                  | km
            tờ gấp bằng chữ Chăm và chữ Khmer                             | cjm km
            sang tiếng Bru - Vân Kiều, tiếng Tà Ôi                        | bru tth
            tâm tư của đồng bào Ê Đê, người Gia Rai                       |
            bằng tiếng dân tộc, tiếng phổ thông, tiếng Việt               |
            tăng cường tiếng nói của phụ nữ                               |
            """)
    void languages_are_those_spoken_not_those_of_peoples(String text, String expected) {
        var found = Languages.in(Words.of(text)).stream().map(Found::value).toList();

        assertThat(String.join(" ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trên sóng phát thanh, truyền hình; báo in, báo điện tử                | PRESS RADIO_TV
            hội nghị báo cáo viên, sinh hoạt chi bộ                               | MEETING ORAL
            trang facebok, tik tok của Đoàn; gửi tin nhắn SMS                      | FACEBOOK TIKTOK SMS
            cổng/trang thông tin điện tử, mạng xã hội                             | PORTAL SOCIAL_MEDIA
            pa-nô, băng-rôn, cờ đuôi nheo                                         | VISUAL_DISPLAY
            nhóm Zalo thôn, tin nhắn Zalo                                         | ZALO
            hệ thống truyền thanh cơ sở, màn hình LED, bảng tin công cộng         | LOUDSPEAKER NOTICE_BOARD LED_SCREEN
            báo cáo chính trị trình Đại hội thi đua; Đại hội diễn ra thành công   |
            giờ sinh hoạt dưới cờ; phục vụ Nhân dân kịp thời cơ                   |
            """)
    void channels_are_named_by_many_words(String text, String expected) {
        var found = ChannelWords.in(Words.of(text)).stream()
                .map(one -> one.value().name())
                .toList();

        assertThat(String.join(" ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nắm bắt dư luận trước, trong và sau Đại hội                     | BEFORE DURING AFTER
            tuyên truyền trước trong và sau khi diễn ra Đại hội             | BEFORE DURING AFTER
            làm tốt công tác tuyên truyền trước và trong thời gian tiến hành Đại hội | BEFORE DURING
            treo cờ trong những ngày diễn ra Đại hội                        | DURING
            trực cấp cứu trong 02 ngày Đại hội                              | DURING
            treo cờ vào thời gian diễn ra Đại hội                           | DURING
            tổng vệ sinh trước Đại hội                                      | BEFORE
            báo cáo sau khi bế mạc Đại hội                                  | AFTER
            hoàn thành việc treo cờ trước Đại hội                           |
            treo cờ trước cổng, trong hội trường, sau sân khấu              |
            kịp thời trong quá trình tổ chức thực hiện Kế hoạch             |
            đưa vào hội nghị cuối năm                                       |
            """)
    void phases_are_named_by_the_event(String text, String expected) {
        var found = new Phases(EVENT)
                .in(Words.of(text)).value().stream().map(Enum::name).toList();

        assertThat(String.join(" ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            từ ngày 12 đến ngày 13/6/2024                                     | 2024-06-12..2024-06-13
            từ ngày 25/02 đến ngày 04/3 và lần hai từ ngày 07/3 đến ngày 14/3/2024 | 2024-02-25..2024-03-04 2024-03-07..2024-03-14
            từ nay đến hết ngày 20/3/2024                                     | null..2024-03-20
            từ ngày 15/10/2024                                                | 2024-10-15..null
            từ tháng 3/2024 đến hết tháng 4/2024                              | 2024-03-01..2024-04-30
            từ ngày 28-9 đến ngày 24-9-2024                                   | 2024-09-28..2024-09-24
            từ ngày 20/12 đến ngày 05/01/2025                                 | 2024-12-20..2025-01-05
            ngày 28 và 29/12/2024                                             | 2024-12-28..2024-12-29
            trước ngày 05/11, tháo dỡ sau ngày 20/11/2024                     | null..2024-11-05 2024-11-20..null
            """)
    void periods_lend_each_other_month_and_year(String text, String expected) {
        var found = Period.in(Words.of(text), new Days(LocalDate.of(2024, 1, 10), 2024)).stream()
                .map(period -> period.first() + ".." + period.last())
                .toList();

        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Phòng VHTT phối hợp                | phong-van-hoa-va-thong-tin
            Phòng VH&TT huyện                  | phong-van-hoa-va-thong-tin
            PHÒNG VĂN HOÁ - THÔNG TIN          | phong-van-hoa-va-thong-tin
            UBMTTQ huyện và các đoàn thể       | uy-ban-mat-tran-to-quoc-viet-nam-huyen-va-cac-doan-the
            các xã, thị trấn                   | uy-ban-nhan-dan-cac-xa-thi-tran
            UBND các xã, thị trấn              | uy-ban-nhan-dan-cac-xa-thi-tran
            Công an tổ chức                    | cong-an-huyen
            Công an các xã                     |
            Hội Phụ nữ các xã, thị trấn        |
            Phòng Văn hóa                      |
            """)
    void a_unit_is_known_by_its_names_and_no_other(String text, String expected) {
        var book = new UnitBook();
        List.of(
                        "Phòng Văn hóa và Thông tin",
                        "Ủy ban Mặt trận Tổ quốc Việt Nam huyện và các đoàn thể",
                        "Ủy ban nhân dân các xã, thị trấn",
                        "Công an huyện",
                        "Hội Phụ nữ huyện")
                .forEach(book::add);

        var mention = book.at(Words.of(text), 0);

        assertThat(mention == null ? null : mention.key()).isEqualTo(expected);
    }

    @Test
    void a_condition_is_a_case_that_may_not_come() {
        assertThat(Conditions.in(Words.of("luyện tập văn nghệ (nếu có)"))).isNotNull();
        assertThat(Conditions.in(Words.of("cử cán bộ khi có yêu cầu"))).isNotNull();
        assertThat(Conditions.in(Words.of("trường hợp có sự cố thì báo cáo ngay")))
                .isNotNull();
        assertThat(Conditions.in(Words.of("xử lý nghiêm các trường hợp vi phạm")))
                .isNull();
    }

    @Test
    void places_are_named_one_by_one() {
        var words = Words.of("treo cờ tại cầu Nà Lơi, ngã ba Bản Mạt và trước cổng trường học; báo cáo tại Đại hội");

        assertThat(Places.in(words, 0))
                .extracting(Found::value)
                .containsExactly("cầu Nà Lơi", "ngã ba Bản Mạt", "trước cổng trường học");
    }
}
