package loa.congress.equipment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.Generated;
import loa.congress.Refusal;
import loa.congress.equipment.Gear.Moved;
import loa.congress.equipment.GearMove.*;
import loa.organization.UnitId;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GearLifecycleTest {

    private static final GearListId LIST = GearListId.next();
    private static final UnitId SCHOOL = UnitId.next();
    private static final Instant NEEDED_BY = Instant.parse("2026-12-10T00:00:00Z");

    @Test
    void the_diagram_is_true() {
        var moves = List.of(new Promise(), new Arrive(), new Try(true), new Try(false), new GiveBack(), new Miss());
        var arrows = new ArrayList<String>();
        for (var state : GearState.values()) {
            for (var move : moves) {
                if (gear("Máy chiếu", state).decide(move) instanceof Moved(var to)) {
                    var name = move instanceof Try(var good)
                            ? good ? "Try good" : "Try bad"
                            : move.getClass().getSimpleName();
                    arrows.add("    " + state + " --> " + to + ": " + name);
                }
            }
        }

        Generated.matches("gear-lifecycle.mmd", "stateDiagram-v2\n" + String.join("\n", arrows) + "\n");
    }

    @Test
    void what_was_given_back_is_not_tried_and_what_never_came_is_not_given_back() {
        assertThat(gear("Loa", GearState.RETURNED).decide(new Try(true)))
                .isEqualTo(new Gear.Refused(Refusal.RETURNED_ALREADY));
        assertThat(gear("Loa", GearState.PROMISED).decide(new GiveBack()))
                .isEqualTo(new Gear.Refused(Refusal.NOT_ON_SITE));
    }

    @Test
    void a_list_is_ready_when_everything_works_or_has_something_instead() {
        var works = gear("Máy chiếu", GearState.TESTED);
        var broken = gear("Micro", GearState.FAULTY);

        var bad = readiness(List.of(works, broken), Map.of(broken.id(), trial(broken, NEEDED_BY, "")), NEEDED_BY);
        var good = readiness(
                List.of(works, broken), Map.of(broken.id(), trial(broken, NEEDED_BY, "micro của trường")), NEEDED_BY);

        assertThat(bad.isReady()).isFalse();
        assertThat(bad.faulty()).isEqualTo(1);
        assertThat(good.isReady()).isTrue();
        assertThat(readiness(List.of(), Map.of(), NEEDED_BY).isReady()).isFalse();
        assertThat(readiness(List.of(gear("Màn", GearState.NEEDED)), Map.of(), NEEDED_BY)
                        .nobody())
                .isZero();
    }

    @Test
    void what_was_tried_more_than_a_day_before_has_to_be_tried_again() {
        var gear = gear("Máy chiếu", GearState.TESTED);
        var early = Map.of(gear.id(), trial(gear, NEEDED_BY.minusSeconds(25 * 3600), ""));
        var late = Map.of(gear.id(), trial(gear, NEEDED_BY.minusSeconds(24 * 3600), ""));

        assertThat(readiness(List.of(gear), early, NEEDED_BY.minusSeconds(3600)).isStale())
                .isTrue();
        assertThat(readiness(List.of(gear), early, NEEDED_BY.minusSeconds(30 * 3600))
                        .isStale())
                .isFalse();
        assertThat(readiness(List.of(gear), early, NEEDED_BY.minusSeconds(30 * 3600))
                        .stale())
                .containsExactly(gear.id());
        assertThat(readiness(List.of(gear), late, NEEDED_BY.minusSeconds(3600)).stale())
                .isEmpty();
        assertThat(readiness(List.of(gear), early, NEEDED_BY.plusSeconds(1)).stale())
                .isEmpty();
        assertThat(Readiness.of(List.of(gear), early, 24, null, NEEDED_BY).stale())
                .isEmpty();
    }

    @Test
    void the_hash_is_of_what_is_there_and_works_and_giving_back_changes_nothing() {
        var list = new GearList(
                LIST,
                new CampaignId(UUID.randomUUID()),
                null,
                SCHOOL,
                "Hội trường",
                "Huyện",
                null,
                null,
                24,
                "",
                null,
                1);
        var gear = gear("Máy chiếu", GearState.TESTED);
        var hash = SigningDesk.sha256(list, List.of(gear), Map.of());

        assertThat(SigningDesk.sha256(list, List.of(gear.with(GearState.RETURNED)), Map.of()))
                .isEqualTo(hash);
        assertThat(SigningDesk.sha256(list, List.of(gear.with(GearState.FAULTY)), Map.of()))
                .isNotEqualTo(hash);
        assertThat(SigningDesk.sha256(list, List.of(), Map.of())).isNotEqualTo(hash);
    }

    @Test
    void each_template_says_what_to_try_of_each_thing() {
        for (var template : Template.values()) {
            assertThat(template.gears())
                    .as(template.name())
                    .hasSizeGreaterThan(4)
                    .allSatisfy(gear -> {
                        assertThat(gear.faults()).as(gear.name()).isEmpty();
                        assertThat(gear.checks()).as(gear.name()).isNotBlank();
                    });
        }
        assertThat(Template.PROJECTION.gears())
                .anyMatch(gear -> gear.checks().contains("Chạy thử tệp phóng sự trên đúng máy này"));
    }

    private static Readiness readiness(List<Gear> gears, Map<GearId, Trial> latest, Instant now) {
        return Readiness.of(gears, latest, 24, NEEDED_BY, now);
    }

    private static Trial trial(Gear gear, Instant at, String replacement) {
        return new Trial(
                UUID.randomUUID(), gear.id(), replacement.isEmpty(), List.of(), "ghi", replacement, null, at, "Mai");
    }

    private static Gear gear(String name, GearState state) {
        @Nullable UnitId unit = SCHOOL;
        return new Gear(
                GearId.next(), LIST, 1, name, 1, "chiếc", 0, unit, "", "", state, "", List.of("Bật được"), false, 1);
    }
}
