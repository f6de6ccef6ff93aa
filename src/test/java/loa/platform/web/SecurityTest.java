package loa.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import loa.LoaTest;
import org.junit.jupiter.api.Test;
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
    void no_page_allows_foreign_or_inline_script() {
        var policy = browser.get().uri("/health").exchange().getResponse().getHeader("Content-Security-Policy");

        assertThat(policy).contains("script-src 'self'", "default-src 'none'").doesNotContain("unsafe");
    }
}
