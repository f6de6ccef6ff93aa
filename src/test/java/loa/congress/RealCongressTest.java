package loa.congress;

import static loa.SharedFiles.shared;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import loa.LoaTest;
import loa.congress.equipment.EquipmentTasks;
import loa.congress.programme.Demands;
import loa.congress.programme.Length;
import loa.congress.programme.ProgrammeDesk;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.Programmes;
import loa.organization.People;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.plan.Bringing.Brought;
import loa.plan.MatchingDesk;
import loa.plan.PlanDesk;
import loa.plan.PlanId;
import loa.plan.Plans;
import loa.plan.ReviewDesk;
import loa.plan.UnitReview;
import loa.platform.Me;
import loa.platform.Plain;
import loa.work.CampaignId;
import org.junit.jupiter.api.Test;

/** A plan as it was issued: half an hour of performances, approved by two bodies, and equipment to show films. */
@LoaTest
class RealCongressTest {

    private static final LocalDate THEN = LocalDate.of(2024, 10, 1);

    private final People people;
    private final Units units;
    private final PlanDesk desk;
    private final MatchingDesk matching;
    private final ReviewDesk reviews;
    private final Plans plans;
    private final Demands demands;
    private final EquipmentTasks equipment;
    private final ProgrammeDesk desks;
    private final Programmes programmes;
    private final ProgrammeRights rights;

    RealCongressTest(
            People people,
            Units units,
            PlanDesk desk,
            MatchingDesk matching,
            ReviewDesk reviews,
            Plans plans,
            Demands demands,
            EquipmentTasks equipment,
            ProgrammeDesk desks,
            Programmes programmes,
            ProgrammeRights rights) {
        this.people = people;
        this.units = units;
        this.desk = desk;
        this.matching = matching;
        this.reviews = reviews;
        this.plans = plans;
        this.demands = demands;
        this.equipment = equipment;
        this.desks = desks;
        this.programmes = programmes;
        this.rights = rights;
    }

    @Test
    void the_minutes_both_bodies_and_the_condition_are_found_in_it() throws IOException {
        var district = units.on(THEN).stream()
                .filter(unit -> unit.kind() == UnitKind.DISTRICT && unit.name().contains("Trạm Tấu"))
                .findFirst()
                .orElseThrow();
        var association = people.unit("Hội Khuyến học (thử văn nghệ)", UnitKind.ASSOCIATION, district.id());
        var chief = people.chief("Thào A Lử", association.id());
        var brought = desk.bring(Files.readAllBytes(shared("plans/tram-tau-2024.txt")), "ke-hoach.txt", chief);
        var id = ((Brought) brought).plan();

        var named = agree(id, district, association, chief);

        var campaign = new CampaignId(id.value());
        var asked = demands.of(campaign);
        var education = asked.getFirst().unit();
        assertThat(asked).singleElement().satisfies(demand -> {
            assertThat(demand.clause()).isEqualTo("IV.3/2");
            assertThat(units.find(demand.unit()).orElseThrow().name()).startsWith("Phòng Giáo dục");
        });
        var opening = desks.open(campaign, "IV.3/2", education, "Văn nghệ chào mừng", chief);
        var programme =
                programmes.find(((ProgrammeDesk.Opening.Opened) opening).id()).orElseThrow();
        var budget = demands.budget(programme);
        assertThat(budget.limit()).isEqualTo(Length.ofMinutes(30));
        assertThat(budget.words()).isEqualTo("30 phút");
        assertThat(rights.approvers(programme))
                .containsExactlyInAnyOrder(
                        named.get("ban tuyen giao huyen uy"), named.get("phong van hoa va thong tin"));
        assertThat(demands.condition(campaign, "IV.3/2").orElseThrow().isOpen()).isTrue();
        assertThat(desks.undecided(programme)).contains(Refusal.UNDECIDED);
        assertThat(equipment.of(campaign).stream().filter(EquipmentTasks.Owed::asks))
                .extracting(EquipmentTasks.Owed::clause)
                .contains("IV.3/1");
    }

    private HashMap<String, UnitId> agree(PlanId id, Unit district, Unit association, Me chief) {
        matching.place(id, 0, district.id(), association.id(), THEN, chief);
        var review = plans.review(id).orElseThrow();
        var named = new HashMap<String, UnitId>();
        var chosen = new HashMap<String, List<UnitId>>();
        for (var unit : review.units()) {
            var ids = ids(unit, district);
            chosen.put(unit.key(), ids);
            named.put(Plain.text(unit.unit().name()), ids.getFirst());
        }
        matching.matchAll(id, chosen, chief);
        review.duties().forEach(duty -> reviews.confirm(id, duty.clause(), 0, chief));
        review.findings().forEach(finding -> reviews.accept(id, finding.number(), 0, "Đã biết", chief));
        assertThat(desk.confirm(id, chief)).isEmpty();
        return named;
    }

    private List<UnitId> ids(UnitReview unit, Unit district) {
        var name = unit.unit().name();
        var members = units.members(name, district.id(), THEN);
        if (!members.isEmpty()) return members.stream().map(Unit::id).toList();
        return List.of(people.unit(name, UnitKind.STATE_OFFICE, district.id()).id());
    }
}
