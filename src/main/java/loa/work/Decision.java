package loa.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Something that the plan leaves open and somebody has to settle.
 *
 * @param clauses the clauses that leave it open
 * @param matter what it is about, in the plan's words
 * @param ownerUnit who has to settle it
 * @param chaseOn when to ask after it
 * @param answer how it was settled; {@code null}: open
 */
public record Decision(
        UUID id,
        CampaignId campaign,
        Kind kind,
        List<String> clauses,
        String matter,
        UnitId ownerUnit,
        @Nullable PersonId ownerPerson,
        @Nullable String ownerName,
        @Nullable LocalDate chaseOn,
        @Nullable Answered answer) {

    /** What sort of thing is open. */
    public enum Kind {
        EVENT_DAY,
        /** "(nếu có)". */
        CONDITION,
        /** "(thông báo sau)". */
        ANNOUNCEMENT,
        /** Who the members of a collective are. */
        OWNERS
    }

    /** What was settled. */
    public enum Answer {
        YES,
        NO,
        SET
    }

    /** The answer, by whom and why, and the notice that gave it, by its number among the plan's editions. */
    public record Answered(
            Answer answer,
            @Nullable String words,
            @Nullable Integer notice,
            Instant at,
            String byName,
            @Nullable String byPost) {}

    public boolean isOpen() {
        return answer == null;
    }
}
