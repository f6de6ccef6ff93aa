package loa.approval.remark;

import java.time.Instant;
import java.util.UUID;
import loa.approval.SignOffId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a place.
 *
 * @param readIn the passage in which it was said
 * @param answers the remark it answers
 * @param resolvedBy who said that it is settled
 */
public record Remark(
        UUID id,
        SignOffId readIn,
        @Nullable UUID answers,
        Anchor anchor,
        String words,
        Instant at,
        UUID by,
        String byName,
        @Nullable String byPost,
        String byUnit,
        @Nullable String resolvedBy) {

    public boolean isOpen() {
        return resolvedBy == null;
    }
}
