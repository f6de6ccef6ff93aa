package loa.evidence.web;

import static loa.Html.shown;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import loa.LoaTest;
import loa.evidence.EvidenceDesk;
import loa.evidence.Proof;
import loa.evidence.Proof.Count;
import loa.evidence.Proof.Typed;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LoaTest
class CheckPageTest {

    private final CampaignFixture given;
    private final EvidenceDesk desk;
    private final JdbcClient db;
    private final MockMvcTester browser;

    private CampaignId campaign;

    CheckPageTest(CampaignFixture given, EvidenceDesk desk, JdbcClient db, MockMvcTester browser) {
        this.given = given;
        this.desk = desk;
        this.db = db;
        this.browser = browser;
    }

    @BeforeEach
    void twelve_communes_have_handed_in() {
        campaign = given.campaign();
        for (var commune : given.communes) {
            var typed = new Typed(List.of(new Count("2", "SESSION")), "", "Đã họp bản.", "", "", false);
            var task = taskOf("IV.7/1", commune.id().value());
            desk.handIn(new Proof(task, UUID.randomUUID(), List.of(), List.of(), typed), given.officer(commune));
        }
    }

    @Test
    void twelve_communes_are_confirmed_on_one_screen() {
        var page = shown(get(given.inspector));
        var picks = page.select("[name=pick]").eachAttr("value");

        var answer = post(picks, "accept", "", given.inspector);

        assertThat(picks).hasSize(12);
        assertThat(page.select(".checking__row").first().text()).contains("2 buổi", "Đã họp bản.");
        assertThat(answer).hasStatus(303).redirectedUrl().contains("evidence.notice.manyAccepted");
        assertThat(shown(get(given.inspector)).select(".empty")).hasSize(1);
        for (var commune : given.communes) {
            var task = taskOf("IV.7/1", commune.id().value());
            assertThat(given.desk().find(task).orElseThrow().state()).isEqualTo(TaskState.PROVED);
        }
    }

    @Test
    void some_are_returned_with_one_reason_and_none_without() {
        var picks = shown(get(given.inspector))
                .select("[name=pick]")
                .eachAttr("value")
                .subList(0, 2);

        var without = shown(post(picks, "return", " ", given.inspector));
        var with = post(picks, "return", "Ghi rõ bản nào.", given.inspector);

        assertThat(without.selectFirst("[role=alert]").text()).contains("ghi cần bổ sung");
        assertThat(without.select("[name=pick][checked]")).as("still chosen").hasSize(2);
        assertThat(with).hasStatus(303).redirectedUrl().contains("manyReturned");
        assertThat(shown(get(given.inspector)).select("[name=pick]")).hasSize(10);
    }

    @Test
    void what_cannot_be_judged_stays_with_its_reason_and_the_rest_is_done() {
        var picks = shown(get(given.inspector))
                .select("[name=pick]")
                .eachAttr("value")
                .subList(0, 3);
        var parts = picks.getFirst().split(":");
        var stale = parts[0] + ":" + UUID.randomUUID();

        var page = shown(post(List.of(stale, picks.get(1), picks.get(2)), "accept", "", given.inspector));

        assertThat(page.selectFirst("[role=alert]").text()).contains("Đã xong 2 mục; còn 1 mục");
        assertThat(page.select("[name=pick]")).hasSize(10);
        assertThat(page.select(".checking__row .field__error").text()).contains("vừa nộp thêm");
    }

    @Test
    void who_checks_nothing_has_no_such_page() {
        assertThat(get(given.officer(given.communes.getFirst()))).hasStatus(403);
        assertThat(get(given.stranger())).hasStatus(403);
        assertThat(shown(post(List.of(), "accept", "", given.inspector)).select("[role=alert]"))
                .isNotEmpty();
    }

    private MvcTestResult get(Me me) {
        return browser.get()
                .uri("/campaigns/{id}/proof/check", campaign.value())
                .with(as(me))
                .exchange();
    }

    private MvcTestResult post(List<String> picks, String verdict, String reason, Me me) {
        return browser.post()
                .uri("/campaigns/{id}/proof/check", campaign.value())
                .param("pick", picks.toArray(String[]::new))
                .param("verdict", verdict)
                .param("reason", reason)
                .with(as(me))
                .exchange();
    }

    private TaskId taskOf(String clause, UUID unit) {
        return db.sql(
                        "select id from work.task where campaign_id = :campaign and clause_id = :clause and unit_id = :unit")
                .param("campaign", campaign.value())
                .param("clause", clause)
                .param("unit", unit)
                .query((rs, row) -> new TaskId(rs.getObject("id", UUID.class)))
                .single();
    }
}
