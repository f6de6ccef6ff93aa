package loa.work;

import static loa.plan.compiler.CompiledPlan.DutyObject.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {

    @Test
    void one_of_several_things_that_a_clause_lists_is_conditional_by_itself() {
        var clause = "Duyệt makét khánh tiết, khẩu hiệu, chương trình văn nghệ (nếu có) và các hoạt động chào mừng.";

        var condition = Condition.of(clause, List.of(STAGE_DESIGN, SLOGANS, ART_PROGRAMME, ACTIVITIES));

        assertThat(condition).isEqualTo(new Condition(ART_PROGRAMME, "chương trình văn nghệ", false));
    }

    @Test
    void the_only_thing_of_a_clause_takes_the_clause_with_it() {
        var clause = "Chỉ đạo các trường tập chương trình văn nghệ 30 phút (nếu có) và chuẩn bị trang phục.";

        var condition = Condition.of(clause, List.of(ART_PROGRAMME));

        assertThat(condition).isEqualTo(new Condition(ART_PROGRAMME, "chương trình văn nghệ", true));
    }

    @Test
    void a_condition_on_nothing_that_has_a_name_is_on_the_whole_clause() {
        var condition = Condition.of("Bố trí phiên dịch khi có yêu cầu.", List.of());

        assertThat(condition).isEqualTo(new Condition(null, "Bố trí phiên dịch khi có yêu cầu.", true));
    }

    @Test
    void events_are_called_by_what_they_are() {
        assertThat(EventWord.of("Đại hội đại biểu Hội Khuyến học huyện")).isEqualTo("Đại hội");
        assertThat(EventWord.of("đại hội Hội Cựu chiến binh")).isEqualTo("Đại hội");
        assertThat(EventWord.of("Kỷ niệm 70 năm")).isEqualTo("sự kiện");
    }
}
