package loa.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.util.List;
import java.util.Map;
import loa.approval.ObjectKind;
import loa.approval.Order;
import loa.approval.rule.Rule.Body;
import loa.approval.rule.RuleDesk;
import loa.content.Block.Paragraph;
import loa.content.ContentDesk;
import loa.content.ContentFixture;
import loa.content.Genre;
import loa.content.Manuscript;
import loa.content.Tags;
import loa.media.Sent;
import loa.media.sound.Studio;
import loa.media.sound.Tone;
import loa.organization.People;
import loa.organization.Role;
import loa.platform.Me;
import loa.translation.Bulletin.Ears;
import loa.translation.BulletinDesk;
import loa.translation.Bulletins;
import loa.translation.Mode;
import loa.translation.TranslationDesk;
import loa.translation.TranslationDesk.Asking.Asked;
import loa.translation.TranslationId;
import loa.translation.Translations;
import loa.translation.listener.InvitationDesk;
import loa.translation.listener.InvitationDesk.Inviting.Invited;
import loa.translation.release.SubmissionDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A woman in the village hears a bulletin on a cheap phone and does not understand one sentence; an approver marks seconds of it
 * by finger, mouse and keys; who runs the campaign lets it out all the same.
 */
class ListenStoryTest extends Story {

    private final ContentFixture given;
    private final People people;
    private final RuleDesk rules;
    private final ContentDesk content;
    private final TranslationDesk desk;
    private final Translations translations;
    private final BulletinDesk bulletinDesk;
    private final Bulletins bulletins;
    private final InvitationDesk invitations;
    private final SubmissionDesk releases;
    private final Studio studio;

    private Me translator;
    private Me speaker;
    private Me propaganda;
    private TranslationId id;

    ListenStoryTest(
            ContentFixture given,
            People people,
            RuleDesk rules,
            ContentDesk content,
            TranslationDesk desk,
            Translations translations,
            BulletinDesk bulletinDesk,
            Bulletins bulletins,
            InvitationDesk invitations,
            SubmissionDesk releases,
            Studio studio) {
        this.given = given;
        this.people = people;
        this.rules = rules;
        this.content = content;
        this.desk = desk;
        this.translations = translations;
        this.bulletinDesk = bulletinDesk;
        this.bulletins = bulletins;
        this.invitations = invitations;
        this.releases = releases;
        this.studio = studio;
    }

    @BeforeEach
    void a_spoken_bulletin_of_four_sentences_is_submitted() {
        var campaign = given.campaign("hmn");
        var chief = given.work.chief;
        var unit = given.desk().id();
        translator = people.officer("Giàng Thị Dúa", unit);
        speaker = people.inspector("Vàng A Chẩn", unit);
        propaganda = people.with("Giàng A Chu", given.work.propaganda.id(), "Trưởng Ban", Role.LEADER);
        var body = List.of(new Body(given.work.propaganda.id(), 1));
        assertThat(rules.set(campaign, ObjectKind.AUDIO, body, Order.TOGETHER, "Bản tin phát trên loa", chief))
                .isEmpty();
        var tags = new Tags(List.of("II.1/1"), List.of(), List.of(), List.of(), List.of("vi", "hmn"), List.of());
        var order = new ContentDesk.Order(campaign, Genre.BULLETIN, "Lớp học buổi tối", unit, null, null, tags);
        var item = ((ContentDesk.Beginning.Begun) content.begin(order, translator)).item();
        var words = "Xin chào bà con. Lớp học mở lại từ tối thứ Hai. Mời bà con báo tên với trưởng bản.";
        var text = new Manuscript("Lớp học buổi tối", "", List.of(new Paragraph("a", words)));
        content.save(item, "vi", 0, text, "", translator);
        id = ((Asked) desk.ask(
                        new TranslationDesk.Order(item, "hmn", Mode.SPOKEN, unit, null, null, null, ""), translator))
                .id();
        for (var segment : translations.segments(id)) {
            var voice = Sent.file("ghi-am.wav", Tone.wav(segment.ordinal() + 2, 2.2));
            desk.speak(id, segment.ordinal(), segment.source().sha256(), voice, translator);
        }
        assertThat(desk.accept(id, segment -> true, speaker)).isEmpty();
        assertThat(bulletinDesk.join(id, translator)).isEmpty();
        assertThat(releases.submit(id, "", null, translator)).isEmpty();
    }

    @Test
    void one_sentence_is_not_understood_and_the_bulletin_stays_until_somebody_signs_for_it() {
        var path = "/listen/" + ((Invited) invitations.invite(id, "Bà Dợ", "Bản Púng", translator)).token();
        seen_at_every_width_by_day_and_night(path);
        answered_on_a_phone_without_script(path);
        assertThat(bulletins.latest(id).orElseThrow().ears()).isEqualTo(Ears.NOT_UNDERSTOOD);
        overruled();
        assertThat(bulletins.latest(id).orElseThrow().ears()).isEqualTo(Ears.OVERRULED);
    }

    @Test
    void seconds_of_the_wave_are_marked_by_finger_by_mouse_and_by_keys() {
        assumeTrue(studio.isFull(), "skipped: ffmpeg is not installed");
        marked(PHONE, "0:02 – 0:04", this::drawnByFinger);
        marked(DESK, "0:02 – 0:04", this::drawnByMouse);
        marked(DESK, "0:03 – 0:05", this::drawnByKeys);
    }

    private void seen_at_every_width_by_day_and_night(String path) {
        for (var width : List.of(PHONE, DESK)) {
            var page = window(width);
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.navigate(path);
                look(page, "listen-folded-" + scheme.name().toLowerCase() + "-" + width);
                page.locator("details").all().forEach(more -> more.evaluate("more => more.open = true"));
                look(page, "listen-" + scheme.name().toLowerCase() + "-" + width);
            }
        }
    }

    private void answered_on_a_phone_without_script(String path) {
        var phone = window(PHONE, false);
        phone.navigate(path);
        phone.locator("form > details > summary").click();
        phone.locator("label:has([name=mark-2][value=false])").click();
        phone.fill("[name=why-2]", "thứ Hai nào?");
        phone.locator(".listen__send button").click();
        assertThat(phone.locator("h1").innerText()).contains("Cảm ơn");
        phone.navigate(path);
        assertThat(phone.locator("h1").innerText()).contains("đã được gửi");
    }

    private void overruled() {
        var desk = window(DESK);
        enter(desk, given.work.chief);
        desk.navigate(id.path());
        assertThat(desk.locator("#bulletin").innerText()).contains("Bà Dợ", "thứ Hai nào?");
        look(desk, "listen-not-understood-desk");
        desk.locator("details:has(form[action$='/overrule']) > summary").click();
        desk.fill("#overrule-reason", "Tối nay lớp đã mở; câu này cán bộ bản nói lại qua loa tay.");
        desk.locator("form[action$='/overrule'] button").click();
        desk.waitForURL("**notice=translation.notice.overruled**");
        look(desk, "listen-overruled-desk");
    }

    private void marked(int width, String seconds, java.util.function.Consumer<Page> draw) {
        var page = window(width);
        enter(page, propaganda);
        page.navigate("/approvals");
        page.locator(".docket__head h2 a").first().click();
        page.locator("[data-strip][data-ready]").waitFor();
        draw.accept(page);
        assertThat(page.locator("[data-about]").innerText()).isEqualTo(seconds);
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("words");
        page.keyboard().insertText("Chỗ này nói nhanh quá.");
        look(page, "wave-marked-" + width);
        page.locator("#say > button").click();
        page.waitForURL("**notice=approval.notice.said**");
        assertThat(page.locator(".note__place").allInnerTexts()).contains(seconds);
        look(page, "wave-said-" + width);
    }

    /** The bulletin is a little over eleven seconds long: shares of it are taken well within a second. */
    private double[] places(Page page) {
        page.locator("[data-strip]").scrollIntoViewIfNeeded();
        var box = page.locator("[data-strip]").boundingBox();
        double length = Double.parseDouble(page.locator("[data-strip]").getAttribute("data-strip")) / 1000;
        double middle = box.y + box.height / 2;
        return new double[] {box.x + box.width * 2.5 / length, box.x + box.width * 4.5 / length, middle};
    }

    private void drawnByMouse(Page page) {
        var at = places(page);
        page.mouse().move(at[0], at[2]);
        page.mouse().down();
        page.mouse().move((at[0] + at[1]) / 2, at[2] + 3);
        page.mouse().move(at[1], at[2]);
        page.mouse().up();
    }

    private void drawnByFinger(Page page) {
        var at = places(page);
        var finger = page.context().newCDPSession(page);
        for (var step : List.of(
                Map.entry("touchStart", at[0]),
                Map.entry("touchMove", (at[0] + at[1]) / 2),
                Map.entry("touchMove", at[1]))) {
            var touch = new com.google.gson.JsonObject();
            touch.addProperty("type", step.getKey());
            var points = new com.google.gson.JsonArray();
            var point = new com.google.gson.JsonObject();
            point.addProperty("x", step.getValue());
            point.addProperty("y", at[2]);
            points.add(point);
            touch.add("touchPoints", points);
            finger.send("Input.dispatchTouchEvent", touch);
        }
        var end = new com.google.gson.JsonObject();
        end.addProperty("type", "touchEnd");
        end.add("touchPoints", new com.google.gson.JsonArray());
        finger.send("Input.dispatchTouchEvent", end);
    }

    private void drawnByKeys(Page page) {
        var strip = page.locator("[data-strip]");
        strip.focus();
        for (int i = 0; i < 3; i++) strip.press("ArrowRight");
        strip.press("Shift+ArrowRight");
        strip.press("Shift+ArrowRight");
        assertThat(strip.getAttribute("aria-valuetext")).isEqualTo("0:03 – 0:05");
        strip.press("Enter");
    }

    @Override
    ServiceWorkerPolicy workers() {
        return ServiceWorkerPolicy.BLOCK;
    }
}
