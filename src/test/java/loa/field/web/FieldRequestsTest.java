package loa.field.web;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.LoaTest;
import loa.field.Author;
import loa.field.FieldDesk;
import loa.field.Receipt.Filed;
import loa.field.Sent;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What phones speak with, and who may ask what. */
@LoaTest
class FieldRequestsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final CampaignFixture given;
    private final MockMvcTester browser;
    private final FieldDesk desk;
    private final TaskDesk tasks;
    private final JdbcClient db;

    private Me officer;
    private UUID task;

    FieldRequestsTest(CampaignFixture given, MockMvcTester browser, FieldDesk desk, TaskDesk tasks, JdbcClient db) {
        this.given = given;
        this.browser = browser;
        this.desk = desk;
        this.tasks = tasks;
        this.db = db;
    }

    @BeforeEach
    void a_task_of_a_commune() {
        officer = given.officer(given.communes.getFirst());
        var campaign = given.campaign(given.communes.getFirst(), 1, null);
        task = db.sql("select id from work.task where campaign_id = ?")
                .param(campaign.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void without_a_session_only_the_shell_is_given_and_it_holds_nobody() throws Exception {
        for (var path : List.of("/field", "/field/data", "/field/session", "/field/packs", "/field/exchange")) {
            assertThat(browser.get().uri(path).exchange().getResponse().getStatus())
                    .as(path)
                    .isEqualTo(302);
        }
        var worker = browser.get().uri("/sw.js").exchange().getResponse();
        assertThat(worker.getContentType()).startsWith("text/javascript");
        assertThat(worker.getHeader("Cache-Control")).isEqualTo("no-cache");
        assertThat(worker.getContentAsString()).contains("const SHELL = [\"/offline\"", "importScripts(");
        var manifest = JSON.readTree(browser.get()
                .uri("/manifest.webmanifest")
                .exchange()
                .getResponse()
                .getContentAsByteArray());
        assertThat(manifest.get("name").asString()).isEqualTo("Loa – tuyên truyền");
        assertThat(manifest.get("icons").size()).isEqualTo(3);
        var offline = browser.get().uri("/offline").exchange().getResponse().getContentAsString();
        assertThat(offline).contains("Không có sóng").doesNotContain("data-me=");
    }

    @Test
    void what_is_taken_along_is_sent_again_only_when_it_changed() throws Exception {
        var first = get("/field/data", officer);
        var data = JSON.readTree(first.getContentAsByteArray());
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(texts(data.get("tasks"), "id")).contains(task.toString());
        var tag = first.getHeader("ETag");
        assertThat(again(tag).getStatus()).isEqualTo(304);

        tasks.move(new TaskId(task), new TaskMove.Start(), officer);
        assertThat(again(tag).getStatus()).isEqualTo(200);
    }

    @Test
    void a_plan_is_for_those_who_take_part() {
        var campaign = db.sql("select campaign_id from work.task where id = ?")
                .param(task)
                .query(UUID.class)
                .single();
        assertThat(get("/field/plans/" + campaign, officer).getStatus()).isEqualTo(200);
        assertThat(get("/field/plans/" + campaign, given.stranger()).getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_capture_of_somebody_else_is_not_taken_and_files_are_asked_for_again() throws Exception {
        var item = item("SAY");
        assertThat(post(item, given.inspector).getStatus()).isEqualTo(409);
        assertThat(post(item, officer).getStatus()).isEqualTo(200);

        var proof = item("PROVE");
        var id = UUID.randomUUID();
        proof.put("files", List.of(Map.of("id", id, "name", "a.jpg", "sha256", "0".repeat(64))));
        var answer = post(proof, officer);
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(JSON.readTree(answer.getContentAsByteArray())
                        .get("missing")
                        .get(0)
                        .asString())
                .isEqualTo(id.toString());

        var empty = item("SAY");
        empty.put("words", " ");
        var refused = post(empty, officer);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(JSON.readTree(refused.getContentAsByteArray()).get("words").asString())
                .isNotBlank();
        assertThat(browser.post()
                        .uri("/field/captures")
                        .with(as(officer))
                        .content("{")
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    @Test
    void what_came_late_is_shown_to_who_sees_the_task_and_decided_by_who_does_it() throws Exception {
        tasks.move(new TaskId(task), new TaskMove.MarkNotApplicable("Không làm."), given.chief);
        var sent = JSON.readValue(JSON.writeValueAsBytes(item("PROVE")), Sent.class);
        var receipt = (Filed) desk.take(sent.capture(file -> null), Author.self(officer));
        var path = "/field/late/" + receipt.late().value();

        assertThat(get(path, officer).getContentAsString()).contains("không áp dụng", "Cất đi");
        assertThat(get(path, given.stranger()).getStatus()).isEqualTo(403);
        var by = given.inspector;
        var notTheirs =
                browser.post().uri(path + "/put-aside").with(as(by)).exchange().getResponse();
        assertThat(notTheirs.getStatus()).isEqualTo(200);
        assertThat(notTheirs.getContentAsString()).contains("role=\"alert\"");
        assertThat(get("/field", officer).getContentAsString()).contains("đến muộn");
        assertThat(browser.post()
                        .uri(path + "/put-aside")
                        .with(as(officer))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
    }

    private MockHttpServletResponse again(String tag) {
        return browser.get()
                .uri("/field/data")
                .header("If-None-Match", tag)
                .with(as(officer))
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse get(String path, Me me) {
        return browser.get().uri(path).with(as(me)).exchange().getResponse();
    }

    private MockHttpServletResponse post(Map<String, Object> item, Me me) {
        return browser.post()
                .uri("/field/captures")
                .contentType("application/json")
                .content(JSON.writeValueAsString(item).getBytes(StandardCharsets.UTF_8))
                .with(as(me))
                .exchange()
                .getResponse();
    }

    private Map<String, Object> item(String kind) {
        var item = new HashMap<String, Object>();
        item.put("key", UUID.randomUUID());
        item.put("owner", officer.person());
        item.put("task", task);
        item.put("kind", kind);
        item.put("at", "2026-10-15T00:30:00Z");
        item.put("words", "Đã treo.");
        return item;
    }

    private static List<String> texts(JsonNode all, String name) {
        return all.values().stream().map(each -> each.get(name).asString()).toList();
    }
}
