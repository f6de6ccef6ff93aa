package loa.evidence.paper.web;

import java.util.List;
import loa.platform.view.QrCode;
import loa.platform.view.View;

/** A numbered sheet for the printer: the tasks, room to write, and a code that opens the page where it is entered. */
public record PaperPrintPage(String number, String title, String printed, String enter, QrCode code, List<Row> rows)
        implements View {

    public record Row(int line, String unit, String clause, String words, String due) {}

    /** Whether the tasks are those of several units. */
    public boolean ofMany() {
        return rows.stream().map(Row::unit).distinct().count() > 1;
    }
}
