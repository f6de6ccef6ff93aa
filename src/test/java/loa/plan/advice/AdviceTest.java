package loa.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.SourceText;
import org.junit.jupiter.api.Test;

class AdviceTest {

    private static final String SOUND = """
            UBND XÃ TRUNG MÔN
            Số: 12/KH-UBND
            Trung Môn, ngày 10 tháng 01 năm 2025
            KẾ HOẠCH
            Tuyên truyền Ngày hội Sách xã Trung Môn
            I. NỘI DUNG TUYÊN TRUYỀN
            1. Trước Ngày hội
            - Giới thiệu sách mới của thư viện.
            2. Sau Ngày hội
            - Những nhà đọc nhiều sách.
            II. HÌNH THỨC
            - Loa truyền thanh; băng rôn.
            - Cuộc thi kể chuyện.
            III. THỜI GIAN
            - Ngày hội diễn ra từ ngày 20 đến ngày 21/4/2025.
            IV. TỔ CHỨC THỰC HIỆN
            1. Thư viện xã
            - Chuẩn bị khẩu hiệu, trình Ban Văn hóa xã duyệt trước ngày 01/4/2025.
            - Viết tin, phát thanh trên loa; mở cuộc thi kể chuyện cho học sinh.
            - Treo băng rôn, khẩu hiệu trước ngày 15/4/2025.
            2. Ban Văn hóa xã
            - Duyệt khẩu hiệu trước ngày 10/4/2025.
            - Biên dịch tin sang tiếng Mông; phát thanh bằng tiếng Mông.
            """;

    private static List<String> advice(String text) {
        var plan = new PlanCompiler().compile(new SourceText("thu.txt", "text/plain", "", "UTF-8", text));
        var added = Advice.on(plan, false)
                .findings()
                .subList(
                        plan.findings().size(),
                        Advice.on(plan, false).findings().size());
        assertThat(added).extracting(Finding::suggestion).doesNotContainNull();
        return added.stream()
                .map(finding -> finding.code() + " " + finding.clause())
                .toList();
    }

    private static String with(String words, String instead) {
        assertThat(SOUND).contains(words);
        return SOUND.replace(words, instead);
    }

    @Test
    void a_plan_whose_work_fits_together_gets_none() {
        assertThat(advice(SOUND)).isEmpty();
    }

    @Test
    void an_approval_comes_before_the_use_of_what_it_approves() {
        assertThat(advice(with("Duyệt khẩu hiệu trước ngày 10/4/2025", "Duyệt khẩu hiệu trước ngày 18/4/2025")))
                .containsExactly("APPROVAL_TOO_LATE IV.2/1");
        assertThat(advice(with("duyệt trước ngày 01/4/2025", "duyệt trước ngày 12/4/2025")))
                .containsExactly("APPROVAL_TOO_LATE IV.1/1");
        assertThat(advice(with("Duyệt khẩu hiệu trước ngày 10/4/2025", "Duyệt khẩu hiệu trước ngày 25/4/2025")))
                .containsExactly("APPROVAL_TOO_LATE IV.2/1");
    }

    @Test
    void a_day_lies_in_the_phase_that_the_duty_names() {
        assertThat(advice(with(
                        "Viết tin, phát thanh trên loa;",
                        "Viết tin sau Ngày hội, xong trước ngày 05/3/2025; đọc trên loa;")))
                .containsExactly("PHASE_AGAINST_DATE IV.1/2");
    }

    @Test
    void a_channel_is_run_by_somebody() {
        assertThat(advice(with("; mở cuộc thi kể chuyện cho học sinh", "")))
                .containsExactly("CHANNEL_WITHOUT_DUTY II/2");
    }

    @Test
    void a_language_is_translated_by_somebody() {
        assertThat(advice(with("Biên dịch tin sang tiếng Mông; phát", "Phát")))
                .containsExactly("LANGUAGE_WITHOUT_TRANSLATION IV.2/2");
    }

    @Test
    void a_topic_can_be_told_in_its_phase() {
        var onlyBefore = SOUND.replace(
                        "Viết tin, phát thanh trên loa;", "Viết tin, phát thanh trên loa trước Ngày hội;")
                .replace("phát thanh bằng tiếng Mông", "phát thanh bằng tiếng Mông trước Ngày hội")
                .replace("- Treo băng rôn, khẩu hiệu trước ngày 15/4/2025.", "- Treo băng rôn trước Ngày hội.");

        assertThat(advice(onlyBefore)).containsExactly("TOPIC_WITHOUT_DUTY I.2/1");
    }

    @Test
    void a_unit_is_told_once() {
        assertThat(advice(with(
                        "2. Ban Văn hóa xã\n",
                        "- Treo băng rôn, khẩu hiệu trước ngày 15/4/2025.\n2. Ban Văn hóa xã\n")))
                .containsExactly("DUTY_TWICE IV.1/4");
    }

    @Test
    void a_plan_read_by_a_machine_says_so() {
        var plan = new PlanCompiler().compile(new SourceText("thu.pdf", "application/pdf", "", null, SOUND));

        assertThat(Advice.on(plan, true).findings()).extracting(Finding::code).endsWith("READ_BY_MACHINE");
    }
}
