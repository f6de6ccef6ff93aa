package loa.work.carried;

import loa.work.TaskState;

/**
 * What was done here about a task that the installation which runs the campaign had not heard of when it made its pack.
 *
 * @param proves proof was handed in that nobody there returned meanwhile
 * @param begins it was begun or reported
 */
public record Pending(boolean proves, boolean begins) {

    public static final Pending NOTHING = new Pending(false, false);

    /** Where the task stands here, given where it stands there: it depends on both and not on the order in which they came. */
    TaskState over(TaskState there) {
        return switch (there) {
            case READY, RUNNING -> proves ? TaskState.SUBMITTED : begins ? TaskState.RUNNING : there;
            case RETURNED -> proves ? TaskState.SUBMITTED : there;
            case WAITING, SUBMITTED, PROVED, NOT_APPLICABLE -> there;
        };
    }
}
