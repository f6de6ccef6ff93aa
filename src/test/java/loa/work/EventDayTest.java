package loa.work;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.work.TaskList.Row;
import loa.work.TaskRights.Sight;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class EventDayTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final CampaignFixture fixture;
    private final Campaigns campaigns;
    private final TaskList tasks;
    private final DecisionDesk decisions;
    private final EventDayDesk desk;
    private final MockMvcTester browser;
    private final LocalDate today;
    private final LocalDate friday;

    EventDayTest(
            CampaignFixture fixture,
            Campaigns campaigns,
            TaskList tasks,
            DecisionDesk decisions,
            EventDayDesk desk,
            MockMvcTester browser,
            Clock clock) {
        this.fixture = fixture;
        this.campaigns = campaigns;
        this.tasks = tasks;
        this.decisions = decisions;
        this.desk = desk;
        this.browser = browser;
        this.today = LocalDate.now(clock);
        this.friday = today.plusDays(60).with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
    }

    @Test
    void before_the_day_is_known_the_day_before_is_said_in_words() {
        var campaign = fixture.campaign();

        var answer = browser.get()
                .uri("/tasks/" + row(campaign, "IV.4/6").id().value())
                .with(as(fixture.chief))
                .exchange()
                .getResponse();

        assertThat(row(campaign, "IV.4/6").due().on()).isNull();
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Trước Đại hội 1 ngày", "ngày Đại hội chưa ấn định");
    }

    @Test
    void the_day_is_previewed_unit_by_unit_and_nothing_is_saved() {
        var campaign = fixture.campaign();

        var page = get(campaign, friday.plusDays(2), null);

        assertThat(page.select("tbody th").eachText()).hasSize(15).contains("Xã Bản 1", fixture.media.name());
        var hall = page.select("tr:contains(xong trước 01 ngày)").text();
        assertThat(hall)
                .contains(
                        "chưa có ngày",
                        "Thứ Bảy, " + friday.plusDays(1).format(DateTimeFormatter.ofPattern("dd/MM")),
                        "cuối tuần");
        assertThat(page.select("form[method=post] [name=starts]").val()).isEqualTo(TYPED.format(friday.plusDays(2)));
        assertThat(campaigns.find(campaign).orElseThrow().startsOn()).isNull();
        assertThat(row(campaign, "IV.4/6").due().on()).isNull();
    }

    @Test
    void once_saved_the_day_before_is_a_day_and_moves_with_the_event() {
        var campaign = fixture.campaign();

        post(campaign, friday, null, null);
        assertThat(row(campaign, "IV.4/6").due().on()).isEqualTo(friday.minusDays(1));
        post(campaign, friday.plusDays(7), friday.plusDays(8), friday);

        assertThat(row(campaign, "IV.4/6").due().on()).isEqualTo(friday.plusDays(6));
        assertThat(row(campaign, "IV.4/4").due().on()).isEqualTo(friday.plusDays(8));
        assertThat(row(campaign, "IV.6/2").due().on()).isEqualTo(friday.plusDays(7));
        assertThat(campaigns.history(campaign))
                .extracting(EventDay::startsOn)
                .containsExactly(friday.plusDays(7), friday);
        assertThat(decisions.of(campaign))
                .filteredOn(Decision::isOpen)
                .extracting(Decision::kind)
                .doesNotContain(Decision.Kind.EVENT_DAY);
    }

    @Test
    void an_extension_outlives_a_move_to_an_earlier_day() {
        var campaign = fixture.campaign();
        post(campaign, friday, null, null);
        var task = row(campaign, "IV.4/6");

        var extended =
                fixture.desk().move(task.id(), new TaskMove.Extend(friday.plusDays(3), "Chờ phông"), fixture.chief);
        post(campaign, friday.minusDays(7), null, friday);

        assertThat(extended).isEmpty();
        var due = row(campaign, "IV.4/6").due();
        assertThat(due.on()).isEqualTo(friday.plusDays(3));
        assertThat(due.plannedOn()).isEqualTo(friday.minusDays(8));
    }

    @Test
    void what_becomes_late_is_marked() {
        var campaign = fixture.campaign();

        var page = get(campaign, today, null);

        assertThat(page.select("tr:contains(xong trước 01 ngày) .state--bad").text())
                .isEqualTo("thành quá hạn");
    }

    @ParameterizedTest
    @CsvSource({
        "31/11/2099, , Không có ngày như vậy",
        "hôm nào đó, , Không có ngày như vậy",
        "20/11/2099, 19/11/2099, Ngày kết thúc đứng trước",
        "20/11/2019, , Ngày này đã qua",
        "'', , Chưa nhập ngày"
    })
    void a_day_that_can_not_be_is_refused_with_a_reason_and_kept(String starts, @Nullable String ends, String reason) {
        var campaign = fixture.campaign();

        var page = get(campaign, starts, ends == null ? "" : ends);

        assertThat(page.select("[role=alert]").text()).contains(reason);
        assertThat(page.select("[name=starts]").val()).isEqualTo(starts);
        assertThat(page.select("[name=ends]").val()).isEqualTo(ends == null ? "" : ends);
        assertThat(page.select("form[method=post][action$=/date]")).isEmpty();
    }

    @Test
    void who_saves_must_have_seen_the_day_as_it_is() {
        var campaign = fixture.campaign();
        post(campaign, friday, null, null);

        var objection = desk.set(campaign, friday.plusDays(1), null, null, null, null, fixture.chief);

        assertThat(objection).contains(Objection.CHANGED_MEANWHILE);
        assertThat(campaigns.find(campaign).orElseThrow().startsOn()).isEqualTo(friday);
    }

    @Test
    void an_officer_sees_the_day_and_sets_none() {
        var campaign = fixture.campaign();
        var officer = fixture.officer(fixture.media);

        var objection = desk.set(campaign, friday, null, null, null, null, officer);

        assertThat(objection).contains(Objection.NOT_IN_CHARGE);
        var answer = browser.get()
                .uri("/campaigns/" + campaign.value() + "/date")
                .with(as(officer))
                .exchange()
                .getResponse();
        assertThat(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("do người chủ trì chiến dịch ấn định");
    }

    private Row row(CampaignId campaign, String clause) {
        return tasks.all(campaign, new Sight(true, Set.of()), TaskFilter.of(null, clause), List.of())
                .getFirst();
    }

    private Document get(CampaignId campaign, LocalDate starts, @Nullable LocalDate ends) {
        return get(campaign, TYPED.format(starts), ends == null ? "" : TYPED.format(ends));
    }

    private Document get(CampaignId campaign, String starts, String ends) {
        var answer = browser.get()
                .uri("/campaigns/" + campaign.value() + "/date")
                .queryParam("starts", starts)
                .queryParam("ends", ends)
                .with(as(fixture.chief))
                .exchange()
                .getResponse();
        return Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private void post(CampaignId campaign, LocalDate starts, @Nullable LocalDate ends, @Nullable LocalDate seen) {
        var answer = browser.post()
                .uri("/campaigns/" + campaign.value() + "/date")
                .formField("starts", TYPED.format(starts))
                .formField("ends", ends == null ? "" : TYPED.format(ends))
                .formField("seen", seen == null ? "" : seen.toString())
                .with(as(fixture.chief))
                .exchange();
        assertThat(answer).hasStatus(303);
    }
}
