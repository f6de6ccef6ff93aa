package loa.evidence.web;

import static loa.Html.shown;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import loa.LoaTest;
import loa.evidence.Check;
import loa.evidence.EntryKind;
import loa.evidence.Ledger;
import loa.media.Pictures;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanId;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LoaTest
class ProofPagesTest {

    private final CampaignFixture given;
    private final Ledger ledger;
    private final JdbcClient db;
    private final MockMvcTester browser;

    private Me officer;
    private CampaignId campaign;
    private TaskId task;

    ProofPagesTest(CampaignFixture given, Ledger ledger, JdbcClient db, MockMvcTester browser) {
        this.given = given;
        this.ledger = ledger;
        this.db = db;
        this.browser = browser;
    }

    @BeforeEach
    void a_commune_has_two_tasks() {
        officer = given.officer(given.communes.getFirst());
        campaign = given.campaign(given.communes.getFirst(), 2, null);
        task = taskOf("IV.1/1");
    }

    @Test
    void the_page_of_a_task_offers_its_unit_the_form_and_others_none() {
        var own = shown(get("/tasks/" + task.value(), officer));
        var others = shown(get("/tasks/" + task.value(), given.inspector));

        var form = own.selectFirst("#proof-panel form");
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(form.select("input[type=file][multiple][accept^=image/*], input[type=file][capture]"))
                .hasSize(2);
        assertThat(form.selectFirst("[name=happenedAt]").attr("value")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d");
        assertThat(others.select("#proof-panel form")).isEmpty();
        assertThat(others.selectFirst("#proof-panel").text()).contains("Chưa có minh chứng nào");
    }

    @Test
    void handed_in_proof_is_shown_with_its_photo_and_figures() throws Exception {
        var sent =
                handIn("key", UUID.randomUUID().toString(), "quantity", "1.200", "unit", "PERSON", "words", "Đã xong.");

        var page = shown(get("/tasks/" + task.value(), officer));

        assertThat(sent).hasStatus(303).redirectedUrl().endsWith("?notice=evidence.notice.handedIn#proof-panel");
        var sheet = page.selectFirst("#proof-panel .sheet");
        assertThat(sheet.text())
                .contains("chờ kiểm tra", officer.name(), "1.200 người", "Đã xong.", "Máy ảnh ghi 07:30 15/10/2024");
        assertThat(get(sheet.selectFirst("img").attr("src"), officer)).hasStatusOk();
        assertThat(page.selectFirst("#proof-panel details form"))
                .as("more can be added")
                .isNotNull();
    }

    @Test
    void what_could_not_be_taken_is_named_and_the_rest_is_still_in_the_form() throws Exception {
        var bad = new MockMultipartFile("files", "lạ.gif", "image/jpeg", "GIF89a".getBytes());

        var sent = handInWith(
                bad, "key", UUID.randomUUID().toString(), "quantity", "mười", "unit", "BANNER", "words", "Chữ đã gõ.");

        assertThat(sent).hasStatus(303);
        assertThat(ledger.of(task)).isEmpty();
        var panel = shown(get("/tasks/" + task.value(), officer)).selectFirst("#proof-panel");
        assertThat(panel.selectFirst("[role=alert]").text())
                .contains("“lạ.gif” không thuộc loại được nhận", "“mười” chưa phải con số");
        assertThat(panel.selectFirst("[name=words]").text()).isEqualTo("Chữ đã gõ.");
        assertThat(panel.selectFirst("[name=quantity]").attr("value")).isEqualTo("mười");
        assertThat(panel.select("option[selected]").eachAttr("value")).contains("BANNER");
        assertThat(panel.select("[name=kept]")).hasSize(1);

        var again = handInWith(
                null,
                "key",
                panel.selectFirst("[name=key]").attr("value"),
                "quantity",
                "10",
                "unit",
                "BANNER",
                "words",
                "Chữ đã gõ.",
                "kept",
                panel.selectFirst("[name=kept]").attr("value"));

        assertThat(again).hasStatus(303);
        assertThat(ledger.of(task)).hasSize(1);
        assertThat(ledger.of(task).getFirst().entries()).hasSize(3);
    }

    @Test
    void proof_that_came_back_stands_in_the_form_to_be_mended() throws Exception {
        handIn("key", UUID.randomUUID().toString(), "quantity", "1.200", "unit", "PERSON", "words", "Đã xong.");
        browser.post()
                .uri("/tasks/{id}/proof/return", task.value())
                .param("seen", ledger.of(task).getFirst().id().value().toString())
                .param("reason", "Ghi rõ địa điểm.")
                .with(as(given.inspector))
                .exchange();

        var panel = shown(get("/tasks/" + task.value(), officer)).selectFirst("#proof-panel");

        assertThat(panel.selectFirst("form [name=quantity]").attr("value")).isEqualTo("1.200");
        assertThat(panel.selectFirst("form [name=words]").text()).isEqualTo("Đã xong.");
        assertThat(panel.select("form [name=kept][checked]")).hasSize(1);
        assertThat(panel.selectFirst(".sheet").text()).contains("đã trả lại", "Ghi rõ địa điểm.");
    }

    @Test
    void of_proof_that_was_corrected_before_it_came_back_the_form_holds_what_still_stands() throws Exception {
        handIn("key", UUID.randomUUID().toString(), "quantity", "12", "unit", "BANNER", "words", "Đã xong.");
        handIn("key", UUID.randomUUID().toString(), "words", "Thêm ảnh.");
        correct(EntryKind.COUNT, "quantity", "10", "unit", "BANNER");
        correct(EntryKind.PHOTO, "words", "Chụp nhầm.");
        browser.post()
                .uri("/tasks/{id}/proof/return", task.value())
                .param("seen", ledger.of(task).getFirst().id().value().toString())
                .param("reason", "Ghi rõ địa điểm.")
                .with(as(given.inspector))
                .exchange();

        var form = shown(get("/tasks/" + task.value(), officer)).selectFirst("#proof-panel form:has([name=kept])");

        assertThat(form.selectFirst("[name=quantity]").attr("value")).isEqualTo("10");
        assertThat(form.selectFirst("[name=words]").wholeText()).isEqualTo("Đã xong.\nThêm ảnh.");
        assertThat(form.select("[name=kept][checked]"))
                .as("one photo of two was withdrawn")
                .hasSize(1);
    }

    @Test
    void what_waits_can_be_corrected_on_the_page() throws Exception {
        handIn("key", UUID.randomUUID().toString(), "quantity", "12", "unit", "BANNER");
        var form = shown(get("/tasks/" + task.value(), officer)).selectFirst(".sheet__line form");

        var corrected = browser.post()
                .uri(form.attr("action"))
                .param("key", form.selectFirst("[name=key]").attr("value"))
                .param("quantity", "10")
                .param("unit", "BANNER")
                .with(as(officer))
                .exchange();

        assertThat(corrected).hasStatus(303).redirectedUrl().contains("evidence.notice.corrected");
        var panel = shown(get("/tasks/" + task.value(), officer)).selectFirst("#proof-panel");
        assertThat(panel.select(".sheet__line s").eachText()).containsExactly("12 băng rôn");
        assertThat(panel.text()).contains("10 băng rôn");
    }

    @Test
    void with_script_the_panel_alone_comes_back() throws Exception {
        var form = browser.post()
                .uri("/tasks/{id}/proof", task.value())
                .multipart()
                .param("key", UUID.randomUUID().toString())
                .header("HX-Request", "true")
                .with(as(officer));

        var panel = shown(form.exchange());

        assertThat(panel.body().children()).hasSize(1);
        assertThat(panel.selectFirst("#proof-panel [role=alert]").text()).contains("Chưa có gì để nộp");
    }

    @Test
    void the_checker_finds_it_in_the_queue_and_confirms_it_there() throws Exception {
        handIn("key", UUID.randomUUID().toString(), "words", "Đã xong.");

        var queue = shown(get(path(""), given.inspector));
        var form = queue.selectFirst(".card form");
        var judged = browser.post()
                .uri(form.attr("action"))
                .param("seen", form.selectFirst("[name=seen]").attr("value"))
                .param("back", form.selectFirst("[name=back]").attr("value"))
                .with(as(given.inspector))
                .exchange();

        assertThat(queue.select(".tabs .count").eachText()).containsExactly("1", "0", "0");
        assertThat(queue.selectFirst(".card").text())
                .contains(given.communes.getFirst().name(), "IV.1/1");
        assertThat(judged).hasStatus(303).redirectedUrl().contains(path(""), "notice=evidence.notice.accepted");
        assertThat(ledger.of(task).getFirst().check()).isEqualTo(Check.ACCEPTED);
        assertThat(shown(get(path("?check=ACCEPTED"), given.inspector)).select(".card"))
                .hasSize(1);
        assertThat(shown(get(path(""), given.inspector)).selectFirst(".empty").text())
                .contains("Không còn minh chứng nào");
    }

    @Test
    void a_refused_verdict_says_why_and_keeps_the_reason_typed() throws Exception {
        handIn("key", UUID.randomUUID().toString(), "words", "Đã xong.");

        var judged = browser.post()
                .uri("/tasks/{id}/proof/return", task.value())
                .param("seen", UUID.randomUUID().toString())
                .param("reason", "Chụp lại.")
                .with(as(given.inspector))
                .exchange();

        var page = shown(judged);
        assertThat(page.selectFirst("[role=alert]").text()).contains("vừa nộp thêm");
        assertThat(page.selectFirst("[name=reason]").text()).isEqualTo("Chụp lại.");
    }

    @Test
    void the_list_can_be_narrowed_and_a_unit_sees_only_its_own() throws Exception {
        handIn("key", UUID.randomUUID().toString(), "words", "Đã xong.");
        var other = given.officer(given.communes.get(1));

        assertThat(shown(get(path("?kind=PHOTO"), given.inspector)).select(".card"))
                .hasSize(1);
        assertThat(shown(get(path("?kind=LINK"), given.inspector)).select(".card"))
                .isEmpty();
        assertThat(shown(get(path("?clause=IV.1"), given.inspector)).select(".card"))
                .hasSize(1);
        assertThat(shown(get(path("?clause=IV.2"), given.inspector)).select(".card"))
                .isEmpty();
        assertThat(shown(get(path("?gallery=true"), given.inspector)).select(".photos img"))
                .hasSize(1);
        assertThat(shown(get(path(""), officer)).select(".card")).hasSize(1);
        assertThat(shown(get(path(""), officer)).select(".card form")).isEmpty();
        assertThat(get(path(""), other)).hasStatus(403);
        assertThat(get(path(""), given.stranger())).hasStatus(403);
    }

    @Test
    void the_checker_sees_the_photo_but_only_its_unit_gets_the_original() throws Exception {
        handIn("key", UUID.randomUUID().toString());
        var shown =
                shown(get(path(""), given.inspector)).selectFirst(".card img").attr("src");
        var original = shown.replace("320.jpg", "original");

        assertThat(get(shown, given.inspector)).hasStatusOk();
        assertThat(get(original, given.inspector)).hasStatus(403);
        assertThat(get(original, officer)).hasStatusOk();
        assertThat(get(shown, given.officer(given.communes.get(1)))).hasStatus(403);
    }

    @Test
    void a_unit_that_takes_part_in_a_task_sees_its_proof_and_no_other() throws Exception {
        var shared = given.duties().getLast();
        var owner = List.of(given.communes.getFirst().id());
        var partners = List.of(given.culture.id());
        var own = given.duties().getFirst();
        campaign = given.confirm(given.plan(
                PlanId.next(),
                List.of(
                        new ConfirmedDuty(shared.duty(), shared.clauseText(), owner, false, partners, false),
                        new ConfirmedDuty(own.duty(), own.clauseText(), owner, false, List.of(), false)),
                null));
        var partner = given.officer(given.culture);
        task = taskOf(own.duty().clause());
        handIn("key", UUID.randomUUID().toString());
        var hidden = ledger.of(task).getFirst().entries().getFirst().content().media();
        task = taskOf(shared.duty().clause());
        handIn("key", UUID.randomUUID().toString());

        var cards = shown(get(path(""), partner)).select(".card");

        assertThat(cards).hasSize(1);
        assertThat(get(cards.select("img").attr("src"), partner)).hasStatusOk();
        assertThat(get("/media/" + hidden.value() + "/320.jpg", partner)).hasStatus(403);
    }

    @Test
    void the_table_has_a_row_for_each_entry() throws IOException, Exception {
        handIn("key", UUID.randomUUID().toString(), "quantity", "1.200", "unit", "PERSON", "words", "=1+1");

        var answer = get(path(".xlsx"), given.inspector);

        try (var workbook =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("Ảnh");
            assertThat(sheet.getRow(2).getCell(5).getNumericCellValue()).isEqualTo(1200);
            assertThat(sheet.getRow(2).getCell(6).getStringCellValue()).isEqualTo("người");
            assertThat(sheet.getRow(3).getCell(4).getStringCellValue()).isEqualTo("=1+1");
        }
    }

    private MvcTestResult handIn(String... form) throws Exception {
        return handInWith(null, form);
    }

    /** Corrects what was handed in first of this kind. */
    private void correct(EntryKind kind, String... form) {
        var wrong = ledger.of(task).getLast().entries().stream()
                .filter(entry -> entry.content().kind() == kind)
                .findFirst()
                .orElseThrow();
        var request = browser.post()
                .uri(
                        "/tasks/{id}/proof/entries/{entry}",
                        task.value(),
                        wrong.id().value())
                .param("key", UUID.randomUUID().toString());
        for (int i = 0; i < form.length; i += 2) request.param(form[i], form[i + 1]);
        assertThat(request.with(as(officer)).exchange()).hasStatus(303);
    }

    private MvcTestResult handInWith(MockMultipartFile besides, String... form) throws Exception {
        var request = browser.post().uri("/tasks/{id}/proof", task.value()).multipart();
        if (besides != null || !List.of(form).contains("kept")) {
            request.file(new MockMultipartFile("files", "ảnh.jpg", null, Pictures.phonePhoto(6, task.hashCode())));
        }
        if (besides != null) request.file(besides);
        for (int i = 0; i < form.length; i += 2) request.param(form[i], form[i + 1]);
        return request.with(as(officer)).exchange();
    }

    private MvcTestResult get(String uri, Me me) {
        return browser.get().uri(uri).with(as(me)).exchange();
    }

    private String path(String rest) {
        return "/campaigns/" + campaign.value() + "/proof" + rest;
    }

    private TaskId taskOf(String clause) {
        return db.sql("select id from work.task where campaign_id = :campaign and clause_id = :clause")
                .param("campaign", campaign.value())
                .param("clause", clause)
                .query((rs, row) -> new TaskId(rs.getObject("id", UUID.class)))
                .single();
    }
}
