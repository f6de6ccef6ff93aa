package loa.work;

import static loa.plan.compiler.CompiledPlan.Action.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loa.LoaTest;
import loa.organization.Unit;
import loa.plan.AmendmentDesk;
import loa.plan.AmendmentDesk.Chosen;
import loa.plan.ConfirmedDuty;
import loa.plan.PlanAmended;
import loa.plan.PlanChange.Choice;
import loa.plan.PlanConfirmed;
import loa.plan.PlanFixture;
import loa.plan.PlanId;
import loa.plan.Plans;
import loa.plan.compiler.CompiledPlan.Anchor;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.work.TaskChange.Fate;
import loa.work.TaskList.Row;
import loa.work.TaskMove.Start;
import loa.work.TaskMove.Submit;
import loa.work.TaskRights.Sight;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@LoaTest
class AmendingTest {

    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private final PlanFixture plans;
    private final CampaignFixture fixture;
    private final AmendmentDesk desk;
    private final Plans library;
    private final TaskList tasks;
    private final TaskSheets sheets;
    private final DecisionDesk decisions;
    private final Campaigns campaigns;
    private final Redrawing redrawing;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    AmendingTest(
            PlanFixture plans,
            CampaignFixture fixture,
            AmendmentDesk desk,
            Plans library,
            TaskList tasks,
            TaskSheets sheets,
            DecisionDesk decisions,
            Campaigns campaigns,
            Redrawing redrawing,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.fixture = fixture;
        this.desk = desk;
        this.library = library;
        this.tasks = tasks;
        this.sheets = sheets;
        this.decisions = decisions;
        this.campaigns = campaigns;
        this.redrawing = redrawing;
        this.events = events;
        this.transaction = transaction;
    }

    @Test
    void a_later_edition_changes_the_tasks_it_touches_and_no_others() {
        var lan = plans.lan();
        var plan = plans.confirmed("work", lan);
        var campaign = new CampaignId(plan.value());
        var before = rows(campaign);
        desk.bring(plan, PlanFixture.amended("work").getBytes(StandardCharsets.UTF_8), "2.txt", lan);
        var amendment = library.amendment(plan, 2).orElseThrow();
        desk.decide(
                plan,
                amendment.toDecide().stream()
                        .map(change -> new Chosen(change.name(), Choice.TAKEN, "", 0))
                        .toList(),
                lan);
        var preview = redrawing.tasks(amendment.ifTaken(LocalDate.of(2026, 11, 20), lan));

        assertThat(desk.putInForce(plan, 2, lan)).isEmpty();

        var after = rows(campaign);
        assertThat(after.get("IV.1/1").id()).isEqualTo(before.get("IV.1/1").id());
        assertThat(after.get("IV.1/1").due().on()).isEqualTo(LocalDate.of(2027, 3, 9));
        assertThat(moves(after.get("IV.1/1"))).containsExactly("Given", "Amended", "Rescheduled");
        assertThat(after.get("IV.2/2@1").id()).isEqualTo(before.get("IV.2/2").id());
        assertThat(after.get("IV.2/2@1").state()).isEqualTo(TaskState.NOT_APPLICABLE);
        assertThat(after.get("IV.2/2").id()).isEqualTo(before.get("IV.2/3").id());
        assertThat(moves(after.get("IV.2/2"))).containsExactly("Given");
        assertThat(after.get("IV.5/2").state()).isEqualTo(TaskState.READY);
        assertThat(after.get("IV.5/1").due().stretch().from()).isEqualTo(LocalDate.of(2027, 4, 10));
        assertThat(decisions.of(campaign))
                .filteredOn(decision -> decision.kind() == Decision.Kind.ANNOUNCEMENT)
                .singleElement()
                .matches(decision -> !decision.isOpen());

        assertThat(preview)
                .filteredOn(change -> change.fate() == Fate.ENDS || change.fate() == Fate.GIVEN)
                .extracting(TaskChange::clause)
                .containsExactly("IV.2/2@1", "IV.5/2");
        assertThat(preview)
                .filteredOn(change -> change.clause().equals("IV.1/1"))
                .extracting(TaskChange::dueAfter)
                .containsExactly(LocalDate.of(2027, 3, 9));
    }

    @Test
    void two_clauses_that_change_places_keep_their_tasks() {
        var first = fixture.duty("IV.1/1", "Viết tin.", List.of(fixture.media), false, PRODUCE);
        var second = fixture.duty("IV.1/2", "Chụp ảnh.", List.of(fixture.media), false, PRODUCE);
        var plan = confirmed(List.of(first, second), null);
        var before = rows(plan);

        amend(
                plan,
                List.of(
                        fixture.duty("IV.1/1", "Chụp ảnh.", List.of(fixture.media), false, PRODUCE),
                        fixture.duty("IV.1/2", "Viết tin.", List.of(fixture.media), false, PRODUCE)),
                null,
                Map.of("IV.1/1", "IV.1/2", "IV.1/2", "IV.1/1"),
                Map.of());

        var after = rows(plan);
        assertThat(after.get("IV.1/1").id()).isEqualTo(before.get("IV.1/2").id());
        assertThat(after.get("IV.1/1").words()).isEqualTo("Chụp ảnh.");
        assertThat(moves(after.get("IV.1/1"))).containsExactly("Given");
    }

    @Test
    void a_duty_that_goes_to_another_unit_ends_for_the_first_but_proof_stays() {
        var plan = confirmed(
                List.of(fixture.duty("IV.1/1", "Viết tin.", List.of(fixture.media, fixture.culture), false, PRODUCE)),
                null);
        var officer = fixture.officer(fixture.media);
        var proved = row(plan, "IV.1/1", fixture.media);
        assertThat(fixture.desk().move(proved.id(), new Start(), officer)).isEmpty();
        assertThat(fixture.desk().move(proved.id(), new Submit("Đã đăng"), officer))
                .isEmpty();

        amend(
                plan,
                List.of(fixture.duty("IV.1/1", "Viết tin.", List.of(fixture.education), false, PRODUCE)),
                null,
                Map.of(),
                Map.of());

        assertThat(row(plan, "IV.1/1", fixture.media).state()).isEqualTo(TaskState.SUBMITTED);
        assertThat(row(plan, "IV.1/1", fixture.culture).state()).isEqualTo(TaskState.NOT_APPLICABLE);
        assertThat(row(plan, "IV.1/1", fixture.education).state()).isEqualTo(TaskState.READY);
    }

    @Test
    void another_day_of_the_event_moves_what_hangs_on_it() {
        var duty = fixture.due(
                fixture.duty("IV.1/1", "Trang trí.", List.of(fixture.media), false, DECORATE),
                new Deadline("trước 01 ngày", null, Anchor.EVENT_START, -1, null));
        var plan = confirmed(List.of(duty), DAY);

        amend(plan, List.of(duty), DAY.plusDays(9), Map.of(), Map.of());

        var campaign = new CampaignId(plan.plan().value());
        assertThat(campaigns.find(campaign).orElseThrow().startsOn()).isEqualTo(DAY.plusDays(9));
        assertThat(row(plan, "IV.1/1", fixture.media).due().on()).isEqualTo(DAY.plusDays(8));
        assertThat(campaigns.history(campaign)).hasSize(2);
    }

    @Test
    void a_condition_that_is_dropped_wakes_its_tasks_and_a_new_one_lets_them_wait() {
        var all = fixture.duties();
        var conditional = all.stream()
                .filter(duty -> duty.duty().clause().equals("IV.3/2"))
                .findFirst()
                .orElseThrow();
        var plain = fixture.duty("IV.3/2", conditional.clauseText(), List.of(fixture.education), false, REHEARSE);
        var plan = confirmed(List.of(conditional), null);
        assertThat(row(plan, "IV.3/2", fixture.education).state()).isEqualTo(TaskState.WAITING);

        amend(plan, List.of(plain), null, Map.of(), Map.of());
        assertThat(row(plan, "IV.3/2", fixture.education).state()).isEqualTo(TaskState.READY);

        var other = confirmed(List.of(plain), null);
        amend(other, List.of(conditional), null, Map.of(), Map.of());
        assertThat(row(other, "IV.3/2", fixture.education).state()).isEqualTo(TaskState.WAITING);
    }

    @Test
    void members_named_meanwhile_keep_their_tasks() {
        var collective = fixture.duty("IV.1/1", "Treo cờ.", List.of(), true, DISPLAY);
        var plan = confirmed(List.of(collective), null);
        var campaign = new CampaignId(plan.plan().value());
        var open = decisions.of(campaign).stream()
                .filter(decision -> decision.kind() == Decision.Kind.OWNERS)
                .findFirst()
                .orElseThrow();
        var commune = fixture.communes.getFirst();
        decisions.name(open.id(), List.of(commune.id()), fixture.chief);

        amend(
                plan,
                List.of(fixture.duty("IV.1/1", "Treo cờ, băng rôn.", List.of(), true, DISPLAY)),
                null,
                Map.of(),
                Map.of());

        var row = row(plan, "IV.1/1", commune);
        assertThat(row.words()).isEqualTo("Treo cờ, băng rôn.");
        assertThat(row.state()).isEqualTo(TaskState.READY);
        assertThat(moves(row)).containsExactly("Given", "Amended");
        assertThat(decisions.of(campaign))
                .filteredOn(decision -> decision.kind() == Decision.Kind.OWNERS)
                .hasSize(1);
    }

    @Test
    void who_is_asked_for_members_is_asked_for_new_clauses_too() {
        var plan = confirmed(List.of(fixture.duty("IV.1/1", "Treo cờ.", List.of(), true, DISPLAY)), null);

        amend(
                plan,
                List.of(
                        fixture.duty("IV.1/1", "Treo cờ.", List.of(), true, DISPLAY),
                        fixture.duty("IV.1/2", "Báo cáo kết quả.", List.of(), true, REPORT)),
                null,
                Map.of(),
                Map.of());

        assertThat(decisions.of(new CampaignId(plan.plan().value())))
                .filteredOn(decision -> decision.kind() == Decision.Kind.OWNERS)
                .singleElement()
                .extracting(Decision::clauses)
                .isEqualTo(List.of("IV.1/1", "IV.1/2"));
    }

    private PlanConfirmed confirmed(List<ConfirmedDuty> duties, LocalDate starts) {
        var plan = fixture.plan(PlanId.next(), duties, starts);
        fixture.confirm(plan);
        return plan;
    }

    private void amend(
            PlanConfirmed plan,
            List<ConfirmedDuty> duties,
            LocalDate starts,
            Map<String, String> moved,
            Map<String, String> ended) {
        var next = fixture.plan(plan.plan(), duties, starts);
        var amended = new PlanAmended(
                plan.plan(),
                2,
                plan.title(),
                plan.issuer(),
                plan.compiled(),
                next.compiled(),
                duties,
                moved,
                ended,
                CampaignFixture.ON,
                fixture.chief);
        transaction.executeWithoutResult(_ -> events.publishEvent(amended));
    }

    private List<String> moves(Row row) {
        return sheets.lines(row.id()).stream().map(TaskSheets.Line::move).toList();
    }

    private Map<String, Row> rows(PlanConfirmed plan) {
        return rows(new CampaignId(plan.plan().value()));
    }

    private Map<String, Row> rows(CampaignId campaign) {
        return tasks.all(campaign, new Sight(true, Set.of()), TaskFilter.ALL, List.of()).stream()
                .collect(java.util.stream.Collectors.toMap(Row::clause, row -> row));
    }

    private Row row(PlanConfirmed plan, String clause, Unit unit) {
        return tasks
                .all(new CampaignId(plan.plan().value()), new Sight(true, Set.of()), TaskFilter.ALL, List.of())
                .stream()
                .filter(row -> row.clause().equals(clause) && row.unit().equals(unit.id()))
                .findFirst()
                .orElseThrow();
    }
}
