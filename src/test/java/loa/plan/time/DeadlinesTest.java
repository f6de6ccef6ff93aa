package loa.plan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Anchor;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.CompiledPlan.Recurrence;
import loa.plan.time.Deadlines.Before;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final LocalDate TODAY = day("2026-03-02");
    private static final Milestones KNOWN =
            new Milestones(TODAY, day("2026-05-20"), day("2026-05-21"), day("2026-04-01"), day("2026-06-15"));
    private static final Milestones UNKNOWN = new Milestones(TODAY, null, null, null, null);

    @Test
    void before_a_day_means_the_day_before_or_the_day_itself_as_the_office_reads_it() {
        var by = new Timing.By(day("2026-04-10"), false);

        assertThat(at(KNOWN, Before.STRICT).due(by, TODAY)).isEqualTo(until("2026-04-09"));
        assertThat(at(KNOWN, Before.LENIENT).due(by, TODAY)).isEqualTo(until("2026-04-10"));
        assertThat(at(KNOWN, Before.STRICT).due(new Timing.By(day("2026-04-10"), true), TODAY))
                .isEqualTo(until("2026-04-10"));
    }

    @Test
    void days_from_the_event_wait_until_its_day_is_known() {
        var offset = new Timing.EventOffset(Anchor.EVENT_START, -3, false);

        assertThat(at(UNKNOWN, Before.STRICT).due(offset, TODAY)).isEqualTo(new Due.Waiting(Due.Reason.EVENT_DATE));
        assertThat(at(KNOWN, Before.STRICT).due(offset, TODAY)).isEqualTo(until("2026-05-17"));
    }

    @Test
    void working_days_leave_out_weekends() {
        var offset = new Timing.EventOffset(Anchor.EVENT_END, 5, true);

        assertThat(at(KNOWN, Before.STRICT).due(offset, TODAY)).isEqualTo(until("2026-05-28"));
    }

    @Test
    void phases_are_bounded_by_the_event_and_the_campaign() {
        var before = new Timing.EventWindow(Set.of(Phase.BEFORE));
        var rest = new Timing.EventWindow(Set.of(Phase.DURING, Phase.AFTER));

        assertThat(at(KNOWN, Before.STRICT).due(before, TODAY))
                .isEqualTo(new Due.Days(day("2026-04-01"), day("2026-05-19"), false));
        assertThat(at(KNOWN, Before.STRICT).due(rest, TODAY))
                .isEqualTo(new Due.Days(day("2026-05-20"), day("2026-06-15"), false));
    }

    @Test
    void what_recurs_is_next_due_on_its_own_day_or_on_the_last_working_day() {
        var deadlines = at(KNOWN, Before.STRICT);

        assertThat(deadlines.due(new Timing.Recurring(Recurrence.MONTHLY, 25), TODAY))
                .isEqualTo(new Due.Again(day("2026-03-25")));
        assertThat(deadlines.due(new Timing.Recurring(Recurrence.MONTHLY, 1), TODAY))
                .isEqualTo(new Due.Again(day("2026-04-01")));
        assertThat(deadlines.due(new Timing.Recurring(Recurrence.QUARTERLY, null), TODAY))
                .isEqualTo(new Due.Again(day("2026-03-31")));
        assertThat(deadlines.due(new Timing.Recurring(Recurrence.WEEKLY, null), TODAY))
                .isEqualTo(new Due.Again(day("2026-03-06")));
    }

    @Test
    void what_is_not_sure_stays_so_and_what_is_no_day_stays_open() {
        var deadlines = at(KNOWN, Before.STRICT);

        assertThat(deadlines.due(new Timing.Tentative(new Timing.Range(null, day("2026-05-01"))), TODAY))
                .isEqualTo(new Due.Days(null, day("2026-05-01"), true));
        assertThat(deadlines.due(new Timing.Pending("thông báo sau"), TODAY))
                .isEqualTo(new Due.Waiting(Due.Reason.NOTICE));
        assertThat(deadlines.due(new Timing.Qualitative("kịp thời"), TODAY)).isEqualTo(new Due.Open());
    }

    private static Deadlines at(Milestones milestones, Before before) {
        return new Deadlines(milestones, before, WorkingDays.ofVietnam());
    }

    private static Due until(String day) {
        return new Due.Days(null, day(day), false);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
