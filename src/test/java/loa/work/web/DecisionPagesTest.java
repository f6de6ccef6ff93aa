package loa.work.web;

import static loa.Html.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.organization.Unit;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.Decision;
import loa.work.DecisionDesk;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskRights.Sight;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@LoaTest
@TestPropertySource(properties = "loa.test=pages")
class DecisionPagesTest {

    private final CampaignFixture fixture;
    private final WorkBrowser browser;
    private final TaskList tasks;
    private final TaskDesk desk;
    private final DecisionDesk decisions;
    private final LocalDate today;

    DecisionPagesTest(
            CampaignFixture fixture,
            WorkBrowser browser,
            TaskList tasks,
            TaskDesk desk,
            DecisionDesk decisions,
            Clock clock) {
        this.fixture = fixture;
        this.browser = browser;
        this.tasks = tasks;
        this.desk = desk;
        this.decisions = decisions;
        this.today = LocalDate.now(clock);
    }

    @Test
    void a_yes_wakes_what_waits_and_a_no_needs_its_reason() {
        var campaign = fixture.campaign();
        var decision = condition(campaign);
        var task = task(campaign, "IV.3/2", fixture.education);
        var path = "/campaigns/" + campaign.value() + "/decisions/" + decision.id() + "/answer";

        var refused = html(browser.post(path, fixture.chief, "yes", "false", "words", ""));
        assertThat(refused.select("#d-" + decision.id() + " [role=alert]").text())
                .contains("Chưa ghi lý do");

        browser.post(path, fixture.chief, "yes", "true");
        assertThat(desk.find(task).orElseThrow().state().name()).isEqualTo("READY");
        var settled = html(browser.post(path, fixture.chief, "yes", "false", "words", "Đổi ý"));
        assertThat(settled.select("h2 .count").eachText()).containsExactly("2", "1");
    }

    @Test
    void a_no_leaves_out_what_hangs_on_it_and_only_a_part_of_what_does_not() {
        var campaign = fixture.campaign();
        var decision = condition(campaign);

        browser.post(
                "/campaigns/" + campaign.value() + "/decisions/" + decision.id() + "/answer",
                fixture.chief,
                "yes",
                "false",
                "words",
                "Không có kinh phí");

        assertThat(desk.find(task(campaign, "IV.3/2", fixture.education))
                        .orElseThrow()
                        .state()
                        .name())
                .isEqualTo("NOT_APPLICABLE");
        var partly = browser.page(
                "/tasks/" + task(campaign, "IV.1/3", fixture.propaganda).value(), fixture.chief);
        assertThat(partly.select(".page-head .state").text()).isEqualTo("Chưa làm");
        assertThat(partly.select(".notice--warn").text()).contains("không thực hiện phần “chương trình văn nghệ”");
    }

    @Test
    void days_announced_later_become_the_days_of_the_work_they_are_for() {
        var campaign = fixture.campaign();
        var decision = open(campaign, Decision.Kind.ANNOUNCEMENT);
        var from = today.plusDays(20);

        var answer = browser.post(
                "/campaigns/" + campaign.value() + "/decisions/" + decision.id() + "/announce",
                fixture.chief,
                "from",
                "%02d/%02d/%d".formatted(from.getDayOfMonth(), from.getMonthValue(), from.getYear()),
                "to",
                "",
                "words",
                "Thông báo số 5");

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(desk.find(task(campaign, "IV.7/2", fixture.communes.getFirst()))
                        .orElseThrow()
                        .dueOn())
                .isEqualTo(from);
    }

    @Test
    void an_officer_decides_nothing() {
        var campaign = fixture.campaign();
        var decision = condition(campaign);
        var officer = fixture.officer(fixture.education);

        var page = browser.page("/campaigns/" + campaign.value() + "/decisions", officer);
        var tried = html(browser.post(
                "/campaigns/" + campaign.value() + "/decisions/" + decision.id() + "/answer", officer, "yes", "true"));

        assertThat(page.select("form")).noneMatch(form -> form.attr("action").contains("/decisions/"));
        assertThat(tried.select("[role=alert]").text()).contains("Chỉ người chủ trì");
        assertThat(decisions.find(decision.id()).orElseThrow().isOpen()).isTrue();
    }

    private Decision condition(CampaignId campaign) {
        return open(campaign, Decision.Kind.CONDITION);
    }

    private Decision open(CampaignId campaign, Decision.Kind kind) {
        return decisions.of(campaign).stream()
                .filter(decision -> decision.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private TaskId task(CampaignId campaign, String clause, Unit unit) {
        var filter = TaskFilter.of(unit.id().value(), clause);
        return tasks.all(campaign, new Sight(true, Set.of()), filter, List.of())
                .getFirst()
                .id();
    }
}
