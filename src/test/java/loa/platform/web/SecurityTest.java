package loa.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import loa.LoaTest;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class SecurityTest {

    private final MockMvcTester browser;

    SecurityTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void a_page_that_nobody_opened_to_visitors_leads_to_the_sign_in() {
        var answer = browser.get().uri("/plans").exchange();

        assertThat(answer).hasStatus(302).redirectedUrl().endsWith("/sign-in");
    }

    @Test
    void a_script_begins_no_session_whose_cookie_could_take_the_place_of_that_of_the_sign_in_page() {
        assertThat(beginsSession("Sec-Fetch-Dest", "document")).isTrue();
        assertThat(beginsSession("Sec-Fetch-Dest", "empty", "Accept", "*/*")).isFalse();
        assertThat(beginsSession("HX-Request", "true", "Accept", "text/html, */*"))
                .isFalse();
        assertThat(beginsSession("Sec-Fetch-Dest", "empty", "Accept", "text/html,image/avif,*/*;q=0.8"))
                .as("a page by way of the phone's worker")
                .isTrue();
    }

    private static boolean beginsSession(String... headers) {
        var request = new MockHttpServletRequest();
        for (int i = 0; i < headers.length; i += 2) request.addHeader(headers[i], headers[i + 1]);
        assertThat(Security.tokens()
                        .loadDeferredToken(request, new MockHttpServletResponse())
                        .get()
                        .getToken())
                .isNotEmpty();
        return request.getSession(false) != null;
    }

    @Test
    void no_page_allows_foreign_or_inline_script() {
        var policy = browser.get().uri("/health").exchange().getResponse().getHeader("Content-Security-Policy");

        assertThat(policy).contains("script-src 'self'", "default-src 'none'").doesNotContain("unsafe");
    }
}
