package loa.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a clause does not apply to the campaign, or does again.
 *
 * @param tasks those that went with it
 */
public record ClauseRuling(
        boolean leftOut,
        String reason,
        List<TaskId> tasks,
        Instant at,
        String byName,
        @Nullable String byPost) {}
