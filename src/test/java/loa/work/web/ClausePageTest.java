package loa.work.web;

import static loa.Html.shown;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import loa.LoaTest;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.ClauseDesk;
import loa.work.Progress;
import loa.work.TaskId;
import loa.work.TaskMove;
import loa.work.TaskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LoaTest
class ClausePageTest {

    private final CampaignFixture given;
    private final ClauseDesk desk;
    private final Progress progress;
    private final JdbcClient db;
    private final MockMvcTester browser;

    private CampaignId campaign;

    ClausePageTest(CampaignFixture given, ClauseDesk desk, Progress progress, JdbcClient db, MockMvcTester browser) {
        this.given = given;
        this.desk = desk;
        this.progress = progress;
        this.db = db;
        this.browser = browser;
    }

    @BeforeEach
    void a_campaign() {
        campaign = given.campaign();
    }

    @Test
    void a_clause_shows_the_plans_own_words_its_tasks_and_its_decisions() {
        var page = shown(get("IV.1/3", given.chief));

        assertThat(page.selectFirst("blockquote").text()).contains("Duyệt makét khánh tiết");
        assertThat(page.select(".list__item a[href^=/tasks/]")).hasSize(1);
        assertThat(page.select("a[href*=/decisions#d-]")).hasSize(1);
        assertThat(page.selectFirst("a[rel=next]").attr("href")).endsWith("/clauses/IV.2");
        assertThat(page.selectFirst("a[href$='/clauses#c-IV-1-3']")).isNotNull();
    }

    @Test
    void every_chip_leads_to_the_page_of_its_clause() {
        var list = shown(browser.get()
                .uri("/campaigns/{id}/tasks?clause=IV.7/2", campaign.value())
                .with(as(given.chief))
                .exchange());

        assertThat(list.select("a.chip").eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.equals("/campaigns/" + campaign.value() + "/clauses/IV.7/2"));
    }

    @Test
    void a_clause_is_left_out_with_its_tasks_and_taken_up_again_with_the_same() {
        var earlier = taskOf("IV.7/2", 0);
        given.desk().move(earlier, new TaskMove.MarkNotApplicable("Xã không có trụ sở riêng."), given.chief);

        assertThat(post("leave-out", "IV.7/2", "Huyện không treo cờ đợt này.", given.chief))
                .hasStatus(303);
        var out = shown(get("IV.7/2", given.chief));
        assertThat(status("IV.7/2")).isEqualTo("NOT_APPLICABLE");
        assertThat(out.selectFirst(".timeline").text()).contains("không áp dụng", "Huyện không treo cờ đợt này.");
        assertThat(stateOf(taskOf("IV.7/2", 1))).isEqualTo(TaskState.NOT_APPLICABLE);

        assertThat(post("take-up", "IV.7/2", "Có công văn mới.", given.chief)).hasStatus(303);

        assertThat(stateOf(taskOf("IV.7/2", 1))).isEqualTo(TaskState.READY);
        assertThat(stateOf(earlier))
                .as("what was left out before for a reason of its own stays so")
                .isEqualTo(TaskState.NOT_APPLICABLE);
    }

    @Test
    void a_clause_without_tasks_can_be_left_out_too_and_says_nothing_of_its_section() {
        post("leave-out", "III.2/1", "Thực hiện theo đợt của tỉnh.", given.chief);

        assertThat(status("III.2/1")).isEqualTo("NOT_APPLICABLE");
        var plan = shown(browser.get()
                .uri("/campaigns/{id}/clauses", campaign.value())
                .with(as(given.chief))
                .exchange());
        assertThat(plan.select("#c-III-2-1 .chip--not-applicable")).hasSize(1);
        assertThat(plan.select("#c-III-2 > .plan__tasks .chip")).isEmpty();

        post("take-up", "III.2/1", "Nhầm mục.", given.chief);
        assertThat(status("III.2/1")).isNull();
    }

    @Test
    void a_clause_with_proof_is_not_left_out_and_nothing_of_it_changes() {
        given.desk().move(taskOf("IV.7/2", 0), new TaskMove.Submit(""), officerOf(taskOf("IV.7/2", 0)));

        var refused = shown(post("leave-out", "IV.7/2", "Không treo cờ.", given.chief));

        assertThat(refused.selectFirst("[role=alert]").text()).isNotEmpty();
        assertThat(refused.selectFirst("textarea").text()).isEqualTo("Không treo cờ.");
        assertThat(stateOf(taskOf("IV.7/2", 1))).isEqualTo(TaskState.READY);
        assertThat(desk.rulings(campaign, "IV.7/2")).isEmpty();
    }

    @Test
    void only_who_runs_the_campaign_leaves_out_and_not_without_a_reason() {
        var officer = given.officer(given.communes.getFirst());

        assertThat(post("leave-out", "IV.7/2", "Không cần.", officer)).hasStatus(403);
        assertThat(shown(get("IV.7/2", officer)).select("form[action$=leave-out]"))
                .isEmpty();
        assertThat(shown(post("leave-out", "IV.7/2", " ", given.chief)).select("[role=alert]"))
                .isNotEmpty();
        assertThat(get("IV.99/1", given.chief)).hasStatus(404);
        assertThat(get("IV.7/2", given.stranger())).hasStatus(403);
    }

    private Me officerOf(TaskId task) {
        var unit = given.desk().find(task).orElseThrow().unit();
        return given.officer(given.communes.stream()
                .filter(each -> each.id().equals(unit))
                .findFirst()
                .orElseThrow());
    }

    private TaskState stateOf(TaskId task) {
        return given.desk().find(task).orElseThrow().state();
    }

    private String status(String clause) {
        return progress.clauses(campaign).stream()
                .filter(each -> each.id().equals(clause))
                .map(each -> each.status() == null ? null : each.status().name())
                .toList()
                .getFirst();
    }

    private TaskId taskOf(String clause, int number) {
        return db.sql("select id from work.task where campaign_id = :campaign and clause_id = :clause order by unit_id")
                .param("campaign", campaign.value())
                .param("clause", clause)
                .query((rs, row) -> new TaskId(rs.getObject("id", java.util.UUID.class)))
                .list()
                .get(number);
    }

    private MvcTestResult get(String clause, Me me) {
        return browser.get()
                .uri("/campaigns/" + campaign.value() + "/clauses/" + clause)
                .with(as(me))
                .exchange();
    }

    private MvcTestResult post(String move, String clause, String words, Me me) {
        return browser.post()
                .uri("/campaigns/{id}/" + move, campaign.value())
                .param("clause", clause)
                .param("words", words)
                .with(as(me))
                .exchange();
    }
}
