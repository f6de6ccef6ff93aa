package loa.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param kind only things of this kind
 * @param campaign only what belongs to it
 * @param page counts from 1
 */
public record Asked(String q, @Nullable Kind kind, @Nullable UUID campaign, int page) {

    public static final int PAGE = 20;

    public Asked {
        q = q.strip();
        if (q.length() > 200) q = q.substring(0, 200);
        page = Math.max(1, page);
    }
}
