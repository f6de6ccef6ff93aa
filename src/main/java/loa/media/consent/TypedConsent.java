package loa.media.consent;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import loa.media.Upload;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it was typed into the form.
 *
 * @param givenOn ISO day, as the browser's field of a date sends it
 * @param until likewise; empty: until taken back
 * @param paper photo of the signed paper
 */
public record TypedConsent(
        String giver,
        @Nullable Capacity capacity,
        Set<Scope> scopes,
        String givenOn,
        String until,
        @Nullable Form form,
        @Nullable Upload paper) {

    public static final TypedConsent EMPTY = new TypedConsent("", null, Set.of(), "", "", null, null);

    /** What is wrong with it, for a person of that age; the days can be read where nothing is. */
    Optional<ConsentRefusal> refusal(Age age, LocalDate today) {
        if (giver.isBlank()) return Optional.of(ConsentRefusal.GIVER_MISSING);
        if (capacity == null || !fits(age)) return Optional.of(ConsentRefusal.CAPACITY_WRONG);
        if (scopes.isEmpty()) return Optional.of(ConsentRefusal.SCOPE_MISSING);
        if (givenOn.isBlank()) return Optional.of(ConsentRefusal.DAY_MISSING);
        var given = day(givenOn);
        if (given == null || given.isAfter(today)) return Optional.of(ConsentRefusal.DAY_WRONG);
        if (until.isBlank()) return Optional.empty();
        var last = day(until);
        if (last == null) return Optional.of(ConsentRefusal.DAY_WRONG);
        return last.isBefore(given) ? Optional.of(ConsentRefusal.ENDS_BEFORE_START) : Optional.empty();
    }

    private boolean fits(Age age) {
        return switch (age) {
            case ADULT -> capacity == Capacity.SELF;
            case CHILD_FROM_7 -> true;
            case CHILD_UNDER_7 -> capacity != Capacity.SELF;
        };
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
