package loa.work.web;

import loa.platform.view.View;
import loa.work.ClauseChip;
import loa.work.link.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param words the clause in the plan's own words, cut short
 * @param beside the unit, or the campaign, where the list is of many
 * @param person of the unit, to whom it was given
 * @param note what else one must know, as why it came back
 * @param standing whether it can be done as far as others are concerned
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
        @Nullable String note,
        Standing standing)
        implements View {

    /** Which task it is. */
    public String id() {
        return href.substring(href.lastIndexOf('/') + 1);
    }

    /** The same, as it stands by what it waits for. */
    public TaskLine standing(Standing other) {
        return new TaskLine(href, chip, words, beside, mark, due, late, dated, person, note, other);
    }

    /** Whether others keep it waiting. */
    public boolean waits() {
        return standing != Standing.READY;
    }

    /** The same, and what else one must know; {@code null}: nothing. */
    TaskLine noting(@Nullable String more) {
        if (more == null) return this;
        var both = note == null ? more : note + " · " + more;
        return new TaskLine(href, chip, words, beside, mark, due, late, dated, person, both, standing);
    }
}
