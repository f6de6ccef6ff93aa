package loa.work.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.organization.Unit;
import loa.platform.Me;
import loa.platform.database.CountedDataSource;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskRights.Sight;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.UriUtils;

/** What a task waits for, as its page shows it and as people change it. */
@LoaTest
@TestPropertySource(properties = "loa.test=pages")
class LinksPageTest {

    private final CampaignFixture fixture;
    private final MockMvcTester browser;
    private final TaskList tasks;

    LinksPageTest(CampaignFixture fixture, MockMvcTester browser, TaskList tasks) {
        this.fixture = fixture;
        this.browser = browser;
        this.tasks = tasks;
    }

    @Test
    void both_tasks_show_the_link_and_why_it_is_there() {
        var campaign = fixture.campaign();
        var officer = fixture.officer(fixture.media);

        var first = links(page(path(campaign, "IV.4/1", fixture.media), officer));
        var second = links(page(path(campaign, "IV.4/2", fixture.media), officer));

        assertThat(first).contains("Giao kết quả cho", "IV.4/2 · Biên dịch bản tin", "theo kế hoạch, IV.4/1 → IV.4/2");
        assertThat(second).contains("Chờ đầu vào từ", "IV.4/1 · ", "Chưa có");
    }

    @Test
    void many_units_of_one_clause_stand_in_one_line() {
        var campaign = fixture.campaign();

        var page = page(path(campaign, "IV.1/3", fixture.propaganda), fixture.chief);

        var folded = page.select("#links .list__item").stream()
                .filter(item -> item.text().contains("IV.7/2"))
                .toList();
        assertThat(folded).hasSize(1);
        assertThat(folded.getFirst().text()).contains("12 đơn vị", "0/12 đã xong");
        assertThat(folded.getFirst().select("a").attr("href")).endsWith("/tasks?clause=IV.7/2");
    }

    @Test
    void to_begin_before_the_input_is_there_wants_its_reason() {
        var campaign = fixture.campaign();
        var officer = fixture.officer(fixture.media);
        var path = path(campaign, "IV.4/2", fixture.media);

        var refused = html(post(path + "/start", officer));
        var started = post(path + "/start", officer, "words", "Dịch trước các câu khẩu hiệu");

        assertThat(refused.select("form[action$=/start] [role=alert]").text()).contains("còn chờ đầu vào");
        assertThat(started.getStatus()).isEqualTo(303);
        assertThat(page(path, officer).select(".timeline").last().text())
                .contains("Bắt đầu làm", "Dịch trước các câu khẩu hiệu");
        assertThat(links(page(path, officer))).contains("Có nguy cơ trễ", "Đã bắt đầu khi chưa có đầu vào");
        assertThat(links(page(path(campaign, "IV.4/1", fixture.media), officer)))
                .contains("Có nguy cơ trễ");
    }

    @Test
    void a_task_is_found_by_its_words_and_linked_and_a_circle_is_told_in_words() {
        var campaign = fixture.campaign();
        var officer = fixture.officer(fixture.media);
        var press = path(campaign, "IV.4/3", fixture.media);
        var translation = task(campaign, "IV.4/2", fixture.media);
        var texts = task(campaign, "IV.4/1", fixture.media);

        var picker = page(press + "/links?q=bien dich", officer);
        assertThat(picker.select("[name=other]").eachAttr("value"))
                .containsExactly(translation.value().toString());
        var made = post(press + "/links", officer, "other", translation.value().toString());
        assertThat(made.getStatus()).isEqualTo(303);
        assertThat(links(page(press, officer))).contains("IV.4/2", officer.name() + " nối");

        var circle = html(post(
                press + "/links", officer, "other", texts.value().toString(), "waits", "false", "note", "Ghi nhớ"));
        assertThat(circle.select("[role=alert]").text())
                .contains("thành vòng", "IV.4/1 (" + fixture.media.name() + ") → IV.4/2", "→ IV.4/3");
        assertThat(circle.select("[name=note]").val()).isEqualTo("Ghi nhớ");
    }

    @Test
    void a_link_is_taken_away_by_who_does_one_of_its_tasks_and_not_by_others() {
        var campaign = fixture.campaign();
        var commune = fixture.communes.getFirst();
        var path = path(campaign, "IV.7/2", commune);
        var drop = page(path + "/links", fixture.officer(commune))
                .select("form[action$=/drop]")
                .first()
                .attr("action");

        var other = fixture.communes.get(1);
        assertThat(post(drop, fixture.officer(other)).getStatus()).isEqualTo(403);
        assertThat(get(path + "/links", fixture.officer(other)).getStatus()).isEqualTo(403);
        assertThat(post(drop, fixture.officer(commune)).getStatus()).isEqualTo(303);
        assertThat(links(page(path, fixture.officer(commune)))).doesNotContain("Chờ đầu vào từ");
    }

    /**
     * Four of its own: the task with all about it, the ribbon, the links, the lines; the rest of rights, the bell,
     * the session and one or two of each module that has something to say of a task. */
    @Test
    void the_page_of_a_task_takes_few_queries() {
        var campaign = fixture.campaign();
        var officer = fixture.officer(fixture.media);
        var path = path(campaign, "IV.4/2", fixture.media);

        page(path, officer);
        var counted = CountedDataSource.counted();

        assertThat(counted).isLessThanOrEqualTo(16);
    }

    private static String links(Document page) {
        return page.select("#links").text();
    }

    private String path(CampaignId campaign, String clause, Unit unit) {
        return "/tasks/" + task(campaign, clause, unit).value();
    }

    private TaskId task(CampaignId campaign, String clause, Unit unit) {
        return tasks.all(campaign, new Sight(true, Set.of()), TaskFilter.ALL, List.of()).stream()
                .filter(row -> row.clause().equals(clause) && row.unit().equals(unit.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Document page(String path, Me me) {
        var answer = get(path, me);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return html(answer);
    }

    private MockHttpServletResponse get(String path, Me me) {
        return browser.get()
                .uri(URI.create(UriUtils.encodeQuery(path, StandardCharsets.UTF_8)))
                .with(as(me))
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse post(String path, Me me, String... form) {
        var request = browser.post().uri(path).with(as(me));
        for (int i = 0; i < form.length; i += 2) request = request.formField(form[i], form[i + 1]);
        return request.exchange().getResponse();
    }
}
