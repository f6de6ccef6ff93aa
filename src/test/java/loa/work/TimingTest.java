package loa.work;

import static loa.plan.compiler.CompiledPlan.Phase.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Anchor;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Recurrence;
import loa.work.Timing.Resolved;
import org.junit.jupiter.api.Test;

class TimingTest {

    private static final LocalDate OPENS = LocalDate.of(2024, 10, 15);
    private static final LocalDate STARTS = LocalDate.of(2024, 11, 20);
    private static final Stretch CAMPAIGN = new Stretch(OPENS, null);
    private static final EventDays UNKNOWN = EventDays.of(null, null, CAMPAIGN);
    private static final EventDays ONE_DAY = EventDays.of(STARTS, null, CAMPAIGN);
    private static final EventDays TWO_DAYS = EventDays.of(STARTS, STARTS.plusDays(1), CAMPAIGN);
    private static final Timing DAY_BEFORE =
            deadline(new Deadline("xong trước 01 ngày trước khi Đại hội", null, Anchor.EVENT_START, -1, null));

    @Test
    void the_day_before_an_event_without_a_day_is_not_known() {
        assertThat(DAY_BEFORE.on(UNKNOWN)).isEqualTo(new Resolved(Stretch.UNKNOWN, null));
    }

    @Test
    void the_day_before_moves_with_the_event() {
        assertThat(DAY_BEFORE.on(ONE_DAY).due()).isEqualTo("2024-11-19");
        assertThat(DAY_BEFORE
                        .on(EventDays.of(STARTS.plusDays(7), null, CAMPAIGN))
                        .due())
                .isEqualTo("2024-11-26");
    }

    @Test
    void days_after_count_from_the_last_day_of_the_event() {
        var after = deadline(new Deadline("sau Đại hội 3 ngày", null, Anchor.EVENT_END, 3, null));

        assertThat(after.on(TWO_DAYS).due()).isEqualTo(STARTS.plusDays(4));
    }

    @Test
    void a_printed_day_stays_where_it_is() {
        var printed = deadline(new Deadline("trước ngày 01/11/2024", LocalDate.of(2024, 11, 1), null, null, null));

        assertThat(printed.on(UNKNOWN).due()).isEqualTo("2024-11-01");
        assertThat(printed.on(TWO_DAYS).due()).isEqualTo("2024-11-01");
    }

    @Test
    void phases_are_days_once_the_event_has_one() {
        assertThat(phases(BEFORE).on(TWO_DAYS)).isEqualTo(of(OPENS, STARTS.minusDays(1)));
        assertThat(phases(DURING).on(TWO_DAYS)).isEqualTo(of(STARTS, STARTS.plusDays(1)));
        assertThat(phases(DURING, BEFORE).on(TWO_DAYS)).isEqualTo(of(OPENS, STARTS.plusDays(1)));
        assertThat(phases(BEFORE, DURING, AFTER).on(TWO_DAYS).due()).isNull();
        assertThat(phases(DURING).on(UNKNOWN)).isEqualTo(new Resolved(Stretch.UNKNOWN, null));
    }

    @Test
    void announced_days_go_before_phases_and_flags_hang_from_the_first_one_on() {
        var announced = new Stretch(STARTS.minusDays(5), STARTS.plusDays(2));
        var flags = new Timing(null, List.of(DURING), announced, true);

        assertThat(flags.on(TWO_DAYS)).isEqualTo(new Resolved(announced, announced.from()));
    }

    @Test
    void what_recurs_is_due_when_its_time_is_over() {
        var weekly = new Timing(
                new Deadline("hằng tuần", null, null, null, Recurrence.WEEKLY), List.of(BEFORE), null, false);

        assertThat(weekly.on(ONE_DAY).due()).isEqualTo(STARTS.minusDays(1));
    }

    private static Timing deadline(Deadline deadline) {
        return new Timing(deadline, List.of(), null, false);
    }

    private static Timing phases(loa.plan.compiler.CompiledPlan.Phase... phases) {
        return new Timing(null, List.of(phases), null, false);
    }

    private static Resolved of(LocalDate from, LocalDate to) {
        return new Resolved(new Stretch(from, to), to);
    }
}
