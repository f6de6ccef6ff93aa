package loa.plan;

import org.jspecify.annotations.Nullable;

/**
 * An edition of a plan and what became of it.
 *
 * @param shown its number for people: editions and notices are counted apart
 * @param base the edition that was in force when it was brought
 * @param decided when it was put in force or taken back
 * @param reason why it was taken back
 */
public record Turn(
        int edition,
        int shown,
        @Nullable Integer base,
        String fileName,
        Stamp brought,
        Outcome outcome,
        @Nullable Stamp decided,
        @Nullable String reason) {

    public enum Outcome {
        /** The first edition, in force since the plan was confirmed. */
        FIRST,
        WAITING,
        IN_FORCE,
        TAKEN_BACK,
        /** No edition of its own: a notice that filled in what the plan left open. */
        NOTICE
    }
}
