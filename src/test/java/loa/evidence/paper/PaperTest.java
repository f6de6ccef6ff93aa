package loa.evidence.paper;

import static loa.Html.shown;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import loa.LoaTest;
import loa.evidence.EntryKind;
import loa.evidence.Ledger;
import loa.evidence.Origin;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LoaTest
class PaperTest {

    private final CampaignFixture given;
    private final CampaignFrames frames;
    private final Ledger ledger;
    private final Figures figures;
    private final JdbcClient db;
    private final MockMvcTester browser;

    private CampaignId campaign;
    private List<TaskId> tasks;
    private String number;

    PaperTest(
            CampaignFixture given,
            CampaignFrames frames,
            Ledger ledger,
            Figures figures,
            JdbcClient db,
            MockMvcTester browser) {
        this.given = given;
        this.frames = frames;
        this.ledger = ledger;
        this.figures = figures;
        this.db = db;
        this.browser = browser;
    }

    @BeforeEach
    void a_sheet_with_one_task_of_each_of_three_communes() {
        campaign = given.campaign();
        tasks = given.communes.subList(0, 3).stream()
                .map(commune -> taskOf("IV.7/1", commune.id().value()))
                .toList();
        var printed = browser.post()
                .uri("/paper")
                .param("title", "Ba xã")
                .param(
                        "task",
                        tasks.stream().map(task -> task.value().toString()).toArray(String[]::new))
                .with(as(given.chief))
                .exchange();
        assertThat(printed).hasStatus(303);
        var there = printed.getResponse().getRedirectedUrl();
        number = there.substring(there.lastIndexOf('/') + 1);
    }

    @Test
    void the_printed_sheet_has_its_number_a_code_and_the_rows_in_order() {
        var sheet = shown(get("/paper/" + number, given.chief));

        assertThat(sheet.selectFirst("h1").text()).contains(number);
        assertThat(sheet.select("svg.qr")).hasSize(1);
        assertThat(sheet.select(".paper tbody strong").eachText())
                .containsExactlyElementsOf(given.communes.subList(0, 3).stream()
                        .map(loa.organization.Unit::name)
                        .toList());
    }

    @Test
    void the_number_typed_opens_the_same_rows_and_a_wrong_digit_is_noticed() {
        var wrong = number.charAt(0) == '9' ? "8" : "9";

        assertThat(get("/paper?number=" + number, given.chief))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo("/paper/" + number + "/entry");
        assertThat(shown(get("/paper?number=" + wrong + number.substring(1), given.chief))
                        .select(".field__error")
                        .text())
                .contains("không phải số phiếu");
        assertThat(shown(get("/paper/" + number + "/entry", given.chief)).select("[name=line]"))
                .hasSize(3);
    }

    @Test
    void filled_rows_are_entered_as_on_paper_with_the_photo_and_blank_ones_are_not() throws Exception {
        var sent = enter(
                true,
                "signedBy",
                "Ông Lò Văn Ún",
                "allDay",
                "1/10/2026",
                "line",
                "1",
                "done-1",
                "true",
                "quantity-1",
                "2",
                "unit-1",
                "SESSION",
                "line",
                "2",
                "quantity-2",
                "46",
                "unit-2",
                "lượt người",
                "note-2",
                "Còn bản Nà Hỏ.",
                "line",
                "3");

        assertThat(sent).hasStatus(303);
        var done = ledger.of(tasks.getFirst()).getFirst();
        assertThat(done.origin()).isEqualTo(Origin.paper("Ông Lò Văn Ún"));
        assertThat(done.entries())
                .extracting(entry -> entry.content().kind())
                .containsExactlyInAnyOrder(EntryKind.PHOTO, EntryKind.COUNT);
        assertThat(state(0)).isEqualTo(TaskState.SUBMITTED);
        assertThat(state(1)).as("goes on").isEqualTo(TaskState.RUNNING);
        assertThat(ledger.of(tasks.get(2))).isEmpty();
        var page = shown(get("/paper/" + number + "/entry", given.chief));
        assertThat(page.select(".paper-row--entered")).hasSize(2);
        assertThat(page.select("[name=line]")).hasSize(1);
        var photo = shown(get("/tasks/" + tasks.getFirst().value(), given.officer(given.communes.getFirst())))
                .selectFirst("#proof-panel .sheet img")
                .attr("src");
        assertThat(get(photo, given.officer(given.communes.getFirst())))
                .as("the commune sees the photo that the office took")
                .hasStatusOk();
    }

    @Test
    void one_photo_of_a_sheet_does_not_make_its_rows_one_session() throws Exception {
        enter(
                true,
                "signedBy",
                "Ông Ún",
                "allDay",
                "1/10/2026",
                "line",
                "1",
                "done-1",
                "true",
                "quantity-1",
                "2",
                "unit-1",
                "SESSION",
                "line",
                "2",
                "done-2",
                "true",
                "quantity-2",
                "2",
                "unit-2",
                "SESSION");

        var frame = frames.of(campaign, "", given.chief);
        var tally = Tally.all(figures.of(frame.campaign(), frame.sight(), FigureFilter.ALL));
        assertThat(tally.sum(loa.evidence.Indicator.SESSION)).isEqualByComparingTo("4");
    }

    @Test
    void a_row_that_cannot_be_taken_holds_up_no_other_and_loses_nothing() throws Exception {
        var page = shown(enter(
                true,
                "signedBy",
                "Ông Ún",
                "allDay",
                "",
                "line",
                "1",
                "done-1",
                "true",
                "day-1",
                "1/10/2026",
                "line",
                "2",
                "done-2",
                "true",
                "day-2",
                "1/10/2026",
                "quantity-2",
                "mười",
                "unit-2",
                "SESSION",
                "line",
                "3",
                "done-3",
                "true",
                "day-3",
                "hôm kia",
                "note-3",
                "Họp ở nhà trưởng bản."));

        assertThat(page.selectFirst("[role=alert]").text()).contains("Đã nhập 1 dòng; còn 2 dòng");
        assertThat(page.select(".paper-row--wrong .field__error").eachText())
                .satisfiesExactly(
                        second -> assertThat(second).contains("“mười” chưa phải con số"),
                        third -> assertThat(third).contains("Chưa rõ ngày “hôm kia”"));
        assertThat(page.selectFirst("[name=quantity-2]").attr("value")).isEqualTo("mười");
        assertThat(page.selectFirst("[name=note-3]").attr("value")).isEqualTo("Họp ở nhà trưởng bản.");

        var mended = enter(
                false,
                "signedBy",
                "Ông Ún",
                "allDay",
                "1/10/2026",
                "line",
                "2",
                "done-2",
                "true",
                "quantity-2",
                "10",
                "unit-2",
                "SESSION");
        assertThat(mended).as("the photo is there already").hasStatus(303);
        assertThat(ledger.of(tasks.get(1)).getFirst().entries())
                .extracting(entry -> entry.content().kind())
                .contains(EntryKind.PHOTO);
    }

    @Test
    void a_sheet_without_photo_or_name_is_not_entered_and_nothing_is_lost() throws Exception {
        var page = shown(enter(false, "line", "1", "done-1", "true", "day-1", "1/10", "note-1", "Đã họp."));

        assertThat(page.select("[role=alert] li")).hasSize(2);
        assertThat(page.selectFirst("[name=note-1]").attr("value")).isEqualTo("Đã họp.");
        assertThat(ledger.of(tasks.getFirst())).isEmpty();
    }

    @Test
    void what_is_typed_is_kept_while_it_is_typed_for_the_one_who_types() {
        var kept = browser.post()
                .uri("/paper/{number}/draft", number)
                .param("line", "1")
                .param("note-1", "Đang gõ")
                .with(as(given.chief))
                .exchange();

        assertThat(kept).hasStatus(204);
        assertThat(shown(get("/paper/" + number + "/entry", given.chief))
                        .selectFirst("[name=note-1]")
                        .attr("value"))
                .isEqualTo("Đang gõ");
        assertThat(shown(get("/paper/" + number + "/entry", given.inspector))
                        .selectFirst("[name=note-1]")
                        .attr("value"))
                .isEmpty();
    }

    @Test
    void a_unit_enters_its_own_row_only_and_strangers_none() throws Exception {
        var own = given.officer(given.communes.getFirst());

        var page = shown(get("/paper/" + number + "/entry", own));

        assertThat(page.select("[name=line]")).hasSize(1);
        assertThat(page.text()).contains("Dòng này của đơn vị khác");
        assertThat(get("/paper/" + number + "/entry", given.stranger())).hasStatus(403);
        assertThat(get("/paper/1-1/entry", own)).hasStatus(404);
    }

    @Test
    void a_scanned_code_leads_through_sign_in_back_to_the_task() {
        var asked = browser.get().uri("/tasks/{id}", tasks.getFirst().value()).exchange();

        assertThat(asked).hasStatus(302).redirectedUrl().endsWith("/sign-in");
        assertThat(asked.getResponse().getCookie("SESSION"))
                .as("the session remembers where to go")
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "20/10, 2026-10-20",
        "5-9-26, 2026-09-05",
        "31.12, 2025-12-31",
        "1/2/2024, 2024-02-01",
        "2026-10-01, 2026-10-01",
        "31/2,",
        "mai,"
    })
    void days_are_read_as_people_write_them(String typed, LocalDate day) {
        assertThat(PaperDay.read(typed, LocalDate.of(2026, 10, 21)).orElse(null))
                .isEqualTo(day);
    }

    @Test
    void every_wrong_digit_and_every_swap_of_neighbours_is_noticed() {
        for (int value = 1001; value < 1400; value++) {
            var right = new PaperNumber(value).toString();
            assertThat(PaperNumber.read(right)).contains(new PaperNumber(value));
            assertThat(PaperNumber.read(right.replace("-", ""))).contains(new PaperNumber(value));
            for (int i = 0; i < 4; i++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (digit == right.charAt(i)) continue;
                    assertThat(PaperNumber.read(right.substring(0, i) + digit + right.substring(i + 1)))
                            .isEmpty();
                }
                if (i < 3 && right.charAt(i) != right.charAt(i + 1)) {
                    assertThat(PaperNumber.read(right.substring(0, i)
                                    + right.charAt(i + 1)
                                    + right.charAt(i)
                                    + right.substring(i + 2)))
                            .isEmpty();
                }
            }
        }
    }

    private MvcTestResult enter(boolean photo, String... form) throws Exception {
        var request = browser.post().uri("/paper/{number}/entry", number).multipart();
        if (photo) {
            request = request.file(new MockMultipartFile(
                    "photos",
                    "phieu.jpg",
                    "image/jpeg",
                    Pictures.phonePhoto(1, Integer.parseInt(number.split("-")[0]))));
        }
        for (int i = 0; i < form.length; i += 2) request = request.param(form[i], form[i + 1]);
        return request.with(as(given.chief)).exchange();
    }

    private TaskState state(int place) {
        return given.desk().find(tasks.get(place)).orElseThrow().state();
    }

    private MvcTestResult get(String path, Me me) {
        return browser.get().uri(path).with(as(me)).exchange();
    }

    private TaskId taskOf(String clause, UUID unit) {
        return db.sql(
                        "select id from work.task where campaign_id = :campaign and clause_id = :clause and unit_id = :unit")
                .param("campaign", campaign.value())
                .param("clause", clause)
                .param("unit", unit)
                .query((rs, row) -> new TaskId(rs.getObject("id", UUID.class)))
                .single();
    }
}
