package loa.evidence.paper;

import java.util.List;

/**
 * A sheet as somebody types it in.
 *
 * @param signedBy whose name stands below it
 * @param day the day of all rows that have none of their own
 */
public record Filled(String signedBy, String day, List<Row> rows) {

    public static final Filled NOTHING = new Filled("", "", List.of());

    /**
     * A row, as typed.
     *
     * @param done whether the task is done; else it goes on
     */
    public record Row(int line, boolean done, String day, String quantity, String unit, String note) {

        public boolean isBlank() {
            return !done && quantity.isBlank() && note.isBlank() && day.isBlank();
        }
    }

    /** What was typed for a row; empty where nothing was. */
    public Row row(int line) {
        return rows.stream().filter(row -> row.line() == line).findFirst().orElse(new Row(line, false, "", "", "", ""));
    }

    /** Without the rows that are entered. */
    Filled without(List<Integer> lines) {
        return new Filled(
                signedBy,
                day,
                rows.stream().filter(row -> !lines.contains(row.line())).toList());
    }
}
