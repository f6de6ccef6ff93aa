package loa.work.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.platform.view.Days;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.TaskList.Row;
import loa.work.TaskMove.MarkNotApplicable;
import loa.work.TaskRights.Sight;
import loa.work.web.WorkBrowser;
import org.junit.jupiter.api.Test;

@LoaTest
class BulkTest {

    private final CampaignFixture fixture;
    private final WorkBrowser browser;
    private final TaskList tasks;
    private final TaskDesk desk;
    private final LocalDate today;

    BulkTest(CampaignFixture fixture, WorkBrowser browser, TaskList tasks, TaskDesk desk, Clock clock) {
        this.fixture = fixture;
        this.browser = browser;
        this.tasks = tasks;
        this.desk = desk;
        this.today = LocalDate.now(clock);
    }

    @Test
    void each_task_says_before_whether_and_why_not_and_only_the_others_are_done() {
        var campaign = fixture.campaign(fixture.media, 3, today.plusDays(30));
        var rows = rows(campaign);
        desk.move(rows.getFirst().id(), new MarkNotApplicable("Trùng việc khác"), fixture.chief);
        var until = Days.full(today.plusDays(60));

        var look = WorkBrowser.body(browser.post(path(campaign), fixture.chief, "act", "EXTEND", "all", "true"));
        var answer = browser.post(path(campaign), fixture.chief, form(look, "until", until, "words", "Mưa lũ"));

        assertThat(look.select(".lead").text()).isEqualTo("2 việc sẽ được làm, 1 việc không làm được.");
        assertThat(look.select(".state--warn").text()).contains("không áp dụng");
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(rows(campaign).stream().map(row -> row.due().extendedTo()).toList())
                .containsExactly(null, today.plusDays(60), today.plusDays(60));
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() {
        var campaign = fixture.campaign(fixture.media, 2, today.plusDays(30));

        var look = WorkBrowser.body(browser.post(path(campaign), fixture.chief, "act", "EXTEND", "all", "true"));
        var again = WorkBrowser.body(
                browser.post(path(campaign), fixture.chief, form(look, "until", "31/02/2027", "words", "Mưa lũ")));

        assertThat(again.select("[role=alert]").text()).contains("Không có ngày như vậy");
        assertThat(again.select("[name=until]").val()).isEqualTo("31/02/2027");
        assertThat(again.select("[name=words]").text()).isEqualTo("Mưa lũ");
        assertThat(again.select(".lead").text()).startsWith("2 việc sẽ được làm");
    }

    @Test
    void a_day_that_is_too_early_for_some_is_shown_again_before_anything_is_done() {
        var campaign = fixture.campaign(fixture.media, 2, today.plusDays(30));
        var look = WorkBrowser.body(browser.post(path(campaign), fixture.chief, "act", "EXTEND", "all", "true"));

        var again = WorkBrowser.body(browser.post(
                path(campaign), fixture.chief, form(look, "until", Days.full(today.minusDays(3)), "words", "Mưa lũ")));

        assertThat(again.select("[role=alert]").text()).contains("chưa làm gì");
        assertThat(rows(campaign)).allMatch(row -> row.due().extendedTo() == null);
    }

    @Test
    void an_officer_gives_the_own_tasks_to_somebody_and_touches_no_others() {
        var campaign = fixture.campaign();
        var officer = fixture.officer(fixture.media);
        var others = rows(campaign).stream()
                .filter(row -> !row.unit().equals(fixture.media.id()))
                .findFirst()
                .orElseThrow();

        var own = WorkBrowser.body(browser.post(path(campaign), officer, "act", "ASSIGN", "all", "true"));
        var answer = browser.post(
                path(campaign), officer, form(own, "person", officer.person().toString()));
        var foreign = browser.post(
                path(campaign),
                officer,
                "act",
                "ASSIGN",
                "task",
                others.id().value().toString());

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(rows(campaign).stream().filter(row -> row.person() != null).toList())
                .hasSize(6)
                .allMatch(row -> row.unit().equals(fixture.media.id()));
        assertThat(foreign.getHeader("Location")).contains("notice=work.notice.bulkNothing");
    }

    /** The fields of the page that was shown, with these filled in. */
    private static String[] form(org.jsoup.nodes.Document page, String... typed) {
        var fields = new java.util.ArrayList<String>();
        for (var field : page.select("main form input[type=hidden]:not([name=_csrf])")) {
            fields.add(field.attr("name"));
            fields.add(field.val());
        }
        fields.addAll(List.of(typed));
        return fields.toArray(String[]::new);
    }

    private List<Row> rows(CampaignId campaign) {
        return tasks.all(campaign, new Sight(true, Set.of()), TaskFilter.ALL.sorted(TaskFilter.Sort.CLAUSE), List.of());
    }

    private static String path(CampaignId campaign) {
        return "/campaigns/" + campaign.value() + "/tasks/bulk";
    }
}
