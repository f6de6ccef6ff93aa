package loa.congress.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import loa.LoaTest;
import loa.approval.SignOffState;
import loa.approval.Standing;
import loa.congress.CongressFixture;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.evidence.Indicator;
import loa.evidence.Ledger;
import loa.platform.Me;
import loa.work.TaskDesk;
import loa.work.TaskState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fits into the minutes is approved as it is, closed and performed. */
@LoaTest
class ProgrammeApprovalTest {

    private final CongressFixture given;
    private final ProgrammeFixture programme;
    private final ProgrammeDesk desk;
    private final ItemDesk itemDesk;
    private final ProgrammeApproval approval;
    private final PerformedDesk performed;
    private final Demands demands;
    private final TaskDesk tasks;
    private final Ledger ledger;
    private final LocalDate today;
    private ProgrammeId id;
    private Me teacher;

    ProgrammeApprovalTest(
            CongressFixture given,
            ProgrammeFixture programme,
            ProgrammeDesk desk,
            ItemDesk itemDesk,
            ProgrammeApproval approval,
            PerformedDesk performed,
            Demands demands,
            TaskDesk tasks,
            Ledger ledger,
            Clock clock) {
        this.given = given;
        this.programme = programme;
        this.desk = desk;
        this.itemDesk = itemDesk;
        this.approval = approval;
        this.performed = performed;
        this.demands = demands;
        this.tasks = tasks;
        this.ledger = ledger;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void a_programme_that_three_schools_are_asked_for() {
        id = programme.open(given.campaign());
        teacher = given.teacher(given.schools.getFirst());
        assertThat(programme.call(id)).isEmpty();
    }

    @Test
    void over_the_minutes_it_says_how_much_to_cut_and_is_not_submitted() throws Exception {
        programme.full(id);
        programme.register(id, "Kịch ngắn", "9", given.schools.getFirst());
        programme.select(id, "Kịch ngắn");

        var page = programme.page(path(), given.lead);

        // Three items of 9:30 and one of 9, with a minute between each.
        assertThat(page.select(".time-bar .state").text()).isEqualTo("Dài hơn 11 phút 30 giây, cần cắt bớt");
        assertThat(approval.submit(id, given.lead)).extracting(Fault::why).containsExactly(Refusal.OVER_BUDGET);
        assertThat(desk.set(id, version(), "Văn nghệ", "45", "", false, given.lead))
                .extracting(Fault::why)
                .containsExactly(Refusal.REASON_MISSING);
        assertThat(desk.set(id, version(), "Văn nghệ", "45", "Thường trực cho thêm", false, given.lead))
                .isEmpty();
        assertThat(approval.submit(id, given.lead)).isEmpty();
    }

    @Test
    void two_bodies_approve_this_very_programme_and_a_change_voids_it() {
        programme.two(id);
        programme.approve(id);
        assertThat(approval.standing(programme.find(id)).filter(Standing::released))
                .isPresent();

        var song = programme.named(id, "Hát về bản");
        assertThat(itemDesk.change(
                        song.id(),
                        song.version(),
                        ProgrammeFixture.typed("Hát về bản ta", "9:30"),
                        null,
                        false,
                        given.lead))
                .isEmpty();

        assertThat(approval.standing(programme.find(id))).isEmpty();
        assertThat(approval.earlier(programme.find(id)).orElseThrow().state()).isEqualTo(SignOffState.VOIDED);
        programme.approve(id);
        assertThat(approval.standing(programme.find(id)).filter(Standing::released))
                .isPresent();
        itemDesk.shift(programme.named(id, "Múa xòe").id(), -1, given.lead);
        assertThat(approval.standing(programme.find(id))).isEmpty();
    }

    @Test
    void the_approvers_read_the_list_as_it_was_submitted() {
        programme.two(id);
        assertThat(approval.submit(id, given.lead)).isEmpty();
        var standing = approval.standing(programme.find(id)).orElseThrow();

        var preview = approval.preview(ProgrammeApproval.subject(id), standing.sha256())
                .orElseThrow();

        var words = preview.parts().stream()
                .filter(loa.approval.Preview.Words.class::isInstance)
                .map(part -> ((loa.approval.Preview.Words) part).text())
                .toList();
        assertThat(words).contains("1. Hát về bản", "2. Múa xòe");
        assertThat(words.get(1)).isEqualTo("2 tiết mục, tổng thời lượng 21 phút (kế hoạch: 30 phút)");
    }

    @Test
    void once_the_list_is_closed_units_read_all_of_it_and_change_nothing() throws Exception {
        programme.two(id);
        assertThat(desk.lock(id, true, given.lead)).isEmpty();

        var item = programme.named(id, "Hát về bản");
        assertThat(itemDesk.change(
                        item.id(), item.version(), ProgrammeFixture.typed("Khác", "3"), null, false, teacher))
                .extracting(Fault::why)
                .containsExactly(Refusal.LOCKED);
        assertThat(programme.page(path(), teacher).select("#order > li")).hasSize(2);
        assertThat(programme.page(path(), teacher).select("#order form")).isEmpty();
    }

    @Test
    void what_was_performed_is_proof_of_the_task() {
        programme.two(id);
        var told = new PerformedDesk.Told(today, programme.selected(id), "20:30", "Đông người xem", true, List.of());
        assertThat(performed.perform(id, told, given.lead))
                .extracting(Fault::why)
                .containsExactly(Refusal.NOT_APPROVED);
        programme.approve(id);

        assertThat(performed.perform(id, told, given.lead)).isEmpty();

        var task = demands.task(programme.find(id)).orElseThrow();
        assertThat(tasks.find(task).orElseThrow().state()).isEqualTo(TaskState.SUBMITTED);
        var counts = ledger.of(task).getFirst().entries().stream()
                .filter(entry -> entry.content().quantity() != null)
                .collect(Collectors.toMap(
                        entry -> entry.content().unit(),
                        entry -> entry.content().quantity().toPlainString()));
        assertThat(counts)
                .containsEntry(Indicator.SESSION, "1")
                .containsEntry(Indicator.PERFORMANCE, "2")
                .containsEntry(Indicator.MINUTE, "20.5");
        assertThat(performed.perform(id, told, given.lead))
                .extracting(Fault::why)
                .containsExactly(Refusal.PERFORMED_ALREADY);
    }

    private int version() {
        return programme.find(id).version();
    }

    private String path() {
        return id.path();
    }
}
