package loa.plan.time;

import java.time.LocalDate;
import loa.plan.compiler.CompiledPlan.Anchor;
import org.jspecify.annotations.Nullable;

/** The days that other days hang on; each {@code null} until it is known. */
public record Milestones(
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate eventStart,
        @Nullable LocalDate eventEnd,
        @Nullable LocalDate campaignStart,
        @Nullable LocalDate campaignEnd) {

    @Nullable
    LocalDate of(Anchor anchor) {
        return switch (anchor) {
            case EVENT_START -> eventStart;
            case EVENT_END -> eventEnd;
            case CAMPAIGN_START -> campaignStart;
        };
    }
}
