package loa.audit.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import loa.LoaTest;
import loa.audit.AuditLog;
import loa.organization.People;
import loa.organization.Unit;
import loa.platform.Me;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@LoaTest
class AuditPageTest {

    private final MockMvcTester browser;
    private final People people;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    AuditPageTest(MockMvcTester browser, People people, AuditLog audit, TransactionOperations transaction) {
        this.browser = browser;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Test
    void an_act_reads_as_a_sentence_with_who_where_and_a_link() {
        var unit = people.district("Huyện Nhật Ký");
        var inspector = people.inspector("Nông Thị Soát", unit.id());
        var doer = people.officer("Giàng A Làm", unit.id());
        act(doer, "organization.unit.renamed", unit, Map.of("name", "Huyện Mới", "day", "2025-07-01"));

        var row = page("/audit?q=huyen moi", inspector).select("tbody tr").first();

        assertThat(row.text())
                .contains(
                        "Đổi tên đơn vị thành Huyện Mới từ ngày 01/07/2025",
                        "Giàng A Làm",
                        "Chuyên viên, Huyện Nhật Ký");
        assertThat(row.select("a").attr("href")).isEqualTo("/units/" + unit.id());
    }

    @Test
    void an_act_without_a_sentence_shows_its_key() {
        var unit = people.district("Huyện Nhật Ký");
        act(people.officer("Giàng A Làm", unit.id()), "test.unknown", unit, Map.of());

        assertThat(page("/audit?act=test.unknown", people.inspector("Soát", unit.id()))
                        .select("tbody")
                        .text())
                .contains("test.unknown");
    }

    @Test
    void a_reader_sees_the_acts_of_the_units_within_reach_and_no_others() {
        var mine = people.district("Huyện Nhật Ký");
        var other = people.district("Huyện Nhật Ký Khác");
        var inspector = people.inspector("Nông Thị Soát", mine.id());
        act(people.officer("Người Bên Này", mine.id()), "test.here", mine, Map.of());
        act(people.officer("Người Bên Kia", other.id()), "test.there", other, Map.of());

        assertThat(page("/audit?q=nguoi ben", inspector).select("tbody").text())
                .contains("Người Bên Này")
                .doesNotContain("Người Bên Kia");
        assertThat(page("/audit?act=test.there", inspector).select(".empty h2").text())
                .isEqualTo("Không có việc nào khớp");
        assertThat(page("/audit?act=test.there", people.administrator())
                        .select("tbody")
                        .text())
                .contains("Người Bên Kia");
    }

    @Test
    void without_the_power_there_is_no_log() {
        var officer =
                people.officer("Giàng A Làm", people.district("Huyện Nhật Ký").id());

        assertThat(get("/audit", officer)).hasStatus(403);
        assertThat(get("/audit/export", officer)).hasStatus(403);
        assertThat(browser.post().uri("/audit/check").with(as(officer)).exchange())
                .hasStatus(403);
    }

    @Test
    void days_persons_and_pages_narrow_the_list() {
        var unit = people.district("Huyện Nhiều Việc");
        var inspector = people.inspector("Nông Thị Soát", unit.id());
        var doer = people.officer("Giàng A Nhiều", unit.id());
        for (int i = 0; i < 60; i++) act(doer, "test.many", unit, Map.of("n", "" + i));

        var first = page("/audit?act=test.many", inspector);
        var second = page(first.select("a[rel=next]").attr("href"), inspector);

        assertThat(first.select("tbody tr")).hasSize(50);
        assertThat(second.select("tbody tr")).hasSize(10);
        assertThat(page("/audit?person=" + doer.person() + "&page=9", inspector).select("tbody tr"))
                .isNotEmpty();
        assertThat(page("/audit?act=test.many&until=2020-01-01", inspector).select(".empty"))
                .hasSize(1);
        assertThat(get("/audit?from=khong-phai-ngay", inspector)).hasStatus(400);
    }

    @Test
    void the_list_goes_out_as_workbook_and_csv_and_that_is_an_act_too() throws Exception {
        var unit = people.district("Huyện Xuất Bảng");
        var inspector = people.inspector("Nông Thị Soát", unit.id());
        act(people.officer("=1+1", unit.id()), "test.exported", unit, Map.of());

        var xlsx =
                get("/audit/export?act=test.exported", inspector).getResponse().getContentAsByteArray();
        var csv = get("/audit/export?format=csv&act=test.exported", inspector)
                .getResponse()
                .getContentAsString();

        try (var book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                    .isEqualTo("=1+1");
        }
        assertThat(csv).startsWith("\ufeff").contains("\"'=1+1\"");
        assertThat(page("/audit?act=audit.exported", inspector).select("tbody tr"))
                .hasSize(2);
    }

    @Test
    void the_chain_is_verified_on_the_page() {
        var answer = browser.post()
                .uri("/audit/check")
                .with(as(people.administrator()))
                .exchange();

        assertThat(html(answer).select("[role=status]").text()).startsWith("Nhật ký nguyên vẹn");
    }

    private void act(Me by, String act, Unit unit, Map<String, String> details) {
        transaction.executeWithoutResult(status -> audit.append(
                by, act, "unit:" + unit.id(), UUID.randomUUID(), unit.id().value(), details));
    }

    private Document page(String path, Me me) {
        var answer = get(path, me);
        assertThat(answer).hasStatusOk();
        return html(answer);
    }

    private MvcTestResult get(String path, Me me) {
        return browser.get()
                .uri(java.net.URI.create(path.replace(" ", "%20")))
                .with(as(me))
                .exchange();
    }
}
