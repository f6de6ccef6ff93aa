package loa.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import loa.LoaTest;
import loa.evidence.EvidenceDesk;
import loa.evidence.Ledger;
import loa.evidence.Manner;
import loa.evidence.Proof;
import loa.field.Act.Begin;
import loa.field.Act.Enclosure;
import loa.field.Act.Prove;
import loa.field.Act.Report;
import loa.field.Act.Say;
import loa.field.Late.How;
import loa.field.Receipt.Filed;
import loa.field.Receipt.Outcome;
import loa.field.Receipt.Refused;
import loa.field.Receipt.Why;
import loa.media.Pictures;
import loa.media.Sent;
import loa.organization.Unit;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove;
import loa.work.TaskSheets;
import loa.work.TaskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rule for what was done without signal, case by case: nothing is doubled, neither side is lost. */
@LoaTest
class FieldDeskTest {

    private static final Instant MORNING = Instant.parse("2026-10-15T00:30:00Z");

    private final CampaignFixture given;
    private final FieldDesk desk;
    private final LateDesk lateDesk;
    private final Lates lates;
    private final Receipts receipts;
    private final EvidenceDesk evidence;
    private final Ledger ledger;
    private final TaskDesk tasks;
    private final TaskSheets sheets;
    private final JdbcClient db;

    private Unit commune;
    private Me officer;
    private TaskId task;

    FieldDeskTest(
            CampaignFixture given,
            FieldDesk desk,
            LateDesk lateDesk,
            Lates lates,
            Receipts receipts,
            EvidenceDesk evidence,
            Ledger ledger,
            TaskDesk tasks,
            TaskSheets sheets,
            JdbcClient db) {
        this.given = given;
        this.desk = desk;
        this.lateDesk = lateDesk;
        this.lates = lates;
        this.receipts = receipts;
        this.evidence = evidence;
        this.ledger = ledger;
        this.tasks = tasks;
        this.sheets = sheets;
        this.db = db;
    }

    @BeforeEach
    void a_commune_has_a_task() {
        commune = given.communes.getFirst();
        officer = given.officer(commune);
        var campaign = given.campaign(commune, 1, null);
        task = new TaskId(db.sql("select id from work.task where campaign_id = ?")
                .param(campaign.value())
                .query(UUID.class)
                .single());
    }

    @Test
    void what_is_sent_twice_is_taken_once_and_answered_alike() {
        for (var act : List.of(photo(1), new Say("Đang làm."), new Begin(""), new Report("Được một nửa."))) {
            var capture = capture(act);
            var first = desk.take(capture, Author.self(officer));
            assertThat(desk.take(capture, Author.self(officer))).isEqualTo(first);
        }

        assertThat(ledger.of(task)).hasSize(1);
        assertThat(sheets.lines(task)).filteredOn(TaskSheets.Line::isComment).hasSize(1);
        assertThat(receipts.of(officer.person(), 10)).hasSize(4);
    }

    @Test
    void a_hundred_sendings_at_once_of_one_thing_are_one() throws Exception {
        var proof = capture(photo(2));
        var comment = capture(new Say("Cùng một lúc."));
        var report = capture(new Report("Cùng một lúc."));
        var senders = new ArrayList<Callable<Receipt>>();
        for (int i = 0; i < 10; i++) {
            for (var capture : List.of(proof, comment, report)) {
                senders.add(() -> desk.take(capture, Author.self(officer)));
            }
        }

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(senders)) assertThat(answer.get()).isInstanceOf(Filed.class);
        }

        assertThat(ledger.of(task)).hasSize(1);
        assertThat(sheets.lines(task)).filteredOn(TaskSheets.Line::isComment).hasSize(1);
        assertThat(sheets.lines(task))
                .filteredOn(line -> "ReportProgress".equals(line.move()))
                .hasSize(1);
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        var key = UUID.randomUUID();
        take(new Capture(key, task, MORNING, MORNING, new Say("Một.")));

        var second = desk.take(new Capture(key, task, MORNING, MORNING, new Say("Hai.")), Author.self(officer));

        assertThat(second).isInstanceOf(Refused.class);
        assertThat(second.words()).contains("nội dung khác");
    }

    @Test
    void it_happened_when_it_was_captured_and_what_was_written_says_when() {
        take(capture(photo(3)));
        take(capture(new Say("Mưa to.")));

        assertThat(ledger.of(task).getFirst().entries().getFirst().effectiveAt())
                .isEqualTo(MORNING);
        assertThat(sheets.lines(task))
                .filteredOn(TaskSheets.Line::isComment)
                .extracting(TaskSheets.Line::words)
                .containsExactly("Mưa to. (ghi lúc 07:30 15/10/2026)");
    }

    @Test
    void others_handed_in_meanwhile_and_both_stand() {
        var colleague = given.officer(commune);
        hand(colleague);

        var receipt = take(capture(photo(4)));

        assertThat(receipt.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(receipt.why()).isEqualTo(Why.ALSO_OTHERS);
        assertThat(ledger.of(task)).hasSize(2);
    }

    @Test
    void returned_meanwhile_it_waits_until_the_person_has_read_why() {
        hand(officer);
        evidence.giveBack(task, ledger.of(task).getFirst().id(), "Chụp lại cho rõ.", given.inspector);

        var receipt = take(capture(photo(5)));

        assertThat(receipt.outcome()).isEqualTo(Outcome.LATE);
        assertThat(receipt.why()).isEqualTo(Why.RETURNED_MEANWHILE);
        assertThat(ledger.of(task)).hasSize(1);
        assertThat(state()).isEqualTo(TaskState.RETURNED);
        var late = lates.find(receipt.late()).orElseThrow();
        assertThat(late.files()).hasSize(1);
        assertThat(late.typed().words()).isEqualTo("Ghi chú 5.");

        assertThat(lateDesk.handIn(late.id(), officer)).isEmpty();
        assertThat(ledger.of(task)).hasSize(2);
        assertThat(state()).isEqualTo(TaskState.SUBMITTED);
        assertThat(lates.find(late.id()).orElseThrow().settled().how()).isEqualTo(How.HANDED_IN);
        assertThat(lateDesk.handIn(late.id(), officer)).isNotEmpty();
        assertThat(ledger.of(task)).hasSize(2);
    }

    @Test
    void returned_and_known_it_is_handed_in_at_once() {
        hand(officer);
        evidence.giveBack(task, ledger.of(task).getFirst().id(), "Chụp lại cho rõ.", given.inspector);

        var capture = new Capture(UUID.randomUUID(), task, MORNING, Instant.now(), photo(6));

        assertThat(take(capture).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(state()).isEqualTo(TaskState.SUBMITTED);
    }

    @Test
    void proved_meanwhile_what_was_captured_is_kept_beside_the_verdict() {
        hand(officer);
        evidence.accept(task, ledger.of(task).getFirst().id(), "", given.inspector);

        var proof = take(capture(photo(7)));
        var report = take(capture(new Report("Treo thêm hai chiếc.")));

        assertThat(proof.why()).isEqualTo(Why.PROVED_MEANWHILE);
        assertThat(report.why()).isEqualTo(Why.PROVED_MEANWHILE);
        assertThat(state()).isEqualTo(TaskState.PROVED);
        assertThat(lates.of(task)).hasSize(2);
        assertThat(lateDesk.handIn(proof.late(), officer)).isNotEmpty();

        tasks.move(task, new TaskMove.Reopen("Bổ sung ảnh."), given.chief);
        assertThat(lateDesk.handIn(proof.late(), officer)).isEmpty();
        assertThat(ledger.of(task)).hasSize(2);
    }

    @Test
    void left_out_meanwhile_what_was_captured_is_kept_and_can_be_put_aside() {
        tasks.move(task, new TaskMove.MarkNotApplicable("Không tổ chức."), given.chief);

        var receipt = take(capture(photo(8)));

        assertThat(receipt.why()).isEqualTo(Why.LEFT_OUT_MEANWHILE);
        assertThat(state()).isEqualTo(TaskState.NOT_APPLICABLE);
        assertThat(lateDesk.putAside(receipt.late(), given.stranger())).isPresent();
        assertThat(lateDesk.putAside(receipt.late(), officer)).isEmpty();
        var kept = lates.find(receipt.late()).orElseThrow();
        assertThat(kept.settled().how()).isEqualTo(How.PUT_ASIDE);
        assertThat(kept.files()).as("stays on file").hasSize(1);
    }

    @Test
    void a_later_day_was_granted_meanwhile_and_all_is_taken() {
        tasks.move(task, new TaskMove.Extend(LocalDate.now().plusDays(40), "Lũ quét."), given.chief);

        assertThat(take(capture(new Begin(""))).outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(take(capture(photo(9))).outcome()).isEqualTo(Outcome.TAKEN);
    }

    @Test
    void what_changes_nothing_any_more_stands_in_the_timeline() {
        hand(officer);

        assertThat(take(capture(new Begin(""))).outcome()).isEqualTo(Outcome.NOTED);
        assertThat(take(capture(new Report("Sáng nay treo xong."))).outcome()).isEqualTo(Outcome.NOTED);

        assertThat(state()).isEqualTo(TaskState.SUBMITTED);
        assertThat(sheets.lines(task)).extracting(TaskSheets.Line::move).contains("Start", "ReportProgress");
    }

    @Test
    void who_has_no_part_in_it_is_refused_and_keeps_it_on_the_phone() {
        var stranger = given.stranger();

        var receipt = desk.take(capture(new Say("Tôi ở nơi khác.")), Author.self(stranger));

        assertThat(receipt).isInstanceOf(Refused.class);
        assertThat(receipts.of(stranger.person(), 5)).isEmpty();
    }

    @Test
    void who_sees_it_but_does_not_do_it_is_kept_for_those_who_do() {
        var receipt = desk.take(capture(photo(10)), Author.self(given.inspector));

        assertThat(((Filed) receipt).why()).isEqualTo(Why.NOT_YOURS);
        assertThat(ledger.of(task)).isEmpty();
        assertThat(lateDesk.handIn(((Filed) receipt).late(), officer)).isEmpty();
        assertThat(ledger.of(task).getFirst().entries().getLast().content().words())
                .contains("Lò Thị Mai ghi lúc 07:30 15/10/2026");
    }

    @Test
    void a_file_nobody_can_take_is_for_the_person_to_mend_unless_somebody_carried_it() {
        var bad = new Prove(
                Proof.Typed.NOTHING,
                Manner.PLAIN,
                List.of(new Enclosure(Sent.file("phim.gif", "GIF89a".getBytes()), "0".repeat(64))),
                List.of());

        var own = desk.take(capture(bad), Author.self(officer));
        var carried = desk.take(capture(bad), new Author(officer, given.chief));

        assertThat(own).isInstanceOf(Refused.class);
        assertThat(((Filed) carried).why()).isEqualTo(Why.INCOMPLETE);
        assertThat(lates.of(task).getFirst().faults()).hasSize(1);
    }

    private Filed take(Capture capture) {
        return (Filed) desk.take(capture, Author.self(officer));
    }

    private Capture capture(Act act) {
        return new Capture(UUID.randomUUID(), task, MORNING, MORNING, act);
    }

    private static Act photo(int seed) {
        var photo = Pictures.jpeg(Pictures.hillside(64, 48, seed), false);
        var typed = new Proof.Typed(List.of(), "", "Ghi chú " + seed + ".", "", "", false);
        var file = new Enclosure(Sent.file("ảnh.jpg", photo), "%064x".formatted(seed));
        return new Prove(typed, Manner.PLAIN, List.of(file), List.of());
    }

    private void hand(Me me) {
        var typed = new Proof.Typed(List.of(), "", "Đã xong.", "", "", false);
        evidence.handIn(new Proof(task, UUID.randomUUID(), List.of(), List.of(), typed), me);
    }

    private TaskState state() {
        return tasks.find(task).orElseThrow().state();
    }
}
