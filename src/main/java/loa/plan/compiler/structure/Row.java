package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param ordinal the cell that numbers it
 * @param columns headings of the columns of {@code cells}, empty where the table has no head
 * @param cells the filled cells but the ordinal
 * @param group whether it is a heading over the rows below it
 */
record Row(Line line, @Nullable Line ordinal, List<String> columns, List<Line> cells, boolean group) {

    Passage passage() {
        return Passage.joined(
                cells.stream().map(cell -> Passage.of(List.of(cell))).toList());
    }

    List<Structure.Cell> named() {
        var named = new ArrayList<Structure.Cell>();
        for (int i = 0; i < cells.size(); i++) {
            named.add(new Structure.Cell(columns.get(i), Passage.of(List.of(cells.get(i)))));
        }
        return List.copyOf(named);
    }
}
