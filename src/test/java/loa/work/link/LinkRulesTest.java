package loa.work.link;

import static loa.work.link.LinkState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loa.organization.UnitId;
import loa.work.TaskId;
import loa.work.TaskState;
import loa.work.link.LinkState.Stand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a task is blocked, ready or at risk, and that nothing waits in a circle. */
class LinkRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);

    @ParameterizedTest
    @CsvSource({
        // need, first, second, days to the first's due, to the second's; state, risk
        "DONE,  READY,          READY,     5, 10, BLOCKED,   ",
        "DONE,  RUNNING,        READY,     5, 10, BLOCKED,   ",
        "DONE,  SUBMITTED,      READY,     5, 10, BLOCKED,   ",
        "DONE,  PROVED,         READY,     5, 10, MET,       ",
        "BEGUN, READY,          READY,     5, 10, BLOCKED,   ",
        "BEGUN, RUNNING,        READY,     5, 10, MET,       ",
        "BEGUN, RETURNED,       READY,     5, 10, MET,       ",
        "DONE,  NOT_APPLICABLE, READY,     5, 10, DROPPED,   ",
        "DONE,  WAITING,        READY,     5, 10, UNDECIDED, ",
        "DONE,  READY,          WAITING,   5, 10, UNDECIDED, ",
        "DONE,  READY,          RUNNING,   5, 10, AT_RISK,   BEGUN_ANYWAY",
        "DONE,  READY,          SUBMITTED, 5, 10, AT_RISK,   BEGUN_ANYWAY",
        "DONE,  READY,          PROVED,    5, 10, MET,       ",
        "DONE,  READY,          READY,    -1, 10, AT_RISK,   LATE",
        "DONE,  READY,          READY,    11, 10, AT_RISK,   DUE_AFTER",
        "DONE,  READY,          READY,    10, 10, BLOCKED,   ",
        "BEGUN, READY,          READY,    11, 10, BLOCKED,   ",
        "DONE,  READY,          READY,     2,  3, AT_RISK,   NEAR",
        "DONE,  READY,          READY,      ,  4, BLOCKED,   ",
        "DONE,  READY,          READY,      ,  3, AT_RISK,   NEAR",
        "DONE,  READY,          READY,     5,   , BLOCKED,   ",
    })
    void a_link_stands(
            Need need,
            TaskState first,
            TaskState second,
            @Nullable Integer firstDue,
            @Nullable Integer secondDue,
            LinkState state,
            @Nullable Risk risk) {
        var from = new Stand(first, day(firstDue));
        var to = new Stand(second, day(secondDue));

        assertThat(LinkState.of(need, from, to, TODAY)).isEqualTo(state);
        if (state == AT_RISK) assertThat(LinkState.risk(need, from, to, TODAY)).isEqualTo(risk);
    }

    @Test
    void what_closes_a_circle_is_not_taken() {
        var graph = new Graph<String>();
        assertThat(graph.add("photos", "exhibition")).isTrue();
        assertThat(graph.add("exhibition", "approval")).isTrue();

        assertThat(graph.add("approval", "photos")).isFalse();
        assertThat(graph.add("photos", "photos")).isFalse();
        assertThat(graph.path("photos", "approval")).contains(List.of("photos", "exhibition", "approval"));
        assertThat(graph.path("approval", "photos")).isEmpty();
        assertThat(graph.after(List.of("photos"))).containsExactly("exhibition", "approval");
    }

    @Test
    void the_chain_that_is_shown_is_the_shortest() {
        var graph = new Graph<String>();
        graph.put("a", "b");
        graph.put("b", "c");
        graph.put("c", "d");
        graph.put("a", "d");

        assertThat(graph.path("a", "d")).contains(List.of("a", "d"));
    }

    @Test
    void twelve_communes_that_wait_for_twelve_each_wait_for_themselves() {
        var communes = List.of(UnitId.next(), UnitId.next(), UnitId.next());
        var centre = Map.of(UnitId.next(), List.of(TaskId.next()));
        var some = tasks(communes);
        var others = tasks(communes);

        assertThat(Linking.pairs(some, others))
                .hasSize(3)
                .allMatch(pair -> communes.stream()
                        .anyMatch(unit -> some.get(unit).contains(pair.from())
                                && others.get(unit).contains(pair.to())));
        assertThat(Linking.pairs(centre, some)).hasSize(3);
        assertThat(Linking.pairs(some, centre)).hasSize(3);
        assertThat(Linking.pairs(some, tasks(List.of(UnitId.next(), UnitId.next()))))
                .isEmpty();
    }

    private static Map<UnitId, List<TaskId>> tasks(List<UnitId> units) {
        return Set.copyOf(units).stream()
                .collect(java.util.stream.Collectors.toMap(unit -> unit, unit -> List.of(TaskId.next())));
    }

    private static @Nullable LocalDate day(@Nullable Integer fromToday) {
        return fromToday == null ? null : TODAY.plusDays(fromToday);
    }
}
