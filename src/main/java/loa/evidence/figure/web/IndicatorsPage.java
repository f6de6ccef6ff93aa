package loa.evidence.figure.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/** The dictionary of what is counted, for readers. */
public record IndicatorsPage(List<Field> fields) implements View {

    public record Field(String title, List<Entry> entries) {}

    /**
     * An indicator.
     *
     * @param others other words that are counted under it
     * @param whole the indicator in whose sum it is counted
     */
    public record Entry(
            String code,
            String name,
            String others,
            String nature,
            @Nullable String whole) {}
}
