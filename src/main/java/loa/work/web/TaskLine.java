package loa.work.web;

import loa.platform.view.View;
import loa.work.ClauseChip;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param words the clause in the plan's own words, cut short
 * @param beside the unit, or the campaign, where the list is of many
 * @param person of the unit, to whom it was given
 * @param note what else one must know, as why it came back
 */
public record TaskLine(
        String href,
        ClauseChip chip,
        String words,
        @Nullable String beside,
        TaskMark mark,
        String due,
        boolean late,
        boolean dated,
        @Nullable String person,
        @Nullable String note)
        implements View {

    /** Which task it is. */
    public String id() {
        return href.substring(href.lastIndexOf('/') + 1);
    }

    /** The same, and what else one must know; {@code null}: nothing. */
    TaskLine noting(@Nullable String more) {
        if (more == null) return this;
        var both = note == null ? more : note + " · " + more;
        return new TaskLine(href, chip, words, beside, mark, due, late, dated, person, both);
    }
}
