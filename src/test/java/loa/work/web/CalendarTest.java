package loa.work.web;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import loa.LoaTest;
import loa.organization.PersonDesk;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.platform.Me;
import loa.work.CampaignFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class CalendarTest {

    private final CampaignFixture fixture;
    private final MockMvcTester browser;
    private final PersonDesk people;
    private final Persons persons;
    private final LocalDate today;
    private Me officer;

    CalendarTest(CampaignFixture fixture, MockMvcTester browser, PersonDesk people, Persons persons, Clock clock) {
        this.fixture = fixture;
        this.browser = browser;
        this.people = people;
        this.persons = persons;
        this.today = LocalDate.now(clock);
        this.officer = fixture.officer(fixture.media);
    }

    @Test
    void the_month_shows_what_is_due_on_its_day() {
        var due = today.plusDays(3);
        campaign(due);

        var page = page("/my-work/calendar?month=" + YearMonth.from(due));

        var day = page.select("li:has(time[datetime=" + due + "])").getFirst();
        assertThat(day.select(".month__task").eachText()).anyMatch(task -> task.startsWith("IV.1/1 Đưa tin."));
        assertThat(page("/my-work/calendar?month=khong").select("h1").text())
                .startsWith("Tháng " + today.getMonthValue());
    }

    @Test
    void the_feed_says_the_same_to_whoever_knows_its_address() throws Exception {
        var due = today.plusDays(3);
        campaign(due);
        renew();

        var feed = feed(address());

        assertThat(feed.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(feed.getContentAsString())
                .contains(
                        "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(due),
                        "SUMMARY:IV.1/1 Đưa tin.");
    }

    @Test
    void an_address_dies_with_the_next_one_and_with_the_post() throws Exception {
        renew();
        var first = address();
        renew();
        var second = address();

        assertThat(feed(first).getStatus()).isEqualTo(404);
        assertThat(feed(second).getStatus()).isEqualTo(200);

        var id = new PersonId(officer.person());
        var post = persons.find(id).orElseThrow().posts().getFirst();
        people.endPost(id, post.id(), null);
        assertThat(feed(second).getStatus()).isEqualTo(404);
    }

    private void campaign(LocalDate due) {
        var duty = fixture.due(
                fixture.duty("IV.1/1", "Đưa tin.", List.of(fixture.media), false, Action.PUBLISH),
                new Deadline("trước", due, null, null, null));
        fixture.confirm(fixture.plan(PlanId.next(), List.of(duty), null));
    }

    private void renew() {
        assertThat(browser.post()
                        .uri("/my-work/calendar/address")
                        .with(as(officer))
                        .exchange()
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
    }

    private String address() {
        return page("/my-work/calendar").select("#address").val();
    }

    private MockHttpServletResponse feed(String address) {
        return browser.get().uri(address).exchange().getResponse();
    }

    private Document page(String path) {
        try {
            return Jsoup.parse(browser.get()
                    .uri(path)
                    .with(as(officer))
                    .exchange()
                    .getResponse()
                    .getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
