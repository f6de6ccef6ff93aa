package loa.organization.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import loa.LoaTest;
import loa.organization.People;
import loa.organization.PersonDesk;
import loa.organization.PersonId;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitKind;
import loa.organization.account.AccountDesk;
import loa.organization.account.AccountDesk.Outcome;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class SignInTest {

    private static final String PASSWORD = "mưa trên nương chè";
    private static int addresses;

    private final MockMvcTester http;
    private final People people;
    private final PersonDesk persons;
    private final AccountDesk accounts;

    SignInTest(MockMvcTester http, People people, PersonDesk persons, AccountDesk accounts) {
        this.http = http;
        this.people = people;
        this.persons = persons;
        this.accounts = accounts;
    }

    @Test
    void the_right_password_opens_and_leads_where_one_wanted_to_go() {
        var userName = registered("Giàng Thị Mẩy");
        var browser = browser();
        browser.get("/sessions?a=1");

        var answer = browser.signIn("  " + userName.toUpperCase() + " ", PASSWORD);

        assertThat(answer).hasStatus(303).hasHeader("Location", "/sessions?a=1");
        assertThat(browser.get("/sessions")).hasStatusOk();
    }

    @Test
    void a_wrong_password_and_an_unknown_user_are_told_the_same_and_the_name_stays_typed() {
        var userName = registered("Sùng A Lử");

        var wrong = Browser.page(browser().signIn(userName, "không phải thế này"));
        var unknown = Browser.page(browser().signIn("khong-co-ai", "không phải thế này"));

        assertThat(wrong.select("[role=alert]").text())
                .isEqualTo(unknown.select("[role=alert]").text())
                .startsWith("Tên đăng nhập hoặc mật khẩu chưa đúng");
        assertThat(wrong.select("#userName").val()).isEqualTo(userName);
        assertThat(wrong.select("#password").val()).isEmpty();
    }

    @Test
    void signing_in_changes_the_session_id() {
        var userName = registered("Mùa Thị Dở");
        var browser = browser();
        browser.get("/units");
        var before = browser.session();

        browser.signIn(userName, PASSWORD);

        assertThat(browser.session()).isNotNull().isNotEqualTo(before);
    }

    @Test
    void who_guesses_waits_and_is_told_how_long_even_with_the_right_password() {
        var userName = registered("Thào A Chu");
        for (int i = 0; i < 5; i++) {
            assertThat(browser().signIn(userName, "đoán lần " + i)).hasStatusOk();
        }

        var answer = browser().signIn(userName, PASSWORD);

        assertThat(answer).hasStatus(429);
        assertThat(Browser.page(answer).select("[role=alert]").text()).contains("Hãy đợi 15 giây");
        assertThat(browser().signIn(registered("Lù Thị Pà"), PASSWORD))
                .as("somebody else is not held up")
                .hasStatus(303);
    }

    @Test
    void an_address_that_guesses_names_waits_too() {
        var browser = browser();
        for (int i = 0; i < 30; i++) browser.signIn("ten-" + UUID.randomUUID(), "x");

        assertThat(browser.signIn(registered("Hờ A Tủa"), PASSWORD)).hasStatus(429);
    }

    @Test
    void a_one_time_password_opens_only_the_page_to_choose_another() {
        var id = person("Vàng Thị Sông");
        var given = (Outcome.Given) accounts.open(id, userName(), null);
        var browser = browser();

        assertThat(browser.signIn(given.userName(), given.oneTimePassword()))
                .hasHeader("Location", "/sign-in/password");
        assertThat(browser.get("/sessions")).hasStatus(302);
        assertThat(text(browser.post("/sign-in/password", "password", "1234567890", "again", "1234567890")))
                .contains("dễ bị đoán");
        assertThat(text(browser.post("/sign-in/password", "password", PASSWORD, "again", "khác")))
                .contains("chưa giống nhau");
        assertThat(browser.post("/sign-in/password", "password", PASSWORD, "again", PASSWORD))
                .hasStatus(303);

        assertThat(browser.get("/sessions")).hasStatusOk();
        assertThat(text(browser().signIn(given.userName(), given.oneTimePassword())))
                .contains("chưa đúng");
        assertThat(browser().signIn(given.userName(), PASSWORD)).hasStatus(303);
    }

    @Test
    void a_reset_ends_the_sessions_and_the_old_password() {
        var userName = userName();
        var id = person("Giàng A Phổng");
        accounts.open(id, userName, PASSWORD, null);
        var browser = browser();
        browser.signIn(userName, PASSWORD);
        assertThat(browser.get("/sessions")).hasStatusOk();

        var given = (Outcome.Given) accounts.reset(id, people.administrator());

        assertThat(browser.get("/sessions")).hasStatus(302);
        assertThat(text(browser().signIn(userName, PASSWORD))).contains("chưa đúng");
        assertThat(browser().signIn(userName, given.oneTimePassword())).hasHeader("Location", "/sign-in/password");
    }

    @Test
    void a_closed_account_does_not_open() {
        var userName = userName();
        var id = person("Lờ A Vàng");
        accounts.open(id, userName, PASSWORD, null);

        accounts.disable(id, people.administrator());

        assertThat(text(browser().signIn(userName, PASSWORD))).contains("Tài khoản đang khóa");
    }

    @Test
    void who_holds_two_posts_chooses_one() {
        var userName = userName();
        var id = person("Mùa A Sếnh");
        accounts.open(id, userName, PASSWORD, null);
        var school = people.unit("Trường Tiểu học Hai Việc", UnitKind.SCHOOL, unit().id());
        persons.addPost(id, school.id(), "Hiệu trưởng", null);
        var browser = browser();

        assertThat(browser.signIn(userName, PASSWORD)).hasHeader("Location", "/sign-in/post");
        assertThat(browser.get("/sessions")).as("not in yet").hasStatus(302);
        var choices = Browser.page(browser.get("/sign-in/post"));
        assertThat(choices.select(".list__item strong").eachText()).containsExactly("Chuyên viên", "Hiệu trưởng");
        var post = choices.select("input[name=post]").last().val();
        browser.post("/sign-in/post", "post", post);

        assertThat(Browser.page(browser.get("/sessions")).select(".who__unit").text())
                .contains("Hai Việc");
    }

    @Test
    void one_sees_ones_sessions_and_ends_another_without_ending_this_one() {
        var userName = registered("Sùng Thị Mo");
        var phone = browser();
        var desk = browser();
        phone.signIn(userName, PASSWORD);
        desk.signIn(userName, PASSWORD);

        var page = Browser.page(desk.get("/sessions"));
        assertThat(page.select(".list__item")).hasSize(2);
        assertThat(page.select(".list__item").text()).contains("Chrome · Android");
        assertThat(page.html()).doesNotContain(desk.session()).doesNotContain(phone.session());
        desk.post(page.select("form[action^=/sessions/][action$=/end]").attr("action"));

        assertThat(phone.get("/sessions")).hasStatus(302);
        assertThat(desk.get("/sessions")).hasStatusOk();
    }

    @Test
    void nobody_ends_the_session_of_another() {
        var mine = browser();
        var other = browser();
        mine.signIn(registered("Chang A Vàng"), PASSWORD);
        other.signIn(registered("Chang Thị Sua"), PASSWORD);
        var handle = loa.organization.account.Sessions.handle(decoded(other.session()));

        mine.post("/sessions/" + handle + "/end");

        assertThat(other.get("/sessions")).hasStatusOk();
    }

    @Test
    void choosing_a_password_takes_the_old_one_and_ends_the_other_sessions() {
        var userName = registered("Hảng A Dê");
        var here = browser();
        var there = browser();
        here.signIn(userName, PASSWORD);
        there.signIn(userName, PASSWORD);
        var next = "thác nước mùa xuân";

        assertThat(text(here.post("/password", "old", "sai", "password", next, "again", next)))
                .contains("Mật khẩu hiện tại chưa đúng");
        assertThat(here.post("/password", "old", PASSWORD, "password", next, "again", next))
                .hasStatus(303);

        assertThat(here.get("/sessions")).hasStatusOk();
        assertThat(there.get("/sessions")).hasStatus(302);
        assertThat(browser().signIn(userName, next)).hasStatus(303);
    }

    @Test
    void without_its_token_the_form_is_refused() {
        assertThat(http.post().uri("/sign-in").param("userName", "a").param("password", "b"))
                .hasStatus(403);
    }

    private String registered(String name) {
        var userName = userName();
        persons.register(name, userName, PASSWORD, unit().id(), "Chuyên viên", Set.of(Role.OFFICER), null);
        return userName;
    }

    private PersonId person(String name) {
        return persons.register(name, null, null, unit().id(), "Chuyên viên", Set.of(Role.OFFICER), null);
    }

    private Unit unit() {
        return people.unit(
                "Phòng Đăng nhập",
                UnitKind.STATE_OFFICE,
                people.district("Huyện Cửa Vào").id());
    }

    private static String userName() {
        return "u" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Each with its own address, so that tests do not slow each other down. */
    private Browser browser() {
        return new Browser(http, "10.1.0." + ++addresses);
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult answer) {
        return Browser.page(answer).text();
    }

    private static String decoded(String cookie) {
        return new String(java.util.Base64.getDecoder().decode(cookie));
    }
}
