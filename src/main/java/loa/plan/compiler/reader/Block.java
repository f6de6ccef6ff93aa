package loa.plan.compiler.reader;

import java.util.List;

/** A piece of a word-processor document as it stands on the page, before it becomes lines of text. */
sealed interface Block {

    /**
     * A paragraph with its automatic number; soft breaks are {@code \n}, tab stops {@code \t}.
     *
     * @param centred as headings and letterheads are, whose lines are not wrapped prose
     */
    record Paragraph(String text, boolean centred) implements Block {

        /** A number before no words is a slip, but in a table's cell, where it is the ordinal. */
        static Paragraph numbered(String label, String words, boolean inCell, boolean centred) {
            return new Paragraph(inCell || !words.isBlank() ? label + words : words, centred);
        }
    }

    /** @param ruled whether its cells have visible borders: without, it is more likely there for the layout */
    record Table(List<List<Cell>> rows, boolean ruled) implements Block {

        int columns() {
            return rows.stream()
                    .mapToInt(row -> row.stream().mapToInt(Cell::columns).sum())
                    .max()
                    .orElse(0);
        }
    }

    /**
     * A table's cell.
     *
     * @param columns over how many columns it stretches
     * @param continued whether it is the lower part of the merged cell above it
     */
    record Cell(List<Block> content, int columns, boolean continued) {}
}
