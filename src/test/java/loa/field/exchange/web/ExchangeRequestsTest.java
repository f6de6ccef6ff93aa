package loa.field.exchange.web;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import loa.LoaTest;
import loa.field.exchange.Correspondent;
import loa.field.pack.Installation;
import loa.organization.People;
import loa.organization.Unit;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who gets packs for another installation, and who says which one is believed. */
@LoaTest
class ExchangeRequestsTest {

    private final CampaignFixture given;
    private final People people;
    private final Installation installation;
    private final MockMvcTester browser;

    ExchangeRequestsTest(CampaignFixture given, People people, Installation installation, MockMvcTester browser) {
        this.given = given;
        this.people = people;
        this.installation = installation;
        this.browser = browser;
    }

    @Test
    void who_runs_the_campaign_gets_a_pack_and_nobody_else() {
        var campaign = given.campaign();
        var unit = given.communes.getFirst();

        var pack = tasks(campaign, unit, "", given.chief);
        assertThat(pack.getStatus()).isEqualTo(200);
        assertThat(pack.getHeader("Content-Disposition")).contains("attachment").contains(".loa");
        assertThat(pack.getContentAsByteArray()).startsWith('P', 'K');
        var sealed = tasks(campaign, unit, "bốn con trâu trắng", given.chief);
        assertThat(sealed.getContentAsByteArray()).startsWith('L', 'O', 'A', '-', 'S', 'E', 'A', 'L');
        assertThat(tasks(campaign, unit, "", given.officer(unit)).getStatus()).isEqualTo(403);
    }

    @Test
    void a_passphrase_that_is_too_short_is_told_and_nothing_is_made() throws Exception {
        var refused = tasks(given.campaign(), given.communes.getFirst(), "ngắn", given.chief);

        assertThat(refused.getStatus()).isEqualTo(303);
        var page = Jsoup.parse(get(refused.getHeader("Location"), given.chief).getContentAsString());
        assertThat(page.select("[role=alert]").text()).isEqualTo("Mật khẩu của gói cần ít nhất 10 ký tự.");
    }

    @Test
    void the_page_reads_out_the_key_and_offers_what_the_reader_may_make() throws Exception {
        given.campaign();
        var page = Jsoup.parse(get("/field/exchange", given.chief).getContentAsString());

        assertThat(page.select("code").first().text()).isEqualTo(Correspondent.fingerprint(installation.publicKey()));
        assertThat(page.select("form[action=/field/exchange/tasks] option").eachText())
                .contains(given.communes.getFirst().name());
        var officer = given.officer(given.communes.getFirst());
        var theirs = Jsoup.parse(get("/field/exchange", officer).getContentAsString());
        assertThat(theirs.select("form[action=/field/exchange/tasks]")).isEmpty();
    }

    @Test
    void only_who_administers_says_who_is_believed() {
        var path = "/field/exchange/known/" + UUID.randomUUID();
        assertThat(get(path, given.chief).getStatus()).isEqualTo(403);
        assertThat(get(path, people.administrator()).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse tasks(CampaignId campaign, Unit unit, String passphrase, Me me) {
        return browser.post()
                .uri("/field/exchange/tasks")
                .with(as(me))
                .param("campaign", campaign.value().toString())
                .param("unit", unit.id().value().toString())
                .param("passphrase", passphrase)
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse get(String path, Me me) {
        return browser.get().uri(path).with(as(me)).exchange().getResponse();
    }
}
