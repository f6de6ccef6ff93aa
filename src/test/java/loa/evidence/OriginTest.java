package loa.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import loa.LoaTest;
import loa.evidence.HandingIn.HandedIn;
import loa.evidence.HandingIn.NotYet;
import loa.evidence.Proof.Count;
import loa.evidence.Proof.Typed;
import loa.media.MediaId;
import loa.media.Pictures;
import loa.media.Sent;
import loa.media.Upload;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import loa.work.TaskId;
import loa.work.TaskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Proof that is told, shared between tasks, handed in bit by bit, or comes with a place. */
@LoaTest
class OriginTest {

    private static final Typed BANNERS = new Typed(List.of(new Count("12", "BANNER")), "", "", "", "Trụ sở xã", false);
    private static final Manner TOLD = Manner.of(Origin.onBehalf("Bà Lò Thị Pành, trưởng bản", Origin.How.PHONE));

    private final CampaignFixture given;
    private final EvidenceDesk desk;
    private final Ledger ledger;
    private final Sharing sharing;
    private final Spots spots;
    private final JdbcClient db;

    private Me officer;
    private CampaignId campaign;
    private TaskId task;
    private TaskId other;

    OriginTest(CampaignFixture given, EvidenceDesk desk, Ledger ledger, Sharing sharing, Spots spots, JdbcClient db) {
        this.given = given;
        this.desk = desk;
        this.ledger = ledger;
        this.sharing = sharing;
        this.spots = spots;
        this.db = db;
    }

    @BeforeEach
    void a_commune_has_two_tasks() {
        officer = given.officer(given.communes.getFirst());
        campaign = given.campaign(given.communes.getFirst(), 2, null);
        task = taskOf("IV.1/1");
        other = taskOf("IV.1/2");
    }

    @Test
    void who_runs_the_campaign_enters_what_a_commune_told_and_it_says_so() {
        var done = handIn(task, BANNERS, TOLD, given.chief);

        var submission = ledger.find(((HandedIn) done).id()).orElseThrow();
        assertThat(submission.origin()).isEqualTo(TOLD.origin());
        assertThat(submission.unit()).isEqualTo(given.communes.getFirst().id());
        assertThat(desk.accept(task, submission.id(), "", given.chief))
                .as("nobody confirms what they typed in")
                .contains(Refusal.FOUR_EYES);
        assertThat(desk.accept(task, submission.id(), "", given.inspector)).isEmpty();
    }

    @Test
    void who_told_it_must_be_named_and_what_was_typed_is_kept() {
        var refused = handIn(task, BANNERS, Manner.PLAIN, given.chief);

        assertThat(((NotYet) refused).refusals())
                .extracting(Refusal::key)
                .containsExactly("evidence.refusal.TOLD_BY_MISSING");
        assertThat(ledger.of(task)).isEmpty();
    }

    @Test
    void who_neither_runs_the_campaign_nor_works_for_the_unit_enters_nothing() {
        assertThat(((NotYet) handIn(task, BANNERS, TOLD, given.inspector)).refusals())
                .allMatch(Refusal::isOfRights);
        assertThat(((NotYet) handIn(task, BANNERS, TOLD, given.officer(given.communes.get(1)))).refusals())
                .allMatch(Refusal::isOfRights);
    }

    @Test
    void interim_proof_is_recorded_and_the_task_goes_on_until_the_rest_is_handed_in() {
        handIn(task, BANNERS, Manner.PLAIN.asInterim(), officer);
        var waiting = stateOf(task);
        var first = ledger.of(task).getFirst();
        var refused = desk.accept(task, first.id(), "", given.inspector);

        var last = ((HandedIn) handIn(task, note("Đã xong."), Manner.PLAIN, officer)).id();

        assertThat(waiting).isEqualTo(TaskState.RUNNING);
        assertThat(refused).isPresent();
        assertThat(desk.accept(task, last, "", given.inspector)).isEmpty();
        assertThat(ledger.of(task)).hasSize(2).allMatch(each -> each.check() == Check.ACCEPTED);
    }

    @Test
    void a_proof_that_serves_two_tasks_is_pointed_to() {
        handIn(task, BANNERS, Manner.PLAIN, officer, Sent.file("a.jpg", Pictures.phonePhoto(1, 4711)));
        var offers = sharing.offers(desk(other));

        var done = handIn(
                other,
                Typed.NOTHING,
                new Manner(
                        Origin.BROWSER,
                        false,
                        offers.stream().map(offer -> offer.entry().id()).toList(),
                        null),
                officer);

        var copies = ledger.find(((HandedIn) done).id()).orElseThrow().entries();
        var originals = ledger.of(task).getFirst().entries();
        assertThat(offers).hasSize(2);
        assertThat(copies)
                .extracting(Entry::refers)
                .containsExactlyInAnyOrderElementsOf(
                        originals.stream().map(Entry::id).toList());
        assertThat(copies)
                .extracting(Entry::content)
                .containsExactlyInAnyOrderElementsOf(
                        originals.stream().map(Entry::content).toList());
        assertThat(sharing.offers(desk(other))).as("once is enough").isEmpty();
    }

    @Test
    void proof_of_strangers_cannot_be_pointed_to() {
        var others = given.campaign();
        var theirs = taskOf(others, "IV.4/1");
        handIn(theirs, BANNERS, Manner.PLAIN, given.officer(given.media));
        var entry = ledger.of(theirs).getFirst().entries().getFirst().id();

        var done = handIn(task, Typed.NOTHING, new Manner(Origin.BROWSER, false, List.of(entry), null), officer);

        assertThat(((NotYet) done).refusals()).extracting(Refusal::key).containsExactly("evidence.refusal.NOTHING");
    }

    @Test
    void a_figure_is_withdrawn_with_a_reason() {
        handIn(task, BANNERS, Manner.PLAIN, officer);
        var figure = ledger.of(task).getFirst().entries().getFirst();

        var done = desk.correct(task, figure.id(), UUID.randomUUID(), note("Đếm nhầm của xã bên."), officer);

        assertThat(done).isInstanceOf(HandedIn.class);
        assertThat(ledger.of(task).getLast().entries().getFirst().corrected()).isTrue();
        assertThat(ledger.of(task).getFirst().entries().getFirst().content().kind())
                .isEqualTo(EntryKind.NOTE);
    }

    @Test
    void where_the_phone_was_is_kept_apart_and_forgotten_on_request() {
        var spot = new Spot(21.33, 104.42, 12);
        var done = handIn(task, BANNERS, new Manner(Origin.BROWSER, false, List.of(), spot), officer);
        var id = ((HandedIn) done).id();

        assertThat(spots.of(List.of(id))).containsEntry(id, spot);
        assertThatThrownBy(() -> desk.forgetSpot(id, given.chief)).isInstanceOf(AccessDeniedException.class);
        assertThat(desk.forgetSpot(id, officer)).isTrue();
        assertThat(spots.of(List.of(id))).isEmpty();
    }

    private loa.work.TaskFacts desk(TaskId id) {
        return given.desk().find(id).orElseThrow();
    }

    private HandingIn handIn(TaskId id, Typed typed, Manner manner, Me me, Upload... files) {
        return desk.handIn(new Proof(id, UUID.randomUUID(), List.of(files), List.<MediaId>of(), typed, manner), me);
    }

    private static Typed note(String words) {
        return new Typed(List.of(), "", words, "", "", false);
    }

    private TaskState stateOf(TaskId id) {
        return desk(id).state();
    }

    private TaskId taskOf(String clause) {
        return taskOf(campaign, clause);
    }

    private TaskId taskOf(CampaignId of, String clause) {
        return db.sql("select id from work.task where campaign_id = :campaign and clause_id = :clause")
                .param("campaign", of.value())
                .param("clause", clause)
                .query((rs, row) -> new TaskId(rs.getObject("id", UUID.class)))
                .single();
    }
}
