package loa.plan.compiler.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlinesTest {

    private static final EventWords EVENT = new EventWords(new Event("Lễ hội Hoa ban năm 2024", null, null, null));
    private static final Days DAYS = new Days(LocalDate.of(2024, 3, 1), 2024);

    private final Deadlines deadlines = new Deadlines(DAYS, EVENT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hoàn thành trước ngày 20 tháng 5 năm 2024            | 2024-05-20
            Hoàn thành chậm nhất trước 17 giờ ngày 05/3/2025     | 2025-03-05
            Hoàn thành trước 10h00 ngày 12/6                     | 2024-06-12
            Hoàn thành trước ngày 15                             | 2024-03-15
            Hoàn thành trước ngày 20/02                          | 2025-02-20
            Gửi báo cáo không muộn hơn ngày 15/4/2024            | 2024-04-15
            Hoàn thành trong ngày 11/8/2024                      | 2024-08-11
            Tổ chức họp báo ngày 05/4/2024                       | 2024-04-05
            Báo cáo hết quý II năm 2024                          | 2024-06-30
            Báo cáo trong quý III/2024                           | 2024-09-30
            Tham mưu bố trí kinh phí trong tháng 2/2024          | 2024-02-29
            Xong đến hết tháng 12/2024                           | 2024-12-31
            Treo cờ từ ngày 28/12/2024 đến ngày 05/01            | 2025-01-05
            Treo cờ từ 25/12 đến 05/01/2025                      | 2025-01-05
            Từ ngày 13 - 15 tháng 4 năm 2024, tổ chức trưng bày  | 2024-04-15
            Ngày 10, 11 và 12/4/2024 phục vụ loa đài             | 2024-04-12
            Chậm nhất là ngày 04/3/2025 (80 ngày trước ngày khai mạc) | 2025-03-04
            """)
    void a_printed_day_is_the_deadline(String text, LocalDate day) {
        var due = deadlines.in(Words.of(text), false);

        assertThat(due)
                .extracting(Deadlines.Due::deadline)
                .extracting(Deadline::date)
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            xong trước ngày khai mạc Lễ hội 05 ngày                  | EVENT_START    | -5
            hoàn thành trước 03 ngày so với ngày khai mạc            | EVENT_START    | -3
            xong trước 01 ngày trước khi Lễ hội                      | EVENT_START    | -1
            hoàn thành trước khi khai mạc Lễ hội 07 ngày             | EVENT_START    | -7
            xong trước Lễ hội ít nhất 05 ngày                        | EVENT_START    | -5
            xong trước Lễ hội 02 tuần                                | EVENT_START    | -14
            treo cờ ít nhất 03 ngày trước khi diễn ra Lễ hội         | EVENT_START    | -3
            xong trước ngày diễn ra Lễ hội 03 ngày làm việc          | EVENT_START    | -3
            báo cáo chậm nhất 10 ngày sau khi bế mạc                 | EVENT_END      | 10
            báo cáo trong thời hạn 10 ngày kể từ ngày bế mạc         | EVENT_END      | 10
            báo cáo trong vòng 05 ngày sau khi Lễ hội kết thúc       | EVENT_END      | 5
            báo cáo sau khi kết thúc Lễ hội 07 ngày                  | EVENT_END      | 7
            hoàn thành trước khi bắt đầu đợt tuyên truyền 03 ngày    | CAMPAIGN_START | -3
            """)
    void days_are_counted_from_the_event_or_the_campaign(String text, String anchor, int days) {
        var due = deadlines.in(Words.of(text), false);

        assertThat(due).extracting(Deadlines.Due::deadline).satisfies(deadline -> {
            assertThat(deadline.date()).isNull();
            assertThat(String.valueOf(deadline.anchor())).isEqualTo(anchor);
            assertThat(deadline.offsetDays()).isEqualTo(days);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Định kỳ hằng tuần báo cáo kết quả                | WEEKLY
            Phát thanh mỗi ngày 02 lần, mỗi lần 15 phút      | DAILY
            Báo cáo trước ngày 25 hằng tháng                 | MONTHLY
            Định kỳ ngày 25 hằng tháng báo cáo               | MONTHLY
            Hằng quý tổng hợp                                | QUARTERLY
            viết 03 tin, bài mỗi tuần                        | WEEKLY
            """)
    void what_recurs_has_a_rhythm(String text, String recurrence) {
        var due = deadlines.in(Words.of(text), false);

        assertThat(due)
                .extracting(Deadlines.Due::deadline)
                .satisfies(deadline ->
                        assertThat(String.valueOf(deadline.recurrence())).isEqualTo(recurrence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đưa tin kịp thời, thường xuyên",
                "Báo cáo ngay sau khi bế mạc Lễ hội",
                "Mở chuyên mục từ ngày 01/9/2024",
                "Tháo dỡ sau ngày 20/11/2024",
                "Phục vụ lễ khai mạc ngày 10/3/2024",
                "Treo cờ mừng kỷ niệm ngày 30/4",
                "Căn cứ Kế hoạch số 15/KH-UBND ngày 12/02/2024 để triển khai",
                "Thực hiện theo Công văn ngày 15/02/2024",
                "Hoàn thành trước khi khai mạc Lễ hội",
                "Phát mỗi buổi 20 phút tại Quảng trường 16 tháng 4",
                "Cúng lễ ngày 15 tháng 10 âm lịch"
            })
    void what_names_no_day_of_its_own_has_no_deadline(String text) {
        assertThat(deadlines.in(Words.of(text), false)).isNull();
    }

    @Test
    void a_day_that_does_not_exist_is_no_deadline_and_still_stands_there() {
        var due = deadlines.in(Words.of("Hoàn thành trước ngày 31/9/2024"), false);

        assertThat(due).isNotNull();
        assertThat(due.deadline()).isNull();
    }

    @Test
    void a_deadline_keeps_its_words() {
        var due =
                deadlines.in(Words.of("Thẩm định maket; hoàn thành trước 03 ngày so với ngày khai mạc Lễ hội."), false);

        assertThat(due.deadline().text()).isEqualTo("trước 03 ngày so với ngày khai mạc Lễ hội");
    }

    @Test
    void without_a_date_of_the_document_the_year_is_the_event_s() {
        var undated = new Deadlines(new Days(null, 2022), EVENT);

        assertThat(undated.in(Words.of("trình duyệt trước ngày 20/7"), false)
                        .deadline()
                        .date())
                .isEqualTo(LocalDate.of(2022, 7, 20));
    }
}
