package loa.platform.web;

import static loa.Html.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import loa.LoaTest;
import loa.platform.Me;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class ShellTest {

    private static final Me HOA =
            new Me(UUID.randomUUID(), "Lò Thị Hoa", UUID.randomUUID(), "UBND xã Nậm Khao", "Công chức");

    private final MockMvcTester browser;

    ShellTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void the_style_page_shows_every_colour_and_finds_each_contrast_enough() throws Exception {
        var page = shown(browser.get().uri("/style").exchange());

        assertThat(page.select(".swatches li").eachText()).anyMatch(text -> text.startsWith("--accent #b3202a"));
        assertThat(page.select("#colours .state--ok")).hasSizeGreaterThan(20);
        assertThat(page.select("#colours .state--bad")).isEmpty();
    }

    @Test
    void a_visitor_gets_no_session_no_script_and_a_way_to_sign_in() throws Exception {
        var answer = browser.get().uri("/style").exchange();

        assertThat(answer.getRequest().getSession(false)).isNull();
        var page = shown(answer);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("header a[href=/sign-in]").text()).isEqualTo("Đăng nhập");
    }

    @Test
    void a_person_signed_in_sees_name_unit_and_the_way_out() throws Exception {
        var page = shown(browser.get()
                .uri("/style")
                .with(authentication(new TestingAuthenticationToken(HOA, null, "ROLE_PERSON")))
                .exchange());

        assertThat(page.select(".who").text()).isEqualTo("Lò Thị Hoa UBND xã Nậm Khao");
        assertThat(page.select("form[action=/sign-out] input[name=_csrf]")).hasSize(1);
        assertThat(page.select("script[src*=htmx]").attr("src"))
                .matches("/webjars/htmx\\.org/[0-9.]+/dist/htmx\\.min\\.js");
    }

    @Test
    void scripts_that_others_import_by_name_are_asked_after_each_time() {
        assertThat(browser.get().uri("/assets/lib/markup.js")).hasStatusOk().hasHeader("Cache-Control", "no-cache");
    }

    @Test
    void the_library_is_found_where_the_page_says() throws Exception {
        var page = shown(browser.get()
                .uri("/style")
                .with(authentication(new TestingAuthenticationToken(HOA, null, "ROLE_PERSON")))
                .exchange());

        assertThat(browser.get().uri(page.select("script[src*=htmx]").attr("src")))
                .hasStatusOk();
        assertThat(browser.get().uri("/assets/fonts/be-vietnam-pro-400.woff2"))
                .hasStatusOk()
                .hasContentType("font/woff2");
    }

    @Test
    void language_and_background_are_chosen_without_signing_in_and_lead_back() throws Exception {
        var answer = browser.post()
                .uri("/preferences")
                .param("language", "en")
                .param("theme", "dark")
                .param("from", "/style?part=2")
                .exchange();

        assertThat(answer).hasStatus(303).hasHeader("Location", "/style?part=2");
        var page = shown(browser.get()
                .uri("/style")
                .cookie(new Cookie("language", "en"), new Cookie("theme", "dark"))
                .exchange());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(page.selectFirst("html").attr("data-theme")).isEqualTo("dark");
        assertThat(page.select("h1").first().text()).isEqualTo("The look");
    }

    @Test
    void nobody_is_led_out_of_the_house_by_choosing_a_language() {
        for (var there : new String[] {"//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example"}) {
            assertThat(browser.post()
                            .uri("/preferences")
                            .param("language", "vi")
                            .param("from", there))
                    .hasHeader("Location", "/");
        }
    }

    @Test
    void the_way_back_forgets_the_sentence_that_was_said_once() throws Exception {
        var page = shown(
                browser.get().uri("/style?part=2&notice=platform.notice.saved").exchange());

        assertThat(page.select("form[action=/preferences] input[name=from]").attr("value"))
                .isEqualTo("/style?part=2");
    }
}
