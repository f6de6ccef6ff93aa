package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import loa.content.ContentDesk;
import loa.content.ContentFixture;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.Items;
import loa.media.Pictures;
import loa.work.CampaignId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Files on the shelf: brought over a network that is cut, used, and taken back by the person in them. */
class LibraryStoryTest extends Story {

    private final ContentFixture given;
    private final ContentDesk desk;
    private final Items items;
    private final TransactionTemplate transaction;

    private CampaignId campaign;

    LibraryStoryTest(ContentFixture given, ContentDesk desk, Items items, TransactionTemplate transaction) {
        this.given = given;
        this.desk = desk;
        this.items = items;
        this.transaction = transaction;
    }

    @BeforeEach
    void a_campaign() {
        campaign = given.campaign();
    }

    @Test
    void a_large_file_goes_on_where_it_was_after_the_network_was_cut() {
        var phone = window(PHONE);
        enter(phone, given.mai);
        phone.navigate("/media/new");
        var parts = new AtomicInteger();
        phone.route("**/field/files/**", route -> {
            // The network goes away twice.
            if (route.request().method().equals("PATCH") && (parts.incrementAndGet() == 3 || parts.get() == 4)) {
                route.abort("internetdisconnected");
            } else route.resume();
        });
        phone.setInputFiles("#files", new FilePayload("Lễ phát động.jpg", "image/jpeg", large()));
        phone.fill("#caption", "Lễ phát động ở bản Púng");
        phone.click(".act button");
        phone.waitForSelector("#parts-progress:has-text('Mất mạng')");
        look(phone, "media-parts-phone");
        phone.evaluate("() => { dispatchEvent(new Event('online')); }");

        phone.waitForURL("**notice=media.notice.kept**");
        assertThat(phone.locator("h1").innerText()).isEqualTo("Lễ phát động ở bản Púng");
        assertThat(parts.get()).as("no part was sent twice but those cut off").isEqualTo(6 + 2);
    }

    @Test
    void who_takes_consent_back_is_shown_nowhere_and_the_places_outside_are_ticked_off() {
        var item = given.begin(campaign, "Lớp học đêm");
        var page = window(DESK);
        enter(page, given.mai);
        page.navigate(item.path() + "/edit");
        page.setInputFiles(
                "[data-photo]",
                new FilePayload("Lớp.jpg", "image/jpeg", Pictures.jpeg(Pictures.hillside(1200, 900, 77), false)));
        page.waitForSelector(".editor__area figure[data-media] img");
        var picture = page.locator(".editor__area figure[data-media] img")
                .getAttribute("src")
                .replace("/640.jpg", "");
        page.click("text=Lưu thành bản mới");
        page.waitForURL("**notice=content.notice.saved**");
        page.navigate(picture);
        page.click("summary:has-text('Thêm người')");
        page.fill("[name=name]", "Lò Thị Mẩy");
        page.locator("form[action$='/people'] button").click();
        page.waitForSelector(".person");
        page.locator(".person summary").first().click();
        page.fill("[name=giver]", "Lò Thị Mẩy");
        page.check("[name=capacity][value=SELF]");
        page.check("[name=scopes][value=PRESS]");
        page.fill("[name=givenOn]", LocalDate.now().toString());
        page.locator("form[action$='/consents'] button").click();
        page.waitForURL("**notice=media.notice.agreed**");
        look(page, "media-agreed-desk");
        publish(item);

        var reader = window(PHONE);
        enter(reader, given.sua);
        reader.navigate(item.path());
        assertThat(kindOf(reader, picture)).isEqualTo("image/jpeg");

        page.locator(".person summary").last().click();
        page.fill("[name=saidBy]", "Lò Thị Mẩy");
        page.locator("form[action$='/withdrawal'] button").click();
        page.waitForURL("**notice=media.notice.withdrawn**");
        look(page, "media-withdrawn-desk");
        assertThat(kindOf(reader, picture))
                .as("the address that the reader has")
                .isEqualTo("image/svg+xml");
        reader.reload();
        look(reader, "media-withheld-phone");

        var open = page.locator("#recall .list__item:has(details)");
        assertThat(open.count()).isEqualTo(2);
        for (int left = 2; left > 0; left--) {
            open.first().locator("summary").click();
            open.first().locator("[name=note]").fill("Đã gỡ bài");
            open.first().locator("form").first().locator("button").click();
            page.waitForURL("**notice=media.notice.fetched**");
            assertThat(open.count()).isEqualTo(left - 1);
        }
        page.navigate("/media/recalls?done=true");
        look(page, "media-recalls-desk");
        assertThat(page.locator("main").innerText()).contains("Trang tin huyện: tin bài", "bảng tin bản: tin bài");
    }

    private void publish(ItemId item) {
        var sha256 = Objects.requireNonNull(items.find(item).orElseThrow().sha256());
        desk.move(item, new ItemMove.SendToCheck(), given.mai);
        desk.move(item, new ItemMove.Submit(1, sha256), given.sua);
        transaction.executeWithoutResult(_ -> desk.judged(item, new ItemMove.Approve(sha256), null));
        assertThat(desk.move(item, new ItemMove.Publish("Trang tin huyện; bảng tin bản"), given.head))
                .isEmpty();
    }

    private static String kindOf(Page page, String picture) {
        return (String) page.evaluate(
                "address => fetch(address).then(answer => answer.headers.get('content-type'))", picture + "/640.jpg");
    }

    /** A photo with as much behind it as fills six parts. */
    private static byte[] large() {
        return Arrays.copyOf(Pictures.jpeg(Pictures.hillside(640, 480, 78), false), (5 << 20) + 1000);
    }
}
