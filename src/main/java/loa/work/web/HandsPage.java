package loa.work.web;

import java.util.List;
import loa.platform.view.View;
import loa.work.Delegation;
import loa.work.Ribbon;
import org.jspecify.annotations.Nullable;

/**
 * Into whose hands a task is given: a person of its unit, or another unit for a time.
 *
 * @param path of the task
 * @param people of the unit
 * @param now who does it for the unit, if somebody does: a sentence
 * @param units that can be entrusted with it
 * @param chosen the unit that was chosen, and its people; {@code null}: none yet
 */
public record HandsPage(
        Ribbon ribbon,
        String path,
        TaskLine task,
        List<Option> people,
        @Nullable String now,
        List<Option> units,
        @Nullable Chosen chosen,
        Typed typed,
        @Nullable String refusal)
        implements View {

    /** A person or a unit to choose. */
    public record Option(String value, String words, boolean chosen) {}

    /** A unit with its people. */
    public record Chosen(String value, String name, boolean own, List<Option> people) {}

    /** What was typed. */
    public record Typed(
            String person, Delegation.@Nullable Form form, String forPost, String since, String until, String note) {}
}
