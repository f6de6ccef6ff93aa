package loa.approval;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version as its approvers read it: parts in order. Comments hold on to the id of a part, which therefore stays the same from
 * version to version where the part is the same.
 */
public record Preview(List<Part> parts) {

    public Preview {
        parts = List.copyOf(parts);
    }

    /** The rows of each table together, every other part alone. */
    public List<List<Part>> grouped() {
        var groups = new ArrayList<List<Part>>();
        for (var part : parts) {
            boolean further = part instanceof Words words && words.look() == Look.ROW && !groups.isEmpty();
            if (further && groups.getLast().getFirst() instanceof Words before && before.isRow()) {
                groups.getLast().add(part);
            } else {
                groups.add(new ArrayList<>(List.of(part)));
            }
        }
        return groups;
    }

    /** What a reader sees, hears or opens. */
    public sealed interface Part {
        String id();
    }

    /**
     * A paragraph, or a row of a table in one line; {@code language} is a BCP 47 tag where it is not Vietnamese, {@code marks}
     * in order and apart, {@code cells} those of a row.
     */
    public record Words(
            String id, Look look, String text, @Nullable String language, List<Mark> marks, List<Cell> cells)
            implements Part {

        private static final String BETWEEN_CELLS = " · ";

        public Words {
            marks = List.copyOf(marks);
            cells = List.copyOf(cells);
        }

        public Words(String id, Look look, String text, @Nullable String language, List<Mark> marks) {
            this(id, look, text, language, marks, List.of());
        }

        public Words(String id, Look look, String text, @Nullable String language) {
            this(id, look, text, language, List.of());
        }

        /** A row of a table; its first, the head, begins a new one. */
        public static Words row(String id, boolean head, List<Words> inCells, @Nullable String language) {
            var text = new StringBuilder();
            var marks = new ArrayList<Mark>();
            var cells = new ArrayList<Cell>();
            for (var cell : inCells) {
                if (!cells.isEmpty()) text.append(BETWEEN_CELLS);
                int from = text.length();
                text.append(cell.text());
                for (var mark : cell.marks()) {
                    marks.add(new Mark(from + mark.from(), from + mark.to(), mark.kind(), mark.address()));
                }
                cells.add(new Cell(from, text.length()));
            }
            return new Words(id, head ? Look.HEAD : Look.ROW, text.toString(), language, marks, cells);
        }

        public boolean isRow() {
            return look == Look.HEAD || look == Look.ROW;
        }

        /** What stands in each cell of a row. */
        public List<Words> split() {
            return cells.stream().map(this::cut).toList();
        }

        private Words cut(Cell cell) {
            var within = marks.stream()
                    .filter(mark -> cell.from() <= mark.from() && mark.to() <= cell.to())
                    .map(mark ->
                            new Mark(mark.from() - cell.from(), mark.to() - cell.from(), mark.kind(), mark.address()))
                    .toList();
            return new Words(id, Look.PARAGRAPH, text.substring(cell.from(), cell.to()), language, within);
        }

        /** For paper and comparison: after the words of a link where it leads. */
        public String withAddresses() {
            var all = new StringBuilder(text);
            for (var mark : marks.reversed()) {
                if (mark.address() != null) all.insert(mark.to(), " (" + mark.address() + ")");
            }
            return all.toString();
        }
    }

    /** Where a cell stands in the line that its row is. */
    public record Cell(int from, int to) {}

    /** What the letters from one place to another are; {@code address}: where a link leads. */
    public record Mark(
            int from, int to, Kind kind, @Nullable String address) {

        /** How letters stand out. */
        public enum Kind {
            BOLD,
            ITALIC,
            LINK
        }
    }

    /** {@code source} is an address of ours, {@code alt} what the picture shows. */
    public record Picture(String id, String source, String alt) implements Part {}

    public record Sound(String id, String source, String name) implements Part {}

    /** {@code poster} is the address of a picture of it; {@code null}: there is none. */
    public record Film(String id, String source, @Nullable String poster, String name) implements Part {}

    /** A file to open beside the page. */
    public record Paper(String id, String address, String name) implements Part {}

    /** How words stand. */
    public enum Look {
        TITLE,
        HEADING,
        PARAGRAPH,
        ITEM,
        QUOTE,
        HEAD,
        ROW
    }
}
