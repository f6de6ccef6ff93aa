package loa.display;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loa.LoaTest;
import loa.content.ContentFixture;
import loa.organization.PersonId;
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
        amended(new loa.plan.compiler.CompiledPlan.Slogan("V.1", "Chào mừng Đại hội thành công!"));

        assertThat(slogans.of(campaign))
                .extracting(Slogan::words, Slogan::gone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Chào mừng Đại hội thành công!", false),
                        org.assertj.core.groups.Tuple.tuple(ContentFixture.LEARN, true));
    }

    @Test
    void who_worded_it_does_not_approve_it_and_the_plan_is_nobodys() {
        var cheer = slogans.of(campaign).getFirst();
        assertThat(authors(cheer)).isEmpty();

        desk.reword(cheer.id(), 1, "Chào mừng Đại hội!", given.work.chief);

        assertThat(authors(cheer)).containsExactly(new PersonId(given.work.chief.person()));
    }

    @Test
    void a_translation_stays_while_the_plan_keeps_its_slogan_and_goes_with_it() {
        desk.add(campaign, "Txais tos Lub Rooj Sab Laj!", "hmn", "V.1", given.work.chief);
        desk.add(campaign, "Kawm ntawv!", "hmn", "V.2", given.work.chief);

        amended(new loa.plan.compiler.CompiledPlan.Slogan("V.1", ContentFixture.CHEER));

        assertThat(slogans.of(campaign).stream()
                        .filter(slogan -> slogan.language().equals("hmn")))
                .extracting(Slogan::clause, Slogan::gone)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("V.1", false),
                        org.assertj.core.groups.Tuple.tuple("V.2", true));
    }

    @Test
    void what_was_typed_stays_after_a_refusal() throws Exception {
        var cheer = slogans.of(campaign).getFirst();
        var page = Jsoup.parse(browser.post()
                .uri(cheer.id().path() + "/words")
                .with(as(given.work.chief))
                .param("seen", "7")
                .param("words", "Chào mừng Đại hội lần thứ IV!")
                .exchange()
                .getResponse()
                .getContentAsString());

        assertThat(page.select("[role=alert]")).hasSize(1);
        assertThat(page.select("form[action$=/words] [name=words]").val()).isEqualTo("Chào mừng Đại hội lần thứ IV!");
    }

    private java.util.Set<PersonId> authors(Slogan slogan) {
        return desk.current(SloganDesk.subject(slogan.id())).orElseThrow().authors();
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

    /** A later edition of the plan with these slogans, put in force. */
    private void amended(loa.plan.compiler.CompiledPlan.Slogan... said) {
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
                List.of(said),
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
    }
}
