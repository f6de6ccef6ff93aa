package loa.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Where a version stands, for whoever shows or uses it.
 *
 * @param told whether what was said last is past the moments in which it may be taken back
 * @param asked the bodies whose word is awaited now
 * @param since when that began
 * @param forcedUntil the day until which an approval is owed for what was released in urgency
 */
public record Standing(
        SignOffId signOff,
        String sha256,
        SignOffState state,
        boolean told,
        List<UnitId> asked,
        Instant since,
        @Nullable LocalDate forcedUntil) {

    /** Whether exactly this version is approved. */
    public boolean inForce() {
        return state == SignOffState.APPROVED && told;
    }

    /** Whether it may go out: approved, or released in urgency. */
    public boolean released() {
        return inForce() || state == SignOffState.FORCED;
    }
}
