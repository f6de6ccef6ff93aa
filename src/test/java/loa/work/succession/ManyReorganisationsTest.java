package loa.work.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import loa.LoaTest;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.organization.decree.Decree.Choice;
import loa.organization.decree.DecreeId;
import loa.work.CampaignId;
import loa.work.TaskState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Whatever is merged, divided and abolished, one after the other: nothing is lost, and each map has the same sums. */
@LoaTest
@TestPropertySource(properties = "loa.test=reorganisation")
class ManyReorganisationsTest {

    private final Merged given;
    private final Units units;

    ManyReorganisationsTest(Merged given, Units units) {
        this.given = given;
        this.units = units;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void each_open_task_has_one_living_owner_and_sums_are_the_same_on_every_map(long seed) {
        var random = new Random(seed);
        var communes = given.communes(6);
        var campaign = given.campaign(communes, 3);
        var living = new ArrayList<UnitId>(communes.stream().map(Unit::id).toList());
        var days = new ArrayList<LocalDate>(List.of(given.today.minusDays(200)));
        var tasks = given.tasks(campaign).size();
        for (int step = 1; step <= 6; step++) {
            finishSome(campaign, random);
            var day = given.today.minusDays(180 - 25L * step);
            var before = given.tasks(campaign);
            var decree = random(day, seed + "." + step, living, random);
            assertThat(given.decide(decree)).isEmpty();
            days.add(day);
            var after = given.tasks(campaign);

            assertThat(after).hasSize(tasks);
            for (var row : after) {
                boolean open = row.state() != TaskState.PROVED && row.state() != TaskState.NOT_APPLICABLE;
                if (open) assertThat(living).contains(row.unit());
                else assertThat(before).contains(row);
            }
            for (var one : days) {
                var sums = sums(after, one);
                assertThat(sums.values().stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(tasks);
                assertThat(sums.keySet())
                        .allSatisfy(unit -> assertThat(units.find(unit, one)).isPresent());
                assertThat(sums(before, one)).as("an older map is as it was").satisfies(known -> {
                    if (one.isBefore(day)) assertThat(sums).isEqualTo(known);
                });
            }
        }
        assertThat(proved(campaign)).isPositive();
    }

    /** Two or three become a new one or one of the others, one becomes two, or one ends into another. */
    private DecreeId random(LocalDate day, String name, List<UnitId> living, Random random) {
        java.util.Collections.shuffle(living, random);
        var choice = living.size() < 3 ? 2 : random.nextInt(3);
        var decree = given.draft(day);
        var ended = new ArrayList<>(living.subList(0, choice == 0 ? 2 : 1));
        var heirs = switch (choice) {
            case 0 -> "Xã Nhập " + name;
            case 1 -> label(living.getLast(), day);
            default -> "Xã Chia " + name + "a\nXã Chia " + name + "b";
        };
        var lines = String.join(
                "\n", ended.stream().map(unit -> label(unit, day.minusDays(1))).toList());
        given.drafting.addPart(decree, lines, heirs, given.administrator).ifPresent(Merged::fail);
        var drawn = given.decrees.find(decree).orElseThrow().decree();
        var both = List.copyOf(drawn.heirs());
        var choices = new HashMap<String, Choice>();
        for (var share :
                given.desk.outlook(given.decrees.find(decree).orElseThrow()).shares()) {
            if (share.isOpen()) choices.put(share.name(), new Choice(both.get(random.nextInt(both.size()))));
        }
        given.drafting.choose(decree, choices, given.administrator);
        living.removeAll(ended);
        for (var heir : both) if (!living.contains(heir)) living.add(heir);
        return decree;
    }

    private String label(UnitId unit, LocalDate day) {
        var one = units.find(unit, day).orElseThrow();
        return one.name() + " (" + units.find(one.parent(), day).orElseThrow().name() + ")";
    }

    /** As a checker would: the table says what the life cycle would say. */
    private void finishSome(CampaignId campaign, Random random) {
        for (var row : given.tasks(campaign)) {
            if (row.state() == TaskState.READY && random.nextInt(5) == 0) {
                given.db
                        .sql("update work.task set state = 'PROVED' where id = ?")
                        .param(row.id().value())
                        .update();
            }
        }
    }

    private long proved(CampaignId campaign) {
        return given.tasks(campaign).stream()
                .filter(row -> row.state() == TaskState.PROVED)
                .count();
    }

    private Map<UnitId, Integer> sums(List<Merged.Row> rows, LocalDate day) {
        var map = units.map(day);
        var sums = new HashMap<UnitId, Integer>();
        for (var row : rows) sums.merge(map.of(row.owners()), 1, Integer::sum);
        return sums;
    }
}
