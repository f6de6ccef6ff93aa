package loa.content;

import static loa.content.Refusal.*;
import static loa.content.Stage.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import loa.content.ItemMove.*;
import loa.organization.UnitId;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;

/**
 * One product of a campaign. {@link #decide} is its whole life cycle; what it does not list is refused.
 *
 * @param title as of its edition in force, else its working title
 * @param unit whose product it is: its desk
 * @param language of the original
 * @param reason why it came back, was killed or withdrawn
 * @param edition number of the original's edition in force, 0 before the first
 * @param submitted hash of the words that wait for approval or were approved
 * @param dueOn when it should be ready to be published
 * @param slotSeconds how long the slot is that it is spoken in
 */
public record Item(
        ItemId id,
        CampaignId campaign,
        Genre genre,
        String title,
        UnitId unit,
        String language,
        Stage stage,
        @Nullable String reason,
        int edition,
        @Nullable String sha256,
        @Nullable String submitted,
        @Nullable LocalDate dueOn,
        @Nullable Integer slotSeconds,
        UUID byPerson,
        String byName,
        Instant begunAt) {

    /** What the one who asks may do with this item; {@code wrote}: whose words stand in its edition in force. */
    public record Asker(boolean writes, boolean checks, boolean runs, boolean wrote) {

        /** Loa itself, on behalf of the bodies that approve. */
        public static final Asker APPROVERS = new Asker(false, false, true, false);

        public boolean isStranger() {
            return !writes && !checks && !runs;
        }
    }

    sealed interface Outcome {}

    record Moved(Item item) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    Outcome decide(ItemMove move, Asker by) {
        return switch (move) {
            case SendToEdit _, SendToCheck _ when !by.writes() && !by.runs() -> no(NOT_YOUR_UNIT);
            case Submit _ when !by.writes() -> no(NOT_YOUR_UNIT);
            case GiveBack _ when !by.writes() && !by.checks() && !by.runs() -> no(NOT_CHECKER);
            case Approve _, Disapprove _ when !by.runs() -> no(NOT_IN_CHARGE);
            case Publish _, Correct _, Withdraw _, Kill _, Archive _, Reopen _
            when !by.checks() && !by.runs() -> no(NOT_IN_CHARGE);

            case SendToEdit _, SendToCheck _, Submit _ when edition == 0 -> no(NO_TEXT);
            case SendToEdit _ when stage == DRAFT -> to(EDIT);
            case SendToCheck _ when stage == DRAFT || stage == EDIT -> to(CHECK);
            case GiveBack(var why) when why.isBlank() -> no(REASON_MISSING);
            case GiveBack(var why) when stage == EDIT || stage == CHECK -> because(DRAFT, why);

            // Four eyes: who wrote the words does not say that they are checked.
            case Submit _ when stage == CHECK && by.wrote() -> no(FOUR_EYES);
            case Submit s when stage == CHECK && !s.sha256().equals(sha256) -> no(WORDS_CHANGED);
            case Submit s when stage == CHECK -> new Moved(with(APPROVAL, null, s.sha256()));

            case Approve a when stage == APPROVAL && !a.sha256().equals(submitted) -> no(WORDS_CHANGED);
            case Approve _ when stage == APPROVAL -> new Moved(with(APPROVED, null, submitted));
            case Disapprove(var why) when stage == APPROVAL || stage == APPROVED -> new Moved(with(EDIT, why, null));

            case Publish _
            when stage == APPROVED && (submitted == null || !submitted.equals(sha256)) -> no(WORDS_CHANGED);
            case Publish _ when stage == APPROVED -> new Moved(with(PUBLISHED, null, submitted));
            case Publish _ when stage.isInWork() -> no(NOT_APPROVED);

            case Correct(var notice) when notice.isBlank() -> no(NOTE_MISSING);
            case Correct(var notice) when stage == PUBLISHED -> new Moved(with(EDIT, notice, null));
            case Withdraw(var notice) when notice.isBlank() -> no(NOTE_MISSING);
            case Withdraw(var notice) when stage == PUBLISHED || stage == ARCHIVED -> because(WITHDRAWN, notice);
            case Archive _ when stage == PUBLISHED -> to(ARCHIVED);

            case Kill(var why) when why.isBlank() -> no(REASON_MISSING);
            case Kill(var why) when stage.isInWork() -> because(KILLED, why);
            case Reopen(var why) when why.isBlank() -> no(REASON_MISSING);
            case Reopen(var why) when stage == KILLED || stage == WITHDRAWN -> because(EDIT, why);

            case ItemMove _ -> no(NOT_FROM_HERE);
        };
    }

    /** The same with another edition in force; what waited for approval or was approved goes back to the editor. */
    Item rewritten(Edition next) {
        var voided = (stage == APPROVAL || stage == APPROVED) && !next.sha256().equals(submitted);
        return new Item(
                id,
                campaign,
                genre,
                next.text().title(),
                unit,
                language,
                voided ? EDIT : stage,
                voided ? null : reason,
                next.number(),
                next.sha256(),
                voided ? null : submitted,
                dueOn,
                slotSeconds,
                byPerson,
                byName,
                begunAt);
    }

    /** The same, due on another day or for another slot. */
    Item planned(@Nullable LocalDate dueOn, @Nullable Integer slotSeconds) {
        return new Item(
                id,
                campaign,
                genre,
                title,
                unit,
                language,
                stage,
                reason,
                edition,
                sha256,
                submitted,
                dueOn,
                slotSeconds,
                byPerson,
                byName,
                begunAt);
    }

    private Outcome to(Stage next) {
        return new Moved(with(next, null, submitted));
    }

    private Outcome because(Stage next, String why) {
        return new Moved(with(next, why.strip(), null));
    }

    private Item with(Stage next, @Nullable String why, @Nullable String submitted) {
        return new Item(
                id,
                campaign,
                genre,
                title,
                unit,
                language,
                next,
                why,
                edition,
                sha256,
                submitted,
                dueOn,
                slotSeconds,
                byPerson,
                byName,
                begunAt);
    }

    private static Outcome no(Refusal why) {
        return new Refused(why);
    }
}
