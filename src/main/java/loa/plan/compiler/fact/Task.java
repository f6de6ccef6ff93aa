package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.fact.Clauses.Text;
import loa.plan.compiler.structure.Structure.Cell;
import loa.plan.compiler.structure.Structure.Item;

/**
 * A clause that tasks a unit, ready to be read.
 *
 * @param words what is to be done; of a table row its task cell
 * @param leads the cells that name who leads, none where it is no table row; likewise the others
 */
record Task(Item item, Words words, List<Words> leads, List<Words> partners, List<Words> times, List<Words> places) {

    static Task of(Text clause) {
        var item = clause.item();
        if (item.cells().isEmpty()) {
            return new Task(item, clause.words(), List.of(), List.of(), List.of(), List.of());
        }
        var cells = item.cells();
        var task = cells.stream().filter(is(Column.TASK)).findFirst().orElse(cells.getFirst());
        var rest = new ArrayList<>(cells);
        rest.remove(task);
        return new Task(
                item,
                Words.of(task.passage()),
                words(rest, Column.LEAD),
                words(rest, Column.PARTNERS),
                words(rest, Column.TIME),
                words(rest, Column.PLACE));
    }

    private static Predicate<Cell> is(Column column) {
        return cell -> Column.of(cell.column()) == column;
    }

    private static List<Words> words(List<Cell> cells, Column column) {
        return cells.stream()
                .filter(is(column))
                .map(cell -> Words.of(cell.passage()))
                .toList();
    }

    Clause clause() {
        return item.clause();
    }

    /** Whether its time is left to a later notice. */
    boolean isLater() {
        return Later.ofTime(words) != null || times.stream().anyMatch(cell -> Later.in(cell) != null);
    }

    String id() {
        return item.clause().id();
    }
}
