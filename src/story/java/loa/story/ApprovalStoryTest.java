package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import loa.approval.ApprovalFixture;
import loa.approval.ObjectKind;
import loa.approval.Order;
import loa.approval.rule.Rule.Body;
import loa.approval.rule.RuleDesk;
import loa.content.ContentDesk;
import loa.content.ContentFixture;
import loa.content.ItemMove;
import loa.content.release.ReleaseDesk;
import loa.media.Pictures;
import loa.organization.People;
import loa.organization.Role;
import loa.work.CampaignId;
import org.junit.jupiter.api.Test;

/** On a phone: an exhibition approved by a deputy, who signs for a head who is away, and a table read cell by cell. */
class ApprovalStoryTest extends Story {

    private static final String TITLE = "Trưng bày “Học suốt đời”";

    private final ApprovalFixture given;
    private final People people;
    private final RuleDesk rules;
    private final ContentFixture texts;
    private final ContentDesk content;
    private final ReleaseDesk release;

    ApprovalStoryTest(
            ApprovalFixture given,
            People people,
            RuleDesk rules,
            ContentFixture texts,
            ContentDesk content,
            ReleaseDesk release) {
        this.given = given;
        this.people = people;
        this.rules = rules;
        this.texts = texts;
        this.content = content;
        this.release = release;
    }

    @Test
    void a_deputy_signs_for_the_head_who_is_away() {
        var campaign = given.campaign();
        approvedByPropaganda(campaign, ObjectKind.EXHIBITION);
        var deputy = people.with("Hà Văn Quý", given.work.propaganda.id(), "Phó Trưởng Ban", Role.OFFICER);

        var author = window(PHONE);
        enter(author, given.author);
        author.navigate("/campaigns/" + campaign.value() + "/approvals/new");
        author.selectOption("#kind", "EXHIBITION");
        author.fill("#title", TITLE);
        author.fill("#words", "Cụm 1: Lớp học bản Púng\n- Ảnh lớp xóa mù chữ\n- Bàn học cũ");
        author.setInputFiles("#files", new FilePayload[] {picture("Lớp học bản Púng", 71), picture("Bàn học cũ", 72)});
        author.click(".act button");
        author.waitForURL("**/approvals/*-*");
        look(author, "approval-author-phone");

        var early = window(PHONE);
        enter(early, deputy);
        early.navigate(path(author));
        assertThat(early.locator(".verdict").count())
                .as("not yet in the head's place")
                .isZero();

        var head = window(PHONE);
        enter(head, given.propaganda);
        head.navigate("/approvals/mandates");
        head.selectOption("#person", deputy.person().toString());
        head.fill("#behalf", "Trưởng Ban");
        head.fill("#paper", "Công văn số 15-CV/BTG");
        head.locator("details.more summary").click();
        head.check("[name=kinds][value=EXHIBITION]");
        look(head, "approval-mandate-phone");
        head.locator("form[action='/approvals/mandates'] button").click();
        head.waitForURL("**notice=approval.notice.mandate**");
        look(head, "approval-mandates-phone");
        assertThat(head.evaluate("document.documentElement.scrollWidth"))
                .as("days in one line were wider than the phone")
                .isEqualTo(PHONE);
        head.close();

        early.navigate("/approvals");
        assertThat(early.locator(".verdict .label").innerText())
                .containsIgnoringCase("KT. Trưởng Ban – Phó Trưởng Ban");
        assertThat(early.locator(".preview img").count()).isEqualTo(2);
        look(early, "approval-card-phone");
        early.locator(".verdict__yes button").click();
        early.waitForURL("**done=**");
        look(early, "approval-done-phone");
        early.close();

        author.reload();
        assertThat(author.locator(".signed").innerText())
                .contains("Hà Văn Quý")
                .contains("KT. Trưởng Ban – Phó Trưởng Ban");
        look(author, "approval-signed-phone");
        author.close();
    }

    @Test
    void a_table_scrolls_within_its_frame_and_words_of_a_cell_are_remarked_on() {
        var campaign = texts.campaign();
        approvedByPropaganda(campaign, ObjectKind.ARTICLE);
        var item = texts.begin(campaign, "Lớp học theo xã");
        var table = """
                Lớp học của các xã:

                | Xã | Số lớp | Người dạy | Số học viên | Ngày khai giảng |
                | --- | --- | --- | --- | --- |
                | Bản Công | 3 lớp | Giàng A Chu, Mùa Thị Dở | 62 người | 15/9 |
                | Bản Mù | 3 lớp | Lường Văn Tiến | 48 người | 20/9 |
                """;
        texts.write(item, 0, "Lớp học theo xã", table, texts.mai);
        content.move(item, new ItemMove.SendToCheck(), texts.mai);
        assertThat(release.submit(item, 1, "", null, texts.sua)).isEmpty();

        var phone = window(PHONE);
        enter(phone, given.propaganda);
        phone.navigate(release.standings(item).getFirst().signOff().path());
        look(phone, "approval-table-phone");
        phone.evaluate("""
                () => {
                    const words = document.querySelector(".preview tr:last-child td:nth-child(2)").firstChild;
                    getSelection().setBaseAndExtent(words, 2, words, 5);
                }
                """);
        phone.waitForFunction("document.querySelector('[data-say]').elements.quote.value === 'lớp'");
        phone.fill("#say-words", "Phòng Giáo dục báo là nhóm");
        phone.click("#say button");
        phone.waitForURL("**notice=approval.notice.said**");

        assertThat(phone.locator(".preview mark").allInnerTexts()).containsExactly("lớp");
        assertThat(phone.locator(".preview tr", new Page.LocatorOptions().setHas(phone.locator("mark")))
                        .innerText())
                .startsWith("Bản Mù");
        look(phone, "approval-table-marked-phone");
        phone.close();
    }

    private void approvedByPropaganda(CampaignId campaign, ObjectKind kind) {
        var body = new Body(given.work.propaganda.id(), 1);
        assertThat(rules.set(campaign, kind, List.of(body), Order.TOGETHER, "Thường trực giao", given.work.chief))
                .isEmpty();
    }

    private static String path(Page page) {
        return page.url().replaceAll("\\?.*", "").replaceAll("^https?://[^/]+", "");
    }

    private static FilePayload picture(String name, int seed) {
        return new FilePayload(name + ".png", "image/png", Pictures.png(Pictures.hillside(640, 480, seed)));
    }
}
