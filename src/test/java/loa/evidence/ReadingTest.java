package loa.evidence;

import static loa.evidence.Indicator.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import loa.evidence.Proof.Count;
import loa.evidence.Proof.Typed;
import loa.platform.view.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NOW = Instant.parse("2026-10-18T03:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12;12",
                "1.200;1200",
                "1 200;1200",
                "12.345.678;12345678",
                "2,5;2.5",
                "2.5;2.5",
                "1.200,5;1200.5",
                "0012;12"
            })
    void a_number_is_read_as_people_here_write_it(String typed, BigDecimal number) {
        assertThat(Reading.number(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"mười hai", "-3", "1,2,3", "12 người", "1e9", "''"})
    void what_is_no_number_is_not_guessed(String typed) {
        assertThat(Reading.number(typed)).isEmpty();
    }

    @Test
    void figures_links_and_words_become_one_proof_each() {
        var typed = new Typed(
                List.of(new Count("1.200", "PERSON"), new Count("", ""), new Count("2,5", "KM")),
                "https://example.vn/tin-1\n\n  example.vn/tin 2 \nhttps://example.vn/tin-1",
                " Đã treo xong. ",
                "2026-10-17T07:30",
                " Nhà văn hóa bản 3 ",
                false);

        var reading = Reading.of(typed, ZONE, NOW);

        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.contents())
                .containsExactly(
                        Content.count(new BigDecimal("1200"), PERSON),
                        Content.count(new BigDecimal("2.5"), KM),
                        Content.link("https://example.vn/tin-1"),
                        Content.link("https://example.vn/tin%202"),
                        Content.note("Đã treo xong."));
        assertThat(reading.effectiveAt()).isEqualTo("2026-10-17T00:30:00Z");
        assertThat(reading.place()).isEqualTo("Nhà văn hóa bản 3");
    }

    @Test
    void each_thing_that_is_wrong_is_named() {
        var typed = new Typed(
                List.of(
                        new Count("nhiều", "PERSON"),
                        new Count("3", ""),
                        new Count("3", "HOUSES"),
                        new Count("2,5", "BANNER"),
                        new Count("0", "FLAG")),
                "javascript:alert(1)\nđã đăng trên Zalo",
                "a".repeat(4001),
                "2027-01-01T00:00",
                "b".repeat(201),
                false);

        var reading = Reading.of(typed, ZONE, NOW);

        assertThat(reading.refusals())
                .extracting(Refusal::key)
                .map(key -> key.substring("evidence.refusal.".length()))
                .containsExactly(
                        "NOT_A_NUMBER",
                        "UNIT_MISSING",
                        "UNIT_MISSING",
                        "NOT_WHOLE",
                        "NUMBER_OUT_OF_RANGE",
                        "NOT_A_LINK",
                        "NOT_A_LINK",
                        "TOO_LONG",
                        "PLACE_TOO_LONG",
                        "TIME_OUT_OF_RANGE");
    }

    @Test
    void without_a_time_it_happened_now_and_a_fast_clock_is_set_right() {
        assertThat(Reading.of(Typed.NOTHING, ZONE, NOW).effectiveAt()).isEqualTo(NOW);
        var ahead = new Typed(List.of(), "", "", "2026-10-18T10:10", "", false);
        assertThat(Reading.of(ahead, ZONE, NOW)).satisfies(reading -> {
            assertThat(reading.refusals()).isEmpty();
            assertThat(reading.effectiveAt()).isEqualTo(NOW);
        });
    }

    @Test
    void every_unit_of_the_plan_has_its_word() {
        assertThat(Arrays.stream(Indicator.values()).map(unit -> "evidence.unit." + unit))
                .allMatch(Words::has);
    }
}
