package loa.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.approval.Approvals;
import loa.approval.ObjectKind;
import loa.approval.Order;
import loa.approval.rule.Rule.Body;
import loa.approval.rule.RuleDesk;
import loa.content.ContentFixture;
import loa.content.Editions;
import loa.content.Item;
import loa.content.ItemId;
import loa.content.Items;
import loa.content.Stage;
import loa.media.Pictures;
import loa.media.sound.Studio;
import loa.organization.People;
import loa.organization.Role;
import loa.organization.Unit;
import loa.platform.Me;
import loa.platform.job.OneTimeJob;
import loa.translation.Bulletin;
import loa.translation.Bulletins;
import loa.translation.Segment;
import loa.translation.Translation;
import loa.translation.TranslationId;
import loa.translation.Translations;
import loa.translation.release.SubmissionDesk;
import loa.translation.release.SubmissionDesk.Hindrance;
import loa.work.CampaignId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From a gap in what is covered to a bulletin in another language: written, approved by two bodies, spoken on a phone sentence by
 * sentence, and rebuilt when one sentence of the original changes.
 */
class BulletinStoryTest extends Story {

    private static final String AREA = ".editor__area";
    private static final String TITLE = "Mỗi bản một lớp học";
    private static final String CHANGED = "Lớp mở lúc tám giờ tối.";
    private static final List<String> SENTENCES = List.of(
            "Xin chào bà con các bản.",
            "Đại hội Khuyến học sắp họp.",
            "Mỗi bản mở một lớp học buổi tối.",
            "Lớp mở lúc bảy giờ tối.",
            "Thầy cô ở điểm trường đến dạy.",
            "Người lớn chưa biết chữ thì đến học.",
            "Ai có sách cũ thì góp cho lớp.",
            "Mời mỗi nhà cử một người.");
    /** Shapes of the old Thái letters, to be seen; they say nothing. */
    private static final String THAI = "\uAA80\uAAB1\uAA85 \uAA9A\uAAB7\uAA89";

    private final ContentFixture given;
    private final People people;
    private final RuleDesk rules;
    private final Items items;
    private final Editions editions;
    private final Translations translations;
    private final Bulletins bulletins;
    private final Studio studio;
    private final SubmissionDesk releases;
    private final Approvals approvals;
    private final OneTimeJob announcer;
    private final JdbcClient db;
    private final Map<Me, Page> windows = new HashMap<>();

    private CampaignId campaign;
    private Me chief;
    private Me translator;
    private Me speaker;
    private Me propaganda;
    private Me culture;

    BulletinStoryTest(
            ContentFixture given,
            People people,
            RuleDesk rules,
            Items items,
            Editions editions,
            Translations translations,
            Bulletins bulletins,
            Studio studio,
            SubmissionDesk releases,
            Approvals approvals,
            @Qualifier("announceVerdicts") OneTimeJob announcer,
            JdbcClient db) {
        this.given = given;
        this.people = people;
        this.rules = rules;
        this.items = items;
        this.editions = editions;
        this.translations = translations;
        this.bulletins = bulletins;
        this.studio = studio;
        this.releases = releases;
        this.approvals = approvals;
        this.announcer = announcer;
        this.db = db;
    }

    @BeforeEach
    void two_bodies_approve_bulletins() {
        campaign = given.campaign("hmn", "blt");
        chief = given.work.chief;
        translator = people.officer("Giàng Thị Dúa", given.desk().id());
        speaker = people.inspector("Vàng A Chẩn", given.desk().id());
        propaganda = leader("Giàng A Chu", given.work.propaganda, "Trưởng Ban");
        culture = leader("Lường Văn Tiến", given.work.culture, "Trưởng phòng");
        var both = List.of(new Body(given.work.propaganda.id(), 1), new Body(given.work.culture.id(), 1));
        assertThat(rules.set(campaign, ObjectKind.AUDIO, both, Order.TOGETHER, "Bản tin phát trên loa", chief))
                .isEmpty();
    }

    @Test
    void from_a_gap_to_a_bulletin_that_is_rebuilt_when_one_sentence_changes() throws IOException {
        var item = a_gap_becomes_an_assignment();
        a_text_with_a_photo_is_written(item);
        submitted(item, true);
        approved_on_phones_by_both(item, "first");
        a_changed_word_voids_the_approval(item);
        submitted(item, false);
        approved_on_phones_by_both(item, "again");

        var mong = asked(item, "hmn", "SPOKEN");
        var thai = asked(item, "blt", "WRITTEN");
        assertThat(translations.segments(mong)).hasSize(9);
        spoken_on_the_phone(mong);
        written_in_two_scripts(thai, item);
        checked(mong);
        joined(mong, "bulletin");
        var first = bulletins.latest(mong).orElseThrow();

        one_sentence_changes(item);
        one_of_nine_is_stale(mong, thai);
        spoken_again(mong);
        done_in_a_pack_without_a_network(thai);
        checked(mong);
        joined(mong, "bulletin-again");
        var rebuilt = bulletins.latest(mong).orElseThrow();
        assertThat(rebuilt.id()).isNotEqualTo(first.id());
        assertThat(rebuilt.voices()).isEqualTo(Bulletin.voicesOf(translations.segments(mong)));
        approved_by_both_and_free_to_air(mong, item);
    }

    private void approved_by_both_and_free_to_air(TranslationId id, ItemId item) {
        var checker = at(speaker, DESK);
        var desk = at(translator, PHONE);
        desk.navigate(id.path());
        desk.locator("form[action$='" + id.path() + "/submit'] button").click();
        desk.waitForURL("**notice=translation.notice.submitted**");
        look(desk, "bulletin-submitted-phone");
        var translation = translations.find(id).orElseThrow();
        for (var approver : List.of(propaganda, culture)) {
            var phone = at(approver, PHONE);
            phone.navigate("/approvals");
            phone.locator("audio").first().waitFor();
            if (approver.equals(culture)) look(phone, "bulletin-translated-phone");
            phone.locator("form[action$='/approve'] button").click();
            phone.locator("[role=status]").first().waitFor();
        }
        told("translation", id.value());
        assertThat(releases.hindrances(translation, translations.segments(id)))
                .containsExactly(Hindrance.ORIGINAL_NOT_APPROVED);
        submitted(item, false);
        approved_on_phones_by_both(item, "last");
        assertThat(releases.hindrances(translation, translations.segments(id))).isEmpty();
        checker.navigate(id.path());
        look(checker, "bulletin-free-desk");
        assertThat(checker.locator("#release").innerText()).contains("được đăng, phát");
    }

    private ItemId a_gap_becomes_an_assignment() {
        var desk = at(chief, DESK);
        desk.navigate("/campaigns/" + campaign.value() + "/coverage");
        look(desk, "bulletin-gap-desk");
        desk.locator("a.spot--gap").first().click();
        desk.fill("[name=title]", TITLE);
        desk.selectOption("[name=genre]", "BULLETIN");
        desk.selectOption(
                "[name=unit]", new SelectOption().setLabel(given.desk().name()));
        for (var language : List.of("vi", "hmn", "blt"))
            desk.check("#item-form [name=language][value=" + language + "]");
        desk.click("text=Mở tin bài >> nth=-1");
        desk.waitForURL("**notice=content.notice.begun**");
        var item = new ItemId(UUID.fromString(desk.url().replaceAll(".*/content/([0-9a-f-]{36}).*", "$1")));
        desk.click("text=Giao phần việc");
        desk.selectOption("[name=person]", given.mai.person().toString());
        desk.locator("form[action$='/assignments'] button").click();
        desk.waitForURL("**notice=content.notice.asked**");
        return item;
    }

    private void a_text_with_a_photo_is_written(ItemId item) throws IOException {
        var phone = at(given.mai, PHONE);
        phone.navigate(item.path());
        phone.click("text=Nhận việc");
        phone.waitForURL("**notice=content.notice.accept**");
        phone.navigate(item.path() + "/edit");
        phone.click(AREA);
        phone.keyboard().insertText(String.join(" ", SENTENCES.subList(0, 3)) + " ");
        phone.keyboard().press("Control+b");
        phone.keyboard().insertText(SENTENCES.get(3));
        phone.keyboard().press("Control+b");
        phone.keyboard().insertText(" " + String.join(" ", SENTENCES.subList(4, 8)));
        phone.setInputFiles(
                "[data-photo]",
                new FilePayload("Lớp.jpg", "image/jpeg", Pictures.jpeg(Pictures.hillside(1200, 900, 7), false)));
        phone.waitForSelector(AREA + " figure");
        look(phone, "bulletin-edit-phone");
        phone.click("text=Lưu thành bản mới");
        phone.waitForURL("**notice=content.notice.saved**");
        var text = editions.latest(item, "vi").orElseThrow().text();
        assertThat(text.pictures()).hasSize(1);
        assertThat(text.lines()).anyMatch(line -> line.contains("**" + SENTENCES.get(3) + "**"));
    }

    private void submitted(ItemId item, boolean first) {
        var phone = at(given.mai, PHONE);
        phone.navigate(item.path());
        phone.click("text=Chuyển soát xét");
        phone.waitForURL("**notice=content.notice.toCheck**");
        var checker = at(given.sua, DESK);
        checker.navigate(item.path());
        if (first) look(checker, "bulletin-check-desk");
        checker.locator("form[action$='/moves/submit'] button").click();
        checker.waitForURL("**notice=content.notice.submit**");
    }

    private void approved_on_phones_by_both(ItemId item, String round) {
        for (var approver : List.of(propaganda, culture)) {
            var phone = at(approver, PHONE);
            phone.navigate("/approvals");
            phone.locator("text=" + TITLE).first().waitFor();
            if (approver.equals(propaganda)) look(phone, "bulletin-approve-" + round + "-phone");
            phone.locator("form[action$='/approve'] button").click();
            phone.locator("[role=status]").first().waitFor();
            look(phone, "bulletin-approved-" + round + "-" + (approver.equals(culture) ? "2" : "1") + "-phone");
        }
        told("content", item.value());
        assertThat(item(item).stage()).isEqualTo(Stage.APPROVED);
    }

    private void a_changed_word_voids_the_approval(ItemId item) {
        var phone = at(given.mai, PHONE);
        rewrite(phone, item, "góp cho lớp", "tặng cho lớp");
        assertThat(item(item).stage()).isEqualTo(Stage.EDIT);
        assertThat(item(item).submitted()).isNull();
        look(phone, "bulletin-voided-phone");
    }

    private TranslationId asked(ItemId item, String language, String mode) {
        var desk = at(chief, DESK);
        desk.navigate("/campaigns/" + campaign.value() + "/translations");
        if (language.equals("hmn")) look(desk, "bulletin-languages-desk");
        desk.locator("a[href*='item=" + item.value() + "'][href*='language=" + language + "']")
                .click();
        desk.check("[name=mode][value=" + mode + "]");
        desk.selectOption(
                "[name=unit]", new SelectOption().setLabel(given.desk().name()));
        look(desk, "bulletin-ask-" + language + "-desk");
        desk.locator("main form .act button").click();
        desk.waitForURL("**notice=translation.notice.asked**");
        return translations.of(item).stream()
                .filter(translation -> translation.language().equals(language))
                .map(Translation::id)
                .findFirst()
                .orElseThrow();
    }

    private void spoken_on_the_phone(TranslationId id) {
        var phone = at(translator, PHONE);
        phone.navigate(id.path());
        look(phone, "bulletin-segments-phone");
        for (int ordinal = 0; ordinal < 9; ordinal++) speak(phone, ordinal, ordinal == 0);
        look(phone, "bulletin-spoken-phone");
        assertThat(translations.segments(id)).extracting(Segment::state).containsOnly(Segment.State.DONE);
    }

    private void speak(Page phone, int ordinal, boolean looked) {
        var card = phone.locator("#s" + ordinal);
        var start = card.locator("form[data-record] button[type=button]");
        if (!start.isVisible()) card.locator("summary").first().click();
        start.click();
        phone.waitForCondition(() -> start.innerText().contains("Dừng"));
        if (looked) look(phone, "bulletin-recording-phone");
        phone.waitForTimeout(700);
        start.click();
        card.locator("form[data-record] audio").waitFor();
        if (looked) look(phone, "bulletin-recorded-phone");
        phone.waitForNavigation(() ->
                card.locator("form[data-record] button:not([type=button])").click());
        assertThat(phone.locator("[role=alert]").allInnerTexts()).isEmpty();
    }

    private void written_in_two_scripts(TranslationId id, ItemId item) {
        var desk = at(translator, PHONE);
        desk.navigate(id.path());
        for (int ordinal = 0; ordinal < 9; ordinal++) {
            var card = desk.locator("#s" + ordinal);
            if (!card.locator("[name=words]").isVisible())
                card.locator("summary").first().click();
            card.locator("[name=words]").fill(THAI + " " + ordinal);
            card.locator("[name=second]").fill("Chữ Thái la-tinh " + ordinal);
            if (ordinal == 0) look(desk, "bulletin-scripts-phone");
            if (ordinal == 4) bold_as_the_original(desk, card);
            desk.waitForNavigation(() -> card.locator("form[data-keep] button:not([type=button])")
                    .first()
                    .click());
        }
        checked(id);
        var checker = at(speaker, DESK);
        checker.navigate(id.path());
        look(checker, "bulletin-scripts-desk");
        checker.locator("form[action$='/make'] button").click();
        checker.waitForURL("**notice=translation.notice.made**");
        assertThat(editions.latest(item, "blt").orElseThrow().text().title()).isEqualTo(THAI + " 0");
        var latin = editions.latest(item, "blt-Latn").orElseThrow().text();
        assertThat(latin.title()).isEqualTo("Chữ Thái la-tinh 0");
        assertThat(latin.lines()).anyMatch(line -> line.contains("Chữ Thái la-tinh 3 **Chữ Thái la-tinh 4** Chữ"));
    }

    /** The buttons beside a sentence with marks put them around what is selected, and take them away. */
    private void bold_as_the_original(Page phone, Locator card) {
        for (var script : List.of("words", "second")) {
            var area = card.locator("[name=" + script + "]");
            var typed = area.inputValue();
            for (var expected : List.of("**" + typed + "**", typed, "**" + typed + "**")) {
                if (expected.equals("**" + typed + "**")) area.selectText();
                card.locator("button[data-before='**']").click();
                assertThat(area.inputValue()).isEqualTo(expected);
            }
        }
        look(phone, "bulletin-marks-phone");
    }

    private void checked(TranslationId id) {
        var checker = at(speaker, DESK);
        checker.navigate(id.path());
        checker.locator("form[action$='" + id.path() + "/check'] button").click();
        checker.waitForURL("**notice=translation.notice.checked**");
    }

    private void joined(TranslationId id, String picture) {
        var checker = at(speaker, DESK);
        checker.locator("form[action$='/join'] button").click();
        checker.waitForURL("**notice=translation.notice.joined**");
        look(checker, picture + "-desk");
        var bulletin = bulletins.latest(id).orElseThrow();
        assertThat(bulletin.levelled()).isEqualTo(studio.isFull());
        assertThat(bulletin.millis()).isGreaterThan(9 * 500);
    }

    private void one_sentence_changes(ItemId item) {
        rewrite(at(given.mai, PHONE), item, SENTENCES.get(3), CHANGED);
    }

    private void one_of_nine_is_stale(TranslationId mong, TranslationId thai) {
        var stale = new Translation.Standing(1, 1, 0, 8);
        assertThat(translations.standings(List.of(mong, thai)).values()).containsOnly(stale);
        var phone = at(translator, PHONE);
        phone.navigate(mong.path() + "?only=open");
        assertThat(phone.locator(".segment").count()).isOne();
        assertThat(phone.locator(".segment").innerText()).contains(CHANGED).contains(SENTENCES.get(3));
        look(phone, "bulletin-stale-phone");
        var desk = at(speaker, DESK);
        desk.navigate(mong.path());
        look(desk, "bulletin-stale-desk");
    }

    private void spoken_again(TranslationId id) {
        speak(at(translator, PHONE), 4, false);
        assertThat(translations.standings(List.of(id)).get(id)).isEqualTo(new Translation.Standing(0, 0, 1, 8));
    }

    private void done_in_a_pack_without_a_network(TranslationId id) throws IOException {
        var phone = at(translator, PHONE);
        phone.navigate(id.path());
        var pack = Files.createTempFile("pack", ".html");
        phone.waitForDownload(() -> phone.click("a[href$='/pack.html']")).saveAs(pack);
        var away = window(PHONE);
        away.context().setOffline(true);
        away.navigate(pack.toUri().toString());
        away.waitForSelector("article");
        assertThat(away.locator("article").count())
                .as("only what is open is asked for")
                .isOne();
        away.fill("#words5", THAI + " tám");
        away.locator("#words5").selectText();
        away.click("article button[data-before='**']");
        away.fill("#second5", "Tám giờ");
        assertThat(away.locator("article .source strong").innerText()).isEqualTo(CHANGED);
        assertThat(away.locator("#words5 + .warn").isVisible()).isFalse();
        assertThat(away.locator("#second5 + .warn").isVisible()).isTrue();
        look(away, "bulletin-pack-phone");
        var answers = Files.createTempFile("answers", ".json");
        away.waitForDownload(() -> away.click("footer button")).saveAs(answers);
        phone.setInputFiles("#answers", answers);
        phone.waitForNavigation(() -> phone.click("#pack form button"));
        assertThat(phone.locator(".notice--info[role=status]").innerText()).contains("Đã nhận 1 câu");
        assertThat(translations.segments(id).get(4).words()).isEqualTo("**" + THAI + " tám**");
        assertThat(translations.segments(id).get(4).second()).isEqualTo("Tám giờ");
        look(phone, "bulletin-brought-phone");
    }

    /** Changes some words of the text in the editor, as a person does, and saves it. */
    private static void rewrite(Page phone, ItemId item, String before, String after) {
        phone.navigate(item.path() + "/edit");
        phone.evaluate("""
                ([area, before, after]) => {
                    const walker = document.createTreeWalker(document.querySelector(area), NodeFilter.SHOW_TEXT);
                    while (walker.nextNode()) {
                        const at = walker.currentNode.data.indexOf(before);
                        if (at < 0) continue;
                        const range = document.createRange();
                        range.setStart(walker.currentNode, at);
                        range.setEnd(walker.currentNode, at + before.length);
                        document.querySelector(area).focus();
                        getSelection().removeAllRanges();
                        getSelection().addRange(range);
                        return;
                    }
                    throw new Error("not there: " + before);
                }""", List.of(AREA, before, after));
        phone.keyboard().insertText(after);
        phone.click("text=Lưu thành bản mới");
        phone.waitForURL("**notice=content.notice.saved**");
    }

    private Item item(ItemId id) {
        return items.find(id).orElseThrow();
    }

    private Me leader(String name, Unit unit, String post) {
        return people.with(name, unit.id(), post, Role.LEADER);
    }

    /** The window in which this person is signed in. */
    private Page at(Me me, int width) {
        return windows.computeIfAbsent(me, _ -> {
            var page = window(width);
            page.context().grantPermissions(List.of("microphone"));
            enter(page, me);
            return page;
        });
    }

    /** Lets the moments pass in which a word may be taken back, and tells it. */
    private void told(String kind, UUID subject) {
        var signOff = approvals
                .standings(kind, List.of(subject))
                .get(subject)
                .getFirst()
                .signOff();
        db.sql("update approval.sign_off set leaves_at = leaves_at - interval '11 seconds' where id = ?")
                .param(signOff.value())
                .update();
        announcer.run(signOff.value().toString());
    }

    /** A microphone that beeps, and that nobody has to be asked for. */
    @Override
    List<String> flags() {
        return List.of("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream");
    }

    @Override
    ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.BLOCK;
    }
}
