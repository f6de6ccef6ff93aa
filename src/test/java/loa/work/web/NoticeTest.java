package loa.work.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import loa.LoaTest;
import loa.plan.PlanFixture;
import loa.plan.Plans;
import loa.plan.Turn;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.Campaigns;
import loa.work.Decision;
import loa.work.DecisionDesk;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.TaskRights.Sight;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A later notice fills in what the plan leaves open. */
@LoaTest
class NoticeTest {

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MockMvcTester browser;
    private final PlanFixture fixture;
    private final Plans plans;
    private final DecisionDesk decisions;
    private final Campaigns campaigns;
    private final TaskList tasks;
    private final LocalDate from = LocalDate.of(2027, 4, 12);

    NoticeTest(
            MockMvcTester browser,
            PlanFixture fixture,
            Plans plans,
            DecisionDesk decisions,
            Campaigns campaigns,
            TaskList tasks) {
        this.browser = browser;
        this.fixture = fixture;
        this.plans = plans;
        this.decisions = decisions;
        this.campaigns = campaigns;
        this.tasks = tasks;
    }

    @Test
    void the_days_of_a_notice_are_read_looked_at_and_set_and_the_clause_leads_to_it() throws Exception {
        var lan = fixture.lan();
        var plan = fixture.confirmed("notice", lan);
        var path = "/campaigns/" + plan.value();
        var open = decisions.of(new CampaignId(plan.value())).stream()
                .filter(decision -> decision.kind() == Decision.Kind.ANNOUNCEMENT)
                .findFirst()
                .orElseThrow();
        var announce = path + "/decisions/" + open.id() + "/announce";

        // the notice is kept and its days stand in the form
        var read = html(browser.post()
                .uri(announce)
                .multipart()
                .file("file", notice().getBytes(StandardCharsets.UTF_8))
                .with(as(lan))
                .exchange());
        var form = read.selectFirst("form[action$=announce]");
        assertThat(form.select("[name=from]").val()).isEqualTo(TYPED.format(from));
        assertThat(form.select("[name=to]").val()).isEqualTo(TYPED.format(from.plusDays(14)));
        assertThat(form.select("[name=paper]").val()).isEqualTo("1001");
        assertThat(decisions.find(open.id()).orElseThrow().isOpen()).isTrue();

        // the person sets them
        var saved = browser.post()
                .uri(announce)
                .param("from", form.select("[name=from]").val())
                .param("to", form.select("[name=to]").val())
                .param("paper", "1001")
                .with(as(lan))
                .exchange();
        assertThat(saved).hasStatus(303);

        var row = tasks
                .all(new CampaignId(plan.value()), new Sight(true, Set.of()), TaskFilter.ALL, java.util.List.of())
                .stream()
                .filter(task -> task.clause().equals("IV.5/1"))
                .findFirst()
                .orElseThrow();
        assertThat(row.due().stretch().from()).isEqualTo(from);
        var original = "/plans/" + plan.value() + "/original?edition=1001";
        assertThat(get(path + "/clauses", lan).select("a[href='" + original + "']"))
                .hasSize(1);
        assertThat(get(path + "/decisions", lan).select("a[href='" + original + "']"))
                .hasSize(1);
        assertThat(browser.get()
                        .uri(original)
                        .with(as(lan))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isEqualTo(notice().getBytes(StandardCharsets.UTF_8));
        assertThat(plans.turns(plan))
                .extracting(Turn::outcome)
                .containsExactly(Turn.Outcome.NOTICE, Turn.Outcome.FIRST);
        assertThat(plans.turns(plan).getFirst().shown()).isEqualTo(1);
        assertThat(plans.amendment(plan, 1001)).isEmpty();
    }

    @Test
    void a_notice_of_the_day_of_the_event_is_previewed_before_it_is_set() throws Exception {
        var lan = fixture.lan();
        var plan = fixture.confirmed("notice day", lan);
        var path = "/campaigns/" + plan.value() + "/date";

        var brought = browser.post()
                .uri(path + "/notice")
                .multipart()
                .file("file", "THÔNG BÁO\nNgày hội Đọc sách tổ chức ngày 24/4/2027.\n".getBytes(StandardCharsets.UTF_8))
                .with(as(lan))
                .exchange();
        assertThat(brought).hasStatus(303);
        var preview = get(brought.getResponse().getHeader("Location"), lan);
        assertThat(preview.select("form[method=post] [name=starts]").val()).isEqualTo("24/04/2027");
        assertThat(campaigns.find(new CampaignId(plan.value())).orElseThrow().startsOn())
                .isEqualTo(LocalDate.of(2027, 4, 21));

        var saved = browser.post()
                .uri(path)
                .param("starts", "24/04/2027")
                .param("ends", "")
                .param("seen", "2027-04-21")
                .param("paper", "1001")
                .with(as(lan))
                .exchange();

        assertThat(saved).hasStatus(303);
        assertThat(get(saved.getResponse().getHeader("Location"), lan)
                        .select(".timeline a")
                        .attr("href"))
                .isEqualTo("/plans/" + plan.value() + "/original?edition=1001");
    }

    @Test
    void a_notice_that_can_not_be_read_says_why_and_strangers_bring_none() throws Exception {
        var lan = fixture.lan();
        var plan = fixture.confirmed("notice unread", lan);
        var path = "/campaigns/" + plan.value() + "/date/notice";

        var refused = html(send(path, new byte[0], lan));
        assertThat(refused.select("h1")).hasSize(1);
        assertThat(html(send(path, "PK\u0003\u0004 hỏng".getBytes(StandardCharsets.UTF_8), lan))
                        .select("[role=alert]")
                        .text())
                .isNotBlank();
        assertThat(send(path, notice().getBytes(StandardCharsets.UTF_8), fixture.stranger())
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(plans.turns(plan)).hasSize(1);
    }

    private MvcTestResult send(String path, byte[] file, Me me) {
        return browser.post()
                .uri(path)
                .multipart()
                .file("file", file)
                .with(as(me))
                .exchange();
    }

    private String notice() {
        return """
                ỦY BAN NHÂN DÂN XÃ SUỐI VÀNG
                Suối Vàng, ngày 10 tháng 11 năm 2026
                THÔNG BÁO
                Về thời gian treo băng rôn
                Thời gian treo băng rôn: từ ngày %s đến hết ngày %s.
                """.formatted(TYPED.format(from), TYPED.format(from.plusDays(14)));
    }

    private Document get(String path, Me me) throws Exception {
        return html(browser.get().uri(java.net.URI.create(path)).with(as(me)).exchange());
    }
}
