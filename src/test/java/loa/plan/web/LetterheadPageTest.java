package loa.plan.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import loa.LoaTest;
import loa.plan.PlanFixture;
import loa.plan.PlanId;
import loa.plan.PlanState;
import loa.plan.Plans;
import loa.platform.Me;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;

@LoaTest
class LetterheadPageTest {

    private final MockMvcTester browser;
    private final PlanFixture fixture;
    private final Plans plans;

    LetterheadPageTest(MockMvcTester browser, PlanFixture fixture, Plans plans) {
        this.browser = browser;
        this.fixture = fixture;
        this.plans = plans;
    }

    @Test
    void what_the_letterhead_says_is_put_right_and_found_by_it() throws Exception {
        var lan = fixture.lan();
        var id = fixture.brought("letterhead", lan);
        var path = "/plans/" + id.value() + "/review/letterhead";
        assertThat(get(path, lan).select("#issuedOn").attr("value")).isEqualTo("2026-11-02");

        var saved = post(
                path,
                lan,
                Map.of(
                        "version", "0",
                        "title", "Tuyên truyền Ngày hội Đọc sách Suối Vàng",
                        "number", "45/KH-UBND",
                        "issuedOn", "2026-11-03",
                        "issuer", "Ủy ban nhân dân xã Suối Vàng",
                        "signer", "Lò Thị Mai"));

        assertThat(saved).hasStatus(303);
        assertThat(get("/plans/" + id.value() + "/review", lan).select("h1").text())
                .isEqualTo("Tuyên truyền Ngày hội Đọc sách Suối Vàng");
        var document = plans.find(id).orElseThrow().compiled().document();
        assertThat(document.number()).isEqualTo("45/KH-UBND");
        assertThat(document.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(get("/plans?q=45/KH-UBND", lan).select(".list__item").text()).contains("Suối Vàng");
    }

    @Test
    void what_was_typed_comes_back_with_what_is_wrong() throws Exception {
        var lan = fixture.lan();
        var id = fixture.brought("letterhead wrong", lan);
        var path = "/plans/" + id.value() + "/review/letterhead";
        var form = Map.of("version", "0", "title", " ", "number", "45/KH", "issuedOn", "", "issuer", "", "signer", "");

        var refused = html(post(path, lan, form));
        assertThat(refused.select("[role=alert]").text()).isEqualTo("Hãy ghi tên kế hoạch.");
        assertThat(refused.select("#number").attr("value")).isEqualTo("45/KH");

        assertThat(post(path, fixture.minh(), titled(form, "Của Minh"))).hasStatus(303);
        var late = html(post(path, lan, titled(form, "Của Lan")));
        assertThat(late.select("[role=alert]").text()).contains("Người khác vừa sửa");
        assertThat(late.select("#title").text()).isEqualTo("Của Lan");
        assertThat(late.select("[name=version]").attr("value")).isEqualTo("1");
    }

    @Test
    void a_plan_brought_by_mistake_is_discarded_for_a_reason_and_may_be_brought_again() throws Exception {
        var lan = fixture.lan();
        var id = fixture.brought("mistake", lan);
        var path = "/plans/" + id.value() + "/review";

        assertThat(html(post(path + "/discard", lan, Map.of("reason", " ")))
                        .select("[role=alert]")
                        .text())
                .isEqualTo("Hãy ghi lý do, để sau này ai cũng hiểu.");
        assertThat(post(path + "/discard", lan, Map.of("reason", "Nhầm tệp"))).hasStatus(303);

        assertThat(plans.head(id).orElseThrow().state()).isEqualTo(PlanState.DISCARDED);
        assertThat(get("/plans", lan).select("a[href*=" + id.value() + "]")).isEmpty();
        assertThat(get("/plans?state=DISCARDED", lan).select("a[href*=" + id.value() + "]"))
                .hasSize(1);
        var page = get(path, lan);
        assertThat(page.select(".notice").text()).contains("Nhầm tệp");
        assertThat(page.select("main form[method=post]")).isEmpty();
        assertThat(fixture.brought("mistake", lan)).isNotEqualTo(id);
    }

    @Test
    void an_agreed_plan_is_neither_discarded_nor_put_right() throws Exception {
        var lan = fixture.lan();
        PlanId id = fixture.confirmed("agreed", lan);
        var path = "/plans/" + id.value() + "/review";

        assertThat(html(post(path + "/discard", lan, Map.of("reason", "Nhầm")))
                        .select("[role=alert]")
                        .text())
                .contains("đã được xác nhận");
        assertThat(html(post(path + "/letterhead", lan, Map.of("version", "0", "title", "Khác")))
                        .select("[role=alert]")
                        .text())
                .contains("đã được xác nhận");
        assertThat(get(path, lan).select("form[action$=discard]")).isEmpty();
    }

    private static Map<String, String> titled(Map<String, String> form, String title) {
        var titled = new java.util.HashMap<>(form);
        titled.put("title", title);
        return titled;
    }

    private Document get(String path, Me me) throws Exception {
        var result = browser.get().uri(path).with(as(me)).exchange();
        assertThat(result).hasStatus(200);
        return html(result);
    }

    private MvcTestResult post(String path, Me me, Map<String, String> form) {
        var fields = new LinkedMultiValueMap<String, String>();
        form.forEach(fields::add);
        return browser.post().uri(path).params(fields).with(as(me)).exchange();
    }
}
