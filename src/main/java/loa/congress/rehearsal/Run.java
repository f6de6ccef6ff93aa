package loa.congress.rehearsal;

import java.time.Instant;
import loa.congress.programme.ItemId;
import loa.congress.programme.Length;
import org.jspecify.annotations.Nullable;

/**
 * An item at a rehearsal.
 *
 * @param length how long it took; {@code null}: nobody took the time
 */
public record Run(
        ItemId item,
        @Nullable Length length,
        String remark,
        @Nullable Instant notedAt,
        @Nullable String notedBy,
        int version) {}
