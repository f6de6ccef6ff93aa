package loa.plan.compiler.structure;

import static loa.plan.compiler.structure.Plans.body;
import static loa.plan.compiler.structure.Plans.clause;
import static loa.plan.compiler.structure.Plans.outline;
import static loa.plan.compiler.structure.Plans.read;
import static org.assertj.core.api.Assertions.assertThat;

import loa.plan.compiler.CompiledPlan.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The surface patterns of headings, bullets, tasking and closing. */
class OutlinePatternsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I. MỤC ĐÍCH, YÊU CẦU",
                "I.MỤC ĐÍCH, YÊU CẦU",
                "I. MỤC ĐÍCH, YÊU CẦU.",
                "I. MỤC ĐÍCH - YÊU CẦU:",
                "I- MỤC ĐÍCH, YÊU CẦU",
                "I-MỤC ĐÍCH, YÊU CẦU",
                "I/ MỤC ĐÍCH YÊU CẦU",
                "I) Mục đích và yêu cầu",
                "I. Mục đích & yêu cầu"
            })
    void p13_to_p17_sections_in_any_dress(String heading) {
        assertThat(body(heading + "\n1. Mục đích:\n- Để ai cũng ham đọc.\n2. Yêu cầu:\n- Phải tiết kiệm."))
                .containsExactly("I SECTION", "I.1 SECTION", "I.1/1 PURPOSE", "I.2 SECTION", "I.2/1 REQUIREMENT");
    }

    @Test
    void p18_a_heading_keeps_its_colon() {
        assertThat(clause("I. YÊU CẦU:\n- Gọn.", "I").text()).isEqualTo("YÊU CẦU:");
        assertThat(clause("I. YÊU CẦU:\n- Gọn.", "I").label()).isEqualTo("I.");
    }

    @Test
    void p19_a_number_that_continues_none_opens_a_list_inside() {
        assertThat(
                        body(
                                "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích.\n1. Làm cho mọi nhà có sách.\n2. Góp phần mở mang.\n2. Yêu cầu.\n1. Gọn nhẹ."))
                .containsExactly(
                        "I SECTION",
                        "I.1 SECTION",
                        "I.1.1 PURPOSE",
                        "I.1.2 PURPOSE",
                        "I.2 SECTION",
                        "I.2.1 REQUIREMENT");
    }

    @Test
    void p20_numbers_with_hyphen_stand_without_romans() {
        assertThat(
                        body(
                                "1- Giao Thư viện xã\n- Mượn sách lưu động.\n2- Đề nghị Đoàn Thanh niên\n- Dựng gian trưng bày."))
                .containsExactly("1 SECTION", "1/1 DUTY", "2 SECTION", "2/1 DUTY");
    }

    @Test
    void p21_decimals_hang_below_what_they_repeat() {
        assertThat(
                        body(
                                "II. NỘI DUNG\n1. Chung\n- A.\n2. Theo tiến độ\n2.1. Trước ngày hội\n- B.\n2.2 Trong ngày hội\n- C.\n2.2.1. Buổi sáng\n- D.\n3. Sau đó\n- E."))
                .containsExactly(
                        "II SECTION",
                        "II.1 SECTION",
                        "II.1/1 TOPIC",
                        "II.2 SECTION",
                        "II.2.1 SECTION",
                        "II.2.1/1 TOPIC",
                        "II.2.2 SECTION",
                        "II.2.2/1 TOPIC",
                        "II.2.2.1 SECTION",
                        "II.2.2.1/1 TOPIC",
                        "II.3 SECTION",
                        "II.3/1 TOPIC");
        assertThat(body("4. Tổ chức thực hiện\n4.1. Thư viện xã mở cửa cả tuần."))
                .containsExactly("4 SECTION", "4.1 DUTY");
    }

    @Test
    void p22_letters_follow_the_vietnamese_alphabet() {
        assertThat(body("III. HÌNH THỨC\na) Loa.\nb) Pa nô.\nc) Zalo.\nd) Hội thi.\nđ) Tờ rơi.\ne) Báo."))
                .containsExactly(
                        "III SECTION",
                        "III.a CHANNEL",
                        "III.b CHANNEL",
                        "III.c CHANNEL",
                        "III.d CHANNEL",
                        "III.đ CHANNEL",
                        "III.e CHANNEL");
        assertThat(read("III. HÌNH THỨC\na) Loa.\nb) Pa nô.\nc) Zalo.\nd) Hội thi.\ne) Báo.")
                        .findings())
                .extracting(Finding::code)
                .containsExactly("NUMBERING"); // III stands first; e after d is no fault
    }

    @Test
    void p23_stages_are_numbers() {
        assertThat(
                        body(
                                "II. NỘI DUNG\nĐợt 1: Từ nay đến hết ngày 5/5/2025\n- Giới thiệu sách mới.\nĐợt 2: Từ ngày 6/5/2025 đến ngày 9/5/2025\n- Kết quả ngày hội."))
                .containsExactly("II SECTION", "II.1 SECTION", "II.1/1 TOPIC", "II.2 SECTION", "II.2/1 TOPIC");
        assertThat(clause("II. NỘI DUNG\nGiai đoạn 2: Từ tháng 6\n- Kết quả.", "II.2")
                        .label())
                .isEqualTo("Giai đoạn 2:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"- ", "– ", "-", "• ", "* ", "+ ", "▪ ", "\uf0b7\t", "-\t"})
    void p24_to_p27_bullets_of_any_kind(String bullet) {
        assertThat(body("III. HÌNH THỨC\n" + bullet + "Loa truyền thanh.\n" + bullet + "Băng rôn."))
                .containsExactly("III SECTION", "III/1 CHANNEL", "III/2 CHANNEL");
    }

    @Test
    void p27_a_plus_hangs_below_a_hyphen() {
        assertThat(body("IV. TỔ CHỨC THỰC HIỆN\n1. Thư viện xã\n- Chuẩn bị:\n+ Kê bàn ghế.\n+ Xếp sách.\n- Đón khách."))
                .containsExactly(
                        "IV SECTION",
                        "IV.1 SECTION",
                        "IV.1/1 SECTION",
                        "IV.1/1/1 DUTY",
                        "IV.1/1/2 DUTY",
                        "IV.1/2 DUTY");
    }

    @Test
    void p28_a_paragraph_without_bullet_hangs_below_its_heading() {
        assertThat(body("I. MỤC ĐÍCH, YÊU CẦU\n2. Yêu cầu\nMọi hoạt động phải gọn nhẹ, thiết thực."))
                .containsExactly("I SECTION", "I.2 SECTION", "I.2/1 REQUIREMENT");
    }

    @Test
    void p29_and_p35_a_heading_is_the_unit_or_many_units() {
        assertThat(
                        body(
                                "IV. TỔ CHỨC THỰC HIỆN\n1. Các cơ quan, đơn vị\n- Treo cờ.\n2. UBND các xã, thị trấn\n- Mở loa."))
                .containsExactly("IV SECTION", "IV.1 SECTION", "IV.1/1 DUTY", "IV.2 SECTION", "IV.2/1 DUTY");
    }

    @Test
    void p30_p33_p34_unit_and_task_stand_on_one_line() {
        assertThat(
                        body(
                                "IV. PHÂN CÔNG\n1. Phòng Tư pháp chủ trì, phối hợp Thư viện mở hội thi.\n2. Giao Sở GD&ĐT chủ trì vận động học sinh góp sách.\n3. Giao Ban Văn hóa làm đầu mối, các thôn phối hợp, hoàn thành trước ngày 3/4."))
                .containsExactly("IV SECTION", "IV.1 DUTY", "IV.2 DUTY", "IV.3 DUTY");
    }

    @Test
    void p31_a_task_in_running_text_is_a_duty_wherever_it_stands() {
        assertThat(
                        body(
                                "V. KINH PHÍ\nĐể ngày hội thành công, Ủy ban nhân dân xã giao kế toán lo kinh phí, báo cáo quyết toán trước ngày 9/9.\nVI. KHẨU HIỆU\n- Sách là bạn!"))
                .containsExactly("V SECTION", "V/1 DUTY", "VI SECTION", "VI/1 SLOGAN");
        assertThat(
                        outline(
                                "KẾ HOẠCH\nTuyên truyền Ngày hội Sách\nNgày hội mở tại sân đình. Giao Ban Văn hóa kiểm tra, báo cáo kết quả.\nI. NỘI DUNG\n- Sách."))
                .startsWith("preamble/1 DUTY");
        assertThat(body("I. YÊU CẦU\n- Các ấp, trường học phối hợp chặt chẽ."))
                .containsExactly("I SECTION", "I/1 REQUIREMENT");
    }

    @Test
    void p32_a_request_to_a_party_body_heads_duties() {
        assertThat(
                        body(
                                "1. Nội dung tuyên truyền\n- Sách.\n2. Đề nghị Ban Tuyên giáo Huyện ủy\n- Định hướng tuyên truyền."))
                .containsExactly("1 SECTION", "1/1 TOPIC", "2 SECTION", "2/1 DUTY");
    }

    @Test
    void p36_p37_tables_with_a_lead_column_are_duties() {
        var text =
                "IV. TIẾN ĐỘ\nSTT\tHoạt động\tĐơn vị tổ chức\tĐơn vị thực hiện\tĐơn vị phối hợp\tThời gian\tĐịa điểm\tGhi chú\n"
                        + "1\tTreo cờ\tUBND xã\tĐoàn xã\tCác thôn\t3/4\tSân đình\t\n2\tMở hội thi\tUBND xã\tThư viện\t\t4/4\tTrường học\tCó giải";
        assertThat(body(text)).containsExactly("IV SECTION", "IV/r1 DUTY", "IV/r2 DUTY");
        var row = read(text).items().get(1);
        assertThat(row.clause().text()).isEqualTo("Treo cờ | UBND xã | Đoàn xã | Các thôn | 3/4 | Sân đình");
        assertThat(row.clause().label()).isEqualTo("1");
        assertThat(row.cells()).extracting(Structure.Cell::column).contains("Đơn vị thực hiện", "Đơn vị phối hợp");
        assertThat(body("V. VIỆC CẦN LÀM\nNội dung\tTrách nhiệm\tThời hạn\nTreo cờ\tĐoàn xã\tTrước ngày 3/4"))
                .containsExactly("V SECTION", "V/r1 DUTY");
    }

    @Test
    void p36_rows_of_one_cell_head_those_below_and_every_row_counts() {
        var text =
                "IV. TIẾN ĐỘ\nTT\tNội dung\tChủ trì\nI\tChuẩn bị\t\n1\tTreo cờ\tĐoàn xã\nII\tTổng kết\t\n2\tBáo cáo\tThư viện";
        assertThat(body(text))
                .containsExactly("IV SECTION", "IV/r1 SECTION", "IV/r2 DUTY", "IV/r3 SECTION", "IV/r4 DUTY");
        assertThat(clause(text, "IV/r4").parent()).isEqualTo("IV/r3");
        assertThat(read(text).items().getLast().headings()).extracting("id").containsExactly("IV", "IV/r3");
    }

    @Test
    void p38_tasks_split_by_person_are_duties() {
        assertThat(
                        body(
                                "V. PHÂN CÔNG THÀNH VIÊN PHỤ TRÁCH THÔN\n- Ông Lò Văn Pánh theo dõi thôn Nà Tông.\n- Bà Hoàng Thị Mẩy theo dõi thôn Pác Cáp."))
                .containsExactly("V SECTION", "V/1 DUTY", "V/2 DUTY");
    }

    @Test
    void p52_the_closing_is_what_stands_unmarked_after_the_last_item() {
        assertThat(
                        body(
                                "I. TỔ CHỨC THỰC HIỆN\n- Thư viện mở cửa.\nTrên đây là kế hoạch của xã. /\nCó gì vướng mắc, phản ánh về Thư viện."))
                .containsExactly("I SECTION", "I/1 DUTY", "closing/1 CLOSING", "closing/2 CLOSING");
        assertThat(body("I. TỔ CHỨC THỰC HIỆN\n- Thư viện mở cửa.\nBan Tổ chức mong các thôn cùng làm./."))
                .containsExactly("I SECTION", "I/1 DUTY", "closing/1 CLOSING");
        assertThat(
                        body(
                                "I. TỔ CHỨC THỰC HIỆN\n- Thư viện mở cửa.\nII. CHẾ ĐỘ BÁO CÁO\nCác thôn báo cáo kết quả trước ngày 5/5.\nĐề nghị các thôn thực hiện./."))
                .containsExactly("I SECTION", "I/1 DUTY", "II SECTION", "II/1 DUTY", "closing/1 CLOSING");
    }

    @Test
    void p52_an_appendix_has_its_own_numbers() {
        var text =
                "KẾ HOẠCH\nTuyên truyền Ngày hội Sách\nI. TỔ CHỨC THỰC HIỆN\n- Thư viện mở cửa.\nNơi nhận:\n- Lưu: VT.\nTRƯỞNG BAN\nLê Thị Ngân\n"
                        + "PHỤ LỤC I\nPHÂN CÔNG TRỰC\n(Kèm theo Kế hoạch số 1/KH-UBND)\n1. Ông A trực sáng.\n2. Bà B trực chiều.\nPHỤ LỤC II\nKHẨU HIỆU\n1. Sách là bạn!";
        assertThat(outline(text))
                .containsExactly(
                        "I SECTION",
                        "I/1 DUTY",
                        "recipients/1 RECIPIENT",
                        "PL1 SECTION",
                        "PL1.1 DUTY",
                        "PL1.2 DUTY",
                        "PL2 SECTION",
                        "PL2.1 SLOGAN");
        assertThat(clause(text, "PL1").text()).isEqualTo("PHÂN CÔNG TRỰC");
        assertThat(clause(text, "PL1").label()).isEqualTo("PHỤ LỤC I");
    }

    @Test
    void gaps_and_repeats_are_told_where_they_are() {
        var structure = read(
                "I. NỘI DUNG\n- A.\nIII. TỔ CHỨC THỰC HIỆN\n1. Thư viện xã\n- Mở cửa.\n3. Đoàn xã\n- Treo cờ.\n3. Hội Phụ nữ xã\n- Nấu cơm.");

        assertThat(structure.findings())
                .extracting(finding -> finding.code() + " " + finding.clause())
                .containsExactly("NUMBERING III", "NUMBERING III.3", "NUMBERING III.3~2");
        assertThat(structure.findings())
                .allSatisfy(finding -> assertThat(finding.suggestion()).isNotBlank());
    }

    @Test
    void a_paragraph_cut_by_a_page_break_is_one_clause_and_a_heading_is_not_cut() {
        var text =
                "I. MỤC ĐÍCH\n1. Mục đích\nGiúp người dân trong xã\n\n2\n\nthêm yêu sách; mở\n\nThư viện cho mọi nhà.\n2. Yêu cầu\nGọn nhẹ.";

        assertThat(clause(text, "I.1/1").text())
                .isEqualTo("Giúp người dân trong xã thêm yêu sách; mở Thư viện cho mọi nhà.");
        assertThat(clause(text, "I.2").text()).isEqualTo("Yêu cầu");
    }

    @Test
    void spans_include_the_label() {
        var text = "I. TỔ CHỨC THỰC HIỆN\n  - Thư viện   mở cửa.";
        var span = clause(text, "I/1").span();

        assertThat(text.substring(span.start(), span.end())).isEqualTo("- Thư viện   mở cửa.");
        assertThat(clause(text, "I/1").text()).isEqualTo("Thư viện mở cửa.");
    }
}
