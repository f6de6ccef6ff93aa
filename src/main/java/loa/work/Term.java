package loa.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.CompiledPlan.Recurrence;
import loa.plan.time.Deadlines;
import loa.plan.time.Timing;
import loa.plan.time.Timing.By;
import loa.plan.time.Timing.EventOffset;
import loa.plan.time.Timing.EventWindow;
import loa.plan.time.Timing.Recurring;
import org.jspecify.annotations.Nullable;

/**
 * When a duty has to be done, as the plan says it (thời hạn). What hangs on a day that is not set yet stays unknown.
 *
 * @param announced the days that the plan or a later notice gives for work of this kind
 * @param standing whether it has to stand from the first day on, as flags and banners do
 */
record Term(
        @Nullable Deadline deadline,
        List<Phase> phases,
        @Nullable Stretch announced,
        boolean standing) {

    private static final Pattern BEFORE_THE_DAY =
            Pattern.compile("trước\\s+(?:ngày|mùng|mồng)\\s+\\d", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORKING =
            Pattern.compile("ngày\\s+làm\\s+việc", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("(?:ngày|mùng|mồng)\\s+(\\d{1,2})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    Reckoned on(Deadlines deadlines, LocalDate today) {
        var stretch = announced != null && announced.isKnown() ? announced : phases(deadlines, today);
        if (deadline == null || deadline.recurrence() != null) {
            return new Reckoned(stretch, standing ? stretch.from() : stretch.to());
        }
        var timing = timing(deadline);
        return new Reckoned(
                stretch, timing == null ? null : days(deadlines, timing, today).to());
    }

    private Stretch phases(Deadlines deadlines, LocalDate today) {
        return phases.isEmpty() ? Stretch.UNKNOWN : days(deadlines, new EventWindow(Set.copyOf(phases)), today);
    }

    private static Stretch days(Deadlines deadlines, Timing timing, LocalDate today) {
        return deadlines.due(timing, today) instanceof loa.plan.time.Due.Days(var from, var until, var _)
                ? new Stretch(from, until)
                : Stretch.UNKNOWN;
    }

    /** The deadline in the grammar of plans; {@code null} where its words give no day. */
    static @Nullable Timing timing(Deadline deadline) {
        var words = deadline.text();
        var recurrence = deadline.recurrence();
        if (recurrence != null) return recurring(recurrence, words);
        if (deadline.date() != null)
            return new By(deadline.date(), !BEFORE_THE_DAY.matcher(words).find());
        if (deadline.anchor() == null || deadline.offsetDays() == null) return null;
        return new EventOffset(
                deadline.anchor(), deadline.offsetDays(), WORKING.matcher(words).find());
    }

    private static Recurring recurring(Recurrence every, String words) {
        var day = DAY_OF_MONTH.matcher(words);
        return new Recurring(every, day.find() ? Integer.valueOf(day.group(1)) : null);
    }
}
