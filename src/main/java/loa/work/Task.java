package loa.work;

import static loa.work.Refusal.*;
import static loa.work.TaskState.*;

import java.time.LocalDate;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.work.TaskMove.*;
import org.jspecify.annotations.Nullable;

/**
 * One unit's share of a duty of the plan. {@link #decide} is the whole life cycle; what it does not list is refused.
 *
 * @param reason why it was returned or left out
 * @param person of the unit, to whom it was given
 * @param plannedOn the day the plan sets, as far as known
 * @param extendedTo a later day that was granted
 * @param delegation who does it for the unit, if somebody else does
 */
record Task(
        TaskId id,
        CampaignId campaign,
        String clause,
        UnitId unit,
        TaskState state,
        @Nullable String reason,
        @Nullable PersonId person,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate extendedTo,
        @Nullable Delegation delegation) {

    private static final int MOST_PARTS = 12;

    /** What the one who asks may do with this task. */
    record Asker(boolean ofTheUnit, boolean does, boolean checks, boolean runs, boolean acts) {

        /** {@code acts}, does it for the unit because it was entrusted with it: no. */
        Asker(boolean ofTheUnit, boolean does, boolean checks, boolean runs) {
            this(ofTheUnit, does, checks, runs, false);
        }

        /** Who runs the campaign, whatever else. */
        static final Asker RUNNER = new Asker(false, false, false, true);

        /** Speaking for the unit. */
        Asker speaking() {
            return new Asker(ofTheUnit, true, checks, runs, acts);
        }

        boolean isStranger() {
            return !does && !checks && !runs;
        }
    }

    /** The answer to a move. */
    sealed interface Outcome {}

    record Moved(Task task) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    Outcome decide(TaskMove move, Asker by, LocalDate today) {
        return switch (move) {
            case Start _, ReportProgress _, Submit _, Assign _ when !by.does() -> no(NOT_YOUR_UNIT);
            case Split _, Join _ when !by.does() && !by.runs() -> no(NOT_YOUR_UNIT);
            // Who was entrusted does not entrust others.
            case Delegate _, Recall _ when by.acts() || !by.does() && !by.runs() -> no(NOT_YOUR_UNIT);
            case OnBehalf(var told)
            when by.runs() && (told instanceof Submit || told instanceof ReportProgress) ->
                decide(told, by.speaking(), today);
            case OnBehalf _ -> no(NOT_IN_CHARGE);
            case Accept _, Return _ when !by.checks() -> no(NOT_CHECKER);
            // Four eyes: no unit confirms its own work.
            case Accept _, Return _ when by.ofTheUnit() -> no(FOUR_EYES);
            case Reopen _, MarkNotApplicable _, Decide _, Extend _ when !by.runs() -> no(NOT_IN_CHARGE);

            case Decide _ when state != WAITING -> no(NOTHING_TO_DECIDE);
            case Decide d when d.yes() -> to(READY, null);
            case Decide d -> because(d.reason(), NOT_APPLICABLE);

            case Reopen _ when state.isOpen() || state == SUBMITTED -> no(STILL_OPEN);
            case Reopen(var why) when state == PROVED -> because(why, RUNNING);
            case Reopen(var why) -> because(why, READY);

            case TaskMove _ when state == PROVED -> no(PROVED_ALREADY);
            case TaskMove _ when state == NOT_APPLICABLE -> no(LEFT_OUT);

            case MarkNotApplicable _ when state == SUBMITTED -> no(HANDED_IN);
            case MarkNotApplicable(var why) -> because(why, NOT_APPLICABLE);
            case Extend e when e.until().isBefore(today) || !isLater(e.until()) -> no(DAY_NOT_LATER);
            case Extend e when e.reason().isBlank() -> no(REASON_MISSING);
            case Extend e -> new Moved(with(state, reason, person, e.until()));
            case Assign(var to) -> new Moved(with(state, reason, to, extendedTo));
            case Delegate(var to, var _) when to.unit().equals(unit) && to.person() == null -> no(NOBODY_ELSE);
            case Delegate(var to, var _) when to.form() != null && isBlank(to.forPost()) -> no(POST_MISSING);
            case Delegate(var to, var _) when to.isOver(today) || to.isOver(to.since()) -> no(PERIOD_WRONG);
            case Delegate(var to, var _) -> new Moved(with(to));
            case Recall _ when delegation == null -> no(NOTHING_TO_RECALL);
            case Recall _ -> new Moved(with(null));
            case Split _, Join _ when state == SUBMITTED -> no(HANDED_IN);
            case Split(var parts) when parts.size() < 2 -> no(PARTS_MISSING);
            case Split(var parts) when parts.size() > MOST_PARTS -> no(TOO_MANY_PARTS);
            case Split _ -> new Moved(this);
            case Join j -> because(j.reason(), NOT_APPLICABLE);

            case TaskMove _ when state == WAITING -> no(UNDECIDED);

            case Start _ when state == READY -> to(RUNNING, null);
            case Start _ when state == SUBMITTED -> no(HANDED_IN);
            case Start _ -> no(STARTED_ALREADY);
            case ReportProgress _ when state == SUBMITTED -> no(HANDED_IN);
            case ReportProgress(var note) when note.isBlank() -> no(NOTE_MISSING);
            case ReportProgress _ when state == RETURNED -> to(RETURNED, reason);
            case ReportProgress _ -> to(RUNNING, null);
            case Submit _ -> to(SUBMITTED, null);

            case Accept _, Return _ when state != SUBMITTED -> no(NOT_HANDED_IN);
            case Accept _ -> to(PROVED, null);
            case Return(var why) -> because(why, RETURNED);
        };
    }

    @Nullable
    LocalDate dueOn() {
        return Change.later(plannedOn, extendedTo);
    }

    private boolean isLater(LocalDate day) {
        var due = dueOn();
        return due == null || day.isAfter(due);
    }

    private Outcome because(String why, TaskState next) {
        if (why.isBlank()) return no(REASON_MISSING);
        return to(next, next == RETURNED || next == NOT_APPLICABLE ? why : null);
    }

    private Outcome to(TaskState next, @Nullable String why) {
        return new Moved(with(next, why, person, extendedTo));
    }

    private Task with(
            TaskState state, @Nullable String reason, @Nullable PersonId person, @Nullable LocalDate extendedTo) {
        return new Task(id, campaign, clause, unit, state, reason, person, plannedOn, extendedTo, delegation);
    }

    private Task with(@Nullable Delegation other) {
        return new Task(id, campaign, clause, unit, state, reason, person, plannedOn, extendedTo, other);
    }

    private static boolean isBlank(@Nullable String words) {
        return words == null || words.isBlank();
    }

    private static Outcome no(Refusal why) {
        return new Refused(why);
    }
}
