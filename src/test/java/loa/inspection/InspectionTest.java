package loa.inspection;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import loa.LoaTest;
import loa.inspection.FindingDesk.Found;
import loa.inspection.RoundDesk.Outcome;
import loa.inspection.RoundDesk.Plan;
import loa.media.Pictures;
import loa.notification.Inbox;
import loa.organization.Unit;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class InspectionTest {

    private final CampaignFixture fixture;
    private final RoundDesk rounds;
    private final FindingDesk desk;
    private final Findings findings;
    private final FixReminders fixes;
    private final Inbox inbox;
    private final MockMvcTester browser;
    private final LocalDate today;
    private CampaignId campaign;
    private Unit unit;
    private Me officer;
    private RoundId round;

    InspectionTest(
            CampaignFixture fixture,
            RoundDesk rounds,
            FindingDesk desk,
            Findings findings,
            FixReminders fixes,
            Inbox inbox,
            MockMvcTester browser,
            Clock clock) {
        this.fixture = fixture;
        this.rounds = rounds;
        this.desk = desk;
        this.findings = findings;
        this.fixes = fixes;
        this.inbox = inbox;
        this.browser = browser;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void a_round_through_two_communes() {
        campaign = fixture.campaign();
        unit = fixture.communes.getFirst();
        officer = fixture.officer(unit);
        var plan = new Plan(
                RoundKind.STREET,
                "Kiểm tra treo cờ",
                today,
                "Khang A Súa, Trưởng đoàn",
                List.of("Đường chính treo đủ cờ", "Băng rôn đúng chính tả"),
                Set.of(unit.id(), fixture.communes.get(1).id()));
        round = ((Outcome.Planned) rounds.plan(campaign, plan, fixture.chief)).round();
    }

    @Test
    void the_units_are_told_and_what_is_not_good_goes_back_and_forth_until_it_is() throws Exception {
        assertThat(told(officer)).anyMatch(words -> words.startsWith("Đoàn kiểm tra đến ngày"));

        assertThat(found(1, true, "", null).isNone()).isTrue();
        assertThat(found(2, false, "“Đại hộị” sai chính tả", today.plusDays(2)).isNone())
                .isTrue();

        assertThat(told(officer)).singleElement().asString().startsWith("Kiểm tra chưa đạt, khắc phục trước");
        var open = findings.toMend(List.of(unit.id())).stream()
                .filter(one -> one.round().equals(round))
                .findFirst()
                .orElseThrow();
        assertThat(page("/my-work", officer)
                        .select("#findings-panel .list__item")
                        .text())
                .contains("Băng rôn đúng chính tả");
        assertThat(desk.move(open.id(), new FindingMove.Answer("Đã thay băng rôn"), List.of(), officer)
                        .isNone())
                .isTrue();
        assertThat(told(fixture.chief)).anyMatch(words -> words.contains("báo cáo khắc phục: Băng rôn"));
        assertThat(desk.move(open.id(), new FindingMove.SendBack("Còn một tấm"), List.of(), fixture.chief)
                        .isNone())
                .isTrue();
        assertThat(desk.move(open.id(), new FindingMove.Answer("Đã thay nốt"), List.of(), officer)
                        .isNone())
                .isTrue();
        assertThat(desk.move(open.id(), new FindingMove.Close(""), List.of(), fixture.chief)
                        .isNone())
                .isTrue();
        assertThat(findings.find(open.id()).orElseThrow().state()).isEqualTo(FindingState.CLOSED);
        assertThat(findings.entries(open.id()).stream().map(Findings.Entry::move))
                .containsExactly("Found", "Answer", "SendBack", "Answer", "Close");
    }

    @Test
    void a_photo_comes_with_the_form_and_the_unit_sees_it_but_strangers_do_not() throws Exception {
        var photo = new MockMultipartFile("photos", "co.jpg", "image/jpeg", Pictures.phonePhoto(1, 7));

        var answer = browser.post()
                .uri(visit() + "/items/1")
                .multipart()
                .file(photo)
                .param("said", "bad")
                .param("words", "Hai lá cờ bạc màu")
                .param("fixBy", today.plusDays(3).toString())
                .with(as(fixture.chief))
                .exchange();

        assertThat(answer).hasStatus(303);
        var picture = page(visit(), officer).select("#item-1 .photos img").attr("src");
        assertThat(browser.get().uri(picture).with(as(officer))).hasStatusOk();
        assertThat(browser.get().uri(picture).with(as(fixture.officer(fixture.communes.get(5)))))
                .hasStatus(403);
        assertThat(page(visit(), officer).select("form[enctype]")).isEmpty();
    }

    @Test
    void what_is_missing_is_said_and_what_was_typed_stays() throws Exception {
        var answer = browser.post()
                .uri(visit() + "/items/1")
                .param("said", "bad")
                .param("words", "")
                .param("fixBy", today.plusDays(3).toString())
                .with(as(fixture.chief))
                .exchange();

        var item = Jsoup.parse(answer.getResponse().getContentAsString()).select("#item-1");
        assertThat(item.select("[role=alert]").text()).isEqualTo("Hãy ghi rõ nội dung bằng lời.");
        assertThat(item.select("input[value=bad]").hasAttr("checked")).isTrue();
        assertThat(found(1, null, "", null).why()).isEqualTo(Refusal.NOT_SAID);
        assertThat(found(1, false, "rách", today.minusDays(1)).why()).isEqualTo(Refusal.FIX_DAY);
    }

    @Test
    void only_who_runs_or_checks_inspects_and_units_see_their_own() throws Exception {
        assertThat(browser.get()
                        .uri("/campaigns/" + campaign.value() + "/inspections/new")
                        .with(as(officer)))
                .hasStatus(403);
        assertThat(browser.post()
                        .uri(visit() + "/items/1")
                        .param("said", "good")
                        .with(as(officer)))
                .hasStatus(403);
        assertThat(browser.get().uri(visit()).with(as(fixture.officer(fixture.communes.get(4)))))
                .hasStatus(403);
        assertThat(browser.get()
                        .uri("/inspections/" + round.value() + "/minutes.pdf")
                        .with(as(officer)))
                .hasStatus(403);
        assertThat(browser.get().uri("/inspections/" + round.value()).with(as(fixture.stranger())))
                .hasStatus(403);
        assertThat(page("/inspections/" + round.value(), officer).select(".list__item"))
                .hasSize(1);
    }

    @Test
    void minutes_say_what_was_found_and_end_the_round() throws Exception {
        found(1, true, "", null);
        found(2, false, "Sai chính tả", today.plusDays(2));
        rounds.close(round, "Các xã cơ bản thực hiện tốt.", fixture.chief);

        var file = browser.get()
                .uri("/inspections/" + round.value() + "/minutes.docx")
                .with(as(fixture.chief))
                .exchange()
                .getResponse()
                .getContentAsByteArray();

        try (var text = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            assertThat(text.getText())
                    .contains("Kiểm tra treo cờ", unit.name(), "Sai chính tả", "Chưa đạt", "Khang A Súa, Trưởng đoàn")
                    .contains("Các xã cơ bản thực hiện tốt.");
        }
        var pdf = browser.get()
                .uri("/inspections/" + round.value() + "/minutes.pdf")
                .with(as(fixture.chief))
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(found(1, false, "x", today.plusDays(2)).why()).isEqualTo(Refusal.ROUND_CLOSED);
    }

    @Test
    void the_day_of_mending_is_reminded_of_once() {
        found(2, false, "Sai chính tả", today.plusDays(1));
        told(officer);

        fixes.run();
        fixes.run();

        assertThat(told(officer)).hasSize(1).first().asString().startsWith("Sắp hết hạn khắc phục");
    }

    @Test
    void a_round_needs_a_name_a_day_units_and_items() {
        var empty = new Plan(RoundKind.HALL, " ", today, "", List.of("x"), Set.of(unit.id()));
        var nowhere = new Plan(RoundKind.HALL, "Hội trường", today, "", List.of("x"), Set.of());
        var nothing = new Plan(RoundKind.HALL, "Hội trường", today, "", List.of(" "), Set.of(unit.id()));

        assertThat(rounds.plan(campaign, empty, fixture.chief)).isEqualTo(new Outcome.Refused(Refusal.TITLE_MISSING));
        assertThat(rounds.plan(campaign, nowhere, fixture.chief)).isEqualTo(new Outcome.Refused(Refusal.NO_UNITS));
        assertThat(rounds.plan(campaign, nothing, fixture.chief)).isEqualTo(new Outcome.Refused(Refusal.NO_ITEMS));
        assertThat(RoundKind.STREET.checklist()).hasSizeGreaterThan(4);
    }

    private FindingDesk.Objection found(int number, Boolean good, String words, LocalDate fixBy) {
        return desk.found(round, unit.id(), number, new Found(good, words, fixBy, null), List.of(), fixture.chief);
    }

    private String visit() {
        return "/inspections/" + round.value() + "/units/" + unit.id();
    }

    private List<String> told(Me me) {
        var told = inbox.page(me, true, null, 1).messages().stream()
                .map(message -> message.sentence(Locale.of("vi")))
                .toList();
        inbox.markAllRead(me);
        return told;
    }

    private Document page(String path, Me me) throws Exception {
        var answer = browser.get().uri(path).with(as(me)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
