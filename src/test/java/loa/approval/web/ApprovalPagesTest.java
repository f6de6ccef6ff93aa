package loa.approval.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import loa.LoaTest;
import loa.approval.ApprovalFixture;
import loa.approval.ObjectKind;
import loa.approval.SignOffId;
import loa.approval.Submission;
import loa.approval.dossier.DossierDesk;
import loa.approval.dossier.DossierDesk.Draft;
import loa.approval.dossier.DossierDesk.Outcome;
import loa.media.Pictures;
import loa.media.Sent;
import loa.organization.PersonId;
import loa.organization.account.AccountDesk;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.DecisionDesk;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@LoaTest
class ApprovalPagesTest {

    private final ApprovalFixture given;
    private final DossierDesk dossiers;
    private final MockMvcTester browser;
    private final DecisionDesk decisions;
    private final AccountDesk accounts;
    private final JdbcClient db;

    private CampaignId campaign;

    ApprovalPagesTest(
            ApprovalFixture given,
            DossierDesk dossiers,
            DecisionDesk decisions,
            AccountDesk accounts,
            MockMvcTester browser,
            JdbcClient db) {
        this.given = given;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.accounts = accounts;
        this.browser = browser;
        this.db = db;
    }

    @BeforeEach
    void a_campaign() {
        campaign = given.campaign();
    }

    @Test
    void the_approver_reads_the_card_and_approves_it_with_one_button() {
        var id = submitted(ObjectKind.SLOGANS, "Khẩu hiệu trước chợ", "Học tập suốt đời!");

        assertThat(page(given.propaganda, "/my-work")
                        .select("#waiting-panel .count")
                        .text())
                .isNotEmpty();
        var queue = at(id, given.propaganda);
        assertThat(queue.select(".preview").text()).contains("Học tập suốt đời!");
        var done = post(given.propaganda, id.path() + "/approve", "body", body(queue), "queue", "true");

        assertThat(done.getResponse().getRedirectedUrl()).isEqualTo("/approvals?done=" + id.value());
        var next = page(given.propaganda, "/approvals?done=" + id.value());
        assertThat(next.select(".done").text()).contains("Đã duyệt").contains("Hoàn tác");
        post(given.propaganda, id.path() + "/undo");
        assertThat(page(given.propaganda, id.path()).select(".signed--undone")).hasSize(1);
        assertThat(at(id, given.propaganda).select(".verdict")).isNotEmpty();
    }

    @Test
    void a_return_without_a_reason_is_refused_and_one_with_a_prepared_reason_is_taken() {
        var id = submitted(ObjectKind.SLOGANS, "Khẩu hiệu cổng trường", "Thi đua dạy tốt!");
        var body = body(page(given.propaganda, id.path()));

        var refused = html(post(given.propaganda, id.path() + "/return", "body", body, "words", " "));
        assertThat(refused.select("[role=alert]").text()).contains("Hãy ghi lý do.");

        post(
                given.propaganda,
                id.path() + "/return",
                "body",
                body,
                "reason",
                "Sai tên riêng, chức danh hoặc ngày",
                "words",
                "Tên huyện");
        assertThat(page(given.author, id.path()).select(".signed .said").text())
                .contains("Sai tên riêng")
                .contains("Tên huyện");
        assertThat(page(given.author, "/approvals/sent").select(".list").text()).contains("Chờ đơn vị trình sửa");
    }

    @Test
    void the_author_sees_no_buttons_and_strangers_see_nothing() {
        var id = submitted(ObjectKind.SLOGANS, "Khẩu hiệu nhà văn hóa", "Cả bản cùng học!");

        assertThat(page(given.author, id.path()).select(".verdict")).isEmpty();
        var dossier = dossier(id);
        assertThat(path(browser.get().uri(dossier).with(as(given.propaganda)).exchange()))
                .isEqualTo(id.path());
        assertThat(browser.post()
                        .uri(dossier)
                        .param("title", "Khác")
                        .param("words", "Khác")
                        .with(as(given.propaganda)))
                .hasStatus(403);
        assertThat(browser.get().uri(id.path()).with(as(given.work.stranger()))).hasStatus(403);
    }

    @Test
    void the_confirmer_of_changes_sees_only_what_changed() {
        var id = submitted(ObjectKind.SLOGANS, "Khẩu hiệu trụ sở", "Học, học nữa, học mãi\nMỗi nhà một tủ sách");
        post(
                given.propaganda,
                id.path() + "/approve-with-changes",
                "body",
                body(page(given.propaganda, id.path())),
                "words",
                "Thêm dấu chấm than");
        var dossier = db.sql("select subject_id from approval.sign_off where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();

        var answer = post(
                given.author,
                "/approvals/dossiers/" + dossier,
                "title",
                "Khẩu hiệu trụ sở",
                "words",
                "Học, học nữa, học mãi!\nMỗi nhà một tủ sách");

        var next = page(given.propaganda, path(answer));
        assertThat(next.select(".changes li").text()).isEqualTo("Thêm dấu chấm than");
        assertThat(next.select(".changes ins").text()).isEqualTo("mãi!");
        assertThat(next.select(".changes__line")).hasSize(1);
        assertThat(next.select(".verdict__yes button").text()).isEqualTo("Đã sửa đúng, duyệt");
    }

    @Test
    void remarks_hold_on_to_words_and_areas_and_say_where_their_place_has_changed() {
        var id = submitted(
                ObjectKind.SLOGANS, "Khẩu hiệu bản", "Mỗi nhà một tủ sách, mỗi bản một điểm học.", "Khung ảnh");
        var page = page(given.propaganda, id.path());
        var words = page.select("[data-type=words]").attr("data-part");
        var picture = page.select("[data-type=picture]").attr("data-part");

        post(given.propaganda, id.path() + "/remarks", "part", words, "quote", "tủ sách", "words", "“kệ sách” dễ hơn");
        post(given.propaganda, id.path() + "/remarks", "part", picture, "cell", "3", "words", "Góc này tối");
        var refused =
                html(post(given.propaganda, id.path() + "/remarks", "part", words, "quote", "không có", "words", "?"));

        assertThat(refused.select("[role=alert]").text()).contains("Không tìm thấy mấy chữ này");
        var said = page(given.author, id.path());
        assertThat(said.select("mark").text()).isEqualTo("tủ sách");
        assertThat(said.select(".picture__area").attr("x")).isEqualTo("66");
        assertThat(said.select(".note")).hasSize(2);

        var dossier = db.sql("select subject_id from approval.sign_off where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        var second = post(
                given.author,
                "/approvals/dossiers/" + dossier,
                "title",
                "Khẩu hiệu bản",
                "words",
                "Cả bản cùng học.\nMỗi nhà một tủ sách.");
        var moved = page(given.author, path(second));
        assertThat(moved.select("mark").text()).isEqualTo("tủ sách");
        var third = post(
                given.author, "/approvals/dossiers/" + dossier, "title", "Khẩu hiệu bản", "words", "Cả bản cùng học.");
        assertThat(page(given.author, path(third)).select(".note .state--warn").eachText())
                .contains("chỗ này đã đổi");
    }

    @Test
    void somebody_outside_answers_once_and_sees_only_what_is_asked() {
        var id = submitted(ObjectKind.SLOGANS, "Bài về cụ Lò", "Cụ Lò sinh năm 1930.\nĐoạn chưa công bố.");
        var form = page(given.propaganda, id.path() + "/outside");
        var part = form.select("input[name=part]").first().val();

        var made = html(post(given.propaganda, id.path() + "/outside", "whom", "Ông Lò", "part", part, "days", "2"));
        var link = made.select("[data-copy]").text().replaceFirst("^https?://[^/]+", "");
        var asked = html(browser.get().uri(link).exchange());
        assertThat(asked.text()).contains("Cụ Lò sinh năm 1930.").doesNotContain("Đoạn chưa công bố");
        assertThat(db.sql("select count(*) from approval.asking where token_sha256 = ?")
                        .param(link.substring(7))
                        .query(Integer.class)
                        .single())
                .isZero();

        var wrong = html(browser.post()
                .uri(link)
                .with(csrf())
                .param("answer", "WRONG")
                .param("name", "Lò Văn A")
                .exchange());
        assertThat(wrong.select("[role=alert]").text()).isEqualTo("Hãy ghi chỗ sai là gì.");
        var taken = html(browser.post()
                .uri(link)
                .with(csrf())
                .param("answer", "WRONG")
                .param("words", "Năm 1932")
                .param("name", "Lò Văn A")
                .exchange());
        assertThat(taken.select("h1").text()).contains("cảm ơn");
        assertThat(html(browser.get().uri(link).exchange()).select("h1").text()).contains("không còn dùng được");
        assertThat(page(given.propaganda, id.path() + "/outside")
                        .select(".list")
                        .text())
                .contains("Năm 1932")
                .contains("Lò Văn A");
    }

    @Test
    void a_signed_paper_is_entered_with_its_scan_and_marked() {
        var id = submitted(ObjectKind.SLOGANS, "Khẩu hiệu bến xe", "Chào mừng!");
        var body = body(page(given.propaganda, id.path()));
        var clerk = given.clerk();

        var answer = browser.post()
                .uri(id.path() + "/paper")
                .multipart()
                .file("scan", Pictures.png(Pictures.hillside(640, 480, 7)))
                .param("body", body)
                .param("name", "Giàng A Chu")
                .param("post", "Trưởng Ban")
                .param("number", "12-CV/BTG")
                .param("on", "2026-01-05")
                .param("verdict", "APPROVED")
                .with(as(clerk))
                .exchange();

        assertThat(answer).hasStatus(303);
        assertThat(page(given.author, id.path()).select(".signed").text())
                .contains("Ký trên giấy, số 12-CV/BTG, ngày 05/01/2026; " + clerk.name() + " nhập");
    }

    @Test
    void where_the_campaign_asks_for_the_password_none_or_a_wrong_one_approves_nothing() {
        var approver = given.propaganda;
        accounts.open(
                new PersonId(approver.person()),
                "duyet." + approver.person().toString().substring(0, 8),
                "mot cau that de nho 2024",
                null);
        post(given.work.chief, "/campaigns/" + campaign.value() + "/approvals/password", "asks", "true");
        var id = submitted(ObjectKind.SLOGANS, "Khẩu hiệu đầu cầu", "Học, học nữa!");
        var body = body(page(approver, id.path()));

        for (var wrong : List.of("", "sai roi")) {
            var refused = html(post(approver, id.path() + "/approve", "body", body, "password", wrong));
            assertThat(refused.select("[role=alert]").text()).contains("Mật khẩu");
        }
        assertThat(page(approver, id.path()).select(".signed")).isEmpty();
        post(approver, id.path() + "/approve", "body", body, "password", "mot cau that de nho 2024");
        assertThat(page(approver, id.path()).select(".signed")).hasSize(1);
    }

    @Test
    void whoever_tries_links_of_outside_checks_at_random_learns_nothing_and_is_told_to_wait() {
        var random = "/check/" + "A".repeat(43);
        assertThat(html(browser.get().uri(random).exchange()).select("h1").text())
                .contains("không còn dùng được");

        RequestPostProcessor stranger = request -> {
            request.setRemoteAddr("203.0.113.77");
            return request;
        };
        int last = 0;
        for (int tries = 0; tries <= 20; tries++) {
            last = browser.post()
                    .uri(random + tries)
                    .with(csrf())
                    .with(stranger)
                    .param("answer", "RIGHT")
                    .param("name", "Ai đó")
                    .exchange()
                    .getResponse()
                    .getStatus();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void a_rule_whose_if_any_was_answered_with_no_is_not_asked_about_any_more() {
        var path = "/campaigns/" + campaign.value() + "/approvals";
        given.amend(
                campaign,
                2,
                ApprovalFixture.approval(DutyObject.SLOGANS, given.work.propaganda),
                ApprovalFixture.approval(DutyObject.ART_PROGRAMME, given.work.propaganda));
        assertThat(page(given.work.chief, path).select("#k-ART_PROGRAMME")).hasSize(1);
        var open =
                db.sql("""
                select id from work.decision
                 where campaign_id = ? and kind = 'CONDITION' and clauses @> array['IV.1/3']
                """).param(campaign.value()).query(java.util.UUID.class).single();
        assertThat(decisions.answer(open, false, "Năm nay không duyệt riêng", given.work.chief))
                .isEmpty();

        var rules = page(given.work.chief, path);
        assertThat(rules.select("#k-ART_PROGRAMME")).isEmpty();
        assertThat(rules.select("#k-SLOGANS")).as("which do not hang on it").hasSize(1);
        assertThat(rules.select("main").text()).contains("Không áp dụng, vì việc “nếu có” đã được trả lời là không");
    }

    @Test
    void who_runs_the_campaign_says_who_approves_and_why() {
        submitted(ObjectKind.ARTICLE, "Tin về đêm văn nghệ", "Tối qua …");
        var path = "/campaigns/" + campaign.value() + "/approvals";
        var rules = page(given.work.chief, path);
        assertThat(rules.select("#k-ARTICLE .notice").text()).contains("Kế hoạch không nêu ai duyệt");

        var refused = html(post(
                given.work.chief,
                path + "/rules/ARTICLE",
                "unit",
                given.work.culture.id().toString(),
                "quorum",
                "1"));
        assertThat(refused.select("[role=alert]").text()).contains("phải ghi căn cứ");
        post(
                given.work.chief,
                path + "/rules/ARTICLE",
                "unit",
                given.work.culture.id().toString(),
                "quorum",
                "1",
                "reason",
                "Thường trực giao");

        assertThat(page(given.culture, "/approvals").text()).contains("Tin về đêm văn nghệ");
        assertThat(browser.post()
                        .uri(path + "/rules/ARTICLE")
                        .param("unit", given.work.culture.id().toString())
                        .param("quorum", "1")
                        .with(as(given.author)))
                .hasStatus(403);
    }

    @Test
    void several_of_a_kind_are_approved_at_once() {
        var one = submitted(ObjectKind.SLOGANS, "Câu một", "Một!");
        var two = submitted(ObjectKind.SLOGANS, "Câu hai", "Hai!");
        var other = submitted(ObjectKind.STAGE_DESIGN, "Makét", "Phông xanh");

        var done = html(post(
                given.propaganda,
                "/approvals/batch",
                "campaign",
                campaign.value().toString(),
                "kind",
                "SLOGANS",
                "id",
                one.value().toString(),
                "id",
                two.value().toString(),
                "id",
                other.value().toString()));

        assertThat(done.select(".notice--ok").text()).isEqualTo("Đã duyệt 2 mục.");
        assertThat(page(given.propaganda, other.path()).select(".signed")).isEmpty();
    }

    @Test
    void the_slip_says_who_signed_in_which_post() throws IOException {
        var id = submitted(ObjectKind.STAGE_DESIGN, "Makét hội trường", "Phông xanh");
        post(given.propaganda, id.path() + "/approve", "body", body(page(given.propaganda, id.path())));

        var docx = browser.get()
                .uri(id.path() + "/slip.docx")
                .with(as(given.culture))
                .exchange();
        try (var words = new XWPFWordExtractor(
                new XWPFDocument(new ByteArrayInputStream(docx.getResponse().getContentAsByteArray())))) {
            assertThat(words.getText())
                    .contains("PHIẾU TRÌNH DUYỆT")
                    .contains("Giàng A Chu")
                    .contains("Trưởng Ban")
                    .contains("……");
        }
        var pdf = browser.get()
                .uri(id.path() + "/slip.pdf")
                .with(as(given.culture))
                .exchange();
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5)).isEqualTo("%PDF-");
    }

    private SignOffId submitted(ObjectKind kind, String title, String words, String... pictures) {
        var files = Arrays.stream(pictures)
                .map(name -> Sent.file(name + ".png", Pictures.png(Pictures.hillside(640, 480, 7))))
                .toList();
        var draft = new Draft(title, words, List.of(), files);
        return switch (dossiers.submit(campaign, kind, draft, Submission.PLAIN, given.author)) {
            case Outcome.Submitted(var id) -> id;
            case Outcome.NotYet(var refusals) -> throw new AssertionError(refusals);
        };
    }

    private String dossier(SignOffId id) {
        var subject = db.sql("select subject_id from approval.sign_off where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
        return "/approvals/dossiers/" + subject;
    }

    /** The queue turned to the card of this version. */
    private Document at(SignOffId id, Me me) {
        for (int number = 1; number < 60; number++) {
            var card = page(me, "/approvals?at=" + number);
            if (card.select("h2 a[href=" + id.path() + "]").isEmpty()) continue;
            return card;
        }
        throw new AssertionError("not in the queue: " + id);
    }

    private static String body(Document page) {
        return page.select(".verdict__yes input[name=body]").val();
    }

    private Document page(Me me, String path) {
        return html(browser.get().uri(path).with(as(me)).exchange());
    }

    private MvcTestResult post(Me me, String path, String... namesAndValues) {
        var request = browser.post().uri(path).with(as(me));
        for (int i = 0; i < namesAndValues.length; i += 2) request.param(namesAndValues[i], namesAndValues[i + 1]);
        return request.exchange();
    }

    private static String path(MvcTestResult answer) {
        var location = answer.getResponse().getHeader("Location");
        assertThat(location).as(html(answer).text()).isNotNull();
        return location.replaceFirst("\\?.*", "");
    }
}
