package loa.work;

import static loa.SharedFiles.shared;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loa.LoaTest;
import loa.organization.People;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.plan.Bringing.AlreadyBrought;
import loa.plan.Bringing.Brought;
import loa.plan.MatchingDesk;
import loa.plan.PlanDesk;
import loa.plan.PlanId;
import loa.plan.Plans;
import loa.plan.ReviewDesk;
import loa.platform.Me;
import loa.work.TaskList.Row;
import loa.work.TaskRights.Sight;
import org.junit.jupiter.api.Test;

/** A plan as it was issued, from the file to the tasks. */
@LoaTest
class RealPlanTest {

    private static final LocalDate THEN = LocalDate.of(2024, 10, 1);

    private final People people;
    private final Units units;
    private final PlanDesk desk;
    private final MatchingDesk matching;
    private final ReviewDesk reviews;
    private final Plans plans;
    private final TaskList tasks;
    private final DecisionDesk decisions;

    RealPlanTest(
            People people,
            Units units,
            PlanDesk desk,
            MatchingDesk matching,
            ReviewDesk reviews,
            Plans plans,
            TaskList tasks,
            DecisionDesk decisions) {
        this.people = people;
        this.units = units;
        this.desk = desk;
        this.matching = matching;
        this.reviews = reviews;
        this.plans = plans;
        this.tasks = tasks;
        this.decisions = decisions;
    }

    @Test
    void a_district_plan_becomes_a_task_for_each_of_its_twelve_communes() throws IOException {
        var campaign = campaign(Files.readAllBytes(shared("plans/tram-tau-2024.txt")));

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

    private CampaignId campaign(byte[] file) {
        var district = units.on(THEN).stream()
                .filter(unit -> unit.kind() == UnitKind.DISTRICT && unit.name().contains("Trạm Tấu"))
                .findFirst()
                .orElseThrow();
        var chief = people.chief("Khang A Lử", district.id());
        var id = brought(file, chief);
        matching.place(id, 0, district.id(), district.id(), THEN, chief);
        var review = plans.review(id).orElseThrow();
        var chosen = new HashMap<String, List<UnitId>>();
        for (var unit : review.units())
            chosen.put(unit.key(), owners(unit.unit().name(), district));
        matching.matchAll(id, chosen, chief);
        review.duties().forEach(duty -> reviews.confirm(id, duty.clause(), 0, chief));
        review.findings().forEach(finding -> reviews.accept(id, finding.number(), 0, "Đã biết", chief));
        assertThat(desk.confirm(id, chief)).isEmpty();
        return new CampaignId(id.value());
    }

    private PlanId brought(byte[] file, Me by) {
        return switch (desk.bring(file, "ke-hoach.txt", by)) {
            case Brought(var plan) -> plan;
            case AlreadyBrought(var plan) -> plan;
            default -> throw new IllegalStateException("not read");
        };
    }

    private List<UnitId> owners(String name, Unit district) {
        var members =
                units.members(name, district.id(), THEN).stream().map(Unit::id).collect(Collectors.toList());
        return members.isEmpty() ? List.of(district.id()) : members;
    }
}
