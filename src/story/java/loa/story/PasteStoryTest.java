package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import loa.content.ContentFixture;
import loa.content.Editions;
import loa.content.ItemId;
import loa.content.writing.Markup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Word, mail and web pages put on the clipboard becomes plain pieces, and no word or picture of it is lost unsaid. */
class PasteStoryTest extends Story {

    private static final String AREA = ".editor__area";

    private final ContentFixture given;
    private final Editions editions;

    private Page page;

    PasteStoryTest(ContentFixture given, Editions editions) {
        this.given = given;
        this.editions = editions;
    }

    @BeforeEach
    void any_page() {
        page = window(DESK);
        page.navigate("/sign-in");
    }

    @Test
    void lists_of_word_keep_their_numbers_where_ours_would_be_others() {
        assertThat(cleaned("""
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>Khai mạc</p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span>Bầu <b>Ban Chấp hành</b></p>
                <p class=MsoNormal>Giải lao.</p>
                <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>3.<span>&nbsp;</span></span>Bế mạc</p>
                <p class=MsoListParagraph style='mso-list:l1 level2 lfo1'><span style='mso-list:Ignore'>IV.<span>&nbsp;</span></span>Tổ chức thực hiện</p>
                <p class=MsoListParagraph style='mso-list:l1 level3 lfo1'><span style='mso-list:Ignore'>b)<span>&nbsp;</span></span>Các xã</p>
                <p class=MsoListParagraph style='mso-list:l2 level1 lfo2'><span style='mso-list:Ignore;font-family:Wingdings'>§<span>&nbsp;</span></span>Treo cờ</p>
                <p class=MsoListParagraph style='mso-list:l2 level2 lfo2'><span style='mso-list:Ignore;font-family:"Courier New"'>o<span>&nbsp;</span></span>Đường chính</p>
                <p class=MsoListParagraph>Thụt vào mà không có dấu.</p>""")).isEqualTo("""
                1. Khai mạc
                2. Bầu **Ban Chấp hành**

                Giải lao.

                \\3. Bế mạc

                IV. Tổ chức thực hiện

                b) Các xã

                - Treo cờ
                - Đường chính

                Thụt vào mà không có dấu.""");
    }

    @Test
    void cells_and_tables_within_cells_do_not_run_into_each_other() {
        assertThat(
                        cleaned(
                                "<table><caption>Biểu 1</caption><tr><td><p>Xã</p><p>Nậm Khoai</p></td><td>"
                                        + "<table><tr><td>Lớp</td><td>3</td></tr><tr><td>Tủ sách</td><td>2</td></tr></table></td></tr></table>"))
                .isEqualTo("Biểu 1\n\n| Xã Nậm Khoai | Lớp 3 Tủ sách 2 |");
    }

    @Test
    void of_tracked_changes_what_stands_is_taken_and_comments_are_not() {
        assertThat(cleaned("""
                <p class=MsoNormal>Đại hội <del cite="mailto:A" datetime="2024-10-01T08:00"><span style='mso-bidi-font-size:14.0pt'>ngày 15</span></del><ins cite="mailto:A" datetime="2024-10-01T08:00">ngày 18</ins>
                <span class=MsoCommentReference><a href="#_msocom_1">[ND1]</a></span> tháng 10.</p>
                <div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Kiểm tra lại ngày</p></div></div>
                <div style='mso-element:footnote-list'><div style='mso-element:footnote'><p class=MsoFootnoteText>Theo Kế hoạch số 41.</p></div></div>""")).isEqualTo("Đại hội ngày 18 tháng 10.\n\nTheo Kế hoạch số 41.");
    }

    @Test
    void signs_that_nobody_sees_go_and_letters_taken_apart_are_put_together() {
        assertThat(
                        cleaned(
                                "<p>Khuyến\u00a0học\u202fsuốt \u00adđời\u200b\ufeff: ho\u0323c ta\u0323\u0302p, ti\u00ea\u0301ng Vie\u0323\u0302t</p>"))
                .isEqualTo("Khuyến học suốt đời: học tập, tiếng Việt");
    }

    @Test
    void fonts_from_before_unicode_become_what_they_looked_like() {
        assertThat(cleaned(
                        "<p style='font-family:.VnTime'>Héi KhuyÕn häc x· <span style='font-family:.VnTimeH'>nËm khoai</span></p>"
                                + "<p><font face=\"VNI-Times\">Hoäi Khuyeán hoïc</font></p>"))
                .isEqualTo("Hội Khuyến học xã NẬM KHOAI\n\nHội Khuyến học");
        assertThat(cleaned("<p style='font-family:.VnTime'>Hội Khuyến học đã đổi mã</p>"))
                .as("only the name of the font is old")
                .isEqualTo("Hội Khuyến học đã đổi mã");
    }

    @Test
    void pages_of_offices_lose_no_word_whatever_holds_it() {
        assertThat(cleaned("""
                <form><div><span><div>Thông báo</div></span><dl><dt>Thời gian</dt><dd>8 giờ</dd><dt>Địa điểm</dt><dd>Nhà văn hóa</dd></dl>
                <ul>Mang theo:<li><p>Thẻ đại biểu</p><p>Tài liệu</p><ul><li>Dự thảo</li></ul></li></ul>
                <details><summary>Xem thêm</summary>Có xe đón.</details><input value="x"><button>Gửi</button></div></form>""")).isEqualTo("""
                Thông báo

                Thời gian

                8 giờ

                Địa điểm

                Nhà văn hóa

                Mang theo:

                - Thẻ đại biểu Tài liệu
                - Dự thảo

                Xem thêm

                Có xe đón.""");
    }

    @Test
    void pictures_that_lie_in_the_rich_text_of_word_come_along_and_of_the_others_it_is_said_how() {
        var item = edit();
        paste("""
                <p class=MsoNormal>Trước ảnh.<img width=200 height=150 src="file:///C:/Users/LAN/clip_image001.png"></p>
                <table><tr><td>Xã</td><td><img src="file:///C:/Users/LAN/clip_image002.wmf"></td></tr></table>
                <p class=MsoNormal>Sau ảnh.<img src="https://example.vn/a.jpg"><img width=1 height=1 src="https://example.vn/dem.gif"><img alt="🎉" src="https://example.vn/e.png"></p>""", """
                {\\rtf1{\\*\\listtable{\\*\\listpicture{\\pict\\pngblip 00}}}{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn a}}}\\picw1\\pngblip\\bliptag-12{\\*\\blipuid 0a1b}
                %s}}{\\nonshppict{\\pict\\wmetafile8 0100}}{\\*\\shppict{\\pict\\emfblip 0200}}}""".formatted(HexFormat.of().formatHex(photo("png"))));
        assertThat(page.innerText("#editor-left"))
                .contains("1 ảnh không dán được từ Word", "1 ảnh ở trang khác không lấy về được");
        page.waitForSelector(AREA + " figure[data-media]");
        assertThat(page.locator(AREA + " .editor__picture--missing").allInnerTexts())
                .satisfiesExactly(
                        words -> assertThat(words).contains("Ảnh 2 không dán được từ Word"),
                        words -> assertThat(words).contains("Ảnh 3 ở trang khác"));
        look(page, "content-pasted-pictures-desk");

        drop(AREA + " .editor__picture--missing >> nth=0", photo("jpg"), "so-do.jpg", "image/jpeg");
        page.waitForCondition(() ->
                page.locator(AREA + " figure[data-media]:not([data-waiting])").count() == 2);
        page.locator(AREA + " .editor__picture--missing >> text=Bỏ ảnh này").click();
        page.click("text=Lưu thành bản mới");
        page.waitForURL("**notice=content.notice.saved**");
        assertThat(saved(item)).matches("""
                Trước ảnh\\.

                !\\[]\\(\\S{36}\\)

                \\| Xã \\|  \\|

                !\\[]\\(\\S{36}\\)

                Sau ảnh\\.

                🎉""");
    }

    @Test
    void a_dropped_picture_goes_on_after_a_cut_and_a_text_is_not_saved_without_it() {
        var item = edit();
        page.context().setOffline(true);
        drop(AREA, photo("jpg"), "le-khai-mac.jpg", "image/jpeg");
        page.waitForSelector(AREA + " >> text=Mất mạng: ảnh sẽ gửi tiếp");
        page.click("text=Lưu thành bản mới");
        assertThat(page.innerText("#editor-alert")).contains("Còn ảnh đang gửi");
        look(page, "content-picture-waits-desk");

        page.context().setOffline(false);
        page.waitForURL("**notice=content.notice.saved**");
        assertThat(saved(item)).matches("!\\[]\\(\\S{36}\\)");
    }

    @Test
    void what_only_says_that_it_is_a_picture_is_refused_where_it_was_to_stand() {
        edit();
        paste("<p>Ảnh: <img src=\"data:image/png;base64,R0lGODlh\"></p>", "");
        assertThat(page.locator(AREA + " .editor__picture--missing").innerText())
                .contains("clipboard-1.png");
        drop(AREA, new byte[] {1}, "ke-hoach.docx", "application/msword");
        assertThat(page.locator(AREA + " .editor__picture--missing").last().innerText())
                .contains("“ke-hoach.docx” không phải ảnh");
        assertThat(page.inputValue("#body")).isEqualTo("Ảnh:");
    }

    private ItemId edit() {
        var item = given.begin(given.campaign(), "Lớp học");
        enter(page, given.mai);
        page.navigate(item.path() + "/edit");
        page.click(AREA);
        return item;
    }

    private String saved(ItemId item) {
        return Markup.write(editions.latest(item, "vi").orElseThrow().text().blocks());
    }

    private void paste(String html, String rtf) {
        page.evaluate("""
                ([html, rtf]) => {
                    const data = new DataTransfer();
                    data.setData("text/html", html);
                    data.setData("text/rtf", rtf);
                    document.querySelector(".editor__area")
                        .dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", List.of(html, rtf));
    }

    private void drop(String where, byte[] bytes, String name, String type) {
        page.locator(where).evaluate("""
                (place, [base64, name, type]) => {
                    const data = new DataTransfer();
                    data.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name, { type }));
                    place.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
                }""", List.of(Base64.getEncoder().encodeToString(bytes), name, type));
    }

    private static byte[] photo(String kind) {
        try {
            var picture = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(picture, kind, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String cleaned(String html) {
        return (String)
                page.evaluate("html => import('/assets/lib/markup.js').then(markup => markup.cleaned(html))", html);
    }
}
