package loa.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.organization.PersonId;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.Decision;
import loa.work.DecisionDesk;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskMove.Assign;
import loa.work.TaskRights.Sight;
import loa.work.web.MyWorkPage.Part;
import loa.work.web.MyWorkPage.Section;
import org.junit.jupiter.api.Test;

@LoaTest
class MyWorkTest {

    private final CampaignFixture fixture;
    private final WorkBrowser browser;
    private final TaskList tasks;
    private final TaskDesk desk;
    private final DecisionDesk decisions;
    private final LocalDate today;

    MyWorkTest(
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
    void what_is_late_and_due_today_is_told_at_the_head_and_leads_to_its_part() {
        confirm(due("IV.1/1", "Đưa tin.", -2), due("IV.1/2", "Gửi ảnh.", 0), due("IV.1/3", "Báo cáo.", 90));

        var page = browser.page("/my-work", fixture.officer(fixture.media));

        assertThat(page.select(".jumps a[href=#p-late]").text()).endsWith("Quá hạn");
        assertThat(page.select(".jumps a[href=#p-today]").text()).endsWith("Hôm nay");
        assertThat(page.select("#p-late .list__item").eachText())
                .anyMatch(item -> item.startsWith("Đưa tin.") && item.contains("IV.1/1"));
        assertThat(page.select("#p-today .list__item").eachText())
                .anyMatch(item -> item.startsWith("Gửi ảnh.") && item.contains("IV.1/2"));
        assertThat(page.select("#p-later .list__item").eachText())
                .anyMatch(item -> item.startsWith("Báo cáo.") && item.contains("IV.1/3"));
    }

    @Test
    void what_waits_for_another_unit_says_for_whom_and_until_when() {
        var submit = CampaignFixture.about(
                fixture.due(
                        fixture.duty(
                                "IV.1/1", "Trình duyệt makét.", List.of(fixture.association), false, Action.SUBMIT),
                        deadline(50)),
                DutyObject.SLOGANS);
        var approve = CampaignFixture.about(
                fixture.due(
                        fixture.duty("IV.1/2", "Duyệt makét.", List.of(fixture.propaganda), false, Action.APPROVE),
                        deadline(60)),
                DutyObject.SLOGANS);
        confirm(submit, approve);

        var page = browser.page("/my-work", fixture.officer(fixture.propaganda));

        assertThat(page.select("#p-blocked .list__item").text())
                .contains("Chờ việc IV.1/1 của " + fixture.association.name() + ", hạn ");
    }

    @Test
    void only_what_is_folded_leaves_the_page_calm() {
        assertThat(holding(Part.BLOCKED, Part.WITH_OTHERS).isCalm()).isTrue();
        assertThat(holding(Part.WEEK, Part.BLOCKED).isCalm()).isFalse();
        assertThat(holding().isCalm()).as("that is empty").isFalse();
    }

    private static MyWorkPage holding(Part... parts) {
        var sections =
                Arrays.stream(parts).map(part -> new Section(part, List.of())).toList();
        return new MyWorkPage("Xã", "hôm nay", false, 0, sections, null, List.of(), List.of());
    }

    @Test
    void what_was_given_to_a_person_can_be_seen_alone() {
        var campaign = confirm(due("IV.1/1", "Đưa tin.", 3), due("IV.1/2", "Gửi ảnh.", 4));
        var officer = fixture.officer(fixture.media);
        desk.move(task(campaign, "IV.1/2"), new Assign(new PersonId(officer.person())), officer);

        var all = browser.page("/my-work", officer);
        var mine = browser.page("/my-work?whose=me", officer);

        assertThat(all.select(".list__item").size()).isGreaterThan(1);
        assertThat(all.select(".views a[href$=whose=me]").text()).isEqualTo("Giao cho tôi 1");
        assertThat(mine.select(".list__item .chip .num").eachText()).containsExactly("IV.1/2");
    }

    @Test
    void who_was_asked_to_see_to_a_decision_finds_it_there_and_when_to_ask_again() {
        var campaign = fixture.campaign();
        var open = decisions.of(campaign).stream()
                .filter(decision -> decision.kind() == Decision.Kind.ANNOUNCEMENT)
                .findFirst()
                .orElseThrow();
        decisions.entrust(open.id(), fixture.culture.id(), null, today.plusDays(5), fixture.chief);

        var page = browser.page("/my-work", fixture.officer(fixture.culture));

        assertThat(page.select("#to-decide a").eachText()).anyMatch(words -> words.startsWith("“Thông báo sau”"));
        assertThat(page.select("#to-decide .num").text()).startsWith("hỏi lại ");
        assertThat(browser.page("/my-work", fixture.officer(fixture.media)).select("#to-decide"))
                .isEmpty();
    }

    private ConfirmedDuty due(String clause, String words, int days) {
        return fixture.due(fixture.duty(clause, words, List.of(fixture.media), false, Action.PUBLISH), deadline(days));
    }

    private Deadline deadline(int days) {
        return new Deadline("trước", today.plusDays(days), null, null, null);
    }

    private CampaignId confirm(ConfirmedDuty... duties) {
        return fixture.confirm(fixture.plan(PlanId.next(), List.of(duties), null));
    }

    private TaskId task(CampaignId campaign, String clause) {
        return tasks.all(campaign, new Sight(true, Set.of()), TaskFilter.of(null, clause), List.of())
                .getFirst()
                .id();
    }
}
