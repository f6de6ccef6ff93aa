package loa.work;

import static loa.work.Refusal.*;
import static loa.work.TaskState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import loa.Generated;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.work.Task.Asker;
import loa.work.Task.Moved;
import loa.work.Task.Refused;
import loa.work.TaskMove.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskLifecycleTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 10, 18);
    private static final Asker ALL = new Asker(false, true, true, true);
    private static final List<TaskMove> MOVES = List.of(
            new Start(),
            new ReportProgress("Đã in xong băng rôn"),
            new Submit(""),
            new OnBehalf(new Submit("")),
            new Accept(""),
            new Return("Ảnh mờ"),
            new Reopen("Kiểm tra lại"),
            new MarkNotApplicable("Xã không có hội trường"),
            new Decide(true, ""),
            new Decide(false, "Không tổ chức văn nghệ"),
            new Extend(TODAY.plusDays(9), "Mưa lũ"),
            new Split(List.of("Trang trí hội trường", "Treo cờ")),
            new Join(TaskId.next(), "Làm chung"),
            new Delegate(new Delegation(UnitId.next(), null, null, null, null, TODAY, null), ""),
            new Recall(""),
            new Assign(PersonId.next()));

    @Test
    void the_life_cycle_is_the_one_in_the_documents() {
        var arrows = new TreeSet<String>();
        for (var state : TaskState.values()) {
            for (var move : MOVES) {
                if (task(state).decide(move, ALL, TODAY) instanceof Moved(var moved) && moved.state() != state) {
                    arrows.add("    %s --> %s: %s".formatted(state, moved.state(), name(move)));
                }
            }
        }
        var drawn = "stateDiagram-v2\n    [*] --> WAITING: conditional\n    [*] --> READY\n" + String.join("\n", arrows)
                + "\n    PROVED --> [*]\n    NOT_APPLICABLE --> [*]\n";

        Generated.matches("task-lifecycle.mmd", drawn);
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void what_is_refused_says_why_and_changes_nothing(TaskState state) {
        for (var move : MOVES) {
            var outcome = task(state).decide(move, ALL, TODAY);

            if (outcome instanceof Refused(var why)) assertThat(why.key()).isEqualTo("work.refusal." + why.name());
            else assertThat(((Moved) outcome).task().id()).isNotNull();
        }
    }

    @Test
    void a_unit_does_its_own_tasks_only() {
        var stranger = new Asker(false, false, true, true);

        for (var move : List.of(new Start(), new ReportProgress("Xong"), new Submit(""), new Assign(null))) {
            assertThat(refusal(READY, move, stranger)).isEqualTo(NOT_YOUR_UNIT);
        }
    }

    @Test
    void no_unit_confirms_its_own_work() {
        var own = new Asker(true, true, true, true);

        assertThat(refusal(SUBMITTED, new Accept(""), own)).isEqualTo(FOUR_EYES);
        assertThat(refusal(SUBMITTED, new Return("Ảnh mờ"), own)).isEqualTo(FOUR_EYES);
    }

    @Test
    void who_only_does_tasks_neither_decides_nor_checks() {
        var officer = new Asker(true, true, false, false);

        assertThat(refusal(SUBMITTED, new Accept(""), officer)).isEqualTo(NOT_CHECKER);
        for (var move : MOVES) {
            switch (move) {
                case Decide _, Extend _, MarkNotApplicable _, Reopen _ ->
                    assertThat(refusal(WAITING, move, officer)).isEqualTo(NOT_IN_CHARGE);
                default -> {}
            }
        }
    }

    @Test
    void a_task_that_waits_for_a_decision_is_not_started() {
        assertThat(refusal(WAITING, new Start(), ALL)).isEqualTo(UNDECIDED);
        assertThat(refusal(WAITING, new Submit(""), ALL)).isEqualTo(UNDECIDED);
    }

    @Test
    void a_no_a_return_and_a_reopening_need_their_reason() {
        assertThat(refusal(WAITING, new Decide(false, " "), ALL)).isEqualTo(REASON_MISSING);
        assertThat(refusal(SUBMITTED, new Return(""), ALL)).isEqualTo(REASON_MISSING);
        assertThat(refusal(PROVED, new Reopen(""), ALL)).isEqualTo(REASON_MISSING);
        assertThat(refusal(READY, new MarkNotApplicable(""), ALL)).isEqualTo(REASON_MISSING);
        assertThat(refusal(READY, new ReportProgress(""), ALL)).isEqualTo(NOTE_MISSING);
    }

    @Test
    void an_extension_keeps_the_first_deadline_and_never_shortens() {
        var extended = ((Moved) task(RUNNING).decide(new Extend(TODAY.plusDays(30), "Mưa lũ"), ALL, TODAY)).task();

        assertThat(extended.plannedOn()).isEqualTo(task(RUNNING).plannedOn());
        assertThat(extended.dueOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(refusal(RUNNING, new Extend(TODAY.plusDays(2), "Sớm hơn"), ALL))
                .isEqualTo(DAY_NOT_LATER);
        assertThat(refusal(RUNNING, new Extend(TODAY.minusDays(1), "Đã qua"), ALL))
                .isEqualTo(DAY_NOT_LATER);
    }

    @Test
    void more_proof_may_come_while_the_first_waits_for_its_check() {
        assertThat(task(SUBMITTED).decide(new Submit("Thêm 2 ảnh"), ALL, TODAY)).isInstanceOf(Moved.class);
        assertThat(refusal(PROVED, new Submit("Thêm 2 ảnh"), ALL)).isEqualTo(PROVED_ALREADY);
    }

    private static @Nullable Refusal refusal(TaskState state, TaskMove move, Asker by) {
        return task(state).decide(move, by, TODAY) instanceof Refused(var why) ? why : null;
    }

    private static String name(TaskMove move) {
        var name = move.getClass().getSimpleName();
        return move instanceof Decide decide ? name + (decide.yes() ? "(yes)" : "(no)") : name;
    }

    private static Task task(TaskState state) {
        var reason = state == RETURNED || state == NOT_APPLICABLE ? "Ảnh mờ" : null;
        return new Task(
                TaskId.next(),
                CampaignId.next(),
                "IV.7/2",
                UnitId.next(),
                state,
                reason,
                null,
                TODAY.plusDays(3),
                null,
                null);
    }
}
