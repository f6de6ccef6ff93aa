package loa.work.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.TaskMove.Extend;
import loa.work.TaskRights.Sight;
import loa.work.timeline.Bar.Piece;
import loa.work.timeline.Threads.Wire;
import loa.work.web.WorkBrowser;
import org.junit.jupiter.api.Test;

@LoaTest
class TimelineTest {

    private final CampaignFixture fixture;
    private final WorkBrowser browser;
    private final TaskList tasks;
    private final TaskDesk desk;
    private final LocalDate today;

    TimelineTest(CampaignFixture fixture, WorkBrowser browser, TaskList tasks, TaskDesk desk, Clock clock) {
        this.fixture = fixture;
        this.browser = browser;
        this.tasks = tasks;
        this.desk = desk;
        this.today = LocalDate.now(clock);
    }

    @Test
    void a_clause_of_twelve_communes_is_one_row_and_a_unit_has_its_own() {
        var campaign = fixture.campaign();

        var byClause = browser.page(path(campaign), fixture.chief);
        var byUnit = browser.page(path(campaign) + "?group=UNIT&clause=IV.7/1", fixture.chief);

        assertThat(byClause.select(".gantt tbody tr:not(.gantt__group)")).hasSize(24);
        assertThat(byClause.select("tr:has(.chip:contains(IV.7/1)) .gantt__count")
                        .text())
                .isEqualTo("0/12");
        assertThat(byUnit.select(".gantt__group th").eachText())
                .containsExactlyElementsOf(
                        fixture.communes.stream().map(unit -> unit.name()).toList());
    }

    @Test
    void the_chain_that_leaves_the_least_time_is_told_in_words() {
        var campaign = confirm(
                CampaignFixture.about(
                        due("IV.1/1", "Trình duyệt makét, khẩu hiệu.", Action.SUBMIT, 4), DutyObject.SLOGANS),
                CampaignFixture.about(due("IV.1/2", "Duyệt makét, khẩu hiệu.", Action.APPROVE, 9), DutyObject.SLOGANS),
                due("IV.1/3", "Đưa tin.", Action.PUBLISH, 30));

        var page = browser.page(path(campaign), fixture.chief);

        assertThat(page.select(".path__steps .chip .num").eachText()).containsExactly("IV.1/1", "IV.1/2");
        assertThat(page.select(".path > p").first().text())
                .isEqualTo(
                        "2 việc nối nhau, từ IV.1/1 đến IV.1/2: còn dư 4 ngày. Chậm hơn thế ở bất kỳ việc nào thì lỡ hạn.");
        assertThat(page.select(".gantt__mark")).hasSize(2);
        assertThat(page.select(".gantt__link--critical")).isNotEmpty();
    }

    @Test
    void a_day_that_moved_stands_beside_the_first_one() {
        var campaign = confirm(due("IV.1/1", "Đưa tin.", Action.PUBLISH, 4));
        var task = tasks.all(campaign, new Sight(true, Set.of()), TaskFilter.ALL, List.of())
                .getFirst()
                .id();
        desk.move(task, new Extend(today.plusDays(10), "Mưa lũ"), fixture.chief);

        var row = browser.page(path(campaign), fixture.chief).select(".gantt tbody tr:not(.gantt__group)");

        assertThat(row.select(".gantt__said").text()).contains("muộn hơn kế hoạch đầu 6 ngày");
        assertThat(row.select("path.gantt__first")).hasSize(1);
    }

    @Test
    void an_officer_sees_the_own_rows_and_a_stranger_none() {
        var campaign = fixture.campaign();

        assertThat(browser.page(path(campaign), fixture.officer(fixture.communes.getFirst()))
                        .select(".gantt .chip .num")
                        .eachText())
                .containsExactly("IV.7/1", "IV.7/2", "IV.7/3");
        assertThat(browser.get(path(campaign), fixture.stranger()).getStatus()).isEqualTo(403);
    }

    @Test
    void the_number_of_queries_does_not_grow() {
        var one = fixture.campaign(fixture.media, 1, today.plusDays(30));
        var many = fixture.campaign(fixture.media, 20, today.plusDays(30));
        var officer = fixture.officer(fixture.media);

        assertThat(browser.queries(path(many), officer)).isEqualTo(browser.queries(path(one), officer));
    }

    @Test
    void lines_run_through_the_rows_between() {
        var bars = List.of(new Piece(0, 100), new Piece(0, 0), new Piece(400, 500), new Piece(20, 60));

        var threads = Threads.of(List.of(new Wire(0, 2, true), new Wire(2, 3, false)), bars);

        assertThat(threads.in(0)).containsExactly(new Bar.Thread("M100 48H105V100", true));
        assertThat(threads.in(1)).containsExactly(new Bar.Thread("M105 0V100", true));
        assertThat(threads.in(2))
                .containsExactly(new Bar.Thread("M105 0V48H400", true), new Bar.Thread("M500 48H505V100", false));
        assertThat(threads.in(3)).containsExactly(new Bar.Thread("M505 0V48H60", false));
    }

    private loa.plan.ConfirmedDuty due(String clause, String words, Action action, int days) {
        return fixture.due(
                fixture.duty(clause, words, List.of(fixture.media), false, action),
                new Deadline("trước", today.plusDays(days), null, null, null));
    }

    private CampaignId confirm(loa.plan.ConfirmedDuty... duties) {
        return fixture.confirm(fixture.plan(PlanId.next(), List.of(duties), null));
    }

    private static String path(CampaignId campaign) {
        return "/campaigns/" + campaign.value() + "/timeline";
    }
}
