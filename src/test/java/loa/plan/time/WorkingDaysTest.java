package loa.plan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private final WorkingDays days = WorkingDays.ofVietnam();

    @Test
    void announced_days_replace_the_rule_of_the_same_holiday() {
        assertThat(days.holidays(2026).stream()
                        .filter(day -> day.name().equals("Tết Âm lịch"))
                        .map(Holiday::day))
                .containsExactly(
                        day("2026-02-16"), day("2026-02-17"), day("2026-02-18"), day("2026-02-19"), day("2026-02-20"));
        assertThat(days.holiday(day("2024-09-03"))).isPresent();
        assertThat(days.isWorking(day("2024-08-30"))).isTrue();
    }

    @Test
    void a_year_without_announcement_goes_by_the_law() {
        assertThat(days.holidays(2029).stream()
                        .filter(day -> day.name().equals("Tết Âm lịch"))
                        .map(Holiday::day))
                .containsExactly(
                        day("2029-02-12"), day("2029-02-13"), day("2029-02-14"), day("2029-02-15"), day("2029-02-16"));
        assertThat(days.holiday(day("2029-02-12")).orElseThrow().announced()).isFalse();
    }

    @Test
    void a_holiday_on_a_weekend_is_made_up_on_the_next_working_day() {
        assertThat(days.isWorking(day("2026-04-27")))
                .as("the kings' day of 2026 is a Sunday")
                .isFalse();
        assertThat(days.holiday(day("2026-04-27")).orElseThrow().name()).contains("nghỉ bù");
    }

    @Test
    void days_exchanged_are_off_and_worked() {
        assertThat(days.isWorking(day("2025-05-02"))).isFalse();
        assertThat(days.isWorking(day("2025-04-26"))).isTrue();
    }

    @Test
    void working_days_are_counted_over_holidays_both_ways() {
        assertThat(days.plus(day("2026-02-13"), 1)).isEqualTo(day("2026-02-23"));
        assertThat(days.plus(day("2026-02-23"), -1)).isEqualTo(day("2026-02-13"));
        assertThat(days.until(day("2026-02-18"))).isEqualTo(day("2026-02-13"));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
