package loa.plan.compiler.reader;

import java.util.List;

/** A page as drawn: words and straight lines where they stand, in points from the top left corner, upright. */
record Page(double width, double height, List<Piece> pieces, List<Rule> rules) {

    /**
     * A run of letters in one font without a gap.
     *
     * @param x left edge
     * @param right right edge, with the spaces that follow
     * @param y base line
     */
    record Piece(String text, double x, double right, double y, double size, String font) {

        double middle() {
            return (x + right) / 2;
        }
    }

    /** A horizontal or vertical line of a table. */
    record Rule(double x1, double y1, double x2, double y2) {

        boolean isHorizontal() {
            return x2 - x1 >= y2 - y1;
        }
    }

    /** Words on one base line without a column's gap between them. */
    record Segment(String text, double x, double right, double y, double size) {

        double middle() {
            return (x + right) / 2;
        }
    }
}
