package loa.plan.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of a {@link Timing}, as far as they are known. */
public sealed interface Due {

    /** From a day, or at any time before, until another. */
    record Days(@Nullable LocalDate from, @Nullable LocalDate until, boolean tentative) implements Due {}

    /** Not before something else is known: the event's day, a notice, a milestone. */
    record Waiting(Reason reason) implements Due {}

    /** Again and again, next on this day. */
    record Again(LocalDate next) implements Due {}

    /** A manner, no day: a target is for people to set. */
    record Open() implements Due {}

    /** What a day waits for. */
    enum Reason {
        EVENT_DATE,
        CAMPAIGN_DATE,
        NOTICE,
        MILESTONE
    }
}
