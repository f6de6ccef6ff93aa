package loa.evidence.figure;

import static loa.Html.shown;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import loa.LoaTest;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn.HandedIn;
import loa.evidence.Ledger;
import loa.evidence.Manner;
import loa.evidence.Origin;
import loa.evidence.Proof;
import loa.evidence.Proof.Count;
import loa.evidence.Proof.Typed;
import loa.evidence.Sharing;
import loa.evidence.SubmissionId;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Quantity;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskMove;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LoaTest
class FiguresPagesTest {

    private final CampaignFixture given;
    private final EvidenceDesk desk;
    private final Ledger ledger;
    private final Sharing sharing;
    private final JdbcClient db;
    private final MockMvcTester browser;

    private Me officer;
    private CampaignId campaign;
    private TaskId task;
    private TaskId other;

    FiguresPagesTest(
            CampaignFixture given,
            EvidenceDesk desk,
            Ledger ledger,
            Sharing sharing,
            JdbcClient db,
            MockMvcTester browser) {
        this.given = given;
        this.desk = desk;
        this.ledger = ledger;
        this.sharing = sharing;
        this.db = db;
        this.browser = browser;
    }

    @BeforeEach
    void a_commune_owes_twenty_photos_and_some_sessions() {
        officer = given.officer(given.communes.getFirst());
        campaign = given.confirm(given.plan(
                PlanId.next(),
                List.of(
                        asking("IV.1/1", "Gửi ít nhất 20 ảnh.", new Quantity(20, QuantityUnit.PHOTO, "20 ảnh")),
                        asking("IV.1/2", "Tổ chức 4 buổi.", new Quantity(4, QuantityUnit.SESSION, "4 buổi"))),
                null));
        task = taskOf("IV.1/1");
        other = taskOf("IV.1/2");
    }

    @Test
    void a_figure_stands_beside_what_the_plan_asks_for_and_opens_its_proof() {
        accept(task, handIn(task, "14", "PHOTO"));
        handIn(other, "2", "SESSION");

        var page = shown(get("", given.inspector));

        assertThat(row(page, "ảnh")).containsExactly("ít nhất 20 ảnh", "14", "14", "70%");
        assertThat(row(page, "buổi")).as("not confirmed: blank, not zero").containsExactly("4 buổi", "", "2", "");
        var opened = shown(browser.get()
                .uri(page.selectFirst(".figures a").attr("href"))
                .with(as(given.inspector))
                .exchange());
        assertThat(opened.select(".list__item")).hasSize(1);
        assertThat(opened.selectFirst(".list__item a").attr("href")).startsWith("/tasks/" + task.value() + "#sheet-");
    }

    @Test
    void the_task_says_how_far_it_has_come_and_warns_who_confirms_too_early() {
        accept(task, handIn(task, "14", "PHOTO"));
        assertThat(given.desk().move(task, new TaskMove.Reopen("Còn thiếu ảnh."), given.chief))
                .isEmpty();
        handIn(task, "5", "PHOTO");
        handIn(task, "3", "NEWS");

        var page = shown(browser.get()
                .uri("/tasks/" + task.value())
                .with(as(given.inspector))
                .exchange());
        var panel = page.select("#proof-panel");
        assertThat(panel.select(".list__item").first().text())
                .isEqualTo("ít nhất 20 ảnh 14/20 ảnh đã xác nhận, 5 chờ kiểm tra, còn 6 chưa đủ");
        assertThat(panel.text()).contains("không tính vào chỉ tiêu trên: tin");
        assertThat(panel.select(".check .notice--warn").text())
                .contains("Kế hoạch giao ít nhất 20 ảnh", "vẫn chưa đạt", "Vẫn xác nhận được");
        assertThat(shown(browser.get()
                                .uri("/campaigns/" + campaign.value() + "/proof/check")
                                .with(as(given.inspector))
                                .exchange())
                        .select(".checking__row .state--warn")
                        .text())
                .contains("Kế hoạch giao ít nhất 20 ảnh");

        accept(task, handIn(task, "1", "PHOTO"));

        var done = shown(browser.get()
                .uri("/campaigns/" + campaign.value() + "/clauses/IV.1/1")
                .with(as(given.inspector))
                .exchange());
        assertThat(done.text()).contains("20/20 ảnh đã xác nhận đã đạt");
    }

    @Test
    void a_proof_for_two_tasks_counts_in_each_and_once_in_all() {
        handIn(task, "14", "PHOTO");
        share(task, other);

        assertThat(row(shown(get("?clause=IV.1/1", given.inspector)), "ảnh")).contains("14");
        assertThat(row(shown(get("?clause=IV.1/2", given.inspector)), "ảnh")).contains("14");
        assertThat(row(shown(get("", given.inspector)), "ảnh")).containsExactly("ít nhất 20 ảnh", "", "14", "");
        var opened = shown(get("/PHOTO", given.inspector));
        assertThat(opened.text()).contains("Dùng chung một minh chứng đã tính");
    }

    @Test
    void what_points_to_a_corrected_proof_says_what_that_says_now() {
        handIn(task, "14", "PHOTO");
        share(task, other);
        correct(task, new Typed(List.of(new Count("12", "PHOTO")), "", "", "", "", false));

        assertThat(row(shown(get("?clause=IV.1/2", given.inspector)), "ảnh")).contains("12");
        assertThat(row(shown(get("", given.inspector)), "ảnh")).contains("12");

        correct(task, new Typed(List.of(), "", "Không phải ảnh của xã.", "", "", false));

        assertThat(shown(get("?clause=IV.1/2", given.inspector))
                        .select("main table")
                        .text())
                .isNotEmpty()
                .doesNotContain("12");
    }

    @Test
    void units_and_clauses_have_sums_of_their_own() {
        handIn(task, "14", "PHOTO");
        handIn(other, "2", "SESSION");

        assertThat(shown(get("?by=UNIT", given.inspector)).select("section h2").eachText())
                .containsExactly(given.communes.getFirst().name());
        assertThat(shown(get("?by=CLAUSE", given.inspector))
                        .select("section h2 .num")
                        .eachText())
                .containsExactly("IV.1/1", "IV.1/2");
        assertThat(shown(get("?by=PHASE", given.inspector)).select("section h2").eachText())
                .containsExactly("chưa rõ vì ngày sự kiện chưa ấn định");
    }

    @Test
    void others_see_only_what_is_theirs() {
        handIn(task, "14", "PHOTO");

        assertThat(get("", given.officer(given.communes.get(1)))).hasStatus(403);
        assertThat(get("/PHOTO", given.stranger())).hasStatus(403);
        assertThat(row(shown(get("", officer)), "ảnh")).contains("14");
    }

    @Test
    void the_workbook_has_the_sums_and_every_number() throws Exception {
        handIn(task, "14", "PHOTO");
        share(task, other);

        var answer = get(".xlsx", given.inspector);

        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(4).getNumericCellValue())
                    .isEqualTo(14);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(3))
                    .as("blank, not zero")
                    .isNull();
            assertThat(workbook.getSheetAt(1).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void the_dictionary_is_for_everybody_signed_in() {
        var page = shown(browser.get().uri("/indicators").with(as(officer)).exchange());

        assertThat(page.selectFirst("#BANNER").text()).contains("băng rôn", "băng zôn", "hiện trạng");
        assertThat(page.selectFirst("#NEWS").text()).contains("tin, bài");
    }

    private ConfirmedDuty asking(String clause, String words, Quantity quantity) {
        var duty = given.duty(clause, words, List.of(given.communes.getFirst()), false, Action.SUPPLY);
        var read = duty.duty();
        var counted = new Duty(
                read.clause(),
                read.unit(),
                read.role(),
                read.actions(),
                read.objects(),
                read.partners(),
                read.phases(),
                read.deadline(),
                read.conditional(),
                read.languages(),
                read.channels(),
                List.of(quantity),
                read.places(),
                read.steps());
        return new ConfirmedDuty(
                counted, duty.clauseText(), duty.owners(), duty.collective(), duty.partners(), duty.request());
    }

    private static List<String> row(Document page, String indicator) {
        return page.select(".figures tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().equals(indicator))
                .findFirst()
                .orElseThrow()
                .select("td")
                .stream()
                .map(Element::text)
                .toList();
    }

    private SubmissionId handIn(TaskId id, String quantity, String unit) {
        var typed = new Typed(List.of(new Count(quantity, unit)), "", "", "", "", false);
        return ((HandedIn) desk.handIn(new Proof(id, UUID.randomUUID(), List.of(), List.of(), typed), officer)).id();
    }

    private void share(TaskId from, TaskId to) {
        var entries = sharing.offers(given.desk().find(to).orElseThrow()).stream()
                .filter(offer -> offer.task().equals(from))
                .map(offer -> offer.entry().id())
                .toList();
        desk.handIn(
                new Proof(
                        to,
                        UUID.randomUUID(),
                        List.of(),
                        List.of(),
                        Typed.NOTHING,
                        new Manner(Origin.BROWSER, false, entries, null)),
                officer);
    }

    private void correct(TaskId id, Typed right) {
        var wrong = ledger.of(id).stream()
                .flatMap(submission -> submission.entries().stream())
                .filter(entry -> !entry.corrected() && entry.content().quantity() != null)
                .findFirst()
                .orElseThrow();
        assertThat(desk.correct(id, wrong.id(), UUID.randomUUID(), right, officer))
                .isInstanceOf(HandedIn.class);
    }

    private void accept(TaskId id, SubmissionId seen) {
        assertThat(desk.accept(id, seen, "", given.inspector)).isEmpty();
    }

    private MvcTestResult get(String rest, Me me) {
        return browser.get()
                .uri("/campaigns/" + campaign.value() + "/figures" + rest)
                .with(as(me))
                .exchange();
    }

    private TaskId taskOf(String clause) {
        return db.sql("select id from work.task where campaign_id = :campaign and clause_id = :clause")
                .param("campaign", campaign.value())
                .param("clause", clause)
                .query((rs, row) -> new TaskId(rs.getObject("id", UUID.class)))
                .single();
    }
}
