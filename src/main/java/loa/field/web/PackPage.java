package loa.field.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A pack that was brought: whose it is and what it would do, or did.
 *
 * @param name whose captures it holds
 * @param taken when and by whom; {@code null}: it was only looked at
 */
public record PackPage(
        String id,
        String name,
        String made,
        String broughtBy,
        @Nullable String taken,
        @Nullable String refusal,
        List<Item> items)
        implements View {

    /** One capture and what becomes of it. */
    public record Item(String what, String at, String task, int files, String outcome) {}
}
