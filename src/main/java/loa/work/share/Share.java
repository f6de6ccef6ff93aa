package loa.work.share;

import static loa.work.share.Share.Why.*;

import java.time.LocalDate;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.work.TaskId;
import loa.work.TaskState;
import loa.work.share.ShareMove.*;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperating unit does of a task. {@link #decide} is the whole of its life.
 *
 * @param words what it is asked for
 * @param person of the unit who began or delivered it
 * @param note what was said with the last step
 */
public record Share(
        TaskId task,
        UnitId unit,
        String words,
        @Nullable LocalDate dueOn,
        ShareState state,
        @Nullable PersonId person,
        @Nullable String personName,
        @Nullable String note) {

    /** Why a move is not made; each is a sentence {@code work.share.refusal.<name>}. */
    public enum Why {
        NOT_LEAD,
        NOT_PARTNER,
        OWNER,
        WORDS_MISSING,
        WORDS_TOO_LONG,
        NO_SUCH_DAY,
        PAST,
        DELIVERED_ALREADY,
        BEGUN_ALREADY,
        NOT_DELIVERED,
        NOTE_MISSING,
        TASK_OVER;

        public String key() {
            return "work.share.refusal." + name();
        }
    }

    /** What the one who asks is to this share. */
    public record Asker(boolean leads, boolean partner, PersonId person, String name) {}

    /** The answer to a move. */
    public sealed interface Outcome {}

    public record Moved(Share share) implements Outcome {}

    public record Refused(Why why) implements Outcome {}

    private static final int LONGEST = 1000;

    /** A share that nobody was asked for yet. */
    static Share none(TaskId task, UnitId unit) {
        return new Share(task, unit, "", null, ShareState.OPEN, null, null, null);
    }

    public Outcome decide(ShareMove move, Asker by, TaskState task, LocalDate today) {
        return switch (move) {
            case Ask _, GiveBack _ when !by.leads() -> no(NOT_LEAD);
            // Who leads may note what the unit told.
            case Begin _, Deliver _ when !by.partner() && !by.leads() -> no(NOT_PARTNER);
            case ShareMove _ when task == TaskState.PROVED || task == TaskState.NOT_APPLICABLE -> no(TASK_OVER);
            case Ask _ when state == ShareState.DELIVERED -> no(DELIVERED_ALREADY);
            case Ask a when a.words().isBlank() -> no(WORDS_MISSING);
            case Ask a when a.words().length() > LONGEST -> no(WORDS_TOO_LONG);
            case Ask a when a.dueOn() != null && a.dueOn().isBefore(today) -> no(PAST);
            case Ask a ->
                new Moved(new Share(task(), unit, a.words().strip(), a.dueOn(), state, person, personName, note));
            case Begin _ when state != ShareState.OPEN -> no(BEGUN_ALREADY);
            case Begin _ -> to(ShareState.BEGUN, by, null);
            case Deliver _ when state == ShareState.DELIVERED -> no(DELIVERED_ALREADY);
            case Deliver(var words) when words.isBlank() -> no(NOTE_MISSING);
            case Deliver(var words) when words.length() > LONGEST -> no(WORDS_TOO_LONG);
            case Deliver(var words) -> to(ShareState.DELIVERED, by, words.strip());
            case GiveBack _ when state != ShareState.DELIVERED -> no(NOT_DELIVERED);
            case GiveBack(var why) when why.isBlank() -> no(NOTE_MISSING);
            case GiveBack(var why) ->
                new Moved(new Share(task(), unit, words, dueOn, ShareState.BEGUN, person, personName, why.strip()));
        };
    }

    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && state != ShareState.DELIVERED;
    }

    /** Whether the unit was asked for something. */
    public boolean isAsked() {
        return !words.isEmpty();
    }

    private Outcome to(ShareState next, Asker by, @Nullable String said) {
        return new Moved(new Share(task, unit, words, dueOn, next, by.person(), by.name(), said));
    }

    private static Outcome no(Why why) {
        return new Refused(why);
    }
}
