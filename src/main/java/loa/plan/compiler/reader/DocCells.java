package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;

/**
 * How the cells of an old Word table stand below each other: rows are independent there, so columns are told by place.
 *
 * @param edges where cells begin in any row, in twips
 */
record DocCells(List<Integer> edges) {

    /** A millimetre. */
    private static final int NEAR = 57;

    static DocCells of(Table table) {
        var sorted = new TreeSet<Integer>();
        for (int r = 0; r < table.numRows(); r++) {
            var row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) sorted.add(row.getCell(c).getLeftEdge());
        }
        var edges = new ArrayList<Integer>();
        for (int edge : sorted) {
            if (edges.isEmpty() || edge - edges.getLast() > NEAR) edges.add(edge);
        }
        return new DocCells(edges);
    }

    /** Over how many columns the cell stretches. */
    int columns(TableCell cell) {
        int from = cell.getLeftEdge();
        int to = from + cell.getWidth();
        long inside = edges.stream()
                .filter(edge -> edge > from + NEAR && edge < to - NEAR)
                .count();
        return (int) Math.min(inside, 63) + 1;
    }

    static boolean isLined(TableCell cell) {
        boolean acrossLined =
                cell.getBrcTop().getBorderType() != 0 && cell.getBrcBottom().getBorderType() != 0;
        boolean sidesLined =
                cell.getBrcLeft().getBorderType() != 0 && cell.getBrcRight().getBorderType() != 0;
        return acrossLined || sidesLined;
    }
}
