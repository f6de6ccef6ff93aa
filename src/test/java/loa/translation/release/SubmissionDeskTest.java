package loa.translation.release;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.LoaTest;
import loa.approval.ApprovalDesk;
import loa.approval.Approvals;
import loa.approval.ObjectKind;
import loa.approval.Order;
import loa.approval.SignOffMove;
import loa.approval.SignOffState;
import loa.approval.rule.Rule.Body;
import loa.approval.rule.RuleDesk;
import loa.content.ContentDesk;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.release.ReleaseDesk;
import loa.media.sound.PhoneSound;
import loa.organization.People;
import loa.organization.Role;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.database.CountedDataSource;
import loa.platform.job.OneTimeJob;
import loa.translation.BulletinDesk;
import loa.translation.Bulletins;
import loa.translation.EditionDesk;
import loa.translation.Mode;
import loa.translation.Refusal;
import loa.translation.Translation;
import loa.translation.TranslationDesk;
import loa.translation.TranslationFixture;
import loa.translation.TranslationId;
import loa.translation.Translations;
import loa.translation.release.SubmissionDesk.Caution;
import loa.translation.release.SubmissionDesk.Hindrance;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class SubmissionDeskTest {

    private final CampaignFixture given;
    private final TranslationFixture fixture;
    private final People people;
    private final RuleDesk rules;
    private final ContentDesk content;
    private final TranslationDesk desk;
    private final EditionDesk editionDesk;
    private final Translations translations;
    private final BulletinDesk bulletinDesk;
    private final Bulletins bulletins;
    private final SubmissionDesk submissions;
    private final ReleaseDesk release;
    private final ApprovalDesk approval;
    private final Approvals approvals;
    private final OneTimeJob announcer;
    private final MockMvcTester browser;
    private final JdbcClient db;

    private CampaignId campaign;
    private Me mai;
    private Me dua;
    private Me leader;
    private ItemId item;

    SubmissionDeskTest(
            CampaignFixture given,
            TranslationFixture fixture,
            People people,
            RuleDesk rules,
            ContentDesk content,
            TranslationDesk desk,
            EditionDesk editionDesk,
            Translations translations,
            BulletinDesk bulletinDesk,
            Bulletins bulletins,
            SubmissionDesk submissions,
            ReleaseDesk release,
            ApprovalDesk approval,
            Approvals approvals,
            @Qualifier("announceVerdicts") OneTimeJob announcer,
            MockMvcTester browser,
            JdbcClient db) {
        this.given = given;
        this.fixture = fixture;
        this.people = people;
        this.rules = rules;
        this.content = content;
        this.desk = desk;
        this.editionDesk = editionDesk;
        this.translations = translations;
        this.bulletinDesk = bulletinDesk;
        this.bulletins = bulletins;
        this.submissions = submissions;
        this.release = release;
        this.approval = approval;
        this.approvals = approvals;
        this.announcer = announcer;
        this.browser = browser;
        this.db = db;
    }

    @BeforeEach
    void the_propaganda_board_approves_bulletins() {
        campaign = given.campaign();
        mai = people.officer("Lò Thị Mai", given.media.id());
        dua = people.inspector("Giàng Thị Dúa", given.media.id());
        leader = people.with("Giàng A Chu", given.propaganda.id(), "Trưởng Ban", Role.LEADER);
        ruled(ObjectKind.AUDIO, given.propaganda.id());
        item = fixture.item(campaign, "Bản có loa mới. Mời bà con.", mai);
    }

    @Test
    void a_translation_goes_out_only_as_the_bodies_approved_it() {
        var id = made();
        assertThat(hindrances(id)).containsExactly(Hindrance.NOT_SUBMITTED, Hindrance.ORIGINAL_NOT_APPROVED);
        assertThat(submissions.submit(id, "", null, mai)).isEmpty();
        assertThat(hindrances(id)).containsExactly(Hindrance.NOT_APPROVED, Hindrance.ORIGINAL_NOT_APPROVED);
        assertThat(browser.get().uri(id.path()).with(as(leader)))
                .as("who approves sees where it is made")
                .hasStatusOk();

        approve(id);
        assertThat(hindrances(id)).containsExactly(Hindrance.ORIGINAL_NOT_APPROVED);
        assertThat(mayGoOut(id)).isFalse();
        approveOriginal();
        assertThat(hindrances(id)).isEmpty();
        assertThat(mayGoOut(id)).isTrue();

        write(id, 1, "Chữ khác");
        desk.accept(id, segment -> true, dua);
        assertThat(hindrances(id)).containsExactly(Hindrance.NOT_SUBMITTED);
        assertThat(mayGoOut(id)).isFalse();
        assertThat(standing(id)).isEqualTo(SignOffState.VOIDED);
    }

    @Test
    void what_is_not_checked_or_not_made_is_not_submitted() {
        var id = fixture.asked(item, Mode.WRITTEN, mai);
        assertThat(submissions.submit(id, "", null, mai)).get().asString().contains("Còn câu chưa xác nhận");
        translate(id);
        assertThat(submissions.submit(id, "", null, mai)).get().asString().contains("tạo bản chữ");
        var commune = given.officer(given.communes.getFirst());
        assertThat(browser.post().uri(id.path() + "/submit").with(as(commune))).hasStatus(403);
    }

    @Test
    void a_rule_for_translations_stands_before_that_of_the_original() {
        ruled(ObjectKind.TRANSLATION, given.culture.id());
        var id = made();
        assertThat(submissions.submit(id, "Nhờ xem giúp", null, mai)).isEmpty();
        assertThat(approvals
                        .standings("translation", List.of(id.value()))
                        .get(id.value())
                        .getFirst()
                        .asked())
                .containsExactly(given.culture.id());
    }

    @Test
    void a_changed_sentence_of_the_original_voids_what_was_approved() {
        var id = made();
        assertThat(submissions.submit(id, "", null, mai)).isEmpty();
        approve(id);
        fixture.save(item, 1, "Bản có loa mới. Mời bà con đến nghe.", mai);
        assertThat(standing(id)).isEqualTo(SignOffState.VOIDED);
        assertThat(hindrances(id)).contains(Hindrance.NOT_CHECKED);
    }

    @Test
    void what_a_listener_did_not_understand_does_not_go_out_until_it_is_overruled_or_heard_anew() {
        var id = spokenAndApproved();
        mayGoOut(id, true, Caution.NOBODY_HEARD);

        heard(id, false);
        assertThat(hindrances(id)).containsExactly(Hindrance.NOT_UNDERSTOOD);
        mayGoOut(id, false, null);
        assertThat(bench(id, mai).select("form[action$='/overrule']")).isEmpty();
        assertThat(page(item.path(), mai).select(".notice").text())
                .as("whoever publishes the original")
                .contains("Bản tiếng Mông chưa được phát cùng bài này");
        assertThat(overrule(id, 1, "Vẫn phát", mai)).contains(Refusal.NOT_OVERRULER);
        assertThat(overrule(id, 1, " ", given.chief)).contains(Refusal.WHY_MISSING);
        assertThat(overrule(id, 0, "Vẫn phát", given.chief)).contains(Refusal.HEARD_MEANWHILE);

        var form = bench(id, given.chief).selectFirst("form[action$='/overrule']");
        var post = browser.post().uri(form.attr("action")).with(as(given.chief)).param("reason", "Tối nay có bão");
        form.select("input[type=hidden]").forEach(field -> post.param(field.attr("name"), field.val()));
        assertThat(post).hasStatus(303);
        mayGoOut(id, true, Caution.OVERRULED);
        assertThat(page(item.path(), mai).select(".notice").text()).doesNotContain("chưa được phát cùng");
        assertThat(bench(id, mai).select("#bulletin").text()).contains("Tối nay có bão", given.chief.name());
        assertThat(db.sql(
                                "select details ->> 'note' from audit.entry where act = 'translation.overruled' and subject = ?")
                        .param(id.subject())
                        .query(String.class)
                        .list())
                .containsExactly("Tối nay có bão");

        heard(id, false);
        mayGoOut(id, false, null);
        heard(id, true);
        mayGoOut(id, true, Caution.SOMEBODY_NOT_UNDERSTOOD);
    }

    @Test
    void what_was_heard_of_all_translations_of_an_item_is_asked_at_once() {
        spokenAndApproved();
        assertThat(page(item.path(), mai).select(".notice").text()).doesNotContain("chưa được phát cùng");
        int one = CountedDataSource.counted();
        for (var language : List.of("blt", "tyz")) {
            var id = fixture.asked(item, language, Mode.SPOKEN, mai);
            for (int i = 0; i < 3; i++) speak(id, i, mai);
            assertThat(desk.accept(id, segment -> true, dua)).isEmpty();
            assertThat(bulletinDesk.join(id, mai)).isEmpty();
            heard(id, language.equals("tyz"));
        }

        var notice = page(item.path(), mai).select(".notice:contains(chưa được phát cùng)");

        assertThat(CountedDataSource.counted()).isEqualTo(one);
        assertThat(notice.text()).contains("tiếng Thái").doesNotContain("tiếng Tày");
    }

    @Test
    void who_spoke_it_does_not_overrule_and_what_is_spoken_again_is_heard_again() {
        var id = spokenAndApproved();
        heard(id, false);
        speak(id, 1, given.chief);
        assertThat(overrule(id, 1, "Vẫn phát", given.chief)).contains(Refusal.OWN_VOICE);

        assertThat(desk.accept(id, segment -> true, dua)).isEmpty();
        assertThat(bulletinDesk.join(id, mai)).isEmpty();
        assertThat(hindrances(id)).containsExactly(Hindrance.NOT_SUBMITTED);
        assertThat(submissions.caution(known(id))).contains(Caution.NOBODY_HEARD);
    }

    @Test
    void a_campaign_may_want_that_somebody_hears_it_first() {
        var id = spokenAndApproved();
        var page = "/campaigns/" + campaign.value() + "/translations";
        assertThat(browser.post().uri(page + "/ears").with(as(mai)).param("wants", "true"))
                .hasStatus(403);
        assertThat(browser.post().uri(page + "/ears").with(as(given.chief)).param("wants", "true"))
                .hasStatus(303);

        assertThat(hindrances(id)).containsExactly(Hindrance.NOT_HEARD);
        mayGoOut(id, false, null);
        heard(id, true);
        mayGoOut(id, true, null);
    }

    private TranslationId spokenAndApproved() {
        var id = fixture.asked(item, Mode.SPOKEN, mai);
        for (int i = 0; i < 3; i++) speak(id, i, mai);
        assertThat(desk.accept(id, segment -> true, dua)).isEmpty();
        assertThat(bulletinDesk.join(id, mai)).isEmpty();
        assertThat(submissions.submit(id, "", null, mai)).isEmpty();
        approve(id);
        approveOriginal();
        return id;
    }

    private void speak(TranslationId id, int ordinal, Me me) {
        fixture.speak(id, ordinal, "ghi-am.mp4", PhoneSound.recorded(20 + ordinal), me);
    }

    private void heard(TranslationId id, boolean understood) {
        assertThat(bulletinDesk.heard(id, "Bà Dợ", "Bản Púng", understood, understood ? "" : "từ lạ", mai))
                .isEmpty();
    }

    private Optional<Refusal> overrule(TranslationId id, int heard, String reason, Me me) {
        var bulletin = bulletins.latest(id).orElseThrow().id();
        return bulletinDesk.overrule(id, bulletin, heard, reason, me);
    }

    /** The same from the desk, from what other modules read, and on the bench. */
    private void mayGoOut(TranslationId id, boolean may, @Nullable Caution caution) {
        assertThat(hindrances(id).isEmpty()).isEqualTo(may);
        assertThat(mayGoOut(id)).isEqualTo(may);
        assertThat(submissions.caution(known(id))).isEqualTo(Optional.ofNullable(caution));
        assertThat(bench(id, mai).select("#release .state").first().text())
                .isEqualTo(may ? "được đăng, phát" : "chưa được đăng, phát");
    }

    private Document bench(TranslationId id, Me me) {
        return page(id.path(), me);
    }

    private Document page(String path, Me me) {
        var answer = browser.get().uri(path).with(as(me)).exchange();
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private TranslationId made() {
        var id = fixture.asked(item, Mode.WRITTEN, mai);
        translate(id);
        assertThat(editionDesk.make(id, mai)).isEmpty();
        return id;
    }

    private void translate(TranslationId id) {
        for (int i = 0; i < 3; i++) write(id, i, "mông " + i);
        assertThat(desk.accept(id, segment -> true, dua)).isEmpty();
    }

    private void write(TranslationId id, int ordinal, String words) {
        fixture.write(id, ordinal, words, mai);
    }

    private void approve(TranslationId id) {
        approve("translation", id.value());
    }

    private void approve(String kind, UUID subject) {
        var signOff = approvals
                .standings(kind, List.of(subject))
                .get(subject)
                .getFirst()
                .signOff();
        assertThat(approval.move(signOff, new SignOffMove.Approve(given.propaganda.id(), ""), leader))
                .isEmpty();
        db.sql("update approval.sign_off set leaves_at = leaves_at - interval '11 seconds' where id = ?")
                .param(signOff.value())
                .update();
        announcer.run(signOff.value().toString());
    }

    private void approveOriginal() {
        assertThat(content.move(item, new ItemMove.SendToCheck(), mai)).isEmpty();
        assertThat(release.submit(item, 1, "", null, people.officer("Sùng A Páo", given.media.id())))
                .isEmpty();
        approve("content", item.value());
    }

    private List<Hindrance> hindrances(TranslationId id) {
        return submissions.hindrances(known(id), translations.segments(id));
    }

    private SignOffState standing(TranslationId id) {
        return submissions
                .standing(known(id), translations.segments(id))
                .orElseThrow()
                .state();
    }

    private boolean mayGoOut(TranslationId id) {
        return db.sql("select may_go_out from translation.api_translation where id = ?")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    private Translation known(TranslationId id) {
        return translations.find(id).orElseThrow();
    }

    private void ruled(ObjectKind kind, UnitId body) {
        assertThat(rules.set(campaign, kind, List.of(new Body(body, 1)), Order.TOGETHER, "Theo phân công", given.chief))
                .isEmpty();
    }
}
