package loa.plan.time;

import java.time.LocalDate;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Anchor;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.CompiledPlan.Recurrence;
import org.jspecify.annotations.Nullable;

/** When something is to be done, as a plan says it, before any day of the event is known. */
public sealed interface Timing {

    /** By a day; {@code trước ngày} does not include it, {@code chậm nhất ngày} does. */
    record By(LocalDate day, boolean inclusive) implements Timing {}

    /** In a stretch of days, either end of which may be open. */
    record Range(@Nullable LocalDate from, @Nullable LocalDate to) implements Timing {}

    /** So many days from the event or the campaign; negative before it. */
    record EventOffset(Anchor anchor, int days, boolean working) implements Timing {}

    /** In phases of the event. */
    record EventWindow(Set<Phase> phases) implements Timing {}

    /** From one named point to another: {@code từ khi có kế hoạch đến khi bế mạc}. */
    record MilestoneRange(String from, String to) implements Timing {}

    /** Again and again; of months and quarters by a day of the month, where one is named. */
    record Recurring(Recurrence every, @Nullable Integer dayOfMonth) implements Timing {}

    /** Left to a later notice. */
    record Pending(String words) implements Timing {}

    /** No day, but a manner: {@code kịp thời}, {@code thường xuyên}. */
    record Qualitative(String words) implements Timing {}

    /** Not yet sure: {@code dự kiến}. */
    record Tentative(Timing timing) implements Timing {}
}
