package loa.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import loa.LoaTest;
import loa.organization.PersonId;
import loa.platform.Me;
import loa.work.TaskMove.*;
import loa.work.TaskRights.Sight;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LoaTest
class TaskDeskTest {

    private final CampaignFixture fixture;
    private final TaskDesk desk;
    private final TaskList tasks;
    private final JdbcClient db;

    TaskDeskTest(CampaignFixture fixture, TaskDesk desk, TaskList tasks, JdbcClient db) {
        this.fixture = fixture;
        this.desk = desk;
        this.tasks = tasks;
        this.db = db;
    }

    @Test
    void of_two_moves_at_once_the_second_is_refused_with_its_reason() throws Exception {
        var officer = fixture.officer(fixture.media);
        var task = task();
        desk.move(task, new Start("Làm trước, không đợi đầu vào."), officer);
        desk.move(task, new Submit("2 ảnh"), officer);

        var answers = atOnce(
                () -> desk.move(task, new Accept(""), fixture.chief),
                () -> desk.move(task, new Return("Ảnh mờ"), fixture.inspector));

        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(answers.stream().flatMap(Optional::stream))
                .containsAnyOf(Refusal.PROVED_ALREADY, Refusal.NOT_HANDED_IN)
                .hasSize(1);
        assertThat(entries(task)).containsSequence("Given", "Start", "Submit").hasSize(4);
    }

    @Test
    void a_task_started_twice_at_once_is_started_once() throws Exception {
        var officer = fixture.officer(fixture.media);
        var task = task();

        var answers = atOnce(
                () -> desk.move(task, new Start("Làm trước, không đợi đầu vào."), officer),
                () -> desk.move(task, new Start("Làm trước, không đợi đầu vào."), officer));

        assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Refusal.STARTED_ALREADY));
        assertThat(entries(task)).containsExactly("Given", "Start");
    }

    @Test
    void each_move_stands_in_the_timeline_and_on_record() {
        var officer = fixture.officer(fixture.media);
        var task = task();

        desk.move(task, new Start("Làm trước, không đợi đầu vào."), officer);
        desk.move(task, new ReportProgress("Đã dịch một nửa"), officer);

        assertThat(entries(task)).containsExactly("Given", "Start", "ReportProgress");
        assertThat(db.sql("select act from audit.entry where subject = ? order by sequence")
                        .param("task:" + task.value())
                        .query(String.class)
                        .list())
                .containsExactly("work.task.started", "work.task.reported");
    }

    @Test
    void a_refused_move_leaves_no_trace() {
        var task = task();

        var refusal = desk.move(task, new Accept(""), fixture.chief);

        assertThat(refusal).contains(Refusal.NOT_HANDED_IN);
        assertThat(entries(task)).containsExactly("Given");
    }

    @Test
    void a_stranger_is_not_even_told_why() {
        var task = task();

        assertThatThrownBy(() -> desk.move(task, new Start("Làm trước, không đợi đầu vào."), fixture.stranger()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_task_is_given_to_a_person_of_the_unit_only() {
        var officer = fixture.officer(fixture.media);
        var task = task();

        assertThat(desk.move(task, new Assign(person(officer)), officer)).isEmpty();
        assertThat(desk.move(task, new Assign(person(fixture.stranger())), officer))
                .contains(Refusal.NOT_OF_THE_UNIT);
        assertThat(db.sql("select person_name from work.task where id = ?")
                        .param(task.value())
                        .query(String.class)
                        .single())
                .isEqualTo(officer.name());
    }

    private TaskId task() {
        var filter = TaskFilter.of(fixture.media.id().value(), "IV.4/2");
        return tasks.all(fixture.campaign(), new Sight(true, Set.of()), filter, List.of())
                .getFirst()
                .id();
    }

    private List<String> entries(TaskId task) {
        return db.sql("select move from work.entry where task_id = ? order by sequence")
                .param(task.value())
                .query(String.class)
                .list();
    }

    private static PersonId person(Me me) {
        return new PersonId(me.person());
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        try (var threads = Executors.newFixedThreadPool(calls.length)) {
            var running = java.util.Arrays.stream(calls)
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            var answers = new java.util.ArrayList<T>();
            for (var answer : running) answers.add(answer.get());
            return answers;
        }
    }
}
