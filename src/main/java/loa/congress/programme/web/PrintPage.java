package loa.congress.programme.web;

import java.util.List;
import loa.platform.view.View;

/** The programme to print: for the announcer with every word, for the audience without. */
public record PrintPage(
        String back, String title, String lead, String day, String total, boolean announcer, List<Row> rows)
        implements View {

    /** An item. */
    public record Row(
            int number,
            String title,
            String author,
            String genre,
            String unit,
            String people,
            String length,
            String leadIn,
            String needs) {}
}
