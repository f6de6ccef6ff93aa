package loa.work.board;

import loa.work.TaskMove;
import loa.work.TaskMove.*;
import loa.work.TaskState;

/** What it means to take a card from where it stands to a lane. */
sealed interface Shift {

    /** A move of the task. */
    record Made(TaskMove move) implements Shift {}

    /** Something that is done on the task's own page, where proof is handed in and checked; the move is asked first. */
    record OnItsPage(TaskMove asked) implements Shift {}

    /** No such way; {@code why} is a message key. */
    record NoWay(String why) implements Shift {}

    /** It stands there already. */
    record Stays() implements Shift {}

    /** @param words the reason that was typed, where one is needed */
    static Shift of(TaskState from, Lane to, String words) {
        if (Lane.of(from) == to) {
            // A card that came back is taken up again by handing in new proof.
            return new Stays();
        }
        return switch (to) {
            case TO_DO ->
                from == TaskState.NOT_APPLICABLE ? new Made(new Reopen(words)) : new NoWay("work.board.notBack");
            case DOING ->
                switch (from) {
                    case PROVED -> new Made(new Reopen(words));
                    case NOT_APPLICABLE -> new NoWay("work.board.reopenFirst");
                    case SUBMITTED -> new OnItsPage(new Return("?"));
                    default -> new Made(new Start());
                };
            case CHECKING -> new OnItsPage(new Submit(""));
            case DONE ->
                from == TaskState.SUBMITTED ? new OnItsPage(new Accept("")) : new Made(new MarkNotApplicable(words));
        };
    }
}
