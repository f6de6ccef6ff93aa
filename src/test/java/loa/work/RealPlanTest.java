package loa.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import loa.LoaTest;
import loa.plan.RealPlan;
import loa.work.TaskList.Row;
import loa.work.TaskRights.Sight;
import org.junit.jupiter.api.Test;

/** A plan as it was issued, from the file to the tasks. */
@LoaTest
class RealPlanTest {

    private final RealPlan plan;
    private final TaskList tasks;
    private final DecisionDesk decisions;

    RealPlanTest(RealPlan plan, TaskList tasks, DecisionDesk decisions) {
        this.plan = plan;
        this.tasks = tasks;
        this.decisions = decisions;
    }

    @Test
    void a_district_plan_becomes_a_task_for_each_of_its_twelve_communes() throws IOException {
        var agreed = plan.agree("Hội Khuyến học (thử giao việc)");
        var campaign = new CampaignId(agreed.id().value());

        var rows = tasks.all(campaign, new Sight(true, Set.of()), TaskFilter.ALL, List.of());
        assertThat(rows.stream().map(Row::clause).distinct()).hasSize(24);
        for (var clause : List.of("IV.7/1", "IV.7/2", "IV.7/3")) {
            assertThat(rows.stream().filter(row -> row.clause().equals(clause))).hasSize(12);
        }
        assertThat(rows.stream().filter(row -> row.state() == TaskState.WAITING).map(Row::clause))
                .containsExactly("IV.3/2");
        assertThat(rows.stream()
                        .filter(row -> row.clause().equals("IV.4/6"))
                        .findFirst()
                        .orElseThrow()
                        .due()
                        .saying("Đại hội"))
                .contains("Đại hội");
        assertThat(decisions.of(campaign))
                .extracting(Decision::kind)
                .contains(Decision.Kind.EVENT_DAY, Decision.Kind.ANNOUNCEMENT, Decision.Kind.CONDITION);
    }
}
