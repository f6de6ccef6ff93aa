package loa.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcsTest {

    private static final String WORDS =
            "Treo cờ, băng rôn; khẩu hiệu tại trụ sở và trục đường trung tâm trong những ngày diễn ra Đại hội đại biểu";

    private final String ics = Ics.of(
            "Việc của Xã Nậm Khoai",
            Instant.parse("2026-11-23T10:00:00Z"),
            List.of(new Ics.Event("1@loa", LocalDate.of(2026, 12, 31), WORDS, "Dòng một\nDòng hai", "http://loa/1")));

    @Test
    void lines_are_folded_at_75_octets_and_read_the_same_when_unfolded() {
        assertThat(ics.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("\n") || line.contains("\uFFFD"));
        assertThat(ics.replace("\r\n ", "").split("\r\n"))
                .contains(
                        "SUMMARY:" + WORDS.replace(",", "\\,").replace(";", "\\;"), "DESCRIPTION:Dòng một\\nDòng hai");
    }

    @Test
    void a_day_ends_where_the_next_begins() {
        assertThat(ics).contains("DTSTART;VALUE=DATE:20261231\r\n", "DTEND;VALUE=DATE:20270101\r\n");
    }
}
