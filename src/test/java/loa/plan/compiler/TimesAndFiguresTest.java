package loa.plan.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The surface patterns of numbers, times and figures, from a plan's text to the fact; the others are tested by structure. */
class TimesAndFiguresTest {

    private static final String PLAN = """
            UBND XÃ TRUNG MÔN
            Số:        /KH-UBND
            Trung Môn, ngày 10 tháng 01 năm 2025
            KẾ HOẠCH
            Tuyên truyền Ngày hội Sách xã Trung Môn
            Thực hiện Kế hoạch số 05/KH-UBND ngày 02/01/2025 của Ủy ban nhân dân xã về đọc sách;
            I. THỜI GIAN
            - %s
            II. TỔ CHỨC THỰC HIỆN
            1. Thư viện xã
            - %s
            """;

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            p04 number blank, cited elsewhere | Sau. | Mở cửa.                                         | /document/number | null
            p04 number blank, cited elsewhere | Sau. | Mở cửa.                                         | /citations/0/number | 05/KH-UBND
            p39 day with a year     | Sau. | Treo cờ xong trước ngày 15/10/2025.                        | /duties/0/deadline/date | 2025-10-15
            p39 day without a year  | Sau. | Treo cờ xong trước ngày 20/10.                             | /duties/0/deadline/date | 2025-10-20
            p40 a day and its count | Sau. | Niêm yết danh sách chậm nhất là ngày 4 tháng 3 năm 2025 (80 ngày trước Ngày hội). | /duties/0/deadline/date | 2025-03-04
            p42 full range          | Sau. | Treo cờ từ ngày 25/8/2025 đến hết ngày 3/9/2025.           | /duties/0/deadline/date | 2025-09-03
            p43 the month once      | Tuyên truyền từ ngày 1 đến ngày 7-10-2025. | Mở cửa.              | /windows/0/from | 2025-10-01
            p43 the month once      | Tuyên truyền từ ngày 1 đến ngày 7-10-2025. | Mở cửa.              | /windows/0/to | 2025-10-07
            p44 two ranges          | Tuyên truyền từ nay đến ngày 5-7 và từ ngày 20-9 đến hết ngày 4-10-2025. | Mở cửa. | /windows/0/to | 2025-07-05
            p44 two ranges          | Tuyên truyền từ nay đến ngày 5-7 và từ ngày 20-9 đến hết ngày 4-10-2025. | Mở cửa. | /windows/1/from | 2025-09-20
            p45 no year             | Treo cờ từ ngày 17/4 đến hết ngày 19/4. | Mở cửa.                 | /windows/0/to | 2025-04-19
            p46 time limit          | Sau. | Thời hạn hoàn thành việc treo cờ trước ngày 01/11/2025.    | /duties/0/deadline/date | 2025-11-01
            p47 tentative           | Ngày hội dự kiến từ ngày 19/9/2025, trong 03 ngày. | Mở cửa.      | /event/startsOn | 2025-09-19
            p48 to be announced     | Ngày hội: (Thông báo sau). | Mở cửa.                              | /windows/0/toBeAnnounced | true
            p49 days before         | Sau. | Trang trí xong trước 01 ngày trước khi Ngày hội.           | /duties/0/deadline/offsetDays | -1
            p50 by the event        | Sau. | Tháo dỡ cờ ngay sau khi bế mạc.                            | /duties/0/deadline | null
            p50 recurring           | Sau. | Báo cáo trước ngày 25 hằng tháng.                          | /duties/0/deadline/recurrence | MONTHLY
            p50 always              | Sau. | Thường xuyên đưa tin trên loa.                             | /duties/0/deadline | null
            p51 leading zero        | Sau. | Dựng 02 cụm pa nô, treo 1000 cờ Tổ quốc.                   | /duties/0/quantities/0/value | 2
            p51 decimal comma       | Sau. | Treo băng rôn dọc 3,5km đường, gần 200 băng rôn.           | /duties/0/quantities/0/value | 3.5
            p51 about, more than    | Sau. | Treo gần 1000 cờ, trên 200 băng rôn.                       | /duties/0/quantities/1/value | 200
            p51 rounds of meetings  | Sau. | Tổ chức 6 đợt với 30 buổi tuyên truyền lưu động.           | /duties/0/quantities/0/unit | SESSION
            p51 if any              | Sau. | Tập văn nghệ (nếu có).                                     | /duties/0/conditional | true
            p51 year mistyped       | Sau. | Treo cờ từ ngày 25/8/2025 đến ngày 30/8/219.               | /duties/0/deadline | null
            """)
    void a_fact_is_read_from_its_pattern(String pattern, String time, String duty, String where, String said) {
        var text = PLAN.formatted(time, duty);

        var plan = new PlanCompiler().compile(new SourceText("thu.txt", "text/plain", "", "UTF-8", text));

        assertThat(JsonMapper.shared().readTree(PlanJson.write(plan)).at(where).asString(""))
                .isEqualTo(said.equals("null") ? "" : said);
    }

    @ParameterizedTest
    @CsvSource({"Số ngày,Ngày", "Thời hạn,Ngày thực hiện"})
    void p41_a_row_counts_days_beside_the_day_they_come_to(String count, String day) {
        var table = "Mở cửa.\nIII. LỊCH CÔNG VIỆC\nTT\tCông việc\tĐơn vị thực hiện\t" + count + "\t" + day
                + "\n1\tNiêm yết danh sách\tThư viện xã\t105 ngày\t07/02/2025";

        var plan = new PlanCompiler()
                .compile(new SourceText("thu.txt", "text/plain", "", "UTF-8", PLAN.formatted("Sau.", table)));

        assertThat(plan.duties().getLast().deadline()).extracting("date").hasToString("2025-02-07");
    }
}
