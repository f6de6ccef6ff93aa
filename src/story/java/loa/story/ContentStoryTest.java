package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import loa.content.ContentFixture;
import loa.content.Editions;
import loa.content.ItemId;
import loa.content.Items;
import loa.content.Stage;
import loa.content.writing.Workbench;
import loa.media.Pictures;
import loa.work.CampaignId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** From a gap in what is covered to a text that is submitted, and an editor that loses nothing. */
class ContentStoryTest extends Story {

    private static final String AREA = ".editor__area";

    private final ContentFixture given;
    private final Items items;
    private final Editions editions;
    private final Workbench bench;

    private CampaignId campaign;

    ContentStoryTest(ContentFixture given, Items items, Editions editions, Workbench bench) {
        this.given = given;
        this.items = items;
        this.editions = editions;
        this.bench = bench;
    }

    @BeforeEach
    void a_campaign_with_topics() {
        campaign = given.campaign();
    }

    @Test
    void a_gap_becomes_an_assignment_a_text_with_a_photo_and_is_submitted() {
        var desk = window(DESK);
        enter(desk, given.work.chief);
        desk.navigate("/campaigns/" + campaign.value() + "/coverage");
        look(desk, "content-coverage-desk");
        desk.locator("a.spot--gap").first().click();
        desk.fill("[name=title]", "Mỗi bản một lớp học");
        desk.selectOption(
                "[name=unit]", new SelectOption().setLabel(given.desk().name()));
        look(desk, "content-new-desk");
        desk.click("text=Mở tin bài >> nth=-1");
        desk.waitForURL("**notice=content.notice.begun**");
        var item = new ItemId(UUID.fromString(desk.url().replaceAll(".*/content/([0-9a-f-]{36}).*", "$1")));
        desk.click("text=Giao phần việc");
        desk.selectOption("[name=person]", given.mai.person().toString());
        desk.fill("[name=wish]", "Khoảng 300 chữ, có một ảnh.");
        desk.locator("form[action$='/assignments'] button").click();
        desk.waitForURL("**notice=content.notice.asked**");
        look(desk, "content-item-desk");

        var phone = window(PHONE);
        enter(phone, given.mai);
        phone.navigate("/campaigns/" + campaign.value() + "/content");
        look(phone, "content-list-phone");
        phone.locator("text=Mỗi bản một lớp học").first().click();
        phone.click("text=Nhận việc");
        phone.waitForURL("**notice=content.notice.accept**");
        phone.navigate(item.path() + "/edit");
        phone.click(AREA);
        phone.keyboard().type("Tối nào bà con cũng đến lớp , đi bộ hai cây số.");
        phone.setInputFiles(
                "[data-photo]",
                new FilePayload("Lớp.jpg", "image/jpeg", Pictures.jpeg(Pictures.hillside(1200, 900, 7), false)));
        phone.waitForSelector(AREA + " figure");
        look(phone, "content-edit-phone");
        phone.click("text=Lưu thành bản mới");
        phone.waitForURL("**notice=content.notice.saved**");
        look(phone, "content-item-phone");
        assertThat(editions.latest(item, "vi").orElseThrow().text().pictures()).hasSize(1);
        phone.click("text=Chuyển soát xét");
        phone.waitForURL("**notice=content.notice.toCheck**");

        var checker = window(DESK);
        enter(checker, given.sua);
        checker.navigate(item.path() + "/check");
        look(checker, "content-check-desk");
        checker.click("text=Sửa thành “lớp,”");
        checker.waitForURL("**notice=content.notice.fixed**");
        assertThat(editions.latest(item, "vi").orElseThrow().text().words()).contains("đến lớp, đi bộ");
        // Who mended a word wrote the edition: the other pair of eyes submits it.
        phone.navigate(item.path());
        phone.locator("form[action$='/moves/submit'] button").click();
        phone.waitForURL("**notice=content.notice.submit**");
        look(phone, "content-submitted-phone");
        desk.navigate(item.path());
        look(desk, "content-submitted-desk");
        desk.navigate("/campaigns/" + campaign.value() + "/coverage?rows=topic&columns=commune");
        look(desk, "content-communes-desk");
        phone.navigate("/campaigns/" + campaign.value() + "/coverage");
        look(phone, "content-coverage-phone");
        assertThat(items.find(item).orElseThrow().stage()).isEqualTo(Stage.APPROVAL);
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
        page.context().setOffline(true);
        page.click(AREA);
        page.keyboard().type("Câu chưa kịp gửi.");
        page.waitForSelector("#editor-alert:not([hidden])");
        var context = page.context();
        page.close();
        context.setOffline(false);

        var again = context.newPage();
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
    void of_two_editors_at_once_both_texts_are_kept() {
        var item = given.begin(campaign, "Lớp học");
        given.write(item, 0, "Lớp học", "Đoạn mở đầu.\n\nĐoạn kết.", given.mai);
        var mai = window(DESK);
        var sua = window(DESK);
        enter(mai, given.mai);
        enter(sua, given.sua);
        mai.navigate(item.path() + "/edit");
        sua.navigate(item.path() + "/edit");
        assertThat(sua.locator(".notice--warn").innerText()).contains("Lò Thị Mai");
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

    /** The editor's own way with a cut network is looked at, on phones whose browser has no worker. */
    @Override
    ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.BLOCK;
    }
}
