package loa.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    @Test
    void a_weekly_flag_salute_comes_every_monday_until_the_last_day() {
        assertThat(Rule.WEEKLY.dates(MONDAY, MONDAY.plusDays(21)))
                .containsExactly(MONDAY, MONDAY.plusDays(7), MONDAY.plusDays(14), MONDAY.plusDays(21));
    }

    @Test
    void a_month_that_is_too_short_has_it_on_its_last_day() {
        assertThat(Rule.MONTHLY.dates(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 30)))
                .containsExactly(
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2026, 2, 28),
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 30));
    }

    @Test
    void nobody_plans_for_ever() {
        assertThat(Rule.WEEKLY.dates(MONDAY, MONDAY.plusYears(50))).hasSize(60);
        assertThat(Rule.WEEKLY.dates(MONDAY, MONDAY.minusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19:30, 19:30", "19h30, 19:30", "7h, 07:00", "7, 07:00", "25:00,", "tối,"})
    void times_are_read_as_people_write_them(String typed, LocalTime time) {
        assertThat(MeetingWords.time(typed).orElse(null)).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-20, 2026-10-20", "20/10/2026, 2026-10-20", "20/10, 2026-10-20", "31/2/2026,", "mai,"})
    void days_are_read_as_people_write_them(String typed, LocalDate day) {
        assertThat(MeetingWords.day(typed, MONDAY).orElse(null)).isEqualTo(day);
    }

    @Test
    void kinds_are_known_by_their_words() {
        assertThat(MeetingWords.kind("Sinh hoạt chi bộ")).contains(MeetingKind.BRANCH);
        assertThat(MeetingWords.kind("chao co")).contains(MeetingKind.FLAG);
        assertThat(MeetingWords.kind("tiệc")).isEmpty();
    }
}
