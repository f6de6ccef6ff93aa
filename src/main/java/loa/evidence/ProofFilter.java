package loa.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which proof of a campaign a reader wants to see.
 *
 * @param clause that clause and all below it
 * @param page from 1
 */
public record ProofFilter(
        @Nullable Check check,
        @Nullable UUID unit,
        @Nullable String clause,
        @Nullable EntryKind kind,
        @Nullable Integer page) {

    public ProofFilter {
        clause = clause == null || clause.isBlank() ? null : clause.strip();
    }

    public ProofFilter of(EntryKind kind) {
        return new ProofFilter(check, unit, clause, kind, page);
    }

    public Check standing() {
        return check == null ? Check.TO_CHECK : check;
    }

    public int number() {
        return page == null ? 1 : Math.max(1, page);
    }

    public boolean isAll() {
        return unit == null && clause == null && kind == null;
    }
}
