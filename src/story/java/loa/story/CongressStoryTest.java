package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import loa.approval.Standing;
import loa.congress.CongressFixture;
import loa.congress.equipment.GearLists;
import loa.congress.programme.Item;
import loa.congress.programme.Items;
import loa.congress.programme.ProgrammeApproval;
import loa.congress.programme.Programmes;
import loa.organization.Unit;
import loa.platform.Me;
import loa.work.CampaignId;
import org.junit.jupiter.api.Test;

/** A programme from the call to the approval, and the equipment of a hall from a template to the paper of handing over. */
class CongressStoryTest extends Story {

    private final CongressFixture given;
    private final Programmes programmes;
    private final Items items;
    private final ProgrammeApproval approval;
    private final GearLists lists;
    private final LocalDate today;

    CongressStoryTest(
            CongressFixture given,
            Programmes programmes,
            Items items,
            ProgrammeApproval approval,
            GearLists lists,
            Clock clock) {
        this.given = given;
        this.programmes = programmes;
        this.items = items;
        this.approval = approval;
        this.lists = lists;
        this.today = LocalDate.now(clock);
    }

    @Test
    void schools_register_items_the_lead_cuts_and_rehearses_and_two_bodies_approve() {
        var campaign = given.campaign();
        var desk = window(DESK);
        enter(desk, given.lead);
        desk.navigate("/campaigns/" + campaign.value() + "/programme");
        look(desk, "congress-programmes-desk");
        desk.locator("article.card button").click();
        desk.waitForURL("**/programmes/**");
        var programme = programmes.of(campaign).getFirst();
        desk.navigate(programme.path() + "?find=Trường");
        for (var school : given.schools) desk.check("[name=unit][value='" + school.id() + "']");
        desk.fill("[name=by]", today.plusDays(5).toString());
        desk.locator("form[action$='/call'] button").click();
        desk.waitForURL("**notice=congress.notice.called**");

        register(programme.path(), given.schools.get(0), "Hát về bản em", "11:00", true);
        register(programme.path(), given.schools.get(1), "Múa xòe mừng hội", "9:30", false);
        register(programme.path(), given.schools.get(2), "Khèn gọi bạn", "12:00", false);
        desk.navigate(programme.path());
        for (int left = 3; left > 0; left--) {
            desk.locator("form[action$='/select'] button").first().click();
            desk.waitForURL("**notice=congress.notice.selected**");
        }
        look(desk, "congress-over-desk");
        assertThat(desk.locator(".time-bar .state").innerText()).startsWith("Dài hơn 5 phút 30 giây");
        // Cut: the khèn becomes shorter.
        desk.locator("text=Khèn gọi bạn").first().click();
        desk.fill("[name=length]", "6:00");
        desk.locator("form[enctype] .act button").click();
        desk.waitForURL("**notice=congress.notice.changed**");
        look(desk, "congress-item-desk");
        desk.navigate(programme.path());
        assertThat(desk.locator(".time-bar .state").innerText()).isEqualTo("Còn thiếu 30 giây");
        desk.locator("#order > li").last().locator("button[value=up]").click();
        desk.waitForURL("**#item-**");
        assertThat(items.selected(programme.id()).get(1).sketch().title()).isEqualTo("Khèn gọi bạn");

        rehearse(desk, programme.path());

        desk.navigate(programme.path());
        desk.locator("form[action$='/submit'] button").click();
        desk.waitForURL("**notice=congress.notice.submitted**");
        approve(campaign, given.propaganda, "congress-approve-phone");
        approve(campaign, given.culture, "congress-approved-phone");
        assertThat(released(campaign)).isTrue();

        desk.navigate(named(campaign, "Hát về bản em").path());
        desk.fill("[name=leadIn]", "Mở đầu chương trình, xin mời tốp ca của trường.");
        desk.locator("form[enctype] .act button").click();
        desk.waitForURL("**notice=congress.notice.changed**");
        assertThat(released(campaign)).isFalse();
        desk.navigate(programme.path());
        look(desk, "congress-void-desk");
        assertThat(desk.locator(".notice--warn").first().innerText()).contains("không còn hiệu lực");
        desk.locator("form[action$='/submit'] button").click();
        desk.waitForURL("**notice=congress.notice.submitted**");
        approve(campaign, given.propaganda, null);
        approve(campaign, given.culture, null);
        assertThat(released(campaign)).isTrue();
        desk.navigate(programme.path() + "/print?for=mc");
        look(desk, "congress-mc-desk");
    }

    private void register(String path, Unit school, String title, String length, boolean pictured) {
        var phone = window(PHONE);
        enter(phone, given.teacher(school));
        phone.navigate("/my-work");
        phone.locator("#programme-panel a").first().click();
        phone.locator("a[href$='/items/new']").click();
        phone.fill("[name=title]", title);
        phone.fill("[name=length]", length);
        phone.fill("[name=leadIn]", "Kính mời quý vị thưởng thức.");
        if (pictured) look(phone, "congress-register-phone");
        phone.locator("form[enctype] .act button").click();
        phone.waitForURL("**notice=congress.notice.registered**");
        if (pictured) look(phone, "congress-own-phone");
        phone.close();
    }

    private void rehearse(Page desk, String path) {
        desk.navigate(path + "/rehearsals/new");
        desk.fill("[name=on]", today.toString());
        desk.fill("[name=at]", "14h");
        desk.fill("[name=place]", "Hội trường huyện");
        desk.check("[name=general]");
        desk.locator("form[data-keep=rehearsal] .act button").click();
        desk.waitForURL("**notice=congress.notice.planned**");
        var phone = window(PHONE);
        enter(phone, given.lead);
        phone.navigate(desk.url().replaceAll("\\?.*", "").replaceAll("^https?://[^/]+", ""));
        phone = timed(phone);
        var card = phone.locator(".run").first();
        card.locator("[name=remark]").fill("Vào nhạc sớm");
        card.locator("form button:not([data-watch])").click();
        phone.waitForSelector(".run .state");
        assertThat((String) phone.evaluate("Object.keys(localStorage).join()"))
                .as("saved times are let go, others stay")
                .containsOnlyOnce(":watch:");
        look(phone, "congress-rehearsal-phone");
        phone.close();
    }

    /** The tab is closed while the watch runs, without a network, and again when it was stopped and not yet saved. */
    private static Page timed(Page phone) {
        var here = phone.url();
        phone.locator(".run [data-watch]").first().click();
        phone.context().setOffline(true);
        phone.close();
        var later = phone.context().newPage();
        phone.context().setOffline(false);
        later.waitForTimeout(1_500);
        later.navigate(here);
        var watch = later.locator(".run [data-watch]").first();
        assertThat(watch.innerText()).matches("■ Dừng 0:\\d\\d");
        later.locator(".run [data-watch]").nth(1).click();
        assertThat(later.locator(".run__watch--on").count()).as("one at a time").isEqualTo(1);
        later.locator(".run [data-watch]").nth(1).click();
        later.reload();
        assertThat(later.locator(".run [name=length]").first().inputValue()).matches("0:(0[1-9]|[1-5]\\d)");
        assertThat(later.locator(".run__watch--on").count()).isZero();
        return later;
    }

    private void approve(CampaignId campaign, Me body, String picture) {
        var signOff = approval.standing(programmes.of(campaign).getFirst())
                .map(Standing::signOff)
                .orElseThrow();
        var phone = window(PHONE);
        enter(phone, body);
        phone.navigate("/approvals/" + signOff.value());
        if (picture != null) look(phone, picture);
        assertThat(phone.locator("main").innerText()).contains("Hát về bản em", "Múa xòe mừng hội");
        phone.locator("form[action$='/approve'] button.verdict__big").first().click();
        phone.waitForLoadState();
        given.passGrace(signOff);
        phone.close();
    }

    private boolean released(CampaignId campaign) {
        return approval.standing(programmes.of(campaign).getFirst())
                .filter(Standing::released)
                .isPresent();
    }

    private Item named(CampaignId campaign, String title) {
        return items.selected(programmes.of(campaign).getFirst().id()).stream()
                .filter(item -> item.sketch().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_hall_is_equipped_from_a_template_tried_signed_and_handed_over() {
        var campaign = given.campaign();
        var desk = window(DESK);
        enter(desk, given.lead);
        desk.navigate("/campaigns/" + campaign.value() + "/equipment");
        look(desk, "equipment-lists-desk");
        desk.fill("[name=title]", "Thiết bị hội trường");
        desk.fill("[name=place]", "Hội trường huyện");
        desk.check("[name=template][value=PROJECTION]");
        desk.locator("form[data-keep=equipment] button").click();
        desk.waitForURL("**notice=congress.notice.listOpened**");
        var list = lists.of(campaign).getFirst();
        look(desk, "equipment-list-desk");

        var phone = window(PHONE);
        enter(phone, given.lead);
        phone.navigate(list.path() + "/trials");
        phone.locator(".run summary").first().click();
        phone.locator("[name=said][value=good]").first().check();
        look(phone, "equipment-trials-phone");
        phone.reload();
        int things = phone.locator(".run").count();
        for (int i = 0; i < things; i++) {
            var card = phone.locator(".run").nth(i);
            if (card.locator("details[open]").count() == 0)
                card.locator("summary").click();
            card.locator("[name=said][value=good]").check();
            card.locator("form button").click();
            phone.waitForFunction("n => document.querySelectorAll('.run > .row .state--ok').length === n", i + 1);
        }
        phone.close();

        desk.navigate(list.path());
        desk.locator("form[action$='/sign'] button").click();
        desk.waitForURL("**notice=congress.notice.signed**");
        look(desk, "equipment-signed-desk");
        desk.navigate(list.path() + "/handovers/new?back=true");
        desk.fill("[name=on]", today.toString());
        desk.fill("[name=giver]", "Phòng Giáo dục, bà Nguyễn Thị Xuân");
        desk.fill("[name=receiver]", "Trường THCS Bản Mới, ông Lò Văn Pâng");
        look(desk, "equipment-handover-desk");
        desk.locator("form[data-keep=handover] .act button").click();
        desk.waitForURL("**notice=congress.notice.handed**");
        var paper = desk.waitForDownload(
                () -> desk.locator("a[href$='.docx'][href*='handovers']").click());
        assertThat(paper.suggestedFilename()).isEqualTo("bien-ban-ban-giao.docx");
        assertThat(desk.locator(".page-head .state").innerText()).contains("Đã xác nhận sẵn sàng");
    }
}
