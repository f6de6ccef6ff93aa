package loa.plan.web;

import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan is brought: a file, or its text.
 *
 * @param text what the person pasted
 * @param name how the person calls it
 * @param error what went wrong, and what to do
 * @param fileName of the file that could not be read
 */
public record NewPlanPage(
        String text,
        String name,
        @Nullable String error,
        @Nullable String fileName) implements View {

    static NewPlanPage empty() {
        return new NewPlanPage("", "", null, null);
    }
}
