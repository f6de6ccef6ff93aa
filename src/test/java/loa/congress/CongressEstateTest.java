package loa.congress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import loa.LoaTest;
import loa.congress.equipment.EquipmentDesk;
import loa.congress.equipment.EquipmentDesk.TypedList;
import loa.congress.equipment.GearDesk;
import loa.congress.equipment.Gears;
import loa.congress.equipment.Template;
import loa.congress.equipment.TypedGear;
import loa.congress.programme.ItemDesk;
import loa.congress.programme.ItemId;
import loa.congress.programme.Items;
import loa.congress.programme.ProgrammeDesk;
import loa.congress.programme.ProgrammeDesk.Opening;
import loa.congress.programme.Programmes;
import loa.congress.programme.TypedItem;
import loa.organization.People;
import loa.organization.Unit;
import loa.organization.UnitKind;
import loa.organization.decree.Estate.Act;
import loa.organization.decree.Estate.Handover;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@LoaTest
class CongressEstateTest {

    private final CongressFixture given;
    private final CongressEstate estate;
    private final ProgrammeDesk programmeDesk;
    private final ItemDesk itemDesk;
    private final EquipmentDesk equipmentDesk;
    private final GearDesk gearDesk;
    private final Programmes programmes;
    private final Items items;
    private final Gears gears;
    private final History history;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final LocalDate today;
    private final Unit school;
    private final Unit heir;

    CongressEstateTest(
            CongressFixture given,
            CongressEstate estate,
            ProgrammeDesk programmeDesk,
            ItemDesk itemDesk,
            EquipmentDesk equipmentDesk,
            GearDesk gearDesk,
            Programmes programmes,
            Items items,
            Gears gears,
            History history,
            People people,
            TransactionTemplate transaction,
            Clock clock) {
        this.given = given;
        this.estate = estate;
        this.programmeDesk = programmeDesk;
        this.itemDesk = itemDesk;
        this.equipmentDesk = equipmentDesk;
        this.gearDesk = gearDesk;
        this.programmes = programmes;
        this.items = items;
        this.gears = gears;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
        this.today = LocalDate.now(clock);
        school = people.unit("Trường THCS sắp sáp nhập", UnitKind.SCHOOL, given.work.district.id());
        heir = people.unit("Trường liên cấp Mường Lèng", UnitKind.SCHOOL, given.work.district.id());
    }

    @Test
    void items_calls_and_things_of_a_school_go_to_its_heir_and_come_back() {
        var campaign = given.campaign();
        var opening =
                programmeDesk.open(campaign, CongressFixture.CLAUSE, given.work.education.id(), "Văn nghệ", given.lead);
        var programme = ((Opening.Opened) opening).id();
        programmeDesk.call(programme, List.of(school.id()), "", today.plusDays(3), given.lead);
        var song = ItemId.next();
        var typed = new TypedItem("Hát", "SOLO", "1", "", "4", "", "", "", Set.of(), "", "", "", "");
        assertThat(itemDesk.register(programme, song, school.id(), typed, null, given.teacher(school)))
                .isEmpty();
        var opened = equipmentDesk.open(
                campaign,
                null,
                new TypedList("Hội trường", "Huyện", "", "", "", ""),
                List.of(Template.SOUND),
                given.work.chief);
        var list = ((EquipmentDesk.Opening.Opened) opened).id();
        var loudspeaker = gears.of(list).getFirst();
        var brought = new TypedGear("Loa", "2", "chiếc", "0", school.id().value(), "", "", "", "");
        assertThat(gearDesk.change(loudspeaker.id(), 1, brought, given.work.chief))
                .isEmpty();

        var all = estate.of(Set.of(school.id()), today);
        assertThat(all).extracting(item -> item.key().split(" ")[0]).containsExactly("CALL", "ITEM", "THING");

        var handovers = all.stream()
                .map(item -> new Handover("congress", item.key(), school.id(), heir.id(), item.words(), ""))
                .toList();
        var act = new Act(
                UUID.randomUUID(),
                today,
                given.work.chief,
                clock.instant(),
                Set.of(),
                false,
                "Nghị quyết 9",
                handovers);
        transaction.executeWithoutResult(status -> estate.handOver(handovers, act));

        assertThat(items.find(song).orElseThrow().unit()).isEqualTo(heir.id());
        assertThat(programmes.called(programme)).containsExactly(heir.id());
        assertThat(gears.find(loudspeaker.id()).orElseThrow().unit()).isEqualTo(heir.id());
        assertThat(history.of(programme.value(), song.value()).getFirst().differences())
                .extracting(Difference::after)
                .containsExactly(heir.name());
        assertThat(estate.isTouched(handovers, act)).isFalse();

        transaction.executeWithoutResult(status -> estate.takeBack(handovers, act));

        assertThat(items.find(song).orElseThrow().unit()).isEqualTo(school.id());
        assertThat(programmes.called(programme)).containsExactly(school.id());
        assertThat(gears.find(loudspeaker.id()).orElseThrow().unit()).isEqualTo(school.id());
    }
}
