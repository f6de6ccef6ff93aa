package loa.plan.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import loa.LoaTest;
import loa.plan.AmendmentDesk;
import loa.plan.PlanChange.Choice;
import loa.plan.PlanFixture;
import loa.plan.PlanId;
import loa.plan.Plans;
import loa.platform.Me;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@LoaTest
class ChangesPageTest {

    private final MockMvcTester browser;
    private final PlanFixture fixture;
    private final AmendmentDesk desk;
    private final Plans plans;

    ChangesPageTest(MockMvcTester browser, PlanFixture fixture, AmendmentDesk desk, Plans plans) {
        this.browser = browser;
        this.fixture = fixture;
        this.desk = desk;
        this.plans = plans;
    }

    @Test
    void a_later_edition_is_brought_decided_on_in_one_form_and_put_in_force() throws Exception {
        var lan = fixture.lan();
        var id = fixture.confirmed("one form", lan);
        var brought = browser.post()
                .uri("/plans/" + id.value() + "/editions")
                .multipart()
                .file("file", PlanFixture.amended("one form").getBytes(StandardCharsets.UTF_8))
                .with(as(lan))
                .exchange();
        assertThat(brought).hasStatus(303);
        var path = brought.getResponse().getHeader("Location").replaceFirst("\\?.*", "");
        assertThat(path).isEqualTo("/plans/" + id.value() + "/changes/2");

        // each change tells its words, its facts and its tasks
        var page = get(path, lan);
        assertThat(page.select("form > .change")).hasSize(5);
        var deadline = page.getElementById("ch-IV.1_1_IV.1_1");
        assertThat(deadline.select(".change__words del").text()).contains("15/3/2027");
        assertThat(deadline.select(".change__words ins").text()).contains("10/3/2027");
        assertThat(deadline.select(".change__facts dt").eachText()).containsExactly("Hạn");
        assertThat(deadline.select(".touched td").text()).contains("14/03/2027", "09/03/2027", "làm tiếp");
        var gone = page.getElementById("ch-IV.2_2_");
        assertThat(gone.select(".state").eachText()).contains("Bỏ", "kết thúc");

        // nothing chosen: what is open is named
        var form = fields(page);
        form.set("act", "force");
        var refused = html(post(path, lan, form));
        assertThat(refused.select("#alert a").eachText()).hasSize(5).contains("Quyết định khoản IV.1/1");
        assertThat(refused.select("#alert a").eachAttr("href"))
                .allMatch(href -> refused.getElementById(href.substring(1)) != null);

        // the old is not kept without a reason, and what was chosen comes back
        form = choose(fields(refused), "TAKEN");
        form.set("choice:IV.2/2>", "KEPT");
        form.set("act", "save");
        var missing = html(post(path, lan, form));
        assertThat(missing.select(".change .field__error").eachText()).hasSize(1);
        assertThat(missing.select("#ch-IV\\.2_2_ input[checked]").attr("value")).isEqualTo("KEPT");
        assertThat(missing.select("#ch-IV\\.1_1_IV\\.1_1 input[checked]").attr("value"))
                .isEqualTo("TAKEN");

        form = fields(missing);
        form.set("reason:IV.2/2>", "Vẫn dịch cho các bản");
        form.set("act", "force");
        var done = post(path, lan, form);
        assertThat(done).hasStatus(303);
        assertThat(done.getResponse().getHeader("Location")).startsWith("/campaigns/" + id.value());
        assertThat(plans.head(id).orElseThrow().edition()).isEqualTo(2);

        // who still has the form open changes nothing by it
        assertThat(html(post(path, lan, form)).select("#alert").text()).contains("không còn chờ quyết định");

        // afterwards the page tells what was decided and asks nothing
        var past = get(path, lan);
        assertThat(past.select("form[method=post] input[type=radio]")).isEmpty();
        assertThat(past.select(".page-head .state").text()).isEqualTo("Đang thi hành");
        assertThat(past.getElementById("ch-IV.2_2_").text()).contains("Vẫn giữ việc", "Vẫn dịch cho các bản");
        var editions = get("/plans/" + id.value() + "/editions", lan);
        assertThat(editions.select(".list__item .state").eachText()).containsExactly("Đang thi hành", "Đã được thay");
        assertThat(get("/plans/" + id.value() + "/difference?from=1&to=2", lan).select(".change"))
                .hasSize(6);
        assertThat(browser.get()
                        .uri("/plans/" + id.value() + "/original?edition=1")
                        .with(as(lan))
                        .exchange())
                .hasStatus(200);
    }

    @Test
    void what_is_left_open_is_taken_over_at_one_stroke() throws Exception {
        var lan = fixture.lan();
        var id = waiting("one stroke", lan);
        var path = "/plans/" + id.value() + "/changes/2";
        var form = fields(get(path, lan));
        form.set("choice:IV.2/2>", "KEPT");
        form.set("reason:IV.2/2>", "Vẫn cần");
        form.set("act", "take");

        assertThat(post(path, lan, form)).hasStatus(303);

        var amendment = plans.amendment(id, 2).orElseThrow();
        assertThat(amendment.undecided()).isZero();
        assertThat(amendment.change("IV.2/2>").orElseThrow().choice()).isEqualTo(Choice.KEPT);
        assertThat(plans.head(id).orElseThrow().edition()).isEqualTo(1);
    }

    @Test
    void a_choice_that_nobody_offers_is_refused() throws Exception {
        var lan = fixture.lan();
        var id = waiting("forged", lan);
        var path = "/plans/" + id.value() + "/changes/2";
        var form = fields(get(path, lan));
        form.set("choice:IV.2/2>", "SOMETHING");
        form.set("act", "save");

        assertThat(post(path, lan, form).getResponse().getStatus()).isEqualTo(400);
    }

    @Test
    void who_chose_meanwhile_is_named_and_nothing_is_overwritten() throws Exception {
        var lan = fixture.lan();
        var id = waiting("meanwhile", lan);
        var path = "/plans/" + id.value() + "/changes/2";
        var form = choose(fields(get(path, lan)), "TAKEN");
        var answer = new AmendmentDesk.Chosen("IV.2/2>", Choice.KEPT, "Vẫn cần", 0);
        assertThat(desk.decide(id, java.util.List.of(answer), fixture.minh())).isEmpty();

        form.set("act", "save");
        var page = html(post(path, lan, form));

        assertThat(page.select("#ch-IV\\.2_2_ .field__error").text()).contains("Vàng A Minh");
        assertThat(page.select("#ch-IV\\.2_2_ input[checked]").attr("value")).isEqualTo("TAKEN");
        assertThat(plans.amendment(id, 2).orElseThrow().undecided()).isEqualTo(4);
    }

    @Test
    void the_waiting_edition_is_reviewed_on_the_page_of_reviews() throws Exception {
        var lan = fixture.lan();
        var id = waiting("reviewed", lan);

        var page = get("/plans/" + id.value() + "/review", lan);

        assertThat(page.select(".duty--open")).hasSize(3);
        assertThat(page.select("#review-progress form")).isEmpty();
        assertThat(page.select("#review-progress a.button").attr("href"))
                .isEqualTo("/plans/" + id.value() + "/changes/2");
        assertThat(page.select("form[action$=/place]")).isEmpty();
    }

    @Test
    void an_edition_is_taken_back_for_a_reason() throws Exception {
        var lan = fixture.lan();
        var id = waiting("take back", lan);
        var path = "/plans/" + id.value() + "/changes/2";

        assertThat(post(
                        path + "/take-back",
                        lan,
                        new LinkedMultiValueMap<>(Map.of("reason", java.util.List.of("Chưa ký")))))
                .hasStatus(303);

        var editions = get("/plans/" + id.value() + "/editions", lan);
        assertThat(editions.select(".list__item").first().text()).contains("Đã rút", "Chưa ký");
        assertThat(editions.select("#bring form")).hasSize(1);
    }

    @Test
    void strangers_see_no_edition_that_waits() throws Exception {
        var id = waiting("strangers", fixture.lan());
        var stranger = fixture.stranger();

        for (var path : new String[] {"/editions", "/changes/2", "/difference?from=1&to=2"}) {
            assertThat(browser.get()
                            .uri("/plans/" + id.value() + path)
                            .with(as(stranger))
                            .exchange())
                    .hasStatus(404);
        }
    }

    private PlanId waiting(String edition, Me by) {
        var id = fixture.confirmed(edition, by);
        desk.bring(id, PlanFixture.amended(edition).getBytes(StandardCharsets.UTF_8), "2.txt", by);
        return id;
    }

    private static MultiValueMap<String, String> choose(MultiValueMap<String, String> form, String choice) {
        for (var name :
                form.keySet().stream().filter(key -> key.startsWith("version:")).toList()) {
            form.set("choice:" + name.substring("version:".length()), choice);
        }
        return form;
    }

    private Document get(String path, Me me) throws Exception {
        var result = browser.get().uri(path).with(as(me)).exchange();
        assertThat(result).hasStatus(200);
        return html(result);
    }

    private MvcTestResult post(String path, Me me, MultiValueMap<String, String> form) {
        return browser.post().uri(path).params(form).with(as(me)).exchange();
    }

    private static MultiValueMap<String, String> fields(Document page) {
        var fields = new LinkedMultiValueMap<String, String>();
        var form = (FormElement) page.selectFirst("form:has(.change)");
        form.formData().forEach(field -> fields.add(field.key(), field.value()));
        return fields;
    }
}
