package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Word, mail and web pages put on the clipboard becomes plain pieces, and no word of it is lost. */
class PasteStoryTest extends Story {

    private Page page;

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

    private String cleaned(String html) {
        return (String)
                page.evaluate("html => import('/assets/lib/markup.js').then(markup => markup.cleaned(html))", html);
    }
}
