package loa.meeting;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static loa.Html.shown;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import loa.LoaTest;
import loa.evidence.Indicator;
import loa.evidence.Ledger;
import loa.evidence.figure.FigureFilter;
import loa.evidence.figure.Figures;
import loa.evidence.figure.Tally;
import loa.media.Pictures;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskState;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LoaTest
class MeetingPagesTest {

    private final CampaignFixture given;
    private final CampaignFrames frames;
    private final Figures figures;
    private final Ledger ledger;
    private final JdbcClient db;
    private final MockMvcTester browser;
    private final LocalDate today;

    private CampaignId campaign;
    private Me officer;
    private String commune;
    private TaskId task;

    MeetingPagesTest(
            CampaignFixture given,
            CampaignFrames frames,
            Figures figures,
            Ledger ledger,
            JdbcClient db,
            MockMvcTester browser,
            Clock clock) {
        this.given = given;
        this.frames = frames;
        this.figures = figures;
        this.ledger = ledger;
        this.db = db;
        this.browser = browser;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void a_commune_is_to_tell_its_people() {
        campaign = given.campaign();
        commune = given.communes.getFirst().id().value().toString();
        officer = given.officer(given.communes.getFirst());
        task = db.sql(
                        "select id from work.task where campaign_id = :campaign and clause_id = 'IV.7/1' and unit_id = :unit")
                .param("campaign", campaign.value())
                .param("unit", given.communes.getFirst().id().value())
                .query((rs, row) -> new TaskId(rs.getObject("id", UUID.class)))
                .single();
    }

    @Test
    void a_meeting_that_was_held_is_told_in_one_form_and_counted_on_its_task() throws Exception {
        var sent = post(
                officer,
                "day",
                today.toString(),
                "task",
                task.value().toString(),
                "present",
                "46",
                "women",
                "20",
                "minutes",
                "Đã nói về ngày Đại hội.",
                "held",
                "true",
                "photo",
                "");

        assertThat(sent).hasStatus(303).redirectedUrl().contains("meeting.notice.held");
        assertThat(tally().sum(Indicator.SESSION)).isEqualByComparingTo("1");
        assertThat(tally().sum(Indicator.ATTENDANCE)).isEqualByComparingTo("46");
        assertThat(state()).as("one meeting does not finish the task").isEqualTo(TaskState.RUNNING);
        assertThat(ledger.of(task).getFirst().entries())
                .as("photo, two figures, a note")
                .hasSize(4);
        assertThat(shown(get(path(sent), officer)).text())
                .contains("46", "Đã nói về ngày Đại hội.", "Đã tính trong sổ minh chứng");
    }

    @Test
    void a_meeting_is_counted_once_however_often_it_is_told_of() throws Exception {
        var meeting = planned(today);

        var first = hold(
                meeting,
                officer,
                "present-" + commune,
                "46",
                "task",
                task.value().toString());
        var second = hold(
                meeting,
                officer,
                "present-" + commune,
                "46",
                "task",
                task.value().toString());

        assertThat(first).hasStatus(303);
        assertThat(shown(second).selectFirst("[role=alert]").text()).contains("đã được ghi kết quả");
        assertThat(tally().sum(Indicator.SESSION)).isEqualByComparingTo("1");
    }

    @Test
    void nobody_counted_stays_blank_and_without_a_task_nothing_is_counted() throws Exception {
        var meeting = planned(today);

        hold(meeting, officer);

        assertThat(tally().sum(Indicator.ATTENDANCE)).isNull();
        assertThat(tally().sum(Indicator.SESSION)).isNull();
        assertThat(shown(get(meeting, officer)).text()).contains("Không ghi số người dự", "chưa tính vào số liệu");
    }

    @Test
    void what_is_wrong_is_said_and_what_was_typed_stays() throws Exception {
        var page = shown(hold(
                planned(today), officer, "present-" + commune, "20", "women-" + commune, "21", "minutes", "Họp ngắn."));
        var form = shown(post(officer, "day", "", "place", ""));

        assertThat(page.selectFirst("[role=alert]").text()).contains("Số nữ 21 lớn hơn");
        assertThat(page.selectFirst("[name=women-" + commune + "]").attr("value"))
                .isEqualTo("21");
        assertThat(page.selectFirst("[name=minutes]").text()).isEqualTo("Họp ngắn.");
        assertThat(form.select("[role=alert] li")).hasSize(2);
    }

    @Test
    void a_meeting_to_come_is_not_held_yet_and_can_be_called_off() throws Exception {
        var meeting = planned(today.plusDays(3));

        assertThat(shown(get(meeting, officer)).text()).contains("Chưa đến ngày họp");
        assertThat(shown(hold(meeting, officer)).select("[role=alert]")).isNotEmpty();
        assertThat(send(meeting + "/call-off", officer, "reason", "Mưa lũ, đường tắc."))
                .hasStatus(303);
        assertThat(shown(get(meeting, officer)).text()).contains("Không tổ chức: Mưa lũ, đường tắc.");
    }

    @Test
    void a_series_makes_its_dates() throws Exception {
        post(officer, "kind", "FLAG", "day", today.toString(), "rule", "WEEKLY", "until", "" + today.plusDays(28));

        assertThat(list("").select(".list__item")).hasSize(5);
        assertThat(list("").select(".list__item").first().text())
                .contains("Chào cờ", given.communes.getFirst().name());
        assertThat(list("?kind=BRANCH").select(".list__item")).isEmpty();
    }

    @Test
    void others_plan_nothing_for_a_unit_and_see_nothing_of_it() throws Exception {
        var meeting = planned(today);
        var other = given.officer(given.communes.get(1));

        assertThat(get(meeting, other)).hasStatus(403);
        assertThat(post(other, "day", today.toString())).hasStatus(403);
        assertThat(get("/campaigns/" + campaign.value() + "/meetings", given.stranger()))
                .hasStatus(403);
    }

    @Test
    void who_runs_the_campaign_tells_for_a_unit_only_with_the_name_of_who_told() throws Exception {
        var meeting = planned(today);

        var without = shown(hold(meeting, given.chief, "task", task.value().toString()));
        var with = hold(meeting, given.chief, "task", task.value().toString(), "toldBy", "Trưởng bản 3");

        assertThat(without.selectFirst("[role=alert]").text()).contains("nhập thay đơn vị");
        assertThat(with).hasStatus(303);
        assertThat(ledger.of(task).getFirst().origin().toldBy()).isEqualTo("Trưởng bản 3");
    }

    @Test
    void an_attendance_sheet_has_a_number_that_leads_back_to_its_meeting() throws Exception {
        var meeting = planned(today);

        var printed = send(meeting + "/attendance-sheet", officer);
        var sheet = shown(get(printed.getResponse().getRedirectedUrl(), officer));
        var number = sheet.selectFirst("h1").text().replaceAll(".* ", "");

        assertThat(sheet.select("svg.qr")).hasSize(1);
        assertThat(get("/paper/" + number + "/entry", officer))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(meeting);
    }

    @Test
    void meetings_come_in_from_a_sheet_all_or_none_and_go_out_again() throws Exception {
        var name = given.communes.getFirst().name();
        var good = List.of("Sinh hoạt chi bộ", name, "3/11/2026", "19h30", "Nhà văn hóa");

        var wrong = shown(bring(List.of(good, List.of("Tiệc", name, "3/11/2026", "", "Nhà văn hóa"))));
        var nothing = list("").select(".list__item");
        var right = bring(List.of(good));

        assertThat(wrong.selectFirst("[role=alert]").text()).contains("Dòng 3", "loại cuộc họp");
        assertThat(nothing).isEmpty();
        assertThat(right).hasStatus(303);
        var out = get("/campaigns/" + campaign.value() + "/meetings/list.xlsx", officer);
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(out.getResponse().getContentAsByteArray()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("19:30");
        }
        assertThat(get("/campaigns/" + campaign.value() + "/meetings/calendar.ics", officer))
                .bodyText()
                .contains("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261103", "19:30 Sinh hoạt chi bộ");
    }

    @Test
    void the_talking_points_come_as_pdf_and_word() throws Exception {
        assertThat(list("/kit").text()).contains("không có mục nội dung tuyên truyền");
        var pdf = get("/campaigns/" + campaign.value() + "/meetings/kit.pdf", officer);
        assertThat(new String(pdf.getResponse().getContentAsByteArray(), 0, 5, US_ASCII))
                .isEqualTo("%PDF-");
    }

    private Tally tally() {
        var frame = frames.of(campaign, "", given.chief);
        return Tally.all(figures.of(frame.campaign(), frame.sight(), FigureFilter.ALL));
    }

    private TaskState state() {
        return given.desk().find(task).orElseThrow().state();
    }

    private String planned(LocalDate day) throws Exception {
        return path(post(officer, "day", day.toString()));
    }

    private static String path(MvcTestResult sent) {
        assertThat(sent).hasStatus(303);
        return sent.getResponse().getRedirectedUrl().replaceAll("\\?.*", "");
    }

    /** Plans a meeting of the commune; what is given replaces the usual. */
    private MvcTestResult post(Me me, String... form) throws Exception {
        var all = new java.util.LinkedHashMap<String, String>();
        all.put("kind", "VILLAGE");
        all.put("unit", commune);
        all.put("place", "Nhà văn hóa bản 3");
        for (int i = 0; i < form.length; i += 2) all.put(form[i], form[i + 1]);
        var flat = new ArrayList<String>();
        all.forEach((name, value) -> flat.addAll(List.of(name, value)));
        return send("/campaigns/" + campaign.value() + "/meetings", me, flat.toArray(String[]::new));
    }

    private MvcTestResult hold(String meeting, Me me, String... form) throws Exception {
        var all = new ArrayList<>(List.of(form));
        all.addAll(List.of("came", commune));
        return send(meeting + "/hold", me, all.toArray(String[]::new));
    }

    private MvcTestResult send(String path, Me me, String... form) throws Exception {
        var request = browser.post().uri(path).multipart();
        for (int i = 0; i < form.length; i += 2) {
            if (form[i].equals("photo")) {
                var photo = Pictures.phonePhoto(1, campaign.value().hashCode());
                request = request.file(new MockMultipartFile("photos", "hop.jpg", "image/jpeg", photo));
            } else request = request.param(form[i], form[i + 1]);
        }
        return request.with(as(me)).exchange();
    }

    private MvcTestResult bring(List<List<String>> rows) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            var all = new ArrayList<>(List.of(List.of("Loại cuộc họp", "Đơn vị", "Ngày", "Giờ", "Nơi họp")));
            all.addAll(rows);
            for (int r = 0; r < all.size(); r++) {
                var row = sheet.createRow(r);
                for (int i = 0; i < 5; i++)
                    row.createCell(i).setCellValue(all.get(r).get(i));
            }
            book.write(out);
        }
        return browser.post()
                .uri("/campaigns/" + campaign.value() + "/meetings/import")
                .multipart()
                .file(new MockMultipartFile("file", "lich.xlsx", "application/octet-stream", out.toByteArray()))
                .with(as(officer))
                .exchange();
    }

    private Document list(String rest) {
        return shown(get("/campaigns/" + campaign.value() + "/meetings" + rest, officer));
    }

    private MvcTestResult get(String path, Me me) {
        return browser.get().uri(path).with(as(me)).exchange();
    }
}
