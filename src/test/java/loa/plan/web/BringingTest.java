package loa.plan.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import loa.LoaTest;
import loa.plan.PlanFixture;
import loa.platform.Me;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What is sent that is no plan Loa can read. */
@LoaTest
class BringingTest {

    private final MockMvcTester browser;
    private final PlanFixture fixture;

    BringingTest(MockMvcTester browser, PlanFixture fixture) {
        this.browser = browser;
        this.fixture = fixture;
    }

    static Stream<Arguments> refused() throws IOException {
        var scan = pdf(null);
        return Stream.of(
                arguments("trống.txt", " \n\t\n".getBytes(UTF_8), "không có chữ nào", "chọn đúng văn bản"),
                arguments("thư.rtf", "{\\rtf1\\ansi Thư}".getBytes(UTF_8), "Không nhận ra loại tệp", "thành DOCX"),
                arguments("ảnh chụp.png", picture(), "bản quét hoặc ảnh chụp", "dán phần chữ"),
                arguments("quét.pdf", scan, "bản quét hoặc ảnh chụp", "bản DOCX gốc"),
                arguments("khóa.pdf", pdf("bí mật"), "mật khẩu", "bỏ mật khẩu"),
                arguments("đứt.pdf", Arrays.copyOf(scan, 60), "hỏng", "tải lại"),
                arguments("dài.txt", "đọc sách ".repeat(340_000).getBytes(UTF_8), "quá dài", "tách riêng"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void a_file_that_cannot_be_read_is_named_with_what_to_do_and_nothing_typed_is_lost(
            String name, byte[] content, String why, String what) {
        var lan = fixture.lan();
        var before = plans(lan);

        var answer = bring(name, content, "Phần chữ đã dán.", "Tên đã gõ", lan);

        assertThat(answer).hasStatus(422);
        var page = html(answer);
        assertThat(page.select("main .notice--bad").text()).contains(name, why, what, "vẫn còn ở ô bên dưới");
        assertThat(page.selectFirst("[name=text]").wholeText()).isEqualTo("Phần chữ đã dán.");
        assertThat(page.selectFirst("[name=name]").val()).isEqualTo("Tên đã gõ");
        assertThat(page.select("details[open] [name=text]")).as("in sight").hasSize(1);
        assertThat(plans(lan)).isEqualTo(before);
    }

    @Test
    void nothing_sent_is_said_too() {
        var answer = bring("", new byte[0], " ", "Tên đã gõ", fixture.lan());

        assertThat(answer).hasStatus(422);
        assertThat(html(answer).select("main .notice--bad").text()).contains("Chưa có tệp", "dán nội dung");
        assertThat(html(answer).selectFirst("[name=name]").val()).isEqualTo("Tên đã gõ");
    }

    @Test
    void a_file_that_was_brought_before_leads_to_its_plan() {
        var lan = fixture.lan();
        var plan = fixture.brought("hai lần", lan);

        var again = bring("tên khác.txt", PlanFixture.text("hai lần").getBytes(UTF_8), "", "", lan);

        assertThat(again).hasStatus(303);
        assertThat(again.getResponse().getHeader("Location"))
                .startsWith("/plans/" + plan.value() + "/review")
                .contains("plan.notice.already");
    }

    private MvcTestResult bring(String fileName, byte[] content, String text, String name, Me me) {
        return browser.post()
                .uri("/plans")
                .multipart()
                .file(new MockMultipartFile("file", fileName, null, content))
                .param("text", text)
                .param("name", name)
                .with(as(me))
                .exchange();
    }

    private String plans(Me me) {
        var library = browser.get().uri("/plans").with(as(me)).exchange();
        return html(library).select("main [role=status]").text();
    }

    /** A page with a picture and without a letter. */
    private static byte[] pdf(String password) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var drawn = new PDPageContentStream(document, page)) {
                drawn.drawImage(PDImageXObject.createFromByteArray(document, picture(), "trang"), 0, 0, 600, 800);
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("chủ", password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
