package loa.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import loa.LoaTest;
import loa.audit.AuditLog;
import loa.audit.Verification.Verified;
import loa.evidence.HandingIn.HandedIn;
import loa.evidence.HandingIn.NotYet;
import loa.evidence.Proof.Count;
import loa.evidence.Proof.Typed;
import loa.media.Media;
import loa.media.MediaId;
import loa.media.Pictures;
import loa.media.Sent;
import loa.media.Upload;
import loa.organization.Unit;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@LoaTest
class EvidenceDeskTest {

    private static final Typed BANNERS = new Typed(
            List.of(new Count("12", "BANNER")), "", "Đã treo dọc trục đường chính.", "", "Trung tâm xã", false);

    private final CampaignFixture given;
    private final EvidenceDesk desk;
    private final TaskDesk tasks;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Media media;
    private final AuditLog audit;
    private final JdbcClient db;
    private final Stumble stumble;

    private Unit commune;
    private Me officer;
    private CampaignId campaign;
    private TaskId task;

    EvidenceDeskTest(
            CampaignFixture given,
            EvidenceDesk desk,
            TaskDesk tasks,
            Ledger ledger,
            Drafts drafts,
            Media media,
            AuditLog audit,
            JdbcClient db,
            Stumble stumble) {
        this.given = given;
        this.desk = desk;
        this.tasks = tasks;
        this.ledger = ledger;
        this.drafts = drafts;
        this.media = media;
        this.audit = audit;
        this.db = db;
        this.stumble = stumble;
    }

    @BeforeEach
    void a_commune_has_a_task() {
        commune = given.communes.getFirst();
        officer = given.officer(commune);
        campaign = given.campaign(commune, 2, null);
        task = taskOf(campaign, "IV.1/1");
    }

    @Test
    void photos_figures_links_and_words_are_handed_in_together() {
        var typed = new Typed(
                List.of(new Count("12", "BANNER"), new Count("1.200", "PERSON")),
                "https://example.vn/tin",
                "Đã treo xong.",
                "2024-10-15T07:30",
                "Trung tâm xã",
                false);

        var done = desk.handIn(proof(typed, photo("a.jpg", 1), photo("b.jpg", 2), paper("Báo cáo.pdf")), officer);

        var submission = ledger.find(((HandedIn) done).id()).orElseThrow();
        assertThat(submission.entries())
                .extracting(entry -> entry.content().kind().name())
                .containsExactly("PHOTO", "PHOTO", "FILE", "COUNT", "COUNT", "LINK", "NOTE");
        assertThat(submission.entries()).allSatisfy(entry -> {
            assertThat(entry.effectiveAt()).isEqualTo(Instant.parse("2024-10-15T00:30:00Z"));
            assertThat(entry.place()).isEqualTo("Trung tâm xã");
        });
        assertThat(submission.recordedAt()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(stateOf(task)).isEqualTo(TaskState.SUBMITTED);
        assertThat(acts()).contains("evidence.handedIn");
    }

    @Test
    void accepted_by_other_eyes_the_task_and_its_clause_are_proved() {
        var seen = handIn(BANNERS, photo("a.jpg", 3));

        var refusal = desk.accept(task, seen, "", given.inspector);

        assertThat(refusal).isEmpty();
        assertThat(stateOf(task)).isEqualTo(TaskState.PROVED);
        assertThat(ledger.find(seen).orElseThrow().check()).isEqualTo(Check.ACCEPTED);
        assertThat(clauseStatus("IV.1/1")).isEqualTo("PROVED");
        assertThat(acts()).contains("evidence.accepted");
        assertThat(audit.verify()).isInstanceOf(Verified.class);
    }

    @Test
    void given_back_with_a_reason_the_unit_hands_in_again() {
        var first = handIn(BANNERS, photo("a.jpg", 4));

        var refusal = desk.giveBack(task, first, "Ảnh chưa thấy rõ chữ.", given.inspector);
        var state = stateOf(task);
        var second = handIn(BANNERS, photo("b.jpg", 5));

        assertThat(refusal).isEmpty();
        assertThat(state).isEqualTo(TaskState.RETURNED);
        assertThat(stateOf(task)).isEqualTo(TaskState.SUBMITTED);
        assertThat(ledger.of(task)).extracting(Submission::check).containsExactly(Check.TO_CHECK, Check.RETURNED);
        assertThat(ledger.find(first).orElseThrow().verdict().reason()).isEqualTo("Ảnh chưa thấy rõ chữ.");
        assertThat(desk.accept(task, second, "", given.inspector)).isEmpty();
    }

    @Test
    void giving_back_needs_a_reason() {
        var seen = handIn(BANNERS);

        assertThat(desk.giveBack(task, seen, "  ", given.inspector))
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("work.refusal.REASON_MISSING"));
        assertThat(stateOf(task)).isEqualTo(TaskState.SUBMITTED);
    }

    @Test
    void nobody_confirms_what_they_or_their_unit_handed_in() {
        var own = given.campaign(given.association, 1, null);
        task = taskOf(own, "IV.1/1");
        officer = given.chief;
        var seen = handIn(BANNERS);

        assertThat(desk.accept(task, seen, "", given.chief)).hasValue(Refusal.FOUR_EYES);
        assertThat(desk.accept(task, seen, "", given.inspector)).hasValue(Refusal.FOUR_EYES);
        assertThat(stateOf(task)).isEqualTo(TaskState.SUBMITTED);
        assertThat(ledger.find(seen).orElseThrow().check()).isEqualTo(Check.TO_CHECK);
    }

    @Test
    void the_unit_itself_may_not_check() {
        var seen = handIn(BANNERS);

        assertThat(desk.accept(task, seen, "", officer))
                .hasValueSatisfying(why -> assertThat(why.isOfRights()).isTrue());
        assertThat(ledger.find(seen).orElseThrow().check()).isEqualTo(Check.TO_CHECK);
    }

    @Test
    void another_unit_hands_in_nothing_and_leaves_nothing() {
        var other = given.officer(given.communes.get(1));

        var done = desk.handIn(proof(BANNERS, photo("a.jpg", 6)), other);

        assertThat(done)
                .isInstanceOfSatisfying(
                        NotYet.class, not -> assertThat(not.refusals()).allMatch(Refusal::isOfRights));
        assertThat(drafts.find(task, other.person())).isEmpty();
        assertThat(ledger.of(task)).isEmpty();
    }

    @Test
    void what_came_after_the_checker_looked_is_not_confirmed_unseen() {
        var seen = handIn(BANNERS);
        var newer = handIn(new Typed(List.of(), "", "Bổ sung ảnh chụp ban đêm.", "", "", false));

        assertThat(desk.accept(task, seen, "", given.inspector))
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("evidence.refusal.NEWER_PROOF"));
        assertThat(stateOf(task)).isEqualTo(TaskState.SUBMITTED);
        assertThat(desk.accept(task, newer, "", given.inspector)).isEmpty();
        assertThat(ledger.of(task)).extracting(Submission::check).containsOnly(Check.ACCEPTED);
    }

    @Test
    void what_is_sent_twice_is_taken_once() throws Exception {
        var proof = proof(BANNERS, photo("a.jpg", 7));
        Callable<HandingIn> send = () -> desk.handIn(proof, officer);

        List<HandingIn> outcomes;
        try (var threads = Executors.newFixedThreadPool(4)) {
            outcomes = threads
                    .invokeAll(IntStream.range(0, 4).mapToObj(n -> send).toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(outcomes).hasSize(4).allMatch(HandedIn.class::isInstance);
        assertThat(outcomes).containsOnly(outcomes.getFirst());
        assertThat(ledger.of(task)).hasSize(1);
        assertThat(count("select count(*) from media.item where campaign = :campaign"))
                .isEqualTo(1);
    }

    @Test
    void refused_files_are_named_and_the_good_ones_and_the_words_are_kept() {
        var proof = proof(BANNERS, photo("tốt.jpg", 8), Sent.file("lạ.gif", "GIF89a".getBytes()));

        var first = desk.handIn(proof, officer);

        assertThat(((NotYet) first).refusals())
                .containsExactly(new Refusal("media.refusal.UNKNOWN_KIND", List.of("lạ.gif", "0")));
        assertThat(ledger.of(task)).isEmpty();
        assertThat(stateOf(task)).isEqualTo(TaskState.READY);
        var draft = drafts.find(task, officer.person()).orElseThrow();
        assertThat(draft.typed()).isEqualTo(BANNERS);
        assertThat(media.findAll(draft.media()).values())
                .extracting(medium -> medium.name())
                .containsExactly("tốt.jpg");

        var second = desk.handIn(new Proof(task, draft.key(), List.of(), draft.media(), draft.typed()), officer);

        assertThat(second).isInstanceOf(HandedIn.class);
        assertThat(ledger.of(task).getFirst().entries())
                .extracting(entry -> entry.content().kind().name())
                .containsExactly("PHOTO", "COUNT", "NOTE");
        assertThat(drafts.find(task, officer.person())).isEmpty();
    }

    @Test
    void a_kept_file_that_is_no_longer_wanted_is_let_go_and_nobody_else_can_claim_it() {
        desk.handIn(proof(BANNERS, photo("a.jpg", 9), Sent.file("b.gif", "GIF89a".getBytes())), officer);
        var kept = drafts.find(task, officer.person()).orElseThrow().media();
        var other = given.officer(commune);

        var stolen = desk.handIn(new Proof(task, UUID.randomUUID(), List.of(), kept, Typed.NOTHING), other);
        var without = desk.handIn(proof(BANNERS), officer);

        assertThat(((NotYet) stolen).refusals()).extracting(Refusal::key).containsExactly("evidence.refusal.NOTHING");
        assertThat(without).isInstanceOf(HandedIn.class);
        assertThat(media.findAll(kept)).isEmpty();
    }

    @Test
    void nothing_at_all_is_not_proof() {
        assertThat(((NotYet) desk.handIn(proof(Typed.NOTHING), officer)).refusals())
                .extracting(Refusal::key)
                .containsExactly("evidence.refusal.NOTHING");
        assertThat(ledger.of(task)).isEmpty();
    }

    @Test
    void a_failure_in_the_middle_leaves_nothing_of_it() {
        stumble.over = task;

        assertThatThrownBy(() -> desk.handIn(proof(BANNERS, photo("a.jpg", 10)), officer))
                .hasMessage("stumbled");

        assertThat(ledger.of(task)).isEmpty();
        assertThat(count("select count(*) from media.item where campaign = :campaign"))
                .isZero();
        assertThat(stateOf(task)).isEqualTo(TaskState.READY);
        assertThat(acts()).doesNotContain("evidence.handedIn");
    }

    @Test
    void a_wrong_figure_is_corrected_by_a_new_entry_and_a_photo_withdrawn_with_a_reason() {
        handIn(BANNERS, photo("a.jpg", 11));
        var entries = ledger.of(task).getFirst().entries();

        var figure = correct(
                entry(entries, EntryKind.COUNT), new Typed(List.of(new Count("10", "BANNER")), "", "", "", "", false));
        var photo =
                correct(entry(entries, EntryKind.PHOTO), new Typed(List.of(), "", "Chụp nhầm xã bên.", "", "", false));
        var again = correct(
                entry(entries, EntryKind.COUNT), new Typed(List.of(new Count("11", "BANNER")), "", "", "", "", false));

        assertThat(List.of(figure, photo)).allMatch(HandedIn.class::isInstance);
        assertThat(((NotYet) again).refusals()).extracting(Refusal::key).containsExactly("evidence.refusal.NOT_OPEN");
        var all = ledger.of(task).stream()
                .flatMap(each -> each.entries().stream())
                .toList();
        assertThat(all)
                .filteredOn(each -> !each.corrected())
                .extracting(each -> each.content().kind() + " " + each.content().quantity() + " "
                        + each.content().words())
                .containsExactlyInAnyOrder(
                        "COUNT 10 null", "NOTE null Chụp nhầm xã bên.", "NOTE null Đã treo dọc trục đường chính.");
        assertThat(acts()).contains("evidence.corrected");
    }

    @Test
    void a_photo_that_came_back_can_be_handed_in_again_without_sending_it_again() {
        var first = handIn(BANNERS, photo("a.jpg", 12));
        desk.giveBack(task, first, "Thiếu số liệu.", given.inspector);
        var photo = ledger.find(first).orElseThrow().entries().getFirst().content();

        var again =
                desk.handIn(new Proof(task, UUID.randomUUID(), List.of(), List.of(photo.media()), BANNERS), officer);

        assertThat(ledger.find(((HandedIn) again).id())
                        .orElseThrow()
                        .entries()
                        .getFirst()
                        .content())
                .isEqualTo(photo);
        assertThat(media.findAll(List.of(photo.media()))).hasSize(1);
    }

    @Test
    void a_photo_in_the_ledger_stays_whatever_becomes_of_a_draft() {
        var first = handIn(BANNERS, photo("a.jpg", 13));
        desk.giveBack(task, first, "Thiếu số liệu.", given.inspector);
        var photo =
                ledger.find(first).orElseThrow().entries().getFirst().content().media();
        desk.handIn(
                new Proof(
                        task,
                        UUID.randomUUID(),
                        List.of(Sent.file("b.gif", "GIF89a".getBytes())),
                        List.of(photo),
                        BANNERS),
                officer);

        desk.discard(task, officer);

        assertThat(drafts.find(task, officer.person())).isEmpty();
        assertThat(media.find(photo)).isPresent();
    }

    @Test
    void the_ledger_is_never_changed() {
        handIn(BANNERS);

        for (var change : List.of(
                "update evidence.entry set words = 'khác'",
                "delete from evidence.entry",
                "truncate evidence.entry cascade",
                "update evidence.submission set by_name = 'khác'",
                "delete from evidence.submission",
                "truncate evidence.submission cascade",
                "update evidence.verdict set accepted = true",
                "truncate evidence.verdict",
                "delete from evidence.verdict")) {
            assertThatThrownBy(() -> db.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("is only appended to");
        }
    }

    private HandingIn correct(Entry wrong, Typed right) {
        return desk.correct(task, wrong.id(), UUID.randomUUID(), right, officer);
    }

    private static Entry entry(List<Entry> entries, EntryKind kind) {
        return entries.stream()
                .filter(each -> each.content().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private SubmissionId handIn(Typed typed, Upload... files) {
        return ((HandedIn) desk.handIn(proof(typed, files), officer)).id();
    }

    private Proof proof(Typed typed, Upload... files) {
        return new Proof(task, UUID.randomUUID(), List.of(files), List.<MediaId>of(), typed);
    }

    private static Upload photo(String name, long seed) {
        return Sent.file(name, Pictures.phonePhoto(1, 100 + seed));
    }

    private static Upload paper(String name) {
        return Sent.file(name, "%PDF-1.7\n%%EOF".getBytes());
    }

    private TaskId taskOf(CampaignId campaign, String clause) {
        return db.sql("select id from work.task where campaign_id = :campaign and clause_id = :clause")
                .param("campaign", campaign.value())
                .param("clause", clause)
                .query((rs, row) -> new TaskId(rs.getObject("id", UUID.class)))
                .single();
    }

    private TaskState stateOf(TaskId task) {
        return tasks.find(task).orElseThrow().state();
    }

    private String clauseStatus(String clause) {
        return db.sql("select status from work.api_clause_status where campaign_id = :campaign and clause_id = :clause")
                .param("campaign", campaign.value())
                .param("clause", clause)
                .query(String.class)
                .single();
    }

    private List<String> acts() {
        return db.sql("select act from audit.entry where campaign = :campaign")
                .param("campaign", campaign.value())
                .query(String.class)
                .list();
    }

    private long count(String sql) {
        return db.sql(sql).param("campaign", campaign.value()).query(Long.class).single();
    }
}
