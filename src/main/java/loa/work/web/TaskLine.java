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
        implements View {}
