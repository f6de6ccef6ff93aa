package loa.work.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.organization.Unit;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskMove.Start;
import loa.work.TaskMove.Submit;
import loa.work.TaskRights.Sight;
import loa.work.TaskState;
import loa.work.web.WorkBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@LoaTest
class BoardTest {

    private final CampaignFixture fixture;
    private final WorkBrowser browser;
    private final TaskList tasks;
    private final TaskDesk desk;
    private final LocalDate today;

    BoardTest(CampaignFixture fixture, WorkBrowser browser, TaskList tasks, TaskDesk desk, Clock clock) {
        this.fixture = fixture;
        this.browser = browser;
        this.tasks = tasks;
        this.desk = desk;
        this.today = LocalDate.now(clock);
    }

    @Test
    void cards_stand_in_the_lane_of_their_state_and_officers_see_their_own() {
        var campaign = fixture.campaign();
        var officer = fixture.officer(fixture.media);
        desk.move(task(campaign, "IV.4/2", fixture.media), new Start("Bản thảo có rồi."), officer);

        var board = browser.page(path(campaign), officer);

        assertThat(board.select("[data-lane=DOING] .bcard .chip .num").eachText())
                .containsExactly("IV.4/2");
        assertThat(board.select(".bcard")).hasSize(6);
        assertThat(board.select("[data-lane=TO_DO] .count").text()).isEqualTo("5");
        assertThat(browser.get(path(campaign), fixture.stranger()).getStatus()).isEqualTo(403);
    }

    @Test
    void a_card_offers_only_what_the_rules_allow() {
        var campaign = fixture.campaign();
        var task = task(campaign, "IV.4/4", fixture.media);
        var card = "#t-" + task.value();

        var officer =
                browser.page(path(campaign), fixture.officer(fixture.media)).select(card);
        var chief = browser.page(path(campaign), fixture.chief).select(card);

        assertThat(officer.attr("data-may")).isEqualTo("DOING CHECKING");
        assertThat(officer.select("[name=to]").eachAttr("value")).containsExactly("DOING");
        assertThat(chief.select("[name=to]").eachAttr("value")).containsExactly("DONE");
    }

    @Test
    void a_button_moves_the_card_and_comes_back_to_it_with_the_same_filter() {
        var campaign = fixture.campaign();
        var task = task(campaign, "IV.4/4", fixture.media);

        var answer = browser.post(
                path(campaign) + "?clause=IV.4",
                fixture.officer(fixture.media),
                "task",
                task.value() + "",
                "to",
                "DOING");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location"))
                .isEqualTo(path(campaign) + "?clause=IV.4&notice=work.notice.Start#t-" + task.value());
        assertThat(state(task)).isEqualTo(TaskState.RUNNING);
    }

    @Test
    void what_waits_for_others_is_marked_and_begins_on_its_page_with_a_reason() {
        var campaign = fixture.campaign();
        var task = task(campaign, "IV.4/2", fixture.media);
        var officer = fixture.officer(fixture.media);

        var card = browser.page(path(campaign), officer).select("#t-" + task.value());

        assertThat(card.text()).contains("chờ đầu vào");
        assertThat(card.select("[name=to]")).isEmpty();
        assertThat(card.select(".bcard__acts a[href=/tasks/" + task.value() + "]"))
                .isNotEmpty();
        assertThat(desk.move(task, new Start(), officer)).contains(loa.work.Refusal.WAITS_FOR_OTHERS);
        assertThat(desk.move(task, new Start("Bản thảo có rồi."), officer)).isEmpty();
    }

    @Test
    void what_is_refused_stays_and_says_why_and_keeps_what_was_typed() {
        var campaign = fixture.campaign();
        var waiting = task(campaign, "IV.3/2", fixture.education);
        var task = task(campaign, "IV.4/2", fixture.media);

        var asleep = WorkBrowser.body(browser.post(
                path(campaign), fixture.officer(fixture.education), "task", waiting.value() + "", "to", "DOING"));
        var reasonless = WorkBrowser.body(
                browser.post(path(campaign), fixture.chief, "task", task.value() + "", "to", "DONE", "words", " "));

        assertThat(asleep.select("[role=alert]").text())
                .startsWith("IV.3/2 · " + fixture.education.name())
                .contains("còn chờ quyết định");
        assertThat(state(waiting)).isEqualTo(TaskState.WAITING);
        assertThat(reasonless
                        .select("#t-" + task.value() + " details[open] .field__error")
                        .text())
                .contains("Chưa ghi lý do");
    }

    @Test
    void proof_is_handed_in_and_checked_on_the_page_of_the_task_by_who_may() {
        var campaign = fixture.campaign();
        var task = task(campaign, "IV.4/2", fixture.media);
        var officer = fixture.officer(fixture.media);

        var handIn = browser.post(path(campaign), officer, "task", task.value() + "", "to", "CHECKING");
        desk.move(task, new Start(), officer);
        desk.move(task, new Submit("3 ảnh"), officer);
        var own = WorkBrowser.body(browser.post(path(campaign), officer, "task", task.value() + "", "to", "DONE"));
        var check = browser.post(path(campaign), fixture.inspector, "task", task.value() + "", "to", "DONE");

        assertThat(handIn.getHeader("Location")).isEqualTo("/tasks/" + task.value());
        assertThat(own.select("[role=alert]").text()).contains("chưa được giao kiểm tra");
        assertThat(check.getHeader("Location")).isEqualTo("/tasks/" + task.value());
        assertThat(state(task)).isEqualTo(TaskState.SUBMITTED);
    }

    @Test
    void the_number_of_queries_does_not_grow_with_the_cards() {
        var one = fixture.campaign(fixture.media, 1, today.plusDays(30));
        var many = fixture.campaign(fixture.media, 40, today.plusDays(30));
        var officer = fixture.officer(fixture.media);

        assertThat(browser.queries(path(many), officer)).isEqualTo(browser.queries(path(one), officer));
        assertThat(browser.page(path(many), officer).select(".bcard")).hasSize(30);
        assertThat(browser.page(path(many), officer)
                        .select("[data-lane=TO_DO] a[href*=/tasks?state=READY]")
                        .text())
                .startsWith("Xem 10 việc nữa");
    }

    /** Every way from a state to a lane is decided here or told why not; none throws. */
    @ParameterizedTest
    @EnumSource(TaskState.class)
    void each_lane_is_an_answer(TaskState from) {
        for (var to : Lane.values()) {
            var shift = Shift.of(from, to, "vì");
            assertThat(shift instanceof Shift.Stays).as("%s to %s", from, to).isEqualTo(Lane.of(from) == to);
        }
    }

    private TaskState state(TaskId task) {
        return desk.find(task).orElseThrow().state();
    }

    private TaskId task(CampaignId campaign, String clause, Unit unit) {
        return tasks.all(
                        campaign,
                        new Sight(true, Set.of()),
                        TaskFilter.of(unit.id().value(), clause),
                        List.of())
                .getFirst()
                .id();
    }

    private static String path(CampaignId campaign) {
        return "/campaigns/" + campaign.value() + "/board";
    }
}
