package loa.plan.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** The library of plans. */
public record LibraryPage(
        String words,
        List<Choice> states,
        List<Choice> years,
        List<Choice> orders,
        List<Row> rows,
        int total,
        int page,
        int pages,
        @Nullable String previous,
        @Nullable String next,
        boolean filtered,
        boolean brings)
        implements View {

    /** A plan in the list. */
    public record Row(String path, String title, String about, String state, String tone, String progress) {}
}
