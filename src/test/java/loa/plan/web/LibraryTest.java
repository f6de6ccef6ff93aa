package loa.plan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import loa.LoaTest;
import loa.organization.People;
import loa.organization.UnitKind;
import loa.plan.PlanDesk;
import loa.plan.PlanFixture;
import loa.platform.Me;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class LibraryTest {

    private final MockMvcTester browser;
    private final People people;
    private final PlanDesk desk;
    private Me chief;

    LibraryTest(MockMvcTester browser, People people, PlanDesk desk) {
        this.browser = browser;
        this.people = people;
        this.desk = desk;
    }

    @BeforeEach
    void a_commune_without_plans() {
        var commune = people.unit("Xã Thư Viện " + UUID.randomUUID(), UnitKind.COMMUNE, null);
        chief = people.chief("Lù Thị Thư", commune.id());
    }

    @Test
    void an_empty_library_says_how_to_begin() {
        assertThat(library("").select(".empty").text()).contains("Chưa có kế hoạch nào");
        assertThat(library("").select(".empty a").attr("href")).isEqualTo("/plans/new");
    }

    @Test
    void a_plan_is_found_by_words_of_its_name_number_issuer_and_file_typed_in_a_hurry() {
        bring("Ngày hội Đọc sách", "41/KH-UBND", 2026, "ban-ky.docx.txt");
        bring("Phòng cháy 100%_rừng", "42/KH-UBND", 2027, "rung.txt");

        assertThat(titles("?q=doc%20sach")).containsExactly("Tuyên truyền Ngày hội Đọc sách");
        assertThat(titles("?q=S%C3%81CH%2041/KH")).containsExactly("Tuyên truyền Ngày hội Đọc sách");
        assertThat(titles("?q=ban-ky")).containsExactly("Tuyên truyền Ngày hội Đọc sách");
        assertThat(titles("?q=hanh%20phuc")).hasSize(2);
        assertThat(titles("?q=100%25_r")).containsExactly("Tuyên truyền Phòng cháy 100%_rừng");
        assertThat(titles("?q=%25")).hasSize(1);
        assertThat(titles("?q=sach%20rung")).as("all of the words").isEmpty();
        assertThat(library("?q=sach%20rung").select("main").text()).contains("Không có kế hoạch nào khớp");
        assertThat(library("?q=doc%20sach").selectFirst("main [name=q]").val()).isEqualTo("doc sach");
    }

    @Test
    void the_list_is_narrowed_by_state_and_year_and_sorted() {
        bring("B", "1/KH-UBND", 2026, "b.txt");
        bring("Á", "2/KH-UBND", 2027, "a.txt");
        bring("Đ", "3/KH-UBND", 2027, "d.txt");

        assertThat(titles("?order=TITLE")).containsExactly("Tuyên truyền Á", "Tuyên truyền B", "Tuyên truyền Đ");
        assertThat(titles("")).containsExactly("Tuyên truyền Đ", "Tuyên truyền Á", "Tuyên truyền B");
        assertThat(titles("?order=OLDEST")).containsExactly("Tuyên truyền B", "Tuyên truyền Á", "Tuyên truyền Đ");
        assertThat(titles("?year=2026")).containsExactly("Tuyên truyền B");
        assertThat(titles("?state=IN_REVIEW&year=2027")).hasSize(2);
        assertThat(titles("?state=CONFIRMED")).isEmpty();
        assertThat(library("").select("[name=year] option").eachAttr("value")).containsExactly("", "2027", "2026");
    }

    @Test
    void a_long_list_comes_in_pages_that_keep_the_question() {
        for (int number = 1; number <= 21; number++) {
            bring("Đợt " + number, number + "/KH-UBND", 2026, "đợt " + number + ".txt");
        }

        var first = library("?q=dot&order=OLDEST");
        var second = library(first.select("main a[rel=next]").attr("href").replace("/plans", ""));

        assertThat(first.select("main [role=status]").text()).isEqualTo("21 kế hoạch");
        assertThat(first.select(".list__item")).hasSize(20);
        assertThat(second.select(".list__item a").eachText()).containsExactly("Tuyên truyền Đợt 21");
        assertThat(second.selectFirst("main [name=q]").val()).isEqualTo("dot");
    }

    @Test
    void nobody_finds_the_plans_of_others() {
        bring("Ngày hội", "1/KH-UBND", 2026, "a.txt");
        var elsewhere = people.unit("Xã Bên " + UUID.randomUUID(), UnitKind.COMMUNE, null);

        var found = Jsoup.parse(read("/plans?q=ngay%20hoi", people.chief("Người Xã Bên", elsewhere.id())));

        assertThat(found.select(".list__item")).isEmpty();
    }

    private void bring(String subject, String number, int year, String fileName) {
        var text = PlanFixture.text(chief.unit() + subject)
                .replaceFirst("Số: +/KH-UBND", "Số: " + number)
                .replaceFirst("tháng 11 năm 2026", "tháng 11 năm " + year)
                .replaceFirst(
                        "Tuyên truyền Ngày hội Đọc sách xã Suối Vàng lần thứ II, năm 2027", "Tuyên truyền " + subject);
        desk.bring(text.getBytes(UTF_8), fileName, chief);
    }

    private List<String> titles(String question) {
        return library(question).select(".list__item a").eachText();
    }

    private Document library(String question) {
        return Jsoup.parse(read("/plans" + question, chief));
    }

    private String read(String path, Me me) {
        var answer = browser.get().uri(URI.create(path)).with(as(me)).exchange();
        assertThat(answer).hasStatusOk();
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
