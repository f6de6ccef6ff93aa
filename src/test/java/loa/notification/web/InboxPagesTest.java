package loa.notification.web;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import loa.LoaTest;
import loa.notification.Notice;
import loa.notification.NotificationDesk;
import loa.notification.Recipients;
import loa.organization.People;
import loa.organization.PersonId;
import loa.platform.Me;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class InboxPagesTest {

    private final NotificationDesk desk;
    private final People people;
    private final MockMvcTester browser;
    private Me lan;

    InboxPagesTest(NotificationDesk desk, People people, MockMvcTester browser) {
        this.desk = desk;
        this.people = people;
        this.browser = browser;
    }

    @BeforeEach
    void somebody() {
        lan = people.officer("Lan", people.district("Huyện Nậm Báo").id());
    }

    @Test
    void the_bell_counts_and_a_notice_leads_to_what_it_is_about() throws Exception {
        tell("a");
        tell("b");

        var page = page("/notifications");
        assertThat(page.select(".bell .count").text()).startsWith("2");
        var link = page.select(".notices a").first().attr("href");
        assertThat(browser.get().uri(link).with(as(lan)))
                .hasStatus(303)
                .hasHeader("Location", "/notifications/settings");

        assertThat(page("/notifications?unread=true").select(".notices li")).hasSize(1);
        assertThat(page("/notifications").select(".notices li")).hasSize(2);
        browser.post().uri("/notifications/read").with(as(lan)).exchange();
        assertThat(page("/notifications").select(".bell .count")).isEmpty();
    }

    @Test
    void nobody_opens_the_notice_of_another() throws Exception {
        tell("mine");
        var link = page("/notifications").select(".notices a").first().attr("href");
        var other = people.officer("Minh", people.district("Huyện Nậm Báo").id());

        assertThat(browser.get().uri(link).with(as(other))).hasStatus(404);
        browser.post().uri(link + "/read").with(as(other)).exchange();

        assertThat(page("/notifications?unread=true").select(".notices li")).hasSize(1);
    }

    @Test
    void hours_and_ways_are_kept_and_hours_that_are_none_are_refused() throws Exception {
        var saved = browser.post()
                .uri("/notifications/settings")
                .with(as(lan))
                .param("way", "notification.own:EMAIL")
                .param("daily", "07:30")
                .param("quietFrom", "20:00")
                .param("quietUntil", "05:30")
                .exchange();

        assertThat(saved).hasStatus(303);
        var page = page("/notifications/settings");
        assertThat(page.select("input[value=notification.own:EMAIL]").hasAttr("checked"))
                .isTrue();
        assertThat(page.select("input[value=notification.own:PUSH]").hasAttr("checked"))
                .isFalse();
        assertThat(page.select("#daily option[selected]").val()).isEqualTo("07:30");
        assertThat(page.select("#quiet-from").val()).isEqualTo("20:00");
        var refused = browser.post()
                .uri("/notifications/settings")
                .with(as(lan))
                .param("quietFrom", "muộn")
                .param("quietUntil", "06:00")
                .exchange();
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                        .select("[role=alert]")
                        .text())
                .startsWith("Giờ yên tĩnh cần đủ");
    }

    @Test
    void a_browser_with_an_address_in_the_house_is_not_signed_up() throws Exception {
        var answer = browser.post()
                .uri("/notifications/devices")
                .with(as(lan))
                .param("endpoint", "https://127.0.0.1/push")
                .param(
                        "p256dh",
                        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
                .param("auth", "BTBZMqHH6r4Tts7J_aSIgg")
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString())
                        .select("[role=alert]")
                        .text())
                .contains("không dùng được");
    }

    @Test
    void how_sending_goes_is_for_administrators() throws Exception {
        assertThat(browser.get().uri("/notifications/sending").with(as(lan))).hasStatus(403);
        assertThat(browser.post()
                        .uri("/notifications/sending/test")
                        .param("email", "a@b.vn")
                        .with(as(lan)))
                .hasStatus(403);

        var page = browser.get()
                .uri("/notifications/sending")
                .with(as(people.administrator()))
                .exchange();
        assertThat(page).hasStatusOk();
        assertThat(page.getResponse().getContentAsString()).contains("LOA_SMTP_HOST");
    }

    private void tell(String key) {
        desk.tell(
                Recipients.of(new PersonId(lan.person())),
                Notice.of(
                        "notification.own",
                        key + UUID.randomUUID(),
                        "/notifications/settings",
                        "notification.told.refused",
                        "ai@example.vn"));
    }

    private Document page(String path) throws Exception {
        var answer = browser.get().uri(path).with(as(lan)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
