package loa.plan.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.LoaTest;
import loa.organization.PersonDesk;
import loa.organization.PersonId;
import loa.organization.Role;
import loa.plan.DutyDecision;
import loa.plan.PlanDesk;
import loa.plan.PlanFixture;
import loa.plan.PlanId;
import loa.plan.PlanState;
import loa.plan.Plans;
import loa.platform.Me;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

@LoaTest
class ReviewStoryTest {

    private final MockMvcTester browser;
    private final PlanFixture fixture;
    private final PersonDesk people;
    private final Plans plans;
    private final PlanDesk desk;

    ReviewStoryTest(MockMvcTester browser, PlanFixture fixture, PersonDesk people, Plans plans, PlanDesk desk) {
        this.browser = browser;
        this.fixture = fixture;
        this.people = people;
        this.plans = plans;
        this.desk = desk;
    }

    @Test
    void a_plan_is_brought_corrected_and_confirmed_and_becomes_a_campaign() throws Exception {
        var lan = fixture.lan();
        var commune = fixture.commune();

        // brought as a file
        var file = PlanFixture.text("story").getBytes(StandardCharsets.UTF_8);
        var brought = browser.post()
                .uri("/plans")
                .multipart()
                .file("file", file)
                .with(as(lan))
                .exchange();
        assertThat(brought).hasStatus(303);
        var path = brought.getResponse().getHeader("Location").replaceFirst("\\?.*", "");
        var id = new PlanId(UUID.fromString(path.split("/")[2]));

        // its place is guessed from its words, and a person chooses
        var page = get(path, lan);
        assertThat(page.select("#place input[name=place]").eachAttr("value"))
                .contains(commune.id().toString());
        assertThat(blockers(page)).contains("Chọn địa bàn của kế hoạch");
        post(
                path + "/place",
                lan,
                Map.of(
                        "version",
                        "0",
                        "place",
                        commune.id().toString(),
                        "issuer",
                        commune.id().toString(),
                        "on",
                        "2026-11-02"));

        // its units are found in the directory of that day
        page = get(path, lan);
        assertThat(page.select("#u-cac-truong input[name=unit]").size()).isEqualTo(2);
        post(path + "/match-all", lan, Map.of());
        page = get(path, lan);
        for (var open : page.select(".unit--open").eachAttr("id")) {
            var card = page.getElementById(open);
            post(
                    path + "/match-unit",
                    lan,
                    with(
                            keys(card.parent().selectFirst("#" + open + " form")),
                            "unit",
                            commune.id().toString()));
        }

        // one duty is corrected, one dropped, the certain ones agreed at one stroke, the others one by one
        var form = get(path + "?duty=IV.2/2", lan).selectFirst("#f-IV\\.2\\/2 form");
        var corrected = fields(form);
        corrected.set("language", "tyz");
        assertThat(post(path + "/correct-duty", lan, corrected)).hasStatus(303);
        assertThat(post(
                        path + "/drop-duty",
                        lan,
                        Map.of("clause", "IV.5/1", "version", "0", "show", "all", "reason", "Huyện làm thay")))
                .hasStatus(303);
        post(path + "/confirm-certain", lan, Map.of());
        for (var card : get(path, lan).select(".duty--open")) {
            post(path + "/confirm-duty", lan, keys(card.selectFirst("form")));
        }
        for (var finding : get(path, lan).select(".finding form[action$=accept-finding]")) {
            post(path + "/accept-finding", lan, with(keys(finding), "reason", "Đã hỏi văn thư"));
        }

        // nothing is left to do
        page = get(path, lan);
        assertThat(blockers(page)).isEmpty();
        assertThat(page.select("#review-progress [role=status]").text()).startsWith("10/10");
        var confirmed = post("/plans/" + id.value() + "/confirm", lan, Map.of());
        assertThat(confirmed).hasStatus(303);
        assertThat(confirmed.getResponse().getHeader("Location")).startsWith("/campaigns/" + id.value());

        var plan = plans.find(id).orElseThrow();
        assertThat(plan.state()).isEqualTo(PlanState.CONFIRMED);
        assertThat(plan.decisions())
                .containsEntry("IV.2/2", DutyDecision.CORRECTED)
                .containsEntry("IV.5/1", DutyDecision.DROPPED);
        var event = fixture.heard(id).getFirst();
        assertThat(event.issuer()).isEqualTo(commune.id());
        assertThat(event.duties())
                .hasSize(9)
                .noneMatch(duty -> duty.duty().clause().equals("IV.5/1"));
        assertThat(event.duties())
                .filteredOn(duty -> duty.duty().clause().equals("IV.2/2"))
                .first()
                .satisfies(duty -> {
                    assertThat(duty.duty().languages()).containsExactly("tyz");
                    assertThat(duty.clauseText()).startsWith("Biên dịch bản tin");
                });
        assertThat(event.duties())
                .filteredOn(duty -> duty.collective())
                .allMatch(duty -> duty.owners().size() == 2);
        assertThat(event.duties()).filteredOn(duty -> duty.request()).hasSize(1);
    }

    @Test
    void nothing_is_confirmed_when_a_listener_fails() {
        var lan = fixture.lan();
        var id = fixture.reviewed("rollback", lan);
        fixture.refuse(true);

        try {
            assertThatThrownBy(() -> desk.confirm(id, lan)).hasMessage("a listener fails");
        } finally {
            fixture.refuse(false);
        }

        assertThat(plans.head(id).orElseThrow().state()).isEqualTo(PlanState.IN_REVIEW);
    }

    @Test
    void a_plan_with_open_duties_is_not_confirmed_and_the_page_says_what_is_left() throws Exception {
        var lan = fixture.lan();
        var id = fixture.brought("open", lan);

        var refused = post("/plans/" + id.value() + "/confirm", lan, Map.of());

        assertThat(refused).hasStatus(200);
        assertThat(html(refused).select(".main > [role=alert]").text()).isEqualTo("Chọn địa bàn của kế hoạch");
        assertThat(blockers(html(refused))).contains("Chọn cơ quan ban hành", "Soát nốt 10 việc chưa quyết");
    }

    @Test
    void a_duty_is_not_dropped_without_a_reason() throws Exception {
        var lan = fixture.lan();
        var id = fixture.brought("reason", lan);

        var refused = browser.post()
                .uri("/plans/" + id.value() + "/review/drop-duty")
                .header("HX-Request", "true")
                .param("clause", "IV.1/1")
                .param("version", "0")
                .param("show", "all")
                .param("reason", " ")
                .with(as(lan))
                .exchange();

        assertThat(html(refused).select("[role=alert]").text()).isEqualTo("Hãy ghi lý do, để sau này ai cũng hiểu.");
    }

    @Test
    void what_two_editors_correct_at_once_is_joined_and_nothing_typed_is_lost() throws Exception {
        var lan = fixture.lan();
        var minh = fixture.minh();
        var path = "/plans/" + fixture.brought("two", lan).value() + "/review";
        var seenByBoth = fields(get(path + "?duty=IV.1/1", lan).selectFirst("#f-IV\\.1\\/1 form"));
        var byMinh = new LinkedMultiValueMap<>(seenByBoth);
        byMinh.set("phase", "BEFORE");
        byMinh.set("role", "COORDINATE");
        post(path + "/correct-duty", minh, byMinh);

        var byLan = new LinkedMultiValueMap<>(seenByBoth);
        byLan.set("phase", "AFTER");
        byLan.add("language", "hmn");
        var answer = html(post(path + "/correct-duty", lan, byLan));

        var form = answer.selectFirst("#f-IV\\.1\\/1 form");
        assertThat(answer.select("#f-IV\\.1\\/1 [role=alert]").text()).contains("Vàng A Minh", "vẫn giữ nguyên");
        assertThat(form.select("input[name=language][checked]").eachAttr("value"))
                .containsExactly("hmn");
        assertThat(form.select("input[name=role][checked]").eachAttr("value")).containsExactly("COORDINATE");
        assertThat(form.select("input[name=phase][checked]").eachAttr("value")).containsExactly("AFTER");
        assertThat(form.select(".field__hint--clash").eachText())
                .contains("Vàng A Minh vừa ghi: trước.", "Theo Vàng A Minh vừa sửa.");
        assertThat(post(path + "/correct-duty", lan, fields(form))).hasStatus(303);
    }

    @Test
    void a_form_with_mistakes_comes_back_as_it_was_typed() throws Exception {
        var lan = fixture.lan();
        var path = "/plans/" + fixture.brought("mistakes", lan).value() + "/review";
        var typed = fields(get(path + "?duty=IV.2/3", lan).selectFirst("#f-IV\\.2\\/3 form"));
        typed.set("deadlineKind", "DATE");
        typed.set("date", "");
        typed.set("steps", "Trang trí\nLắp âm thanh");

        var form = html(post(path + "/correct-duty", lan, typed)).selectFirst("#f-IV\\.2\\/3");

        assertThat(form.select(".field__error").text()).isEqualTo("Hãy nhập ngày phải xong.");
        assertThat(form.selectFirst("textarea[name=steps]").text()).isEqualTo("Trang trí\nLắp âm thanh");
    }

    @Test
    void every_address_on_the_page_leads_somewhere() throws Exception {
        var lan = fixture.lan();
        var page = get("/plans/" + fixture.brought("anchors", lan).value() + "/review", lan);

        var dead = page.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .filter(anchor -> page.getElementById(anchor) == null)
                .toList();

        assertThat(dead).isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void who_may_not_import_plans_sees_no_review() {
        var id = fixture.brought("rights", fixture.lan());
        var stranger = fixture.stranger();

        assertThat(browser.get().uri("/plans/" + id.value() + "/review").with(as(stranger)))
                .hasStatus(403);
        assertThat(browser.get().uri("/plans/" + id.value() + "/original").with(as(stranger)))
                .hasStatus(404);
    }

    @Test
    void who_runs_the_campaign_sees_the_review_of_a_plan_that_another_unit_brought() {
        var id = fixture.brought("chief from elsewhere", fixture.lan());
        var chief = fixture.stranger();

        people.grant(new PersonId(chief.person()), Role.CHIEF, null, id.value(), null);

        assertThat(browser.get().uri("/plans/" + id.value() + "/review").with(as(chief)))
                .hasStatus(200);
    }

    private Document get(String path, Me me) throws UnsupportedEncodingException {
        return html(browser.get().uri(path).with(as(me)).exchange());
    }

    private MvcTestResult post(String path, Me me, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return post(path, me, form);
    }

    private MvcTestResult post(String path, Me me, MultiValueMap<String, String> form) {
        return browser.post().uri(path).params(form).with(as(me)).exchange();
    }

    private static List<String> blockers(Document page) {
        return page.select("#review-progress li").eachText();
    }

    /** What the form sends as it stands. */
    private static LinkedMultiValueMap<String, String> fields(Element form) {
        var fields = new LinkedMultiValueMap<String, String>();
        ((FormElement) form).formData().forEach(field -> fields.add(field.key(), field.value()));
        fields.remove("_csrf");
        return fields;
    }

    private static Map<String, String> keys(Element form) {
        return new HashMap<>(fields(form).toSingleValueMap());
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }
}
