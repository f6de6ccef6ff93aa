package loa.work.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.Ribbon;
import org.jspecify.annotations.Nullable;

/**
 * Where units are asked for their share of a task, and give it.
 *
 * @param path of the task
 * @param units that can be asked, those that the plan names first
 * @param refusal why the last move was not made
 */
public record SharesPage(
        Ribbon ribbon,
        String path,
        TaskLine task,
        TaskShares shares,
        List<Option> units,
        Typed typed,
        @Nullable String refusal)
        implements View {

    /** A unit to ask. */
    public record Option(String value, String words, boolean chosen) {}

    /** What was typed. */
    public record Typed(String unit, String words, String due) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}
