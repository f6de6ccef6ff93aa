package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import loa.content.ContentFixture;
import loa.content.Editions;
import loa.content.writing.Workbench;
import loa.work.CampaignId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** An editor that loses nothing: cut networks, killed browsers, ended sessions, several tabs, several people. */
class EditorStoryTest extends Story {

    private static final String AREA = ".editor__area";

    private final ContentFixture given;
    private final Editions editions;
    private final Workbench bench;

    private CampaignId campaign;

    EditorStoryTest(ContentFixture given, Editions editions, Workbench bench) {
        this.given = given;
        this.editions = editions;
        this.bench = bench;
    }

    @BeforeEach
    void a_campaign_with_topics() {
        campaign = given.campaign();
    }

    @Test
    void text_typed_while_the_network_is_cut_reaches_the_server_when_it_is_back() {
        var item = given.begin(campaign, "Lớp học");
        var page = window(PHONE);
        enter(page, given.mai);
        page.navigate(item.path() + "/edit");
        page.context().setOffline(true);
        page.click(AREA);
        page.keyboard().type("Viết trên nương, không có sóng.");
        page.waitForSelector("#editor-alert:not([hidden])");
        assertThat(page.locator("#editor-alert").innerText()).contains("Mất mạng");
        look(page, "content-offline-phone");

        page.context().setOffline(false);
        page.waitForSelector("#editor-state:has-text('Đã giữ')");
        assertThat(bench.open(item, "vi", given.mai).draft().body()).isEqualTo("Viết trên nương, không có sóng.");
        page.click("text=Lưu thành bản mới");
        page.waitForURL("**notice=content.notice.saved**");
    }

    @Test
    void what_a_killed_browser_had_not_sent_is_offered_back() {
        var item = given.begin(campaign, "Lớp học");
        var page = window(PHONE);
        enter(page, given.mai);
        page.navigate(item.path() + "/edit");
        typeOffline(page, "Câu chưa kịp gửi.");
        var again = afterwards(page);
        again.navigate(item.path() + "/edit");
        again.waitForSelector("#editor-offer:not([hidden])");
        look(again, "content-offer-phone");
        again.click("[data-take]");
        assertThat(again.locator(AREA).innerText()).isEqualTo("Câu chưa kịp gửi.");
        again.click("text=Lưu thành bản mới");
        again.waitForURL("**notice=content.notice.saved**");
        assertThat(editions.latest(item, "vi").orElseThrow().text().words()).endsWith("Câu chưa kịp gửi.");
    }

    @Test
    void a_text_reopened_without_network_goes_on_in_the_phone_and_is_offered_when_it_is_back() {
        var item = given.begin(campaign, "Lớp học");
        var page = window(PHONE);
        enter(page, given.mai);
        page.navigate(item.path() + "/edit");
        until(page, "navigator.serviceWorker.controller !== null");
        typeOffline(page, "Câu đầu trên nương.");
        kill(page);

        var offline = page.context().newPage();
        offline.navigate(item.path() + "/edit");
        offline.waitForSelector("#text-body");
        look(offline, "content-writing-offline-phone");
        assertThat(offline.inputValue("#text-body")).isEqualTo("Câu đầu trên nương.");
        offline.fill("#text-body", "Câu đầu trên nương. Câu thứ hai.");
        until(offline, "Object.keys(localStorage).filter(name => name.startsWith('loa-text:')).length === 1");

        var again = afterwards(offline);
        again.navigate(item.path() + "/edit");
        again.click("[data-take]");
        again.click("text=Lưu thành bản mới");
        again.waitForURL("**notice=content.notice.saved**");
        assertThat(editions.latest(item, "vi").orElseThrow().text().words())
                .endsWith("Câu đầu trên nương. Câu thứ hai.");
    }

    @Test
    void who_uses_the_phone_next_finds_nothing_of_the_text_and_its_writer_finds_all() {
        var item = given.begin(campaign, "Lớp học");
        var page = window(PHONE);
        enter(page, given.mai);
        page.navigate(item.path() + "/edit");
        until(page, "navigator.serviceWorker.controller !== null");
        typeOffline(page, "Lời riêng của Mai.");
        assertThat(stored(page)).isNotEmpty().doesNotContain("Lời riêng");
        page.context().setOffline(false);
        page.context().clearCookies();

        var other = page.context().newPage();
        enter(other, given.sua);
        // Mai's page is still open, and must not hand its words to who is signed in now.
        page.click(AREA);
        page.keyboard().press("End");
        page.keyboard().type(" Và thêm.");
        page.waitForSelector("#editor-alert:has-text('Phiên đăng nhập đã hết')");
        other.navigate(item.path() + "/edit");
        until(other, "document.querySelector('.editor__area') !== null");
        assertThat(other.locator("#editor-offer").isVisible()).isFalse();
        assertThat(other.locator("body").innerText()).doesNotContain("Lời riêng");
        assertThat(bench.open(item, "vi", given.sua).draft()).isNull();
        assertThat(stored(other)).doesNotContain("Lời riêng", "Và thêm");
        page.close();

        other.context().clearCookies();
        enter(other, given.mai);
        other.navigate(item.path() + "/edit");
        other.click("[data-take]");
        assertThat(other.locator(AREA).innerText()).isEqualTo("Lời riêng của Mai. Và thêm.");
    }

    @Test
    void a_text_is_locked_and_offered_back_where_the_phone_has_not_yet_been_told_who_signed_in() {
        var item = given.begin(campaign, "Lớp học");
        var page = window(PHONE);
        page.context().addInitScript("""
                const ask = self.fetch;
                self.fetch = (path, ...rest) => (path === "/field/session" ? new Promise(() => {}) : ask(path, ...rest));
                """);
        enter(page, given.mai);
        page.navigate(item.path() + "/edit");
        typeOffline(page, "Lời riêng của Mai.");
        assertThat(stored(page)).contains("loa-text:").doesNotContain("Lời riêng");

        var again = afterwards(page);
        again.navigate(item.path() + "/edit");
        again.click("[data-take]");
        assertThat(again.locator(AREA).innerText()).isEqualTo("Lời riêng của Mai.");
    }

    @Test
    void of_two_tabs_of_one_person_neither_overwrites_the_other() {
        var item = given.begin(campaign, "Lớp học");
        given.write(item, 0, "Lớp học", "Đoạn mở đầu.\n\nĐoạn kết.", given.mai);
        var first = window(DESK);
        enter(first, given.mai);
        first.navigate(item.path() + "/edit");
        write(first, "Đoạn mở đầu của thẻ một.", "Đoạn kết.");
        first.waitForSelector("#editor-state:has-text('Đã giữ')");

        var second = first.context().newPage();
        second.navigate(item.path() + "/edit");
        second.waitForSelector("#editor-elsewhere:not([hidden])");
        look(second, "content-two-tabs-desk");
        write(second, "Đoạn mở đầu.", "Đoạn kết của thẻ hai.");
        until(second, "Object.keys(localStorage).filter(name => name.startsWith('loa-text:')).length === 2");
        assertThat(bench.open(item, "vi", given.mai).draft().body()).contains("thẻ một");
        first.close();
        second.waitForSelector("#editor-elsewhere", hidden());
        second.waitForSelector("#editor-state:has-text('Đã giữ')");
        assertThat(bench.open(item, "vi", given.mai).draft().body()).contains("thẻ hai");
    }

    @Test
    void of_two_editors_at_once_both_texts_are_kept() {
        var item = given.begin(campaign, "Lớp học");
        given.write(item, 0, "Lớp học", "Đoạn mở đầu.\n\nĐoạn kết.", given.mai);
        var mai = window(DESK);
        var sua = window(DESK);
        enter(mai, given.mai);
        enter(sua, given.sua);
        mai.navigate(item.path() + "/edit");
        sua.navigate(item.path() + "/edit");
        assertThat(sua.locator("#editor-holder:visible").innerText()).contains("Lò Thị Mai");
        write(sua, "Đoạn mở đầu của Sử.", "Đoạn kết.");
        sua.click("text=Lưu thành bản mới");
        sua.waitForURL("**notice=content.notice.saved**");
        write(mai, "Đoạn mở đầu của Mai.", "Đoạn kết hay hơn.");
        mai.click("text=Lưu thành bản mới");
        mai.waitForURL("**/merge");
        look(mai, "content-merge-desk");
        mai.click("text=Lưu bản ghép");
        mai.waitForURL("**notice=content.notice.merged**");

        assertThat(editions.latest(item, "vi").orElseThrow().text().words())
                .isEqualTo("Lớp học\nĐoạn mở đầu của Mai.\nĐoạn mở đầu của Sử.\nĐoạn kết hay hơn.");
    }

    @Test
    void after_the_session_ended_the_text_is_still_there_and_is_saved_once_signed_in_again() {
        var item = given.begin(campaign, "Lớp học");
        var page = window(DESK);
        enter(page, given.mai);
        page.navigate(item.path() + "/edit");
        write(page, "Viết lâu quá hết phiên.");
        page.waitForSelector("#editor-state:has-text('Đã giữ')");
        page.context().clearCookies();
        page.click(AREA);
        page.keyboard().press("End");
        page.keyboard().type(" Thêm một câu.");
        page.click("text=Lưu thành bản mới");
        page.waitForSelector("#editor-alert:not([hidden])");
        assertThat(page.locator("#editor-alert").innerText()).contains("Phiên đăng nhập đã hết");
        assertThat(page.context().cookies())
                .as("what would take the place of the next sign-in")
                .isEmpty();
        look(page, "content-ended-desk");

        var other = page.context().newPage();
        signIn(other, userName(given.mai), PASSWORD);
        page.click("text=Lưu thành bản mới");
        page.waitForURL("**notice=content.notice.saved**");
        assertThat(editions.latest(item, "vi").orElseThrow().text().words()).endsWith("Thêm một câu.");
    }

    @Test
    void what_is_pasted_from_word_becomes_plain_pieces() throws IOException {
        var item = given.begin(campaign, "Lớp học");
        var page = window(DESK);
        enter(page, given.mai);
        page.navigate(item.path() + "/edit");
        page.click(AREA);
        page.evaluate("""
                html => {
                    const data = new DataTransfer();
                    data.setData("text/html", html);
                    document.querySelector(".editor__area")
                        .dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", new ClassPathResource("word/ban-tin.html").getContentAsString(StandardCharsets.UTF_8));
        look(page, "content-pasted-desk");

        assertThat(page.locator("#body").inputValue()).isEqualTo("""
                # Bản tin khuyến học

                Sáng **18/10**, Đại hội khai mạc tại __nhà văn hóa__ huyện.

                - Bà con dự đông đủ
                - Đội văn nghệ ba xã

                1. Khai mạc
                2. Bầu Ban Chấp hành

                | **Xã** | Lớp |
                | Nậm Khoai | 3 |

                Xem thêm [trang của huyện](https://example.vn/tin).""");
        assertThat(page.locator(AREA + " script, " + AREA + " style, " + AREA + " [style], " + AREA + " [class^=Mso]")
                        .count())
                .isZero();
    }

    private static void write(Page page, String... paragraphs) {
        page.click(AREA);
        page.keyboard().press("Control+a");
        for (int i = 0; i < paragraphs.length; i++) {
            if (i > 0) page.keyboard().press("Enter");
            page.keyboard().insertText(paragraphs[i]);
        }
    }

    private static void typeOffline(Page page, String words) {
        page.context().setOffline(true);
        page.click(AREA);
        page.keyboard().type(words);
        page.waitForSelector("#editor-alert:not([hidden])");
    }

    /** The page is gone from one moment to the next; none of its scripts has a last word. */
    private static void kill(Page page) {
        page.evaluate("() => { self.fetch = () => new Promise(() => {}); }");
        page.close();
    }

    /** Another page of the same browser, with the network back. */
    private static Page afterwards(Page page) {
        kill(page);
        page.context().setOffline(false);
        return page.context().newPage();
    }

    /** The content policy forbids what Playwright would wait with. */
    private static void until(Page page, String expression) {
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(expression)));
    }

    private static String stored(Page page) {
        return (String) page.evaluate("JSON.stringify(Object.entries(localStorage))");
    }

    private static Page.WaitForSelectorOptions hidden() {
        return new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
