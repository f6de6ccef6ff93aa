package loa.work.filled;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loa.LoaTest;
import loa.organization.People;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.TaskList.Row;
import loa.work.TaskRights.Sight;
import loa.work.TaskState;
import loa.work.web.WorkBrowser;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class FilledTest {

    private static final Map<String, Integer> COLUMN =
            Map.of("code", 0, "person", 6, "until", 7, "reason", 8, "done", 9, "progress", 10);

    private final CampaignFixture fixture;
    private final People people;
    private final WorkBrowser browser;
    private final MockMvcTester mvc;
    private final TaskList tasks;
    private final LocalDate today;

    FilledTest(
            CampaignFixture fixture,
            People people,
            WorkBrowser browser,
            MockMvcTester mvc,
            TaskList tasks,
            Clock clock) {
        this.fixture = fixture;
        this.people = people;
        this.browser = browser;
        this.mvc = mvc;
        this.tasks = tasks;
        this.today = LocalDate.now(clock);
    }

    @Test
    void a_sheet_taken_filled_in_and_brought_back_moves_its_tasks() throws IOException {
        var campaign = fixture.campaign(fixture.media, 3, today.plusDays(30));
        var officer = people.officer("Lường Văn Bách", fixture.media.id());
        var sheet = sheet(campaign, officer);
        fill(sheet, 1, "person", officer.name());
        fill(sheet, 2, "done", "4");
        fill(sheet, 2, "progress", "Đã đăng bốn tin.");

        var path = upload(campaign, officer, sheet);
        var look = browser.page(path, officer);
        var answer =
                browser.post(path, officer, "mark", look.select("[name=mark]").val());

        assertThat(look.select("tbody .state").eachText()).containsExactly("Sẽ ghi", "Sẽ ghi", "Giữ nguyên");
        assertThat(answer.getStatus()).isEqualTo(303);
        var rows = rows(campaign);
        assertThat(rows.getFirst().person()).isEqualTo(officer.name());
        assertThat(rows.get(1).state()).isEqualTo(TaskState.RUNNING);
        assertThat(browser.page("/tasks/" + rows.get(1).id().value(), officer)
                        .select(".timeline")
                        .last()
                        .text())
                .contains("Đã làm 4. Đã đăng bốn tin.");
        assertThat(browser.page(path, officer).select("[role=status]").text()).contains("đã được ghi");
    }

    @Test
    void one_wrong_row_stops_all_and_names_its_cell() throws IOException {
        var campaign = fixture.campaign(fixture.media, 3, today.plusDays(30));
        var sheet = sheet(campaign, fixture.chief);
        fill(sheet, 1, "until", Days.full(today.plusDays(60)));
        fill(sheet, 1, "reason", "Mưa lũ");
        fill(sheet, 2, "until", "31/02/2027");
        fill(sheet, 3, "code", "khongco1");

        var path = upload(campaign, fixture.chief, sheet);
        var look = browser.page(path, fixture.chief);
        var tried = browser.post(path, fixture.chief, "mark", "0");

        assertThat(look.select("[role=alert]").text()).startsWith("2 dòng có lỗi");
        assertThat(look.select("tbody tr").get(1).text()).contains("H3: “31/02/2027” không phải ngày");
        assertThat(look.select("tbody tr").get(2).text()).contains("A4: không có việc nào mã “khongco1”");
        assertThat(tried.getStatus()).isEqualTo(200);
        assertThat(rows(campaign)).allMatch(row -> row.due().extendedTo() == null);
    }

    @Test
    void what_the_rules_refuse_is_a_fault_and_tasks_of_others_are_not_found() throws IOException {
        var campaign = fixture.campaign();
        var officer = fixture.officer(fixture.media);
        var foreign = rows(campaign).stream()
                .filter(row -> row.unit().equals(fixture.culture.id()))
                .findFirst()
                .orElseThrow();
        var sheet = sheet(campaign, officer);
        fill(sheet, 1, "until", Days.full(today.plusDays(60)));
        fill(sheet, 1, "reason", "Mưa lũ");
        fill(sheet, 2, "code", foreign.id().value().toString().substring(0, 8));

        var look = browser.page(upload(campaign, officer, sheet), officer);

        assertThat(look.select("tbody tr").get(0).text()).contains("Chỉ người chủ trì");
        assertThat(look.select("tbody tr").get(1).text()).contains("trong phạm vi của bạn");
    }

    @Test
    void a_file_that_is_no_workbook_is_refused_in_words_and_strangers_get_nothing() throws IOException {
        var campaign = fixture.campaign(fixture.media, 1, null);
        var file = new MockMultipartFile("file", "a.xlsx", "", new byte[] {1, 2, 3});

        var answer = mvc.post()
                .uri(form(campaign))
                .multipart()
                .file(file)
                .with(as(fixture.chief))
                .exchange()
                .getResponse();

        assertThat(WorkBrowser.body(answer).select("[role=alert]").text()).contains("không phải Excel");
        assertThat(browser.get(form(campaign), fixture.stranger()).getStatus()).isEqualTo(403);
        assertThat(browser.get(form(campaign) + ".xlsx", fixture.stranger()).getStatus())
                .isEqualTo(403);
    }

    private XSSFWorkbook sheet(CampaignId campaign, Me me) throws IOException {
        var path = "/campaigns/" + campaign.value() + "/tasks/filled.xlsx?sort=CLAUSE";
        return new XSSFWorkbook(new ByteArrayInputStream(browser.get(path, me).getContentAsByteArray()));
    }

    private static void fill(XSSFWorkbook book, int row, String column, String text) {
        book.getSheetAt(0)
                .getRow(row)
                .createCell(COLUMN.getOrDefault(column, -1))
                .setCellValue(text);
    }

    private String upload(CampaignId campaign, Me me, XSSFWorkbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        var file = new MockMultipartFile("file", "viec.xlsx", "", out.toByteArray());
        var answer = mvc.post()
                .uri(form(campaign))
                .multipart()
                .file(file)
                .with(as(me))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(303);
        return String.valueOf(answer.getHeader("Location"));
    }

    private static String form(CampaignId campaign) {
        return "/campaigns/" + campaign.value() + "/tasks/filled";
    }

    private List<Row> rows(CampaignId campaign) {
        return tasks.all(campaign, new Sight(true, Set.of()), TaskFilter.ALL.sorted(TaskFilter.Sort.CLAUSE), List.of());
    }
}
