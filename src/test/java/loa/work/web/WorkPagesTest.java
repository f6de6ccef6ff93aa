package loa.work.web;

import static loa.Html.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.organization.Unit;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.platform.database.CountedDataSource;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskMove.Start;
import loa.work.TaskMove.Submit;
import loa.work.TaskRights.Sight;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@LoaTest
@TestPropertySource(properties = "loa.test=pages")
class WorkPagesTest {

    private static final int BELL = 1;
    private static final int TO_MEND = 1;
    private static final int TO_APPROVE = 2;
    private static final int TO_PERFORM = 2;
    private static final int TO_BRING = 1;

    private final CampaignFixture fixture;
    private final WorkBrowser browser;
    private final TaskList tasks;
    private final TaskDesk desk;
    private final LocalDate today;

    WorkPagesTest(CampaignFixture fixture, WorkBrowser browser, TaskList tasks, TaskDesk desk, Clock clock) {
        this.fixture = fixture;
        this.browser = browser;
        this.tasks = tasks;
        this.desk = desk;
        this.today = LocalDate.now(clock);
    }

    @Test
    void an_officer_sees_the_tasks_of_the_own_unit_and_the_words_of_the_plan() {
        var campaign = fixture.campaign();
        var commune = fixture.communes.getFirst();
        var officer = fixture.officer(commune);

        var list = browser.page("/campaigns/" + campaign.value() + "/tasks", officer);
        var plan = browser.page("/campaigns/" + campaign.value() + "/clauses", officer);

        assertThat(list.select(".list__item"))
                .hasSize(3)
                .allMatch(item -> item.text().contains(commune.name()));
        assertThat(plan.select(".plan .quote").eachText()).anyMatch(words -> words.contains("Biên dịch bản tin"));
    }

    @Test
    void the_task_of_another_unit_is_not_shown_and_not_moved() {
        var campaign = fixture.campaign();
        var task = task(campaign, "IV.4/2", fixture.media);
        var officer = fixture.officer(fixture.communes.getFirst());

        assertThat(browser.get("/tasks/" + task.value(), officer).getStatus()).isEqualTo(403);
        assertThat(browser.post("/tasks/" + task.value() + "/start", officer).getStatus())
                .isEqualTo(403);
        assertThat(desk.find(task).orElseThrow().state().name()).isEqualTo("READY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tasks", "/tasks.xlsx", "/matrix", "/clauses", "/decisions", "/date"})
    void who_has_no_part_in_a_campaign_sees_none_of_its_pages(String path) {
        var campaign = fixture.campaign();

        var answer = browser.get("/campaigns/" + campaign.value() + path, fixture.stranger());

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void the_unit_starts_its_task_and_the_timeline_says_so() {
        var campaign = fixture.campaign();
        var task = task(campaign, "IV.4/3", fixture.media);
        var officer = fixture.officer(fixture.media);

        var answer = browser.post("/tasks/" + task.value() + "/start", officer);

        assertThat(answer.getStatus()).isEqualTo(303);
        var page = browser.page("/tasks/" + task.value(), officer);
        assertThat(page.select(".timeline").last().text()).contains("Bắt đầu làm", officer.name());
        assertThat(page.select(".page-head .state").text()).isEqualTo("Đang làm");
        assertThat(page.select("blockquote.quote").text())
                .isEqualTo("Đưa tin trên báo tỉnh kịp thời, lưu giữ tư liệu.");
    }

    @Test
    void what_waits_for_a_decision_is_not_started_and_the_page_says_why() {
        var campaign = fixture.campaign();
        var task = task(campaign, "IV.3/2", fixture.education);
        var officer = fixture.officer(fixture.education);

        var page = browser.page("/tasks/" + task.value(), officer);
        var tried = html(browser.post("/tasks/" + task.value() + "/start", officer));

        assertThat(page.select("form[action$=/start]")).isEmpty();
        assertThat(page.select("button[disabled]").text()).isEqualTo("Báo tiến độ");
        assertThat(page.select(".field__hint").text()).contains("còn chờ quyết định");
        assertThat(tried.select("[role=alert]").text()).contains("còn chờ quyết định");
    }

    @Test
    void a_refused_report_keeps_its_place_and_a_refused_extension_what_was_typed() {
        var campaign = fixture.campaign();
        var task = task(campaign, "IV.4/2", fixture.media);

        var refused = html(browser.post(
                "/tasks/" + task.value() + "/extend",
                fixture.chief,
                "until",
                "31/02/2027",
                "words",
                "Mưa lũ chia cắt bản"));

        var form = refused.select("form[action$=/extend]");
        assertThat(form.select("[name=until]").val()).isEqualTo("31/02/2027");
        assertThat(form.select("[name=words]").val()).isEqualTo("Mưa lũ chia cắt bản");
        assertThat(form.select("[role=alert]").text()).contains("Không có ngày như vậy");
    }

    @Test
    void a_comment_that_is_too_long_is_kept_and_a_good_one_stands_with_its_author() {
        var campaign = fixture.campaign();
        var task = task(campaign, "IV.4/2", fixture.media);
        var officer = fixture.officer(fixture.media);
        var path = "/tasks/" + task.value() + "/comments";

        var refused = html(browser.post(path, officer, "words", "ạ".repeat(4001)));
        var sent = browser.post(path, officer, "words", "Cần thêm người dịch tiếng Thái.");

        assertThat(refused.select("textarea#comment").val()).hasSize(4001);
        assertThat(refused.select("#comment-error").text()).contains("4000");
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(browser.page("/tasks/" + task.value(), officer)
                        .select("#comments li")
                        .text())
                .contains("Cần thêm người dịch tiếng Thái.", officer.name(), "Chuyên viên");
    }

    @Test
    void proof_handed_in_goes_to_the_checker_and_never_to_the_own_unit() {
        var campaign = fixture.campaign();
        var task = task(campaign, "IV.7/1", fixture.communes.getFirst());
        var officer = fixture.officer(fixture.communes.getFirst());
        desk.move(task, new Start(), officer);
        desk.move(task, new Submit("3 ảnh"), officer);

        var chief = browser.page("/my-work", fixture.chief);

        assertThat(chief.select("#to-check a[href$=" + task.value() + "]")).hasSize(1);
        assertThat(chief.select(".jumps").text()).contains("Chờ bạn kiểm tra");
        assertThat(browser.page("/my-work", officer).select("#to-check")).isEmpty();
    }

    @Test
    void words_are_found_with_and_without_their_diacritics() {
        var campaign = fixture.campaign();
        var path = "/campaigns/" + campaign.value() + "/tasks?q=";

        assertThat(clauses(browser.page(path + "biên dịch", fixture.chief))).containsExactly("IV.4/2");
        assertThat(clauses(browser.page(path + "bien dich", fixture.chief))).containsExactly("IV.4/2");
        assertThat(clauses(browser.page(path + "biện dịch", fixture.chief))).isEmpty();
        assertThat(clauses(browser.page(path + "xa ban 12", fixture.chief))).containsOnly("IV.7/1", "IV.7/2", "IV.7/3");
    }

    @Test
    void the_list_is_narrowed_by_unit_state_phase_and_clause() {
        var campaign = fixture.campaign();
        var path = "/campaigns/" + campaign.value() + "/tasks?";

        assertThat(clauses(browser.page(path + "clause=IV.3", fixture.chief)))
                .containsExactly("IV.3/1", "IV.3/2", "IV.3/3");
        assertThat(clauses(browser.page(path + "state=WAITING", fixture.chief))).containsExactly("IV.3/2");
        assertThat(clauses(browser.page(path + "phase=AFTER&unit=" + fixture.media.id(), fixture.chief)))
                .containsExactly("IV.4/1");
        var grouped = browser.page(path + "group=UNIT&clause=IV.7/1", fixture.chief);
        assertThat(grouped.select("section > h2").eachText())
                .isEqualTo(fixture.communes.stream()
                        .map(unit -> unit.name() + " 1")
                        .toList());
    }

    @Test
    void a_list_of_fifty_nine_has_two_pages() {
        var campaign = fixture.campaign();
        var path = "/campaigns/" + campaign.value() + "/tasks";

        var first = browser.page(path, fixture.chief);
        var second = browser.page(first.select(".pager [rel=next]").attr("href"), fixture.chief);

        assertThat(first.select(".list__item")).hasSize(50);
        assertThat(second.select(".list__item")).hasSize(9);
        assertThat(second.select("[role=status]").text()).isEqualTo("51–59 trong 59 việc");
    }

    @Test
    void the_table_of_units_has_a_cell_where_a_unit_owes_something_and_marks_what_is_late() {
        var yesterday = new Deadline("trước hôm nay", today.minusDays(1), null, null, null);
        var late = fixture.due(
                fixture.duty("IV.1/1", "Đưa tin.", List.of(fixture.media), false, Action.PUBLISH), yesterday);
        var campaign = fixture.confirm(fixture.plan(PlanId.next(), List.of(late), null));
        var officer = fixture.officer(fixture.media);

        var table = browser.page("/campaigns/" + campaign.value() + "/matrix", officer)
                .select(".matrix");

        assertThat(table.select("tbody th").eachText()).containsExactly(fixture.media.name() + " 1 quá hạn");
        assertThat(table.select("td .cell--late")).hasSize(1);
        assertThat(browser.page("/campaigns/" + fixture.campaign().value() + "/matrix", fixture.chief)
                        .select(".matrix td .cell"))
                .hasSize(59);
    }

    @Test
    void the_sheet_to_print_has_a_line_with_a_code_for_each_task_and_only_for_those_who_see_it() {
        var campaign = fixture.campaign();
        var path = "/campaigns/" + campaign.value() + "/slip?unit="
                + fixture.media.id().value();
        var officer = fixture.officer(fixture.media);

        var sheet = browser.page(path, officer);

        assertThat(sheet.select(".slip tbody tr")).isNotEmpty();
        assertThat(sheet.select(".slip svg.qr"))
                .hasSameSizeAs(sheet.select(".slip tbody tr"))
                .allMatch(code -> code.attr("aria-label").matches(".*http://localhost/tasks/[0-9a-f-]{36}"));
        assertThat(browser.page("/my-work/slip", officer).select(".slip tbody tr"))
                .isNotEmpty();
        assertThat(browser.page(path, fixture.officer(fixture.communes.getFirst()))
                        .select(".slip"))
                .isEmpty();
    }

    @Test
    void the_overview_names_what_comes_this_week_and_who_has_begun_nothing() {
        var soon = new Deadline("trong tuần", today.plusDays(2), null, null, null);
        var later = new Deadline("sau đó", today.plusDays(20), null, null, null);
        var duties = List.of(
                fixture.due(fixture.duty("IV.1/1", "Đưa tin.", List.of(fixture.media), false, Action.PUBLISH), soon),
                fixture.due(
                        fixture.duty("IV.2/1", "Gửi ảnh.", List.of(fixture.education), false, Action.SUPPLY), later));
        var campaign = fixture.confirm(fixture.plan(PlanId.next(), duties, null));
        desk.move(task(campaign, "IV.1/1", fixture.media), new Start(), fixture.officer(fixture.media));

        var page = browser.page("/campaigns/" + campaign.value(), fixture.chief);

        assertThat(page.select("#coming .list__item .chip").eachText()).anyMatch(chip -> chip.contains("IV.1/1"));
        assertThat(page.text()).doesNotContain("Gửi ảnh.");
        assertThat(page.select("#silent a").eachText()).containsExactly(fixture.education.name());
    }

    @Test
    void the_workbook_holds_every_task_that_the_reader_sees() throws IOException {
        var campaign = fixture.campaign();

        var answer = browser.get("/campaigns/" + campaign.value() + "/tasks.xlsx", fixture.chief);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1 + 59);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Việc, theo lời của kế hoạch");
        }
    }

    /** Five for the page, five for the rights of the reader, two for the session that such a test begins anew. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void the_number_of_queries_does_not_grow_with_the_list(int rows) {
        var campaign = fixture.campaign(fixture.media, rows, today.plusDays(30));
        var officer = fixture.officer(fixture.media);

        assertThat(browser.page("/campaigns/" + campaign.value() + "/tasks", officer)
                        .select(".list__item"))
                .hasSize(rows);
        assertThat(CountedDataSource.counted()).isEqualTo(5 + 5 + 2 + BELL);
        browser.page("/my-work", officer);
        assertThat(CountedDataSource.counted())
                .isEqualTo(3 + 4 + 2 + BELL + TO_MEND + TO_APPROVE + TO_PERFORM + TO_BRING);
        browser.page("/campaigns/" + campaign.value(), officer);
        assertThat(CountedDataSource.counted()).isEqualTo(6 + 5 + 2 + BELL);
        browser.page("/campaigns", officer);
        assertThat(CountedDataSource.counted()).isEqualTo(1 + 4 + 2 + BELL);
    }

    private TaskId task(CampaignId campaign, String clause, Unit unit) {
        var filter = TaskFilter.of(unit.id().value(), clause);
        return tasks.all(campaign, new Sight(true, Set.of()), filter, List.of())
                .getFirst()
                .id();
    }

    private static List<String> clauses(Document page) {
        return page.select(".list__item .chip .num").eachText();
    }
}
