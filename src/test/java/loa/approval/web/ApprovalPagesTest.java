package loa.approval.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static loa.approval.web.ApprovalBrowser.body;
import static loa.approval.web.ApprovalBrowser.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loa.LoaTest;
import loa.approval.ApprovalFixture;
import loa.approval.ObjectKind;
import loa.approval.SignOffId;
import loa.organization.PersonId;
import loa.organization.account.AccountDesk;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.work.CampaignId;
import loa.work.DecisionDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The queue of an approver, and who approves what in a campaign. */
@LoaTest
class ApprovalPagesTest {

    private final ApprovalFixture given;
    private final ApprovalBrowser pages;
    private final MockMvcTester browser;
    private final DecisionDesk decisions;
    private final AccountDesk accounts;
    private final JdbcClient db;

    private CampaignId campaign;

    ApprovalPagesTest(
            ApprovalFixture given,
            ApprovalBrowser pages,
            MockMvcTester browser,
            DecisionDesk decisions,
            AccountDesk accounts,
            JdbcClient db) {
        this.given = given;
        this.pages = pages;
        this.browser = browser;
        this.decisions = decisions;
        this.accounts = accounts;
        this.db = db;
    }

    @BeforeEach
    void a_campaign() {
        campaign = given.campaign();
    }

    @Test
    void the_approver_reads_the_card_and_approves_it_with_one_button() {
        var id = pages.submitted(campaign, ObjectKind.SLOGANS, "Khẩu hiệu trước chợ", "Học tập suốt đời!");

        assertThat(pages.page(given.propaganda, "/my-work")
                        .select("#waiting-panel .count")
                        .text())
                .isNotEmpty();
        var queue = pages.at(id, given.propaganda);
        assertThat(queue.select(".preview").text()).contains("Học tập suốt đời!");
        var done = pages.post(given.propaganda, id.path() + "/approve", "body", body(queue), "queue", "true");

        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/approvals?done=" + id.value());
        var next = pages.page(given.propaganda, "/approvals?done=" + id.value());
        assertThat(next.select(".done").text()).contains("Đã duyệt").contains("Hoàn tác");
        pages.post(given.propaganda, id.path() + "/undo");
        assertThat(pages.page(given.propaganda, id.path()).select(".signed--undone"))
                .hasSize(1);
        assertThat(pages.at(id, given.propaganda).select(".verdict")).isNotEmpty();
    }

    @Test
    void a_return_without_a_reason_is_refused_and_one_with_a_prepared_reason_is_taken() {
        var id = pages.submitted(campaign, ObjectKind.SLOGANS, "Khẩu hiệu cổng trường", "Thi đua dạy tốt!");
        var body = body(pages.page(given.propaganda, id.path()));

        var refused = html(pages.post(given.propaganda, id.path() + "/return", "body", body, "words", " "));
        assertThat(refused.select("[role=alert]").text()).contains("Hãy ghi lý do.");

        pages.post(
                given.propaganda,
                id.path() + "/return",
                "body",
                body,
                "reason",
                "Sai tên riêng, chức danh hoặc ngày",
                "words",
                "Tên huyện");
        assertThat(pages.page(given.author, id.path()).select(".signed .said").text())
                .contains("Sai tên riêng")
                .contains("Tên huyện");
        assertThat(pages.page(given.author, "/approvals/sent").select(".list").text())
                .contains("Chờ đơn vị trình sửa");
    }

    @Test
    void where_the_campaign_asks_for_the_password_none_or_a_wrong_one_approves_nothing() {
        var approver = given.propaganda;
        accounts.open(
                new PersonId(approver.person()),
                "duyet." + approver.person().toString().substring(0, 8),
                "mot cau that de nho 2024",
                null);
        pages.post(given.work.chief, "/campaigns/" + campaign.value() + "/approvals/password", "asks", "true");
        var id = pages.submitted(campaign, ObjectKind.SLOGANS, "Khẩu hiệu đầu cầu", "Học, học nữa!");
        var body = body(pages.page(approver, id.path()));

        for (var wrong : List.of("", "sai roi")) {
            var refused = html(pages.post(approver, id.path() + "/approve", "body", body, "password", wrong));
            assertThat(refused.select("[role=alert]").text()).contains("Mật khẩu");
        }
        assertThat(pages.page(approver, id.path()).select(".signed")).isEmpty();
        pages.post(approver, id.path() + "/approve", "body", body, "password", "mot cau that de nho 2024");
        assertThat(pages.page(approver, id.path()).select(".signed")).hasSize(1);
    }

    @Test
    void a_rule_whose_if_any_was_answered_with_no_is_not_asked_about_any_more() {
        var path = "/campaigns/" + campaign.value() + "/approvals";
        given.amend(
                campaign,
                2,
                ApprovalFixture.approval(DutyObject.SLOGANS, given.work.propaganda),
                ApprovalFixture.approval(DutyObject.ART_PROGRAMME, given.work.propaganda));
        assertThat(pages.page(given.work.chief, path).select("#k-ART_PROGRAMME"))
                .hasSize(1);
        var open =
                db.sql("""
                select id from work.decision
                 where campaign_id = ? and kind = 'CONDITION' and clauses @> array['IV.1/3']
                """).param(campaign.value()).query(java.util.UUID.class).single();
        assertThat(decisions.answer(open, false, "Năm nay không duyệt riêng", given.work.chief))
                .isEmpty();

        var rules = pages.page(given.work.chief, path);
        assertThat(rules.select("#k-ART_PROGRAMME")).isEmpty();
        assertThat(rules.select("#k-SLOGANS")).as("which do not hang on it").hasSize(1);
        assertThat(rules.select("main").text()).contains("Không áp dụng, vì việc “nếu có” đã được trả lời là không");
    }

    @Test
    void who_runs_the_campaign_says_who_approves_and_why() {
        pages.submitted(campaign, ObjectKind.ARTICLE, "Tin về đêm văn nghệ", "Tối qua …");
        var path = "/campaigns/" + campaign.value() + "/approvals";
        var rules = pages.page(given.work.chief, path);
        assertThat(rules.select("#k-ARTICLE .notice").text()).contains("Kế hoạch không nêu ai duyệt");

        var refused = html(pages.post(
                given.work.chief,
                path + "/rules/ARTICLE",
                "unit",
                given.work.culture.id().toString(),
                "quorum",
                "1"));
        assertThat(refused.select("[role=alert]").text()).contains("phải ghi căn cứ");
        pages.post(
                given.work.chief,
                path + "/rules/ARTICLE",
                "unit",
                given.work.culture.id().toString(),
                "quorum",
                "1",
                "reason",
                "Thường trực giao");

        assertThat(pages.page(given.culture, "/approvals").text()).contains("Tin về đêm văn nghệ");
        assertThat(browser.post()
                        .uri(path + "/rules/ARTICLE")
                        .param("unit", given.work.culture.id().toString())
                        .param("quorum", "1")
                        .with(as(given.author)))
                .hasStatus(403);
    }

    @Test
    void several_of_a_kind_are_approved_at_once() {
        var one = pages.submitted(campaign, ObjectKind.SLOGANS, "Câu một", "Một!");
        var two = pages.submitted(campaign, ObjectKind.SLOGANS, "Câu hai", "Hai!");
        var other = pages.submitted(campaign, ObjectKind.STAGE_DESIGN, "Makét", "Phông xanh");

        var done = html(approved(one, two, other));

        assertThat(done.select(".notice--ok").text()).isEqualTo("Đã duyệt 2 mục.");
        assertThat(pages.page(given.propaganda, other.path()).select(".signed")).isEmpty();
    }

    @Test
    void what_does_not_fit_on_the_list_is_not_approved_from_it() {
        var fits = pages.submitted(campaign, ObjectKind.SLOGANS, "Câu ngắn", "Một!", "ảnh băng rôn");
        var tooLong = pages.submitted(campaign, ObjectKind.SLOGANS, "Bộ câu dài", "Một!\nHai!\nBa!\nBốn!\nNăm!");
        var list = pages.page(given.propaganda, "/approvals/batch?campaign=" + campaign.value() + "&kind=SLOGANS");

        assertThat(list.select("input[name=id]").eachAttr("value"))
                .containsExactly(fits.value().toString());
        assertThat(list.select(".batch__pictures img").attr("alt")).contains("ảnh băng rôn");
        approved(tooLong);
        assertThat(pages.page(given.propaganda, tooLong.path()).select(".signed"))
                .isEmpty();
    }

    /** What the list of slogans answers when these are approved on it. */
    private MvcTestResult approved(SignOffId... ids) {
        var sent = new ArrayList<>(List.of("campaign", campaign.value().toString(), "kind", "SLOGANS"));
        for (var id : ids) sent.addAll(List.of("id", id.value().toString()));
        return pages.post(given.propaganda, "/approvals/batch", sent.toArray(String[]::new));
    }
}
