package loa.work.recipient;

import java.time.Instant;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit that the plan goes to.
 *
 * @param told how many of its people were told in the application
 * @param answer {@code ACCEPTED}, {@code ASKED} or {@code null}
 */
record Reception(
        int place,
        UnitId unit,
        Instant toldAt,
        int told,
        @Nullable Instant seenAt,
        @Nullable String seenBy,
        @Nullable String answer,
        @Nullable String words,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        @Nullable String repliedBy) {

    boolean isAsked() {
        return "ASKED".equals(answer);
    }
}
