package loa.organization.decree;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import loa.LoaTest;
import loa.organization.Role;
import loa.organization.Unit;
import loa.platform.Me;
import loa.work.succession.Merged;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A reorganisation drawn up, looked at and put in force by forms. */
@LoaTest
@TestPropertySource(properties = "loa.test=reorganisation")
class DecreePagesTest {

    private final Merged given;
    private final MockMvcTester browser;

    DecreePagesTest(Merged given, MockMvcTester browser) {
        this.given = given;
        this.browser = browser;
    }

    @Test
    void a_paper_is_drawn_up_part_by_part_and_put_in_force() throws Exception {
        var communes = given.communes(2);
        given.campaign(communes, 1);
        var path = begin("88/NQ-UBTVQH15");
        post(
                path + "/parts",
                "ended",
                names(communes),
                "heirs",
                "Xã Tân Khe " + communes.getFirst().name());

        var page = get(path, given.administrator);
        assertThat(page.select("#leaving ~ table tbody tr")).hasSize(2);
        assertThat(page.select("form[action$=/decide] button").text()).isEqualTo("Thực hiện tổ chức lại");
        var mark = page.select("[name=mark]").val();
        assertThat(post(path + "/decide", "mark", mark)).hasStatus(303);

        var done = get(path, given.administrator);
        assertThat(done.select(".lead .state").text()).isEqualTo("đã thực hiện");
        assertThat(done.select("form[action$=/undo]")).hasSize(1);
    }

    @Test
    void a_name_that_no_unit_bears_is_said_and_what_was_typed_stays() throws Exception {
        var communes = given.communes(1);
        var path = begin("89/NQ-UBTVQH15");

        var answer = post(path + "/parts", "ended", names(communes) + "\nXã Không Có", "heirs", "Xã Đích");

        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select("[role=alert]").text()).startsWith("“Xã Không Có”: Chưa rõ đây là đơn vị nào");
        assertThat(page.select("[name=ended]").val()).contains("Xã Không Có");
        assertThat(page.select("[name=heirs]").val()).isEqualTo("Xã Đích");
    }

    @Test
    void a_divided_unit_asks_for_each_thing_until_each_has_an_heir() throws Exception {
        var communes = given.communes(1);
        var campaign = given.campaign(communes, 2);
        given.people.officer("Giàng A Páo", communes.getFirst().id());
        var path = begin("90/NQ-UBTVQH15");
        post(path + "/parts", "ended", names(communes), "heirs", "Xã Khe Thượng\nXã Khe Hạ");
        var shares = path + "/shares?unit=" + communes.getFirst().id();
        var page = get(shares, given.administrator);
        assertThat(page.select("#g-tasks + form + form .share")).hasSize(2);
        assertThat(get(path, given.administrator).select("form[action$=/decide]"))
                .isEmpty();

        var west = page.select("#all-tasks option").get(1).val();
        post(path + "/shares/all", "unit", communes.getFirst().id().toString(), "estate", "tasks", "heir", west);
        post(path + "/shares/all", "unit", communes.getFirst().id().toString(), "estate", "people", "heir", "END");

        assertThat(get(path, given.administrator).select("form[action$=/decide]"))
                .hasSize(1);
        post(
                path + "/decide",
                "mark",
                get(path, given.administrator).select("[name=mark]").val());
        assertThat(given.tasks(campaign)).allMatch(row -> row.unit().value().equals(UUID.fromString(west)));
    }

    @Test
    void a_draft_is_nobody_elses_and_what_people_there_are_is_not_for_everybody() throws Exception {
        var communes = given.communes(2);
        var path = begin("91/NQ-UBTVQH15");
        post(path + "/parts", "ended", names(communes), "heirs", "Xã Khe Kín");
        var clerk =
                given.people.with("Người Xã Khác", given.communes(1).getFirst().id(), "Văn phòng", Role.ADMINISTRATOR);
        var officer = given.people.officer(
                "Cán bộ thường", given.communes(1).getFirst().id());

        assertThat(browser.get().uri(path).with(as(clerk))).hasStatus(404);
        assertThat(browser.get()
                        .uri(path + "/shares?unit=" + communes.getFirst().id())
                        .with(as(clerk)))
                .hasStatus(403);
        assertThat(browser.get().uri("/decrees/new").with(as(officer))).hasStatus(403);
        assertThat(browser.get().uri("/decrees").with(as(officer))).hasStatus(200);
    }

    private String begin(String number) {
        var answer = post("/decrees", "number", number, "issuedOn", "2026-01-05", "day", given.today());
        return String.valueOf(answer.getResponse().getHeader("Location")).replaceAll("\\?.*", "");
    }

    private MvcTestResult post(String path, String... fields) {
        var request = browser.post().uri(path).with(as(given.administrator));
        for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }

    private Document get(String path, Me me) throws Exception {
        var answer = browser.get().uri(path).with(as(me)).exchange();
        assertThat(answer).hasStatus(200);
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private static String names(java.util.List<Unit> units) {
        return String.join("\n", units.stream().map(Unit::name).toList());
    }
}
