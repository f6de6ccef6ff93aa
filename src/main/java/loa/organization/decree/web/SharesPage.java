package loa.organization.decree.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What one unit that ends leaves, and to whom each of it goes.
 *
 * @param units the other units that end, to go on to
 * @param heirs to whom anything can go
 * @param error of the form of this thing
 */
public record SharesPage(
        String decree,
        String number,
        Option unit,
        List<Option> units,
        List<Option> heirs,
        List<Group> groups,
        boolean chooses,
        boolean corrects,
        @Nullable String refused,
        @Nullable String error)
        implements View {

    /** Somebody to choose. */
    public record Option(String id, String name) {}

    /** All of one estate. */
    public record Group(String estate, List<Line> lines, long open, boolean mayEnd) {}

    /**
     * One thing.
     *
     * @param heir id of who is to have it; {@code END}: it ends; empty: nobody yet
     */
    public record Line(
            String name,
            String words,
            String group,
            @Nullable String href,
            String heir,
            String heirName,
            boolean chosen,
            boolean mayEnd) {

        public boolean isOpen() {
            return heir.isEmpty();
        }
    }
}
