package loa.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.util.UUID;
import loa.LoaTest;
import loa.platform.Me;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class FrontTest {

    private static final Me HOA = new Me(UUID.randomUUID(), "Lò Thị Hoa", UUID.randomUUID(), "UBND xã Nậm Khao", null);

    private final MockMvcTester browser;

    FrontTest(MockMvcTester browser) {
        this.browser = browser;
    }

    @Test
    void a_visitor_is_told_what_this_is_and_where_to_sign_in() throws Exception {
        var answer = browser.get().uri("/").exchange();

        assertThat(answer).hasStatusOk();
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("h1").text()).startsWith("Từ kế hoạch tuyên truyền");
        assertThat(page.select("main a[href=/sign-in]").text()).isEqualTo("Đăng nhập");
    }

    @Test
    void a_person_signed_in_is_led_to_their_work() {
        var answer = browser.get()
                .uri("/")
                .with(authentication(new TestingAuthenticationToken(HOA, null, "ROLE_PERSON")))
                .exchange();

        assertThat(answer).hasStatus(303).hasHeader("Location", "/my-work");
    }
}
