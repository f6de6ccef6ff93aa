package loa.organization.intake;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import loa.LoaTest;
import loa.organization.People;
import loa.organization.Persons;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.sheet.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LoaTest
class ImportTest {

    private static final List<String> UNIT_HEADS =
            List.of("Tên đơn vị", "Loại", "Mã", "Thuộc đơn vị", "Từ ngày", "Tên gọi khác");
    private static final List<String> PERSON_HEADS =
            List.of("Họ và tên", "Tên đăng nhập", "Đơn vị", "Chức danh", "Vai trò");

    private final MockMvcTester browser;
    private final People people;
    private final Units units;
    private final Persons persons;
    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    ImportTest(MockMvcTester browser, People people, Units units, Persons persons) {
        this.browser = browser;
        this.people = people;
        this.units = units;
        this.persons = persons;
    }

    @Test
    void units_come_in_with_parents_that_stand_further_down() {
        var me = people.administrator();
        var district = district();
        var sheet = new Sheet(
                "x",
                UNIT_HEADS,
                List.of(
                        List.of("Trường " + mark, "Trường học", "", "Xã " + mark, "", "Điểm trường " + mark),
                        List.of("Xã " + mark, "Xã", "09999", district.name(), "01/07/2024", "")));

        var look = look(upload("units", sheet, me), me);
        assertThat(look.select("tbody .state").eachText()).containsExactly("Mới", "Mới");
        assertThat(units.named("Xã " + mark, null, today())).as("nothing yet").isEmpty();
        var done = carryOut(look, me);

        assertThat(html(done).select("h1").text()).isEqualTo("Đã nhập xong");
        var school = units.named("Điểm trường " + mark, null, today()).orElseThrow();
        assertThat(school.name()).isEqualTo("Trường " + mark);
        assertThat(units.find(school.parent()).orElseThrow().name()).isEqualTo("Xã " + mark);
    }

    @Test
    void each_wrong_row_says_its_cell_and_reason_and_nothing_is_imported() {
        var me = people.administrator();
        var district = district();
        var sheet = new Sheet(
                "x",
                UNIT_HEADS,
                List.of(
                        List.of("Xã Đúng " + mark, "Xã", "", district.name(), "", ""),
                        List.of("", "Xã", "", district.name(), "", ""),
                        List.of("Xã A " + mark, "Làng nghề", "", district.name(), "31/02/2025", ""),
                        List.of("Xã B " + mark, "Xã", "", "Huyện Không Có Thật", "", ""),
                        List.of("Xã C " + mark, "Xã", "", district.name(), "01/01/1990", ""),
                        List.of("Xã Đúng " + mark, "Xã", "", district.name(), "", "")));

        var look = look(upload("units", sheet, me), me);

        assertThat(look.select("[role=alert]").text()).contains("5 dòng có lỗi");
        assertThat(look.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Dòng 3") && row.contains("A3: Chưa có tên đơn vị"))
                .anyMatch(row -> row.contains("B4: không có loại đơn vị “Làng nghề”")
                        && row.contains("E4: “31/02/2025” không phải ngày"))
                .anyMatch(row -> row.contains("D5: chưa rõ “Huyện Không Có Thật”"))
                .anyMatch(row -> row.contains("E6: vào ngày này chưa có Huyện Nhập Liệu"))
                .anyMatch(row -> row.contains("A7: dòng này lặp lại dòng 2"));
        assertThat(look.select("input[name=mark]")).isEmpty();
        var path = look.select(".tabs a").first().attr("href");
        assertThat(html(post(path, me, "mark", "x")).select("[role=alert]").text())
                .contains("Chưa nhập gì");
        assertThat(units.named("Xã Đúng " + mark, null, today())).isEmpty();
        assertThat(look(path + "?show=WRONG", me).select("tbody tr")).hasSize(5);
    }

    @Test
    void what_is_on_record_already_is_unchanged_and_what_differs_is_named() {
        var me = people.administrator();
        var district = district();
        people.unit("Xã Cũ " + mark, UnitKind.COMMUNE, district.id());
        people.unit("Xã Khác " + mark, UnitKind.COMMUNE, district.id());
        var sheet = new Sheet(
                "x",
                UNIT_HEADS,
                List.of(
                        List.of("Xã Cũ " + mark, "Xã", "", district.name(), "", ""),
                        List.of("Xã Khác " + mark, "Xã", "01234", district.name(), "", "Xã Tên Khác " + mark)));

        var look = look(upload("units", sheet, me), me);
        assertThat(look.select("tbody .state").eachText()).containsExactly("Giữ nguyên", "Thay đổi");
        assertThat(look.select("tbody").text()).contains("mã đổi từ – thành 01234");
        carryOut(look, me);

        assertThat(units.named("Xã Tên Khác " + mark, null, today())).isPresent();
        assertThat(look(upload("units", sheet, me), me).select("tbody .state").eachText())
                .containsExactly("Giữ nguyên", "Giữ nguyên");
    }

    @Test
    void what_is_left_empty_stays_and_a_parent_in_the_list_comes_before_a_namesake_elsewhere() {
        var me = people.administrator();
        var district = district();
        var namesake = people.unit(
                "Xã Trùng " + mark,
                UnitKind.COMMUNE,
                people.district("Huyện Bên " + mark).id());
        var full = new Sheet(
                "x",
                UNIT_HEADS,
                List.of(
                        List.of("Xã Trùng " + mark, "Xã", "05555", district.name(), "", "Xã Gọi Khác " + mark),
                        List.of("Thôn Một " + mark, "Thôn, bản, tổ dân phố", "", "Xã Trùng " + mark, "", "")));
        carryOut(look(upload("units", full, me), me), me);

        var below = units.on(today()).stream()
                .filter(unit -> unit.name().equals("Thôn Một " + mark))
                .findFirst()
                .orElseThrow();
        assertThat(below.parent()).isNotEqualTo(namesake.id());
        var empty = new Sheet("x", UNIT_HEADS, List.of(List.of("Xã Trùng " + mark, "Xã", "", district.name(), "", "")));
        assertThat(look(upload("units", empty, me), me).select("tbody .state").text())
                .isEqualTo("Giữ nguyên");
    }

    @Test
    void a_list_that_changed_since_it_was_shown_is_shown_again() {
        var me = people.administrator();
        var district = district();
        var sheet = new Sheet("x", UNIT_HEADS, List.of(List.of("Xã Tranh " + mark, "Xã", "", district.name(), "", "")));
        var look = look(upload("units", sheet, me), me);

        people.unit("Xã Tranh " + mark, UnitKind.COMMUNE, district.id());

        assertThat(html(carryOut(look, me)).select("[role=alert]").text()).contains("Chưa nhập gì");
    }

    @Test
    void people_come_in_with_posts_roles_and_accounts_all_at_once() {
        var me = people.administrator();
        var unit = people.unit(
                "Phòng Nhập " + mark, UnitKind.STATE_OFFICE, district().id());
        var other = people.unit(
                "Trung tâm Nhập " + mark, UnitKind.PUBLIC_SERVICE, district().id());
        var sheet = new Sheet(
                "x",
                PERSON_HEADS,
                List.of(
                        List.of("Giàng A Một", "mot." + mark, unit.name(), "Trưởng phòng", "Lãnh đạo đơn vị; Chủ trì"),
                        List.of("Giàng A Một", "mot." + mark, other.name(), "Kiêm nhiệm", "Cán bộ thực hiện"),
                        List.of("Sùng Thị Hai", "", unit.name(), "Văn thư", "")));

        var look = look(upload("people", sheet, me), me);
        assertThat(look.select("[role=alert]")).isEmpty();
        var done = html(carryOut(look, me));

        assertThat(done.select("code").text()).matches("\\w{4}-\\w{4}-\\w{4}-\\w{4}");
        assertThat(done.select("tbody th").text()).isEqualTo("mot." + mark);
        assertThat(persons.at(unit.id())).hasSize(2);
        assertThat(persons.at(other.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.posts()).hasSize(2));
        var again = look(upload("people", sheet, me), me);
        assertThat(again.select("tbody .state").eachText()).containsOnly("Giữ nguyên");
    }

    @Test
    void wrong_rows_of_people_say_why() {
        var me = people.administrator();
        var unit = people.unit(
                "Phòng Sai " + mark, UnitKind.STATE_OFFICE, district().id());
        var sheet = new Sheet(
                "x",
                PERSON_HEADS,
                List.of(
                        List.of("", "", unit.name(), "Văn thư", ""),
                        List.of("Lò Thị A", "Tên Có Dấu", unit.name(), "Văn thư", ""),
                        List.of("Lò Thị B", "", "Phòng Không Có", "Văn thư", ""),
                        List.of("Lò Thị C", "", unit.name(), "", "Vua"),
                        List.of("Lò Thị D", "quantri", unit.name(), "Văn thư", ""),
                        List.of("Lò Thị E", "hai." + mark, unit.name(), "Văn thư", ""),
                        List.of("Lò Thị Khác", "hai." + mark, unit.name(), "Văn thư", "")));

        var rows = look(upload("people", sheet, me), me).select("tbody tr").eachText();

        assertThat(rows)
                .anyMatch(row -> row.contains("A2: Chưa có họ tên"))
                .anyMatch(row -> row.contains("B3: Tên đăng nhập gồm"))
                .anyMatch(row -> row.contains("C4: chưa rõ “Phòng Không Có”"))
                .anyMatch(row -> row.contains("D5: Chưa có chức danh") && row.contains("E5: không có vai trò “Vua”"))
                .anyMatch(row -> row.contains("B6: Tên đăng nhập này đã có người dùng"))
                .anyMatch(row -> row.contains("A8: tên đăng nhập này ở dòng 7 thuộc về Lò Thị E"));
        assertThat(persons.at(unit.id())).isEmpty();
    }

    @Test
    void who_administers_a_commune_imports_nothing_elsewhere_and_an_officer_nothing_at_all() {
        var commune =
                people.unit("Xã Quản " + mark, UnitKind.COMMUNE, district().id());
        var own = people.with("Quản trị xã", commune.id(), "Quản trị", Role.ADMINISTRATOR);
        var officer = people.officer("Cán bộ xã", commune.id());
        var sheet = new Sheet(
                "x",
                UNIT_HEADS,
                List.of(
                        List.of("Thôn Một " + mark, "Thôn, bản, tổ dân phố", "", commune.name(), "", ""),
                        List.of("Xã Lấn " + mark, "Xã", "", district().name(), "", "")));

        var look = look(upload("units", sheet, own), own);

        assertThat(look.select("tbody .state").eachText()).containsExactly("Mới", "Lỗi");
        assertThat(look.select("tbody").text()).contains("không thuộc phạm vi bạn quản trị");
        assertThat(send("units", sheet.xlsx(), officer)).hasStatus(403);
        assertThat(browser.get()
                        .uri(look.select(".tabs a").first().attr("href"))
                        .with(as(people.administrator()))
                        .exchange())
                .as("a preview is its uploader's")
                .hasStatus(404);
    }

    @Test
    void a_file_that_is_no_filled_template_is_refused_with_what_to_do() throws IOException {
        var me = people.administrator();

        assertThat(error("không phải Excel".getBytes(StandardCharsets.UTF_8), me))
                .contains("không phải Excel (.xlsx)");
        assertThat(error(new Sheet("x", List.of("Tên đơn vị", "Khác"), List.of(List.of("a", "b"))).xlsx(), me))
                .contains("Thiếu cột: Loại, Thuộc đơn vị");
        assertThat(error(new Sheet("x", UNIT_HEADS, List.of()).xlsx(), me)).contains("chưa có dòng nào");
        assertThat(error(new byte[6 * 1024 * 1024], me)).contains("Tệp quá lớn");
        assertThat(error(bomb(), me)).contains("Tệp quá lớn");
    }

    @Test
    void the_template_and_the_export_can_be_uploaded_as_they_are() throws IOException {
        var me = people.administrator();
        var template = browser.get()
                .uri("/import/units/template")
                .with(as(me))
                .exchange()
                .getResponse();
        var export = browser.get().uri("/units/export").with(as(me)).exchange().getResponse();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(template.getContentAsByteArray()))) {
            assertThat(book.getSheetAt(0).getDataValidations()).hasSize(1);
            assertThat(book.getSheetAt(1).getSheetName()).isEqualTo("Hướng dẫn");
        }
        assertThat(error(template.getContentAsByteArray(), me)).contains("chưa có dòng nào");
        var sent = send("units", export.getContentAsByteArray(), me);
        assertThat(sent).hasStatus(303);
        assertThat(look(sent.getResponse().getHeader("Location"), me)
                        .select("tbody .state")
                        .eachText())
                .containsOnly("Giữ nguyên");
    }

    private Unit district() {
        return people.district("Huyện Nhập Liệu");
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private String upload(String kind, Sheet sheet, Me me) {
        var sent = send(kind, sheet.xlsx(), me);
        assertThat(sent).hasStatus(303);
        return sent.getResponse().getHeader("Location");
    }

    private String error(byte[] file, Me me) {
        return html(send("units", file, me)).select("[role=alert]").text();
    }

    private MvcTestResult send(String kind, byte[] file, Me me) {
        return browser.post()
                .uri("/import/" + kind)
                .multipart()
                .file(new MockMultipartFile("file", "danh-sach.xlsx", Sheet.XLSX, file))
                .with(as(me))
                .exchange();
    }

    private Document look(String path, Me me) {
        var answer = browser.get().uri(path).with(as(me)).exchange();
        assertThat(answer).hasStatusOk();
        return html(answer);
    }

    private MvcTestResult carryOut(Document look, Me me) {
        var form = look.select("form[action^=/import/]").first();
        return post(form.attr("action"), me, "mark", form.select("[name=mark]").val());
    }

    private MvcTestResult post(String path, Me me, String name, String value) {
        return browser.post().uri(path).param(name, value).with(as(me)).exchange();
    }

    /** Small, and 60 MB when unpacked. */
    private static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 60; i++) zip.write(new byte[1024 * 1024]);
        }
        return out.toByteArray();
    }
}
