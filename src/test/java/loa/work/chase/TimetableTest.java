package loa.work.chase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import loa.plan.time.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    private final Timetable timetable = timetable(72, 24);

    @ParameterizedTest
    @CsvSource({
        // Wednesday: three working days before is the Friday of the week before.
        "SOON, 2026-11-25, 2026-11-20T07:30",
        "NEAR, 2026-11-25, 2026-11-24T07:30",
        "LATE, 2026-11-25, 2026-11-26T07:30",
        "TO_LEADER, 2026-11-25, 2026-11-30T07:30",
        "TO_CHIEF, 2026-11-25, 2026-12-02T07:30",
        // A Monday is near on Friday, a Friday is late on Monday.
        "NEAR, 2026-11-23, 2026-11-20T07:30",
        "LATE, 2026-11-20, 2026-11-23T07:30",
        // A Sunday counts as the Friday before it, and is late on Monday.
        "NEAR, 2026-11-22, 2026-11-19T07:30",
        "LATE, 2026-11-22, 2026-11-23T07:30",
        // The second of September: its two days off and the one exchanged are passed over.
        "NEAR, 2026-09-03, 2026-08-28T07:30",
        "SOON, 2026-09-04, 2026-08-27T07:30",
    })
    void stages_begin_when_offices_open_on_working_days(Stage stage, LocalDate due, LocalDateTime begins) {
        assertThat(timetable.begins(stage, due)).isEqualTo(begins);
    }

    @Test
    void new_year_by_the_moon_is_passed_over() {
        var working = WorkingDays.ofVietnam();
        var begins = timetable.begins(Stage.NEAR, LocalDate.of(2027, 2, 15)).toLocalDate();

        assertThat(working.isWorking(begins)).isTrue();
        assertThat(working.plus(begins, 1)).isEqualTo(working.until(LocalDate.of(2027, 2, 15)));
    }

    @Test
    void a_task_is_at_the_latest_stage_it_has_reached() {
        var due = LocalDate.of(2026, 11, 25);

        assertThat(timetable.stage(due, at("2026-11-20T07:29"))).isNull();
        assertThat(timetable.stage(due, at("2026-11-20T07:30"))).isEqualTo(Stage.SOON);
        assertThat(timetable.stage(due, at("2026-11-24T08:00"))).isEqualTo(Stage.NEAR);
        assertThat(timetable.stage(due, at("2026-11-25T23:00"))).isEqualTo(Stage.NEAR);
        assertThat(timetable.stage(due, at("2026-11-26T07:30"))).isEqualTo(Stage.LATE);
        assertThat(timetable.stage(due, at("2026-12-05T07:30"))).isEqualTo(Stage.TO_CHIEF);
    }

    @Test
    void what_is_late_since_long_ago_is_left_to_people() {
        assertThat(timetable.stage(LocalDate.of(2024, 10, 15), at("2026-11-25T08:00")))
                .isNull();
    }

    @Test
    void all_days_of_a_run_are_those_that_have_reached_a_stage_and_no_others() {
        var now = at("2026-11-25T08:00");
        var stages = timetable.stages(now);

        for (var due = LocalDate.of(2026, 9, 1); due.isBefore(LocalDate.of(2027, 1, 31)); due = due.plusDays(1)) {
            assertThat(stages.get(due)).as(due.toString()).isEqualTo(timetable.stage(due, now));
        }
    }

    @Test
    void days_before_a_long_holiday_are_found_too() {
        var working = WorkingDays.ofVietnam();
        var after = LocalDate.of(2027, 2, 20);
        while (!working.isWorking(after)) after = after.plusDays(1);
        var begins = timetable.begins(Stage.SOON, after);

        assertThat(timetable.stages(begins)).containsKey(after);
    }

    @Test
    void the_next_stage_is_named() {
        assertThat(timetable.next(LocalDate.of(2026, 11, 25), at("2026-11-24T08:00")))
                .isEqualTo(at("2026-11-26T07:30"));
        assertThat(timetable.next(LocalDate.of(2026, 11, 2), at("2026-11-24T08:00")))
                .isNull();
    }

    @Test
    void hours_that_are_no_whole_days_are_taken_off_the_opening() {
        assertThat(timetable(48, 4).begins(Stage.NEAR, LocalDate.of(2026, 11, 25)))
                .isEqualTo(at("2026-11-25T03:30"));
    }

    @Test
    void an_hour_is_an_hour_all_through_the_year() {
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        for (int month = 1; month <= 12; month++) {
            var opening = LocalDate.of(2026, month, 1).atTime(7, 30).atZone(zone);
            assertThat(opening.getOffset().getTotalSeconds()).isEqualTo(7 * 3600);
        }
    }

    @Test
    void stages_out_of_order_are_refused_at_the_start() {
        assertThatThrownBy(() -> timetable(24, 72)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Timetable timetable(int first, int second) {
        return new Timetable(new ChaseSettings(LocalTime.of(7, 30), first, second, 3, 5), WorkingDays.ofVietnam());
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
