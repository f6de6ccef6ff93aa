package loa.work.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import loa.work.timeline.CriticalPath.Edge;
import loa.work.timeline.CriticalPath.Node;
import loa.work.timeline.CriticalPath.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CriticalPathTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    @Test
    void the_chain_with_the_least_time_before_its_deadlines_is_found() {
        var path = path(
                List.of(node("photos", 12), node("show", 15), node("design", 4), node("banner", 6)),
                List.of(done("photos", "show"), done("design", "banner")));

        assertThat(tasks(path)).containsExactly("design", "banner");
        assertThat(path.orElseThrow().slack()).isEqualTo(4);
    }

    @Test
    void a_deadline_presses_on_all_that_it_waits_for() {
        var path = path(
                List.of(node("write", 30), node("translate", 30), node("air", 5)),
                List.of(done("write", "translate"), done("translate", "air")));

        assertThat(path.orElseThrow().steps())
                .containsExactly(
                        new Step<>("write", TODAY, TODAY.plusDays(3)),
                        new Step<>("translate", TODAY.plusDays(1), TODAY.plusDays(4)),
                        new Step<>("air", TODAY.plusDays(2), TODAY.plusDays(5)));
        assertThat(path.orElseThrow().slack()).isEqualTo(3);
    }

    @Test
    void what_only_needs_another_under_way_may_go_on_the_same_day() {
        var path = path(List.of(node("write", 9), node("translate", 2)), List.of(begun("write", "translate")));

        assertThat(path.orElseThrow().slack()).isEqualTo(2);
        assertThat(path.orElseThrow().steps().getFirst().latest()).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void a_chain_that_is_late_has_less_than_no_time() {
        var path = path(List.of(node("submit", 3), node("approve", -5)), List.of(done("submit", "approve")));

        assertThat(path.orElseThrow().slack()).isEqualTo(-6);
    }

    @Test
    void of_equal_chains_the_longest_is_shown() {
        var path = path(
                List.of(node("a", 9), node("b", 10), node("c", 10), node("x", 9), node("y", 10)),
                List.of(begun("a", "b"), begun("b", "c"), begun("x", "y")));

        assertThat(tasks(path)).containsExactly("a", "b", "c");
    }

    @Test
    void without_links_or_days_there_is_none() {
        assertThat(path(List.of(node("a", 3), node("b", 4)), List.of())).isEmpty();
        assertThat(path(List.of(node("a", null), node("b", null)), List.of(done("a", "b"))))
                .isEmpty();
    }

    @Test
    void a_circle_does_not_hang_it() {
        var path = path(
                List.of(node("a", 3), node("b", 4), node("c", 8), node("d", 9)),
                List.of(done("a", "b"), done("b", "a"), done("c", "d")));

        assertThat(tasks(path)).containsExactly("c", "d");
    }

    private static Optional<CriticalPath<String>> path(List<Node<String>> nodes, List<Edge<String>> edges) {
        return CriticalPath.of(nodes, edges, TODAY);
    }

    private static List<String> tasks(Optional<CriticalPath<String>> path) {
        return path.orElseThrow().steps().stream().map(Step::task).toList();
    }

    private static Node<String> node(String task, @Nullable Integer due) {
        return new Node<>(task, due == null ? null : TODAY.plusDays(due));
    }

    private static Edge<String> done(String from, String to) {
        return new Edge<>(from, to, false);
    }

    private static Edge<String> begun(String from, String to) {
        return new Edge<>(from, to, true);
    }
}
