package loa.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read below one heading of the plan.
 *
 * @param heading id of the heading's clause
 * @param title the heading as printed
 * @param items duties, one of them perhaps as a form
 * @param rows everything else
 */
public record ReadGroup(@Nullable String heading, String title, List<Item> items, List<FactRow> rows) {

    /** A duty as a card, or as a form while a person corrects it. */
    public record Item(@Nullable DutyCard card, @Nullable DutyForm form) {}
}
