package loa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WishTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Test
    void by_day_everything_goes_out_at_once() {
        assertThat(due(Wish.USUAL, Way.PUSH, false, "2026-11-23T10:00")).isEqualTo(at("2026-11-23T10:00"));
        assertThat(due(Wish.USUAL, Way.EMAIL, false, "2026-11-23T20:59")).isEqualTo(at("2026-11-23T20:59"));
        assertThat(due(Wish.USUAL, Way.EMAIL, false, "2026-11-23T06:00")).isEqualTo(at("2026-11-23T06:00"));
    }

    @Test
    void what_is_told_at_night_waits_for_the_morning_before_and_after_midnight() {
        assertThat(due(Wish.USUAL, Way.PUSH, false, "2026-11-23T21:00")).isEqualTo(at("2026-11-24T06:00"));
        assertThat(due(Wish.USUAL, Way.EMAIL, false, "2026-11-24T05:59")).isEqualTo(at("2026-11-24T06:00"));
        assertThat(due(Wish.USUAL, Way.EMAIL, false, "2026-12-31T23:30")).isEqualTo(at("2027-01-01T06:00"));
    }

    @Test
    void what_is_urgent_waits_for_nothing() {
        var daily = new Wish(LocalTime.of(7, 30), LocalTime.of(21, 0), LocalTime.of(6, 0));

        assertThat(due(daily, Way.EMAIL, true, "2026-11-23T23:15")).isEqualTo(at("2026-11-23T23:15"));
    }

    @Test
    void one_letter_a_day_comes_at_its_hour_and_phones_are_told_as_before() {
        var daily = new Wish(LocalTime.of(7, 30), LocalTime.of(21, 0), LocalTime.of(6, 0));

        assertThat(due(daily, Way.EMAIL, false, "2026-11-23T07:00")).isEqualTo(at("2026-11-23T07:30"));
        assertThat(due(daily, Way.EMAIL, false, "2026-11-23T07:30")).isEqualTo(at("2026-11-24T07:30"));
        assertThat(due(daily, Way.PUSH, false, "2026-11-23T08:00")).isEqualTo(at("2026-11-23T08:00"));
    }

    @Test
    void quiet_hours_may_lie_within_a_day_or_not_be_at_all() {
        var noon = new Wish(null, LocalTime.of(11, 30), LocalTime.of(13, 30));
        var never = new Wish(null, LocalTime.of(0, 0), LocalTime.of(0, 0));

        assertThat(due(noon, Way.PUSH, false, "2026-11-23T12:00")).isEqualTo(at("2026-11-23T13:30"));
        assertThat(due(noon, Way.PUSH, false, "2026-11-23T23:00")).isEqualTo(at("2026-11-23T23:00"));
        assertThat(due(never, Way.PUSH, false, "2026-11-23T00:00")).isEqualTo(at("2026-11-23T00:00"));
    }

    @Test
    void a_failed_way_is_tried_ever_more_seldom() {
        assertThat(Dispatch.waitAfter(1)).hasMinutes(1);
        assertThat(Dispatch.waitAfter(4)).hasMinutes(8);
        assertThat(Dispatch.waitAfter(16)).hasHours(6);
    }

    private static Instant due(Wish wish, Way way, boolean urgent, String now) {
        return wish.dueAt(way, urgent, at(now), ZONE);
    }

    private static Instant at(String here) {
        return LocalDateTime.parse(here).atZone(ZONE).toInstant();
    }
}
