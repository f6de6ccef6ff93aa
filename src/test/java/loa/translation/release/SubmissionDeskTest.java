package loa.translation.release;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import loa.content.Block.Paragraph;
import loa.content.ContentDesk;
import loa.content.Genre;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.Manuscript;
import loa.content.Saving.Saved;
import loa.content.Tags;
import loa.content.release.ReleaseDesk;
import loa.organization.People;
import loa.organization.Role;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.job.OneTimeJob;
import loa.translation.Mode;
import loa.translation.Translation;
import loa.translation.TranslationDesk;
import loa.translation.TranslationDesk.Asking.Asked;
import loa.translation.TranslationId;
import loa.translation.Translations;
import loa.translation.release.SubmissionDesk.Hindrance;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class SubmissionDeskTest {

    private final CampaignFixture given;
    private final People people;
    private final RuleDesk rules;
    private final ContentDesk content;
    private final TranslationDesk desk;
    private final Translations translations;
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
            People people,
            RuleDesk rules,
            ContentDesk content,
            TranslationDesk desk,
            Translations translations,
            SubmissionDesk submissions,
            ReleaseDesk release,
            ApprovalDesk approval,
            Approvals approvals,
            @Qualifier("announceVerdicts") OneTimeJob announcer,
            MockMvcTester browser,
            JdbcClient db) {
        this.given = given;
        this.people = people;
        this.rules = rules;
        this.content = content;
        this.desk = desk;
        this.translations = translations;
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
        item = item("Bản có loa mới. Mời bà con.");
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
        var id = asked();
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
        save(1, "Bản có loa mới. Mời bà con đến nghe.");
        assertThat(standing(id)).isEqualTo(SignOffState.VOIDED);
        assertThat(hindrances(id)).contains(Hindrance.NOT_CHECKED);
    }

    private TranslationId made() {
        var id = asked();
        translate(id);
        assertThat(desk.make(id, mai)).isEmpty();
        return id;
    }

    private TranslationId asked() {
        var order = new TranslationDesk.Order(item, "hmn", Mode.WRITTEN, given.media.id(), null, null, null, "");
        return ((Asked) desk.ask(order, mai)).id();
    }

    private void translate(TranslationId id) {
        for (int i = 0; i < 3; i++) write(id, i, "mông " + i);
        assertThat(desk.accept(id, segment -> true, dua)).isEmpty();
    }

    private void write(TranslationId id, int ordinal, String words) {
        var source = translations.segments(id).get(ordinal).source().sha256();
        assertThat(desk.write(id, ordinal, source, words, "", "", mai)).isEmpty();
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

    private ItemId item(String words) {
        var tags = new Tags(List.of("II.1/1"), List.of(), List.of(), List.of(), List.of("vi", "hmn"), List.of());
        var order = new ContentDesk.Order(campaign, Genre.BULLETIN, "Mời họp", given.media.id(), null, null, tags);
        item = ((ContentDesk.Beginning.Begun) content.begin(order, mai)).item();
        save(0, words);
        return item;
    }

    private void save(int base, String words) {
        var text = new Manuscript("Mời họp", "", List.of(new Paragraph("a", words)));
        assertThat(content.save(item, "vi", base, text, "", mai)).isInstanceOf(Saved.class);
    }
}
