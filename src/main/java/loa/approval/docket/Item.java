package loa.approval.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import loa.approval.Order;
import loa.approval.Seat;
import loa.approval.SignOffId;
import loa.approval.SignOffState;
import loa.approval.Version;
import loa.organization.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A version on its way, as lists and pages show it.
 *
 * @param asked the seats whose word is awaited now
 * @param askedAt since when the first of them is asked
 * @param follows the passage whose named changes this version makes
 * @param leavesAt until when what was said last may be taken back
 */
public record Item(
        SignOffId id,
        Version version,
        SignOffState state,
        Order order,
        List<Seat> seats,
        List<Seat> asked,
        Instant submittedAt,
        PersonId submittedBy,
        String submittedByName,
        @Nullable String submittedByPost,
        String submittedByUnit,
        String note,
        @Nullable LocalDate wantedOn,
        Instant movedAt,
        @Nullable Instant askedAt,
        @Nullable SignOffId follows,
        @Nullable LocalDate forcedUntil,
        @Nullable Instant leavesAt) {

    /** Whether the day by which an answer is needed, or owed, is past. */
    public boolean late(LocalDate today) {
        var day = forcedUntil != null ? forcedUntil : wantedOn;
        return state.isOpen() && day != null && day.isBefore(today);
    }

    /** Whether the person wrote, changed or submitted it. */
    public boolean isOwn(PersonId person) {
        return version.authors().contains(person) || submittedBy.equals(person);
    }
}
