package loa.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import loa.LoaTest;
import loa.plan.PlanId;
import loa.plan.compiler.CompiledPlan.Action;
import loa.work.TaskList.Row;
import loa.work.TaskRights.Sight;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@LoaTest
class LaunchTest {

    private static final Sight ALL = new Sight(true, java.util.Set.of());

    private final CampaignFixture fixture;
    private final Campaigns campaigns;
    private final Progress progress;
    private final TaskList tasks;
    private final DecisionDesk decisions;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    LaunchTest(
            CampaignFixture fixture,
            Campaigns campaigns,
            Progress progress,
            TaskList tasks,
            DecisionDesk decisions,
            TransactionTemplate transaction,
            JdbcClient db) {
        this.fixture = fixture;
        this.campaigns = campaigns;
        this.progress = progress;
        this.tasks = tasks;
        this.decisions = decisions;
        this.transaction = transaction;
        this.db = db;
    }

    @Test
    void twenty_four_duties_become_a_task_for_each_owner_and_each_commune() {
        var campaign = fixture.campaign();

        var rows = tasks.all(campaign, ALL, TaskFilter.ALL, List.of());
        var duties = rows.stream().map(Row::clause).distinct().count();
        assertThat(duties).isEqualTo(24);
        assertThat(rows).hasSize(19 + 2 * 2 + 3 * 12);
        for (var commune : fixture.communes) {
            assertThat(rows.stream()
                            .filter(row -> row.unit().equals(commune.id()))
                            .map(Row::clause))
                    .containsExactlyInAnyOrder("IV.7/1", "IV.7/2", "IV.7/3");
        }
    }

    @Test
    void confirming_twice_makes_one_campaign() {
        var plan = fixture.plan(PlanId.next(), fixture.duties(), null);

        var campaign = fixture.confirm(plan);
        fixture.confirm(plan);

        assertThat(tasks.all(campaign, ALL, TaskFilter.ALL, List.of())).hasSize(59);
        assertThat(decisions.of(campaign)).hasSize(3);
    }

    @Test
    void a_confirmation_that_fails_leaves_nothing() {
        var plan = fixture.plan(PlanId.next(), fixture.duties(), null);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    fixture.confirm(plan);
                    throw new IllegalStateException("the power fails");
                }))
                .hasMessage("the power fails");

        var campaign = new CampaignId(plan.plan().value());
        assertThat(campaigns.find(campaign)).isEmpty();
        assertThat(db.sql("select count(*) from work.task where campaign_id = ?")
                        .param(campaign.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_the_plan_leaves_open_is_a_decision_that_somebody_owns() {
        var campaign = fixture.campaign();

        var open = decisions.of(campaign);

        assertThat(open).allSatisfy(decision -> {
            assertThat(decision.isOpen()).isTrue();
            assertThat(decision.ownerUnit()).isEqualTo(fixture.association.id());
        });
        assertThat(open)
                .extracting(Decision::kind, Decision::clauses)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Decision.Kind.EVENT_DAY, List.of()),
                        org.assertj.core.groups.Tuple.tuple(Decision.Kind.ANNOUNCEMENT, List.of("III.2/1")),
                        org.assertj.core.groups.Tuple.tuple(
                                Decision.Kind.CONDITION, List.of("IV.1/3", "IV.2/4", "IV.3/2")));
    }

    @Test
    void only_what_is_conditional_as_a_whole_waits() {
        var campaign = fixture.campaign();

        var rows = tasks.all(campaign, ALL, TaskFilter.ALL, List.of());

        assertThat(rows.stream().filter(row -> row.state() == TaskState.WAITING).map(Row::clause))
                .containsExactly("IV.3/2");
    }

    @Test
    void a_collective_without_members_becomes_a_decision_and_then_tasks() {
        var duty = fixture.duty("IV.6/1", "Thông tin đến cán bộ.", List.of(), true, Action.INFORM);
        var campaign = fixture.confirm(fixture.plan(PlanId.next(), List.of(duty), LocalDate.of(2030, 11, 20)));
        var open = decisions.of(campaign).stream()
                .filter(decision -> decision.kind() == Decision.Kind.OWNERS)
                .findFirst()
                .orElseThrow();

        var objection = decisions.name(open.id(), List.of(fixture.culture.id(), fixture.media.id()), fixture.chief);

        assertThat(objection).isEmpty();
        assertThat(tasks.all(campaign, ALL, TaskFilter.ALL, List.of()))
                .extracting(Row::unit)
                .containsExactlyInAnyOrder(fixture.culture.id(), fixture.media.id());
    }

    @Test
    void a_clause_is_as_far_as_its_tasks_together() {
        var campaign = fixture.campaign();
        set(campaign, fixture.communes.get(0), "PROVED");
        for (var commune : fixture.communes.subList(1, 12)) set(campaign, commune, "NOT_APPLICABLE");

        var statuses = progress.clauses(campaign);

        assertThat(statuses.stream()
                        .filter(clause -> clause.id().equals("IV.7/1"))
                        .findFirst())
                .hasValueSatisfying(clause -> {
                    assertThat(clause.status()).isEqualTo(ClauseStatus.PROVED);
                    assertThat(clause.tasks()).isEqualTo(12);
                });
        assertThat(statuses.stream()
                        .filter(clause -> clause.id().equals("IV.7/3"))
                        .findFirst())
                .hasValueSatisfying(clause -> assertThat(clause.status()).isEqualTo(ClauseStatus.NOT_STARTED));
    }

    private void set(CampaignId campaign, loa.organization.Unit unit, String state) {
        db.sql("""
                update work.task set state = :state, reason = case when :state = 'NOT_APPLICABLE' then 'Không có' end
                 where campaign_id = :campaign and unit_id = :unit and clause_id = 'IV.7/1'
                """)
                .param("state", state)
                .param("campaign", campaign.value())
                .param("unit", unit.id().value())
                .update();
    }
}
