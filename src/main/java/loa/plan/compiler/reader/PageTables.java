package loa.plan.compiler.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the tables of a page by their ruling and puts the words into the cells. */
final class PageTables {

    private static final double NEAR = 3;

    private PageTables() {}

    /**
     * A table where it stands.
     *
     * @param edges where its columns begin and end
     */
    record Found(double top, double bottom, List<Double> edges, Block.Table table, List<Page.Piece> pieces) {}

    static List<Found> in(Page page) {
        var found = new ArrayList<Found>();
        for (var group : connected(page.rules())) {
            var grid = Grid.of(group);
            if (grid != null) found.add(grid.filled(page.pieces()));
        }
        found.removeIf(table -> table.pieces.isEmpty());
        found.sort(Comparator.comparingDouble(Found::top));
        return found;
    }

    /** Rules that touch or cross, directly or through others. */
    private static List<List<Page.Rule>> connected(List<Page.Rule> rules) {
        var groups = new ArrayList<List<Page.Rule>>();
        for (var rule : rules) {
            var touched = groups.stream()
                    .filter(group -> group.stream().anyMatch(other -> touch(rule, other)))
                    .toList();
            var group = new ArrayList<>(List.of(rule));
            touched.forEach(group::addAll);
            groups.removeAll(touched);
            groups.add(group);
        }
        return groups;
    }

    private static boolean touch(Page.Rule a, Page.Rule b) {
        return a.x1() - NEAR <= b.x2() && b.x1() - NEAR <= a.x2() && a.y1() - NEAR <= b.y2() && b.y1() - NEAR <= a.y2();
    }

    /** The lines between columns and rows, and which stretches of them are drawn. */
    private record Grid(List<Double> xs, List<Double> ys, List<Page.Rule> rules) {

        /** {@code null} where the lines make no table of two columns or more. */
        static @Nullable Grid of(List<Page.Rule> rules) {
            var xs = edges(rules.stream().filter(r -> !r.isHorizontal()), Page.Rule::x1);
            var ys = edges(rules.stream().filter(Page.Rule::isHorizontal), Page.Rule::y1);
            if (xs.isEmpty() || ys.size() < 2) return null;
            double left = rules.stream().mapToDouble(Page.Rule::x1).min().orElse(0);
            double right = rules.stream().mapToDouble(Page.Rule::x2).max().orElse(0);
            if (xs.getFirst() - left > 10) xs.addFirst(left);
            if (right - xs.getLast() > 10) xs.addLast(right);
            return xs.size() < 3 || xs.size() > 40 || ys.size() > 400 ? null : new Grid(xs, ys, rules);
        }

        private static List<Double> edges(Stream<Page.Rule> rules, ToDoubleFunction<Page.Rule> place) {
            var edges = new ArrayList<Double>();
            for (double at :
                    rules.map(place::applyAsDouble).collect(TreeSet<Double>::new, TreeSet::add, TreeSet::addAll)) {
                if (edges.isEmpty() || at - edges.getLast() > NEAR) edges.add(at);
            }
            return edges;
        }

        Found filled(List<Page.Piece> pieces) {
            var inside = pieces.stream().filter(this::holds).toList();
            var rows = new ArrayList<List<Block.Cell>>();
            for (int row = 0; row + 1 < ys.size(); row++) {
                var cells = new ArrayList<Block.Cell>();
                for (int column = 0; column + 1 < xs.size(); ) {
                    int span = span(row, column);
                    boolean continued = row > 0 && !isRuledAbove(row, column, span);
                    int from = row;
                    while (from > 0 && !isRuledAbove(from, column, span)) from--;
                    var lines = continued ? List.<Block>of() : lines(inside, from, column, span);
                    cells.add(new Block.Cell(lines, span, continued));
                    column += span;
                }
                rows.add(cells);
            }
            return new Found(ys.getFirst(), ys.getLast(), xs, new Block.Table(rows, true), inside);
        }

        private boolean holds(Page.Piece piece) {
            return piece.middle() > xs.getFirst()
                    && piece.middle() < xs.getLast()
                    && piece.y() > ys.getFirst()
                    && piece.y() - piece.size() / 3 < ys.getLast();
        }

        /** How many columns the cell stretches over: as far as no line is drawn to its right. */
        private int span(int row, int column) {
            double y = (ys.get(row) + ys.get(row + 1)) / 2;
            int span = 1;
            while (column + span + 1 < xs.size() && !isDrawn(xs.get(column + span), y, false)) span++;
            return span;
        }

        private boolean isRuledAbove(int row, int column, int span) {
            double x = (xs.get(column) + xs.get(Math.min(column + span, xs.size() - 1))) / 2;
            return isDrawn(ys.get(row), x, true);
        }

        private boolean isDrawn(double edge, double along, boolean horizontal) {
            return rules.stream()
                    .filter(rule -> rule.isHorizontal() == horizontal)
                    .anyMatch(rule -> horizontal
                            ? Math.abs(rule.y1() - edge) <= NEAR && rule.x1() <= along && along <= rule.x2()
                            : Math.abs(rule.x1() - edge) <= NEAR && rule.y1() <= along && along <= rule.y2());
        }

        /** The words of a cell down to the next line below it. */
        private List<Block> lines(List<Page.Piece> inside, int row, int column, int span) {
            int below = row + 1;
            while (below + 1 < ys.size() && !isRuledAbove(below, column, span)) below++;
            double top = ys.get(row);
            double bottom = ys.get(below);
            double left = xs.get(column);
            double right = xs.get(column + span);
            var own = inside.stream()
                    .filter(p -> p.middle() > left && p.middle() <= right)
                    .filter(p -> p.y() - p.size() / 3 > top && p.y() - p.size() / 3 <= bottom)
                    .toList();
            return PageLines.of(own).stream()
                    .map(line -> (Block) new Block.Paragraph(PageLines.text(line), false))
                    .toList();
        }
    }
}
