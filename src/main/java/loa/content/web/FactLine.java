package loa.content.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact with every value it had.
 *
 * @param validity until when it may be used; {@code null}: no end
 * @param until that day for a form; {@code null}: none, or it is past and has to be said anew
 * @param stale items in work that still have an earlier value
 */
public record FactLine(
        String id,
        int number,
        String key,
        String name,
        String value,
        String source,
        @Nullable String validity,
        boolean expired,
        @Nullable String until,
        int uses,
        List<Link> stale,
        List<String> history) {

    public record Link(String href, String words) {}
}
