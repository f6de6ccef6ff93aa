package loa.plan.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LunarDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-10",
                "2025-01-29",
                "2026-02-17",
                "2027-02-06",
                "2028-01-26",
                "2029-02-13",
                "2030-02-02",
                "2031-01-23",
                "2032-02-11",
                "2033-01-31",
                "2034-02-19",
                "2035-02-08"
            })
    void the_lunar_year_begins_on_the_known_day(LocalDate tet) {
        assertThat(LunarDate.newYear(tet.getYear())).isEqualTo(tet);
        assertThat(LunarDate.of(tet)).isEqualTo(new LunarDate(tet.getYear(), 1, 1, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-04-18", "2025-04-07", "2026-04-26"})
    void the_kings_day_is_the_tenth_of_the_third_month(LocalDate day) {
        assertThat(LunarDate.solar(day.getYear(), 3, 10)).isEqualTo(day);
    }

    /** The new moon of these years fell between the midnights of Hà Nội and Beijing, where Tết was or is a day or a month later. */
    @ParameterizedTest
    @CsvSource({
        "1968, 1968-01-29",
        "1969, 1969-02-16",
        "1985, 1985-01-21",
        "2007, 2007-02-17",
        "2030, 2030-02-02",
        "2053, 2053-02-18"
    })
    void the_year_is_reckoned_by_the_clock_of_ha_noi(int year, LocalDate tet) {
        assertThat(LunarDate.newYear(year)).isEqualTo(tet);
    }

    @ParameterizedTest
    @CsvSource({"2020, 4", "2023, 2", "2025, 6", "2028, 5", "2031, 3"})
    void a_year_of_thirteen_months_repeats_the_known_one(int year, int month) {
        var leap = LunarDate.newYear(year)
                .datesUntil(LunarDate.newYear(year + 1))
                .map(LunarDate::of)
                .filter(LunarDate::leap)
                .map(LunarDate::month)
                .distinct();

        assertThat(leap).containsExactly(month);
    }

    @Test
    void every_day_of_the_century_has_the_date_that_follows_the_one_before() {
        var before = LunarDate.of(LocalDate.of(2000, 1, 1));
        for (var day = LocalDate.of(2000, 1, 2); day.getYear() < 2100; day = day.plusDays(1)) {
            var date = LunarDate.of(day);
            boolean next = date.day() == before.day() + 1 && date.month() == before.month();
            assertThat(next || date.day() == 1 && before.day() >= 29)
                    .as("%s %s", day, date)
                    .isTrue();
            before = date;
        }
        assertThat(ChronoUnit.DAYS.between(LunarDate.newYear(2099), LunarDate.newYear(2100)))
                .isBetween(353L, 385L);
    }
}
