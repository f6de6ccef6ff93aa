package loa.plan.web;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import loa.LoaTest;
import loa.plan.PlanFixture;
import loa.plan.PlanId;
import loa.platform.Me;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LoaTest
class PlanFilesTest {

    private final MockMvcTester browser;
    private final PlanFixture fixture;

    PlanFilesTest(MockMvcTester browser, PlanFixture fixture) {
        this.browser = browser;
        this.fixture = fixture;
    }

    @ParameterizedTest
    @CsvSource({
        "docx, Thông báo phân công - files docx.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, PK",
        "pdf, Thông báo phân công - files pdf.pdf, application/pdf, %PDF-",
        "xlsx, Bảng nhiệm vụ - files xlsx.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, PK",
        "akn, files akn.akn.xml, application/akn+xml, <?xml",
        "json, files json.json, application/json, {"
    })
    void each_form_is_a_file_with_a_name_of_its_own(String format, String name, String type, String start) {
        var lan = fixture.lan();
        var plan = fixture.brought("files " + format, lan);

        var answer = get("/plans/" + plan.value() + "/export/" + format, lan);

        assertThat(answer).hasStatusOk().hasContentType(type);
        assertThat(fileName(answer)).isEqualTo(name);
        assertThat(new String(bytes(answer), StandardCharsets.ISO_8859_1)).startsWith(start);
        assertThat(answer).hasHeader("Cache-Control", "private, no-store");
    }

    @Test
    void the_notice_and_the_table_hold_what_people_decided() throws IOException {
        var lan = fixture.lan();
        var plan = fixture.confirmed("decided", lan);

        try (var notice = new XWPFDocument(new ByteArrayInputStream(export(plan, "docx", lan)));
                var words = new XWPFWordExtractor(notice);
                var sheet = new XSSFWorkbook(new ByteArrayInputStream(export(plan, "xlsx", lan)))) {
            assertThat(words.getText()).contains("THÔNG BÁO", "Phòng Văn hóa - Xã hội", "Nơi nhận:");
            assertThat(sheet.getSheet("Nhiệm vụ").getLastRowNum())
                    .isEqualTo(PlanFixture.compiled().duties().size());
        }
    }

    @Test
    void the_page_offers_them_all() throws IOException {
        var lan = fixture.lan();
        var path = "/plans/" + fixture.brought("offered", lan).value();

        var page = Jsoup.parse(new String(bytes(get(path + "/review", lan)), StandardCharsets.UTF_8));

        assertThat(page.select(".menu__panel a").eachAttr("href"))
                .containsExactly(
                        path + "/original",
                        path + "/print",
                        path + "/export/docx",
                        path + "/export/pdf",
                        path + "/export/xlsx",
                        path + "/export/akn",
                        path + "/export/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "xlsx", "akn", "json"})
    void who_may_not_see_the_plan_gets_none_of_them(String format) {
        var plan = fixture.brought("hidden " + format, fixture.lan());

        assertThat(get("/plans/" + plan.value() + "/export/" + format, fixture.stranger()))
                .hasStatus(404);
    }

    @Test
    void there_is_no_other_form() {
        var lan = fixture.lan();

        assertThat(get("/plans/" + fixture.brought("other", lan).value() + "/export/exe", lan))
                .hasStatus(404);
    }

    private byte[] export(PlanId plan, String format, Me me) {
        return bytes(get("/plans/" + plan.value() + "/export/" + format, me));
    }

    private MvcTestResult get(String path, Me me) {
        return browser.get().uri(path).with(as(me)).exchange();
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    private static String fileName(MvcTestResult answer) {
        var header = answer.getResponse().getHeader("Content-Disposition");
        return URLDecoder.decode(header.replaceFirst(".*filename\\*=UTF-8''", ""), StandardCharsets.UTF_8);
    }
}
