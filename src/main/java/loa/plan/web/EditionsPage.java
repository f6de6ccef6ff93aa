package loa.plan.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The editions of a plan, what became of each, and where a later one is brought.
 *
 * @param brings whether the reader may bring one now
 * @param text what was pasted
 * @param error why what was sent is not taken
 */
public record EditionsPage(
        String path,
        String title,
        List<Row> editions,
        boolean brings,
        String text,
        String name,
        @Nullable String error) implements View {

    /**
     * One edition.
     *
     * @param plan whether it is an edition of the plan, not a notice
     * @param decided who put it in force or took it back, and when
     * @param changes where it is held against the one before it
     */
    public record Row(
            int number,
            boolean plan,
            String name,
            String fileName,
            String original,
            String brought,
            String state,
            String tone,
            @Nullable String decided,
            @Nullable String reason,
            @Nullable String changes) {}

    /** Those that can be held against each other. */
    public List<Row> plans() {
        return editions.stream().filter(Row::plan).toList();
    }

    /** The second latest, to hold the latest against. */
    public int before() {
        return plans().size() < 2 ? 1 : plans().get(1).number();
    }

    public int latest() {
        return plans().getFirst().number();
    }
}
