package loa.content.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item in a list.
 *
 * @param due "Thứ Sáu, 18/10 · còn 3 ngày"; {@code null} where no day is set
 * @param topics clauses it tells of
 */
public record ItemLine(
        String href,
        String title,
        String genre,
        StageMark stage,
        String unit,
        @Nullable String due,
        boolean late,
        boolean stale,
        int asked,
        List<String> topics) {}
