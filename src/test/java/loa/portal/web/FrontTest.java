package loa.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import loa.LoaTest;
import loa.platform.Me;
import loa.work.CampaignFixture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class FrontTest {

    private static final Me HOA = new Me(UUID.randomUUID(), "Lò Thị Hoa", UUID.randomUUID(), "UBND xã Nậm Khao", null);

    private final MockMvcTester browser;

    private final CampaignFixture fixture;

    FrontTest(MockMvcTester browser, CampaignFixture fixture) {
        this.browser = browser;
        this.fixture = fixture;
    }

    @Test
    void a_visitor_sees_which_campaigns_run_with_their_days_and_whose_they_are() throws Exception {
        var today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        fixture.campaign(fixture.culture, 1, today.plusDays(20));
        fixture.campaign(fixture.culture, 1, today.minusDays(40));

        var page = Jsoup.parse(browser.get().uri("/").exchange().getResponse().getContentAsString());

        assertThat(page.select("main .list__item").eachText())
                .anyMatch(line ->
                        line.startsWith("Đại hội Hội Khuyến học huyện Mường Lèng") && line.contains("còn 20 ngày"))
                .noneMatch(line -> line.contains("Sau Đại hội"));
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
