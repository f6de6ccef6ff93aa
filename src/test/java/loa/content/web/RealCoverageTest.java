package loa.content.web;

import static loa.SharedFiles.shared;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import loa.LoaTest;
import loa.plan.PlanConfirmed;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading.Read;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The matrix of a plan as it was issued: its 24 topics, each in the phases that the plan gives it. */
@LoaTest
class RealCoverageTest {

    private final CampaignFixture work;
    private final MockMvcTester browser;

    RealCoverageTest(CampaignFixture work, MockMvcTester browser) {
        this.work = work;
        this.browser = browser;
    }

    @Test
    void all_24_topics_stand_in_their_sections_against_phases_channels_and_communes() throws IOException {
        var campaign = campaign();

        var phases = matrix(campaign, "");
        assertThat(phases.select("tbody th[scope=row]")).hasSize(24);
        assertThat(phases.select("tbody th[scope=rowgroup]").eachText())
                .containsExactly("Mục II.1", "Mục II.2.1", "Mục II.2.2", "Mục II.2.3");
        assertThat(phases.select("a.spot--gap")).hasSizeLessThan(24 * 3);
        assertThat(matrix(campaign, "?columns=channel").select("a.spot--gap[href*='topic=II.1/1&']"))
                .hasSizeGreaterThan(2);
        var communes = matrix(campaign, "?columns=commune");
        assertThat(communes.select("tbody th[scope=row]")).hasSize(work.communes.size());
        assertThat(communes.select("thead th")).hasSize(25);
        assertThat(communes.select(".coverage__left").first().text()).isEqualTo("còn trống 24/24");
    }

    private CampaignId campaign() throws IOException {
        var content = Files.readAllBytes(shared("plans/tram-tau-2024.txt"));
        var text = ((Read) Readers.read(content, "ke-hoach.txt")).text();
        var real = new PlanCompiler().compile(text);
        var bare = work.plan(PlanId.next(), work.duties(), null);
        var read = bare.compiled();
        var clauses = new ArrayList<>(read.clauses());
        real.clauses().stream()
                .filter(clause -> clause.kind() == ClauseKind.TOPIC)
                .forEach(clauses::add);
        var compiled = new CompiledPlan(
                read.schema(),
                read.source(),
                read.document(),
                read.event(),
                clauses,
                read.citations(),
                read.units(),
                real.topics(),
                real.channels(),
                read.windows(),
                read.duties(),
                read.approvals(),
                read.slogans(),
                read.recipients(),
                read.findings(),
                read.why());
        return work.confirm(new PlanConfirmed(
                bare.plan(), bare.title(), bare.issuer(), compiled, bare.duties(), bare.on(), bare.by()));
    }

    private Document matrix(CampaignId campaign, String query) throws IOException {
        return Jsoup.parse(browser.get()
                .uri("/campaigns/" + campaign.value() + "/coverage" + query)
                .with(as(work.chief))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
