package loa.plan.compiler.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loa.plan.PlanFixture;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.change.ClauseChange.Kind;
import loa.plan.compiler.change.WordDiff.Run;
import org.junit.jupiter.api.Test;

class ClauseChangesTest {

    private static final List<Clause> PLAN = List.of(
            heading("IV.1", "Phòng Văn hóa - Xã hội"),
            duty("IV.1/1", "Xây dựng chương trình Ngày hội, trình Ủy ban nhân dân xã duyệt trước ngày 15/3/2027."),
            duty("IV.1/2", "Hướng dẫn, kiểm tra các thôn bản treo băng rôn, khẩu hiệu."),
            heading("IV.2", "Các trường"),
            duty("IV.2/1", "Tổ chức cho học sinh luyện tập 05 tiết mục văn nghệ (nếu có)."),
            duty("IV.2/2", "Cung cấp 20 ảnh về thư viện của trường trước ngày 20/3/2027."));

    @Test
    void a_plan_that_is_issued_again_word_for_word_has_not_changed() {
        assertThat(ClauseChanges.between(PLAN, PLAN))
                .extracting(ClauseChange::kind)
                .containsOnly(Kind.SAME);
    }

    @Test
    void a_clause_put_in_between_is_new_and_renumbers_the_others_without_moving_them() {
        var after = new ArrayList<>(PLAN);
        after.set(2, duty("IV.1/2", "Lập danh sách các tủ sách thôn bản đang mở cửa."));
        after.add(3, duty("IV.1/3", PLAN.get(2).text()));

        var changes = ClauseChanges.between(PLAN, after);

        assertThat(told(changes))
                .containsExactly(
                        "SAME IV.1>IV.1",
                        "SAME IV.1/1>IV.1/1",
                        "NEW >IV.1/2",
                        "SAME IV.1/2>IV.1/3",
                        "SAME IV.2>IV.2",
                        "SAME IV.2/1>IV.2/1",
                        "SAME IV.2/2>IV.2/2");
    }

    @Test
    void a_clause_that_goes_to_another_unit_has_moved() {
        var after = new ArrayList<>(PLAN);
        after.remove(2);
        after.add(duty("IV.2/3", PLAN.get(2).text()));

        assertThat(told(ClauseChanges.between(PLAN, after)))
                .contains("MOVED IV.1/2>IV.2/3")
                .hasSize(6);
    }

    @Test
    void a_clause_in_other_words_is_the_same_clause_changed() {
        var after = new ArrayList<>(PLAN);
        after.set(5, duty("IV.2/2", "Cung cấp 30 ảnh về thư viện, góc đọc sách của trường trước ngày 25/3/2027."));

        assertThat(told(ClauseChanges.between(PLAN, after))).contains("CHANGED IV.2/2>IV.2/2");
    }

    @Test
    void a_clause_about_something_else_under_the_same_number_is_another_clause() {
        var after = new ArrayList<>(PLAN);
        after.set(4, duty("IV.2/1", "Phối hợp với bưu điện mở thư viện lưu động tại chợ phiên."));

        assertThat(told(ClauseChanges.between(PLAN, after))).contains("NEW >IV.2/1", "GONE IV.2/1>");
    }

    @Test
    void what_is_gone_stands_where_it_stood() {
        var after = new ArrayList<>(PLAN);
        after.remove(1);

        var changes = ClauseChanges.between(PLAN, after);

        assertThat(told(changes).subList(0, 2)).containsExactly("SAME IV.1>IV.1", "GONE IV.1/1>");
        assertThat(told(changes)).contains("SAME IV.1/2>IV.1/2");
    }

    @Test
    void a_whole_plan_finds_every_clause_of_its_own_again() {
        var clauses = PlanFixture.compiled().clauses();

        assertThat(ClauseChanges.between(clauses, clauses))
                .hasSize(clauses.size())
                .allMatch(change -> change.kind() == Kind.SAME && change.before() == change.after());
    }

    @Test
    void words_are_taken_out_before_others_are_put_in() {
        assertThat(WordDiff.between("Cung cấp 20 ảnh trước ngày 20/3", "Cung cấp 30 ảnh đẹp trước ngày 20/3"))
                .containsExactly(
                        new Run(WordDiff.Kind.KEPT, "Cung cấp"),
                        new Run(WordDiff.Kind.REMOVED, "20"),
                        new Run(WordDiff.Kind.ADDED, "30"),
                        new Run(WordDiff.Kind.KEPT, "ảnh"),
                        new Run(WordDiff.Kind.ADDED, "đẹp"),
                        new Run(WordDiff.Kind.KEPT, "trước ngày 20/3"));
    }

    private static List<String> told(List<ClauseChange> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + id(change.before()) + ">" + id(change.after()))
                .toList();
    }

    private static String id(Clause clause) {
        return clause == null ? "" : clause.id();
    }

    private static Clause heading(String id, String text) {
        return new Clause(id, "IV", null, ClauseKind.SECTION, text, new Span(0, 0));
    }

    private static Clause duty(String id, String text) {
        return new Clause(id, id.substring(0, id.indexOf('/')), "-", ClauseKind.DUTY, text, new Span(0, 0));
    }
}
