package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.UUID;
import loa.content.ContentFixture;
import loa.content.Editions;
import loa.content.ItemId;
import loa.content.Items;
import loa.content.Stage;
import loa.media.Pictures;
import loa.work.CampaignId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a gap in what is covered to a text that is submitted. */
class ContentStoryTest extends Story {

    private static final String AREA = ".editor__area";

    private final ContentFixture given;
    private final Items items;
    private final Editions editions;

    private CampaignId campaign;

    ContentStoryTest(ContentFixture given, Items items, Editions editions) {
        this.given = given;
        this.items = items;
        this.editions = editions;
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
}
