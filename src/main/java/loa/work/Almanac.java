package loa.work;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.time.Deadlines;
import loa.plan.time.Holiday;
import loa.plan.time.Milestones;
import loa.plan.time.WorkingDays;
import loa.platform.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendar by which deadlines are reckoned: the working days of Vietnam, and how the office reads "trước ngày". */
@Component
public class Almanac {

    private static final Milestones NOTHING_KNOWN = new Milestones(null, null, null, null, null);

    private final WorkingDays working = WorkingDays.ofVietnam();
    private final Deadlines.Before before;
    private final Clock clock;

    Almanac(Settings settings, Clock clock) {
        this.before = settings.beforeExcludes() ? Deadlines.Before.STRICT : Deadlines.Before.LENIENT;
        this.clock = clock;
    }

    /** The days of a duty's term, as far as they follow from these. */
    Reckoned reckon(Term term, EventDays days) {
        return term.on(new Deadlines(days.milestones(), before, working), today());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The next day of a deadline that recurs; {@code null} for any other. */
    public @Nullable LocalDate next(@Nullable Deadline deadline) {
        var timing = deadline == null ? null : Term.timing(deadline);
        return timing != null
                        && new Deadlines(NOTHING_KNOWN, before, working).due(timing, today())
                                instanceof loa.plan.time.Due.Again(var next)
                ? next
                : null;
    }

    /** Why offices rest on this day; empty: they work. */
    public Optional<String> rest(LocalDate day) {
        if (working.isWorking(day)) return Optional.empty();
        return Optional.of(working.holiday(day).map(Holiday::name).orElseGet(() -> msg("work.date.weekend")));
    }
}
