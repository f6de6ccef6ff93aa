package loa.media.consent;

import static loa.media.consent.Standing.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A person who can be recognised in a file.
 *
 * @param about how to find them in the picture: "hàng đầu, thứ hai từ trái"
 */
public record PersonShown(
        UUID id, String name, Age age, String about, List<Consent> consents, List<Withdrawal> withdrawals) {

    public PersonShown {
        consents = List.copyOf(consents);
        withdrawals = List.copyOf(withdrawals);
    }

    /** Whether they took their consent back, or objected, and did not agree again since. */
    public boolean isWithdrawn() {
        var last = lastWithdrawal();
        return last != null
                && consents.stream().noneMatch(consent -> consent.recordedAt().isAfter(last));
    }

    Standing standing(Scope scope, LocalDate day, boolean told) {
        if (isWithdrawn()) return WITHDRAWN;
        return switch (age) {
            case ADULT -> {
                var own = given(scope, day, consent -> consent.capacity() == Capacity.SELF);
                yield told && !own.allows() ? PUBLIC_EVENT : own;
            }
            case CHILD_UNDER_7 -> given(scope, day, consent -> consent.capacity() != Capacity.SELF);
            case CHILD_FROM_7 -> {
                var own = given(scope, day, consent -> consent.capacity() == Capacity.SELF);
                var parents = given(scope, day, consent -> consent.capacity() != Capacity.SELF);
                yield own.allows() != parents.allows() ? ONE_OF_TWO : own.worse(parents);
            }
        };
    }

    private Standing given(Scope scope, LocalDate day, Predicate<Consent> by) {
        var last = lastWithdrawal();
        var any = MISSING;
        for (var consent : consents) {
            if (!by.test(consent) || !consent.covers(scope)) continue;
            if (last != null && !consent.recordedAt().isAfter(last)) continue;
            if (consent.holdsOn(day)) return GIVEN;
            any = EXPIRED;
        }
        return any;
    }

    private @Nullable Instant lastWithdrawal() {
        return withdrawals.stream()
                .map(Withdrawal::recordedAt)
                .max(Instant::compareTo)
                .orElse(null);
    }
}
