package loa.content.web;

import static loa.SharedFiles.shared;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
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
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
        assertThat(communes.select(".coverage__gaps").first().text()).startsWith(work.communes.size() + " ");
    }

    @Test
    void a_gap_is_one_click_from_an_item_that_fills_it_for_those_who_may_begin_one() throws IOException {
        var campaign = campaign();
        var gap = matrix(campaign, "?columns=channel&phase=BEFORE")
                .select("a.spot--gap[href*='channel=ZALO'][href*='topic=II.1/3&']")
                .first()
                .attr("href");

        var form = page(gap, work.chief);
        assertThat(form.select("input[type=checkbox][checked]").eachAttr("value"))
                .contains("II.1/3", "BEFORE", "ZALO");
        assertThat(form.select("details:has([name=topic]) summary").text())
                .startsWith("Nội dung tuyên truyền: II.1/3 ·");
        assertThat(form.select("[name=title]").val()).startsWith("Đẩy mạnh công tác");
        assertThat(page("/campaigns/" + campaign.value() + "/coverage", work.inspector)
                        .select(".spot--gap[href]"))
                .as("who may not begin an item")
                .isEmpty();
    }

    @Test
    void a_row_leads_to_the_topics_of_that_commune_and_all_rows_go_to_excel() throws IOException {
        var campaign = campaign();
        var row = matrix(campaign, "?rows=commune&columns=topic")
                .select("tbody th a")
                .first();
        var narrowed = page(row.attr("href"), work.chief);
        assertThat(narrowed.select("select[name=commune] option[selected]").text())
                .isEqualTo(row.text());
        assertThat(narrowed.select("tbody th[scope=row]")).hasSize(24);
        var topic = page(narrowed.select("a.coverage__left").first().attr("href"), work.chief);
        assertThat(topic.select("select[name=topic] option[selected]").val()).isEqualTo("II.1/1");
        assertThat(topic.select("tbody th[scope=row]")).as("its phases").hasSize(3);

        var file = browser.get()
                .uri("/campaigns/" + campaign.value() + "/coverage.xlsx?columns=commune")
                .with(as(work.chief))
                .exchange();
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(work.communes.size());
            assertThat(sheet.getRow(0).getLastCellNum()).isEqualTo((short) 26);
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("còn trống");
            assertThat(sheet.getRow(1).getCell(25).getStringCellValue()).isEqualTo("24");
        }
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
        return page("/campaigns/" + campaign.value() + "/coverage" + query, work.chief);
    }

    private Document page(String path, Me me) throws IOException {
        return Jsoup.parse(browser.get()
                .uri(path)
                .with(as(me))
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
