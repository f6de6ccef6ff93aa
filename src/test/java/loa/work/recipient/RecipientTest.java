package loa.work.recipient;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import loa.LoaTest;
import loa.notification.Inbox;
import loa.organization.Unit;
import loa.plan.PlanConfirmed;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Purpose;
import loa.plan.compiler.CompiledPlan.Recipient;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class RecipientTest {

    private final CampaignFixture fixture;
    private final Recipients recipients;
    private final Inbox inbox;
    private final MockMvcTester browser;
    private CampaignId campaign;
    private Me officer;

    RecipientTest(CampaignFixture fixture, Recipients recipients, Inbox inbox, MockMvcTester browser) {
        this.fixture = fixture;
        this.recipients = recipients;
        this.inbox = inbox;
        this.browser = browser;
    }

    @BeforeEach
    void a_plan_with_recipients() {
        officer = fixture.officer(fixture.culture);
        inbox.markAllRead(officer);
        campaign = fixture.confirm(with(List.of(
                new Recipient("NN/1", fixture.culture.name(), Purpose.IMPLEMENT),
                new Recipient("NN/2", fixture.propaganda.name(), Purpose.REPORT),
                new Recipient("NN/3", "Báo Không Có Trong Danh Mục", Purpose.INFORM),
                new Recipient("NN/4", "Lưu: VT, HKH", Purpose.FILE))));
    }

    @Test
    void each_line_finds_its_unit_and_tells_its_people_once() {
        assertThat(recipients.lines(campaign))
                .extracting(Recipients.Line::purpose)
                .containsExactly(Purpose.IMPLEMENT, Purpose.REPORT, Purpose.INFORM, Purpose.FILE);
        assertThat(recipients.receptions(campaign))
                .extracting(Reception::unit)
                .containsExactly(fixture.culture.id(), fixture.propaganda.id());
        assertThat(told(officer))
                .filteredOn(words -> words.startsWith("Gửi đơn vị thực hiện"))
                .hasSize(1);
    }

    @Test
    void a_collective_line_reaches_every_unit_of_the_issuers_territory() {
        campaign = fixture.confirm(with(List.of(new Recipient("NN/1", "Các xã, thị trấn", Purpose.IMPLEMENT))));

        assertThat(recipients.receptions(campaign))
                .extracting(Reception::unit)
                .containsAll(fixture.communes.stream().map(Unit::id).toList());
    }

    @Test
    void who_looks_has_seen_it_who_asks_gets_a_reply() throws Exception {
        assertThat(page(fixture.chief).select(".lead").text()).startsWith("0/2 đơn vị đã xem");

        page(officer);
        assertThat(page(fixture.chief).select(".lead").text()).startsWith("1/2 đơn vị đã xem");
        var path = "/campaigns/" + campaign.value() + "/recipients/" + fixture.culture.id();
        assertThat(browser.post()
                        .uri(path + "/ask")
                        .param("words", "Kinh phí lấy từ nguồn nào?")
                        .with(as(officer)))
                .hasStatus(303);
        assertThat(told(fixture.chief)).anyMatch(words -> words.contains("hỏi lại về kế hoạch"));
        assertThat(browser.post()
                        .uri(path + "/reply")
                        .param("words", "Từ kinh phí Đại hội.")
                        .with(as(fixture.chief)))
                .hasStatus(303);
        assertThat(told(officer)).anyMatch(words -> words.contains("trả lời câu hỏi"));
        assertThat(page(officer).text()).contains("Kinh phí lấy từ nguồn nào?", "Từ kinh phí Đại hội.");
        browser.post().uri(path + "/accept").with(as(officer)).exchange();
        assertThat(page(fixture.chief).select(".state--ok").text()).isEqualTo("đã nhận");
    }

    @Test
    void a_unit_speaks_for_itself_only_and_says_something() throws Exception {
        var other = fixture.officer(fixture.education);
        var path = "/campaigns/" + campaign.value() + "/recipients/" + fixture.culture.id();

        assertThat(browser.post().uri(path + "/accept").with(as(other))).hasStatus(403);
        assertThat(browser.post().uri(path + "/reply").param("words", "x").with(as(officer)))
                .hasStatus(403);
        var empty = browser.post()
                .uri(path + "/ask")
                .param("words", " ")
                .with(as(officer))
                .exchange();
        assertThat(Jsoup.parse(empty.getResponse().getContentAsString())
                        .select("[role=alert]")
                        .text())
                .isEqualTo("Hãy viết nội dung.");
        assertThat(browser.get()
                        .uri("/campaigns/" + campaign.value() + "/recipients")
                        .with(as(fixture.stranger())))
                .hasStatus(403);
    }

    private PlanConfirmed with(List<Recipient> named) {
        var plan = fixture.plan(PlanId.next(), fixture.duties(), null);
        var read = plan.compiled();
        var compiled = new CompiledPlan(
                read.schema(),
                read.source(),
                read.document(),
                read.event(),
                read.clauses(),
                read.citations(),
                read.units(),
                read.topics(),
                read.channels(),
                read.windows(),
                read.duties(),
                read.approvals(),
                read.slogans(),
                named,
                read.findings(),
                read.why());
        return new PlanConfirmed(
                plan.plan(), plan.title(), plan.issuer(), compiled, plan.duties(), plan.on(), plan.by());
    }

    private List<String> told(Me me) {
        var told = inbox.page(me, true, null, 1).messages().stream()
                .map(message -> message.sentence(Locale.of("vi")))
                .toList();
        inbox.markAllRead(me);
        return told;
    }

    private Document page(Me me) throws Exception {
        var answer = browser.get()
                .uri("/campaigns/" + campaign.value() + "/recipients")
                .with(as(me))
                .exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
