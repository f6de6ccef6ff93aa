package loa.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import loa.LoaTest;
import loa.congress.equipment.EquipmentTasks;
import loa.congress.programme.Demands;
import loa.congress.programme.Length;
import loa.congress.programme.ProgrammeDesk;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.Programmes;
import loa.organization.Units;
import loa.plan.RealPlan;
import loa.work.CampaignId;
import org.junit.jupiter.api.Test;

/** A plan as it was issued: half an hour of performances, approved by two bodies, and equipment to show films. */
@LoaTest
class RealCongressTest {

    private final RealPlan plan;
    private final Units units;
    private final Demands demands;
    private final EquipmentTasks equipment;
    private final ProgrammeDesk desks;
    private final Programmes programmes;
    private final ProgrammeRights rights;

    RealCongressTest(
            RealPlan plan,
            Units units,
            Demands demands,
            EquipmentTasks equipment,
            ProgrammeDesk desks,
            Programmes programmes,
            ProgrammeRights rights) {
        this.plan = plan;
        this.units = units;
        this.demands = demands;
        this.equipment = equipment;
        this.desks = desks;
        this.programmes = programmes;
        this.rights = rights;
    }

    @Test
    void the_minutes_both_bodies_and_the_condition_are_found_in_it() throws IOException {
        var agreed = plan.agree("Hội Khuyến học (thử văn nghệ)");
        var named = agreed.units();

        var campaign = new CampaignId(agreed.id().value());
        var asked = demands.of(campaign);
        var education = asked.getFirst().unit();
        assertThat(asked).singleElement().satisfies(demand -> {
            assertThat(demand.clause()).isEqualTo("IV.3/2");
            assertThat(units.find(demand.unit()).orElseThrow().name()).startsWith("Phòng Giáo dục");
        });
        var opening = desks.open(campaign, "IV.3/2", education, "Văn nghệ chào mừng", agreed.chief());
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
}
