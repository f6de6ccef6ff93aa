package loa.content.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loa.LoaTest;
import loa.content.ContentDesk;
import loa.content.ContentFixture;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.Items;
import loa.content.Stage;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.platform.database.CountedDataSource;
import loa.work.CampaignId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LoaTest
class ContentPagesTest {

    private final ContentFixture given;
    private final ContentDesk desk;
    private final Items items;
    private final MockMvcTester browser;
    private final JdbcClient db;

    private CampaignId campaign;

    ContentPagesTest(ContentFixture given, ContentDesk desk, Items items, MockMvcTester browser, JdbcClient db) {
        this.given = given;
        this.desk = desk;
        this.items = items;
        this.browser = browser;
        this.db = db;
    }

    @BeforeEach
    void a_campaign_with_topics() {
        campaign = given.campaign();
    }

    @Test
    void a_gap_of_the_matrix_leads_to_a_form_that_is_filled_in() {
        given.begin(campaign, "Văn kiện", List.of("II.2.1/1"), List.of(Phase.BEFORE));

        var matrix = page("/campaigns/" + campaign.value() + "/coverage", given.work.chief);
        assertThat(matrix.select(".lead").text()).isEqualTo("5 ô còn trống trong 6 ô kế hoạch yêu cầu.");
        var gap = matrix.select("a.spot--gap[href*='II.2.3/1']");
        assertThat(gap).hasSize(1);
        var form = page(gap.attr("href"), given.work.chief);
        assertThat(form.select("[name=topic][checked]").eachAttr("value")).containsExactly("II.2.3/1");
        assertThat(form.select("[name=phase][checked]").eachAttr("value")).containsExactly("AFTER");
        assertThat(matrix.select("a.spot--work").attr("href")).contains("/content?");
    }

    @Test
    void a_clause_that_asks_nothing_of_anybody_is_not_said_to_be_undone() {
        var item = given.begin(campaign, "Văn kiện", List.of("II.2.1/1"), List.of(Phase.BEFORE));
        var path = "/campaigns/" + campaign.value();

        for (var each : List.of(item.path(), path + "/topics", path + "/topic?clause=II.2.1/1", path + "/slogans")) {
            var chips = page(each, given.work.chief).select("main a.chip");
            assertThat(chips).as(each).isNotEmpty();
            assertThat(chips.select(".visually-hidden")).as(each).isEmpty();
        }
    }

    @Test
    void communes_stand_in_rows_and_the_queries_of_the_matrix_do_not_grow_with_the_items() {
        var path = "/campaigns/" + campaign.value() + "/coverage?rows=topic&columns=commune&phase=BEFORE";

        var matrix = page(path, given.work.chief);
        int queries = CountedDataSource.counted();
        for (var title : List.of("Một", "Hai", "Ba")) given.begin(campaign, title);
        page(path, given.work.chief);

        assertThat(CountedDataSource.counted()).isEqualTo(queries);
        assertThat(matrix.select("tbody tr")).hasSize(given.work.communes.size());
        assertThat(matrix.select("thead th")).hasSize(5);
    }

    @Test
    void an_item_begins_is_written_without_script_and_stands_on_its_page() {
        var started = send(
                "/campaigns/" + campaign.value() + "/content",
                given.mai,
                "title",
                "Đại hội khai mạc",
                "genre",
                "NEWS",
                "unit",
                given.desk().id().value().toString(),
                "topic",
                "II.2.2/1",
                "phase",
                "DURING");
        var path = started.getResponse().getHeader("Location").replaceAll("[?].*", "");

        send(
                path + "/edition",
                given.mai,
                "base",
                "0",
                "title",
                "Đại hội khai mạc",
                "lead",
                "Sáng nay.",
                "body",
                "Khai mạc lúc **7 giờ**.\n\n- Một\n- Hai\n\n<script>alert(1)</script>");

        var page = page(path, given.mai);
        assertThat(page.select("h1").text()).isEqualTo("Đại hội khai mạc");
        assertThat(page.select(".manuscript strong").text()).isEqualTo("7 giờ");
        assertThat(page.select(".manuscript li").eachText()).containsExactly("Một", "Hai");
        assertThat(page.select(".manuscript script")).isEmpty();
        assertThat(page.select(".manuscript").text()).contains("<script>alert(1)</script>");
        assertThat(page("/campaigns/" + campaign.value() + "/content?q=dai+hoi", given.mai)
                        .text())
                .contains("Đại hội khai mạc");
    }

    @Test
    void all_of_the_brief_stands_beside_the_text() {
        var brief = List.of("Học suốt đời", "Kết luận 49", "Nêu gương", "Không nêu tên trẻ em", "Bà Lan");
        send(
                "/campaigns/" + campaign.value() + "/topic/brief",
                given.work.chief,
                "clause",
                "II.1/1",
                "version",
                "0",
                "messages",
                brief.get(0),
                "sources",
                brief.get(1),
                "dos",
                brief.get(2),
                "donts",
                brief.get(3),
                "contact",
                brief.get(4));

        var item = given.begin(campaign, "Lớp học");

        for (var path : List.of(item.path(), item.path() + "/edit")) {
            assertThat(page(path, given.mai).select("dl.facts dd").eachText())
                    .as(path)
                    .containsAll(brief);
        }
    }

    @Test
    void who_corrects_a_fact_keeps_the_day_until_which_it_holds() {
        var facts = "/campaigns/" + campaign.value() + "/facts";
        var until = ContentFixture.later().toString();
        send(facts, given.work.chief, "name", "Số hội viên", "value", "5.342", "source", "Báo cáo 12", "until", until);

        assertThat(page(facts, given.work.chief)
                        .select(".factlist form [name=until]")
                        .val())
                .isEqualTo(until);
    }

    @Test
    void what_two_typed_is_shown_side_by_side_and_both_is_the_first_choice() {
        var item = given.begin(campaign, "Lớp học");
        given.write(item, 0, "Lớp học", "Một.\n\nHai.", given.mai);
        given.write(item, 1, "Lớp học", "Một của Sử.\n\nHai.", given.sua);

        var late = send(
                path(item) + "/edition", given.mai, "base", "1", "title", "Lớp học", "body", "Một của Mai.\n\nHai.");
        assertThat(late.getResponse().getHeader("Location")).isEqualTo(path(item) + "/merge");

        var merge = page(path(item) + "/merge", given.mai);
        assertThat(merge.select(".merge__sides").text()).contains("Một của Mai.", "Một của Sử.");
        assertThat(merge.select("[value=BOTH][checked]")).hasSize(1);
        send(path(item) + "/merge", given.mai, "seen", "2");
        assertThat(page(path(item), given.mai).select(".manuscript").text()).contains("Một của Mai.", "Một của Sử.");
    }

    @Test
    void who_is_refused_is_told_why_and_keeps_what_they_typed() {
        var item = given.begin(campaign, "Lớp học");
        given.write(item, 0, "Lớp học", "Một.", given.mai);
        send(path(item) + "/moves/toCheck", given.mai, "edition", "1");

        var refused = send(path(item) + "/moves/submit", given.mai, "edition", "1", "words", "Mong duyệt sớm");
        assertThat(html(refused).select("[role=alert]").text()).startsWith("Người viết bản này không tự xác nhận");
        var untitled = send(path(item) + "/edition", given.mai, "base", "1", "title", " ", "body", "Chữ tôi viết");
        assertThat(html(untitled).select("#body").text()).isEqualTo("Chữ tôi viết");
    }

    @Test
    void submitted_to_those_who_approve_it_comes_back_void_when_a_word_changes() {
        var item = given.begin(campaign, "Lớp học");
        given.write(item, 0, "Lớp học", "Một.", given.mai);
        send(path(item) + "/moves/toCheck", given.mai, "edition", "1");
        send(path(item) + "/moves/submit", given.sua, "edition", "1", "words", "");

        assertThat(items.find(item).orElseThrow().stage()).isEqualTo(Stage.APPROVAL);
        assertThat(page(path(item), given.mai).select(".notice a[href^=/approvals/]"))
                .hasSize(1);
        given.write(item, 1, "Lớp học", "Hai.", given.mai);
        assertThat(items.find(item).orElseThrow().stage()).isEqualTo(Stage.EDIT);
        assertThat(page(path(item), given.mai)
                        .select(".notice--warn:has(a[href^=/approvals/])")
                        .text())
                .startsWith("Bản đã trình không còn hiệu lực vì nội dung đổi.");
    }

    @Test
    void strangers_get_nothing() {
        var item = given.begin(campaign, "Lớp học");
        var stranger = given.work.stranger();

        for (var path : List.of(
                path(item),
                path(item) + "/edit",
                path(item) + "/check",
                "/campaigns/" + campaign.value() + "/coverage")) {
            assertThat(browser.get().uri(path).with(as(stranger))).as(path).hasStatus(403);
        }
        assertThat(desk.ask(
                        items.find(item).orElseThrow(),
                        new ItemMove.Archive(),
                        new loa.content.Item.Asker(true, true, true, false)))
                .contains(loa.content.Refusal.NOT_FROM_HERE);
    }

    @Test
    void every_page_of_the_content_opens() {
        var item = given.begin(campaign, "Lớp học");
        given.write(item, 0, "Lớp học", "Một.", given.mai);
        given.write(item, 1, "Lớp học", "Một.\n\nHai.", given.mai);
        var root = "/campaigns/" + campaign.value();

        for (var path : List.of(
                root + "/content",
                root + "/content/new",
                root + "/topics",
                root + "/topic?clause=II.1/1",
                root + "/facts",
                path(item),
                path(item) + "/edit",
                path(item) + "/file",
                path(item) + "/editions/1",
                path(item) + "/compare?from=1&to=2",
                path(item) + "/check",
                root + "/content.xlsx")) {
            assertThat(browser.get().uri(path).with(as(given.mai))).as(path).hasStatusOk();
        }
    }

    private MvcTestResult send(String path, Me me, String... fields) {
        var request = browser.post().uri(path).with(as(me));
        for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private Document page(String path, Me me) {
        var result = browser.get().uri(java.net.URI.create(path)).with(as(me)).exchange();
        assertThat(result).as(path).hasStatusOk();
        return html(result);
    }

    private static String path(ItemId item) {
        return item.path();
    }
}
