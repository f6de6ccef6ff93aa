package loa.organization.web;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.UUID;
import loa.LoaTest;
import loa.organization.People;
import loa.organization.PersonDesk;
import loa.organization.PersonId;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitKind;
import loa.organization.directory.DirectoryLoader;
import loa.platform.Me;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LoaTest
class PagesTest {

    private final MockMvcTester browser;
    private final People people;
    private final PersonDesk persons;

    PagesTest(MockMvcTester browser, People people, PersonDesk persons) {
        this.browser = browser;
        this.people = people;
        this.persons = persons;
    }

    @Test
    void the_tree_shows_the_units_of_the_chosen_day() {
        var me = people.officer("Lò Thị Hoa", district().id());

        var then = page("/units?on=2024-10-15", me);
        var now = page("/units?on=2025-07-01", me);

        assertThat(then.select(".lead").text()).startsWith("Cây đơn vị ngày 15/10/2024");
        assertThat(then.select(".tree").text())
                .contains("Huyện Trạm Tấu", "Xã Bản Công")
                .doesNotContain("Xã Hạnh Phúc");
        assertThat(now.select(".tree").text()).contains("Xã Hạnh Phúc").doesNotContain("Xã Bản Công");
    }

    @Test
    void units_are_found_without_marks() {
        var me = people.officer("Lò Thị Hoa", district().id());

        assertThat(page("/units?on=2024-10-15&q=phong van hoa", me)
                        .select(".tree a")
                        .eachText())
                .contains("Phòng Văn hóa và Thông tin");
        assertThat(page("/units?q=khong co ai", me).select(".empty h2").text()).isEqualTo("Không có đơn vị nào");
    }

    @Test
    void a_unit_shows_its_history_people_and_heirs() {
        var me = people.officer("Lò Thị Hoa", district().id());

        var old = page("/units/" + DirectoryLoader.id("xa-ban-cong"), me);

        assertThat(old.select(".notice").text()).contains("kết thúc vào hết ngày 30/06/2025");
        assertThat(old.select(".timeline").text()).contains("Chuyển giao cho Xã Hạnh Phúc");
        assertThat(old.select("a[href$=/change]")).as("no administrator").isEmpty();
        assertThat(browser.get().uri("/units/" + UUID.randomUUID()).with(as(me)).exchange())
                .hasStatus(404);
    }

    @Test
    void only_who_administers_is_offered_and_allowed_the_forms() {
        var own = people.with("Giàng A Quản", district().id(), "Quản trị", Role.ADMINISTRATOR);
        var officer = people.officer("Lò Thị Hoa", district().id());
        var path = "/units/" + district().id() + "/change";

        assertThat(get(path, own)).hasStatusOk();
        assertThat(get(path, officer)).hasStatus(403);
        assertThat(get("/people", own)).hasStatusOk();
        assertThat(get("/people", officer)).hasStatus(403);
        assertThat(page("/units", own).select(".bar").text()).contains("Người dùng", "Nhật ký");
        assertThat(page("/units", officer).select(".bar").text()).doesNotContain("Người dùng", "Nhật ký");
    }

    @Test
    void a_unit_is_founded_below_and_a_refusal_keeps_what_was_typed() {
        var me = people.administrator();
        var name = "Hội Khuyến học " + UUID.randomUUID();
        var form = new String[] {"name", name, "kind", "ASSOCIATION", "parent", "Huyện Trang", "from", "2024-05-01"};

        var founded = post("/units/new", me, form);
        var again = post("/units/new", me, form);

        assertThat(founded).hasStatus(303);
        assertThat(document(again).select("[role=alert]").text()).contains("đã có một đơn vị mang tên này");
        assertThat(document(again).select("#name").val()).isEqualTo(name);
        form[5] = "Huyện Không Có";
        assertThat(document(post("/units/new", me, form)).select("[role=alert]").text())
                .contains("Chưa rõ đơn vị cấp trên");
    }

    @Test
    void people_are_found_filtered_and_counted_within_reach() {
        var mine = people.with("Giàng A Quản", district().id(), "Quản trị", Role.ADMINISTRATOR);
        var other = people.district("Huyện Trang Khác");
        people.officer("Thào Thị Xa", other.id());
        people.inspector("Mùa Thị Gần", district().id());

        var all = page("/people?q=thi", mine);
        var inspectors = page("/people?role=INSPECTOR", mine);
        var nobody = page("/people?q=ai-do-khong-co", mine);

        assertThat(all.select("tbody th").eachText()).contains("Mùa Thị Gần").doesNotContain("Thào Thị Xa");
        assertThat(inspectors.select("tbody th").eachText()).containsOnly("Mùa Thị Gần");
        assertThat(nobody.select(".empty h2").text()).isEqualTo("Không có ai khớp");
        assertThat(page("/people?q=thao thi xa", people.administrator()).select("tbody th"))
                .isNotEmpty();
    }

    @Test
    void a_person_is_registered_given_a_role_and_an_account_whose_password_is_shown_once() {
        var me = people.administrator();
        var registered = post("/people/new", me, "name", "Vàng Thị Mới", "unit", "Huyện Trang", "post", "Chuyên viên");
        var path = registered.getResponse().getHeader("Location").replaceAll("\\?.*", "");

        assertThat(post(path + "/roles", me, "role", "OFFICER", "where", "Huyện Trang"))
                .hasStatus(303);
        var twice = post(path + "/roles", me, "role", "OFFICER", "where", "Huyện Trang");
        var userName = "mới" + UUID.randomUUID();
        var badName = post(path + "/account", me, "userName", userName);
        var opened = document(post(
                path + "/account",
                me,
                "userName",
                "vang.thi." + UUID.randomUUID().toString().substring(0, 6)));

        assertThat(document(twice).select("[role=alert]").text()).contains("đã có vai trò đó");
        assertThat(document(badName).select("[role=alert]").text()).contains("chữ cái không dấu");
        assertThat(opened.select("code").text()).matches("\\w{4}-\\w{4}-\\w{4}-\\w{4}");
        var page = page(path, me);
        assertThat(page.text())
                .contains("Chờ đặt mật khẩu", "Cán bộ thực hiện")
                .doesNotContain(opened.select("code").text());
    }

    @Test
    void nobody_gives_a_role_to_themselves_or_takes_the_last_administrator() {
        var me = people.administrator();
        district();

        var own = post("/people/" + me.person() + "/roles", me, "role", "CHIEF", "where", "Huyện Trang");

        assertThat(document(own).select("[role=alert]").text()).contains("không tự làm việc này cho chính mình");
    }

    @Test
    void an_administrator_of_a_commune_does_not_reach_the_account_of_one_above() {
        var commune = people.unit("Xã Trang Dưới", UnitKind.COMMUNE, district().id());
        var low = people.with("Lý A Xã", commune.id(), "Quản trị", Role.ADMINISTRATOR);
        var high = people.with("Hà Văn Huyện", district().id(), "Quản trị", Role.ADMINISTRATOR);
        persons.addPost(new PersonId(high.person()), commune.id(), "Tăng cường", null);

        assertThat(get("/people/" + high.person(), low)).hasStatus(403);
        assertThat(post("/people/" + high.person() + "/account/reset", low)).hasStatus(403);
        assertThat(get("/people/" + low.person(), high)).hasStatusOk();
    }

    @Test
    void a_post_that_ends_is_kept_as_history() {
        var me = people.administrator();
        var id = persons.register("Cứ A Nghỉ", null, null, district().id(), "Văn thư", Set.of(), null);
        persons.addPost(id, DirectoryLoader.id("tinh-lao-cai"), "Chuyên viên", null);
        var post = page("/people/" + id, me)
                .select("form[action*=/posts/]")
                .first()
                .attr("action");

        assertThat(post(post, me)).hasStatus(303);

        assertThat(page("/people/" + id, me).select("form[action*=/posts/]")).hasSize(1);
    }

    @Test
    void the_lists_go_out_as_workbooks() throws Exception {
        var me = people.administrator();
        people.officer("=HYPERLINK(\"x\")", district().id());

        var bytes = get("/people/export?q=hyperlink", me).getResponse().getContentAsByteArray();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(0).getStringCellValue()).isEqualTo("Họ và tên");
            assertThat(sheet.getRow(1).getCell(0).getCellType()).hasToString("STRING");
        }
        assertThat(get("/units/export", me)).hasStatusOk();
    }

    private Unit district() {
        return people.district("Huyện Trang");
    }

    private Document page(String path, Me me) {
        var answer = get(path, me);
        assertThat(answer).hasStatusOk();
        return document(answer);
    }

    private static Document document(MvcTestResult answer) {
        return Browser.page(answer);
    }

    private MvcTestResult get(String path, Me me) {
        return browser.get()
                .uri(java.net.URI.create(path.replace(" ", "%20")))
                .with(as(me))
                .exchange();
    }

    private MvcTestResult post(String path, Me me, String... namesAndValues) {
        var request = browser.post().uri(path).with(as(me));
        for (int i = 0; i < namesAndValues.length; i += 2) request.param(namesAndValues[i], namesAndValues[i + 1]);
        return request.exchange();
    }
}
