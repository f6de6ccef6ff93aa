package loa.work;

import static loa.plan.compiler.CompiledPlan.Phase.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Anchor;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Recurrence;
import loa.plan.time.Deadlines;
import loa.plan.time.Deadlines.Before;
import loa.plan.time.WorkingDays;
import org.junit.jupiter.api.Test;

class TermTest {

    private static final LocalDate OPENS = LocalDate.of(2024, 10, 15);
    private static final LocalDate STARTS = LocalDate.of(2024, 11, 20);
    private static final Stretch CAMPAIGN = new Stretch(OPENS, null);
    private static final EventDays UNKNOWN = EventDays.of(null, null, CAMPAIGN);
    private static final EventDays ONE_DAY = EventDays.of(STARTS, null, CAMPAIGN);
    private static final EventDays TWO_DAYS = EventDays.of(STARTS, STARTS.plusDays(1), CAMPAIGN);
    private static final Term DAY_BEFORE =
            deadline(new Deadline("xong trước 01 ngày trước khi Đại hội", null, Anchor.EVENT_START, -1, null));

    @Test
    void the_day_before_an_event_without_a_day_is_not_known() {
        assertThat(reckoned(DAY_BEFORE, UNKNOWN)).isEqualTo(new Reckoned(Stretch.UNKNOWN, null));
    }

    @Test
    void the_day_before_moves_with_the_event() {
        assertThat(reckoned(DAY_BEFORE, ONE_DAY).due()).isEqualTo("2024-11-19");
        assertThat(reckoned(DAY_BEFORE, EventDays.of(STARTS.plusDays(7), null, CAMPAIGN))
                        .due())
                .isEqualTo("2024-11-26");
    }

    @Test
    void days_after_count_from_the_last_day_of_the_event() {
        var after = deadline(new Deadline("sau Đại hội 3 ngày", null, Anchor.EVENT_END, 3, null));

        assertThat(reckoned(after, TWO_DAYS).due()).isEqualTo(STARTS.plusDays(4));
    }

    @Test
    void a_printed_day_stays_where_it_is_and_before_it_means_the_day_before_where_the_office_reads_strictly() {
        var first = LocalDate.of(2024, 11, 1);
        var before = deadline(new Deadline("hoàn thành trước ngày 01/11/2024", first, null, null, null));
        var latest = deadline(new Deadline("chậm nhất ngày 01/11/2024", first, null, null, null));

        assertThat(reckoned(before, UNKNOWN).due()).isEqualTo("2024-10-31");
        assertThat(reckoned(latest, TWO_DAYS).due()).isEqualTo("2024-11-01");
        assertThat(before.on(deadlines(TWO_DAYS, Before.LENIENT), OPENS).due()).isEqualTo("2024-11-01");
    }

    @Test
    void working_days_leave_out_weekends() {
        var before = deadline(new Deadline("trước Đại hội 5 ngày làm việc", null, Anchor.EVENT_START, -5, null));

        assertThat(reckoned(before, ONE_DAY).due()).isEqualTo("2024-11-13");
    }

    @Test
    void phases_are_days_once_the_event_has_one() {
        assertThat(reckoned(phases(BEFORE), TWO_DAYS)).isEqualTo(of(OPENS, STARTS.minusDays(1)));
        assertThat(reckoned(phases(DURING), TWO_DAYS)).isEqualTo(of(STARTS, STARTS.plusDays(1)));
        assertThat(reckoned(phases(DURING, BEFORE), TWO_DAYS)).isEqualTo(of(OPENS, STARTS.plusDays(1)));
        assertThat(reckoned(phases(BEFORE, DURING, AFTER), TWO_DAYS).due()).isNull();
        assertThat(reckoned(phases(DURING), UNKNOWN)).isEqualTo(new Reckoned(Stretch.UNKNOWN, null));
    }

    @Test
    void announced_days_go_before_phases_and_flags_hang_from_the_first_one_on() {
        var announced = new Stretch(STARTS.minusDays(5), STARTS.plusDays(2));
        var flags = new Term(null, List.of(DURING), announced, true);

        assertThat(reckoned(flags, TWO_DAYS)).isEqualTo(new Reckoned(announced, announced.from()));
    }

    @Test
    void what_recurs_is_due_when_its_time_is_over() {
        var weekly =
                new Term(new Deadline("hằng tuần", null, null, null, Recurrence.WEEKLY), List.of(BEFORE), null, false);

        assertThat(reckoned(weekly, ONE_DAY).due()).isEqualTo(STARTS.minusDays(1));
    }

    private static Term deadline(Deadline deadline) {
        return new Term(deadline, List.of(), null, false);
    }

    private static Term phases(loa.plan.compiler.CompiledPlan.Phase... phases) {
        return new Term(null, List.of(phases), null, false);
    }

    private static Reckoned of(LocalDate from, LocalDate to) {
        return new Reckoned(new Stretch(from, to), to);
    }

    private static Reckoned reckoned(Term term, EventDays days) {
        return term.on(deadlines(days, Before.STRICT), OPENS);
    }

    private static Deadlines deadlines(EventDays days, Before before) {
        return new Deadlines(days.milestones(), before, WorkingDays.ofVietnam());
    }
}
