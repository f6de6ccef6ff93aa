package loa.display;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loa.LoaTest;
import loa.content.ContentFixture;
import loa.plan.PlanAmended;
import loa.plan.PlanId;
import loa.work.CampaignId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@LoaTest
class SloganDeskTest {

    private final ContentFixture given;
    private final SloganDesk desk;
    private final Slogans slogans;
    private final MockMvcTester browser;
    private final TransactionTemplate transaction;

    private CampaignId campaign;

    SloganDeskTest(
            ContentFixture given,
            SloganDesk desk,
            Slogans slogans,
            MockMvcTester browser,
            TransactionTemplate transaction) {
        this.given = given;
        this.desk = desk;
        this.slogans = slogans;
        this.browser = browser;
        this.transaction = transaction;
    }

    @BeforeEach
    void a_plan_with_two_slogans() {
        campaign = given.campaign();
    }

    @Test
    void the_slogans_of_the_plan_come_in_word_for_word() {
        assertThat(slogans.of(campaign))
                .extracting(Slogan::words)
                .containsExactly(ContentFixture.CHEER, ContentFixture.LEARN);
        assertThat(slogans.of(campaign)).extracting(Slogan::clause).containsExactly("V.1", "V.2");
        assertThat(slogans.of(campaign)).allMatch(Slogan::hasMark);
    }

    @Test
    void only_an_approved_wording_is_used_and_another_wording_is_another_matter() {
        var cheer = slogans.of(campaign).getFirst();

        assertThat(desk.use(cheer.id(), Use.Carrier.BANNER, "Cổng xã", given.mai))
                .contains(Refusal.NOT_APPROVED);
        assertThat(desk.submit(cheer.id(), given.work.chief)).isEmpty();
        assertThat(desk.standing(cheer)).isPresent();
        assertThat(desk.reword(cheer.id(), 1, "Chào mừng Đại hội!", given.work.chief))
                .isEmpty();
        assertThat(desk.standing(slogans.find(cheer.id()).orElseThrow())).isEmpty();
        assertThat(desk.reword(cheer.id(), 1, "Khác!", given.work.chief)).contains(Refusal.WORDED_MEANWHILE);
        assertThat(slogans.wordings(cheer.id()))
                .extracting(Slogans.Wording::words)
                .containsExactly("Chào mừng Đại hội!", ContentFixture.CHEER);
    }

    @Test
    void a_later_edition_of_the_plan_words_its_slogans_anew_and_retires_the_others() {
        var plan = given.plan(new PlanId(campaign.value()));
        var compiled = plan.compiled();
        var later = new loa.plan.compiler.CompiledPlan(
                compiled.schema(),
                compiled.source(),
                compiled.document(),
                compiled.event(),
                compiled.clauses(),
                compiled.citations(),
                compiled.units(),
                compiled.topics(),
                compiled.channels(),
                compiled.windows(),
                compiled.duties(),
                compiled.approvals(),
                List.of(new loa.plan.compiler.CompiledPlan.Slogan("V.1", "Chào mừng Đại hội thành công!")),
                compiled.recipients(),
                compiled.findings(),
                compiled.why());

        transaction.executeWithoutResult(_ -> desk.on(new PlanAmended(
                plan.plan(),
                2,
                plan.title(),
                plan.issuer(),
                compiled,
                later,
                plan.duties(),
                java.util.Map.of(),
                java.util.Map.of(),
                plan.on(),
                plan.by())));

        assertThat(slogans.of(campaign))
                .extracting(Slogan::words, Slogan::gone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Chào mừng Đại hội thành công!", false),
                        org.assertj.core.groups.Tuple.tuple(ContentFixture.LEARN, true));
    }

    @Test
    void a_print_with_a_wrong_accent_is_caught_on_the_page() throws Exception {
        var learn = slogans.of(campaign).getLast();
        var print = ContentFixture.LEARN.replace("biết", "biêt");

        var page = Jsoup.parse(browser.post()
                .uri(learn.id().path() + "/proof")
                .with(as(given.mai))
                .param("print", print)
                .exchange()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("[role=alert]").text()).startsWith("Khác câu đã ghi ở 1 chỗ");
        assertThat(page.select("td").eachText()).containsExactly("ế", "ê", "sai dấu");
        assertThat(slogans.proofs(learn.id()).getFirst().differences()).isEqualTo(1);
    }

    @Test
    void the_register_opens_for_who_takes_part_and_for_nobody_else() {
        var path = "/campaigns/" + campaign.value() + "/slogans";

        assertThat(browser.get().uri(path).with(as(given.mai))).hasStatusOk();
        assertThat(browser.get().uri(path).with(as(given.work.stranger()))).hasStatus(403);
        assertThat(browser.get()
                        .uri(slogans.of(campaign).getFirst().id().path())
                        .with(as(given.work.stranger())))
                .hasStatus(403);
        assertThat(desk.add(campaign, "Thêm!", "vi", null, given.mai)).contains(Refusal.NOT_IN_CHARGE);
    }
}
