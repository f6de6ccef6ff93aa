package loa.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The plan of the invented district, its days counted from the day it is made: the congress is three to four weeks away. */
final class SamplePlan {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private SamplePlan() {}

    static byte[] of(LocalDate today) {
        var event = today.plusDays(22).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        var days = Map.ofEntries(
                Map.entry("issued", today.minusDays(15)),
                Map.entry("basis", today.minusDays(60)),
                Map.entry("letter", today.minusDays(30)),
                Map.entry("start", today.minusDays(12)),
                Map.entry("end", event.plusDays(10)),
                Map.entry("event", event),
                Map.entry("assign", today.minusDays(6)),
                Map.entry("guide", today.minusDays(3)),
                Map.entry("design", today.plusDays(4)),
                Map.entry("photos", today.plusDays(2)));
        var text = read();
        for (var day : days.entrySet()) {
            var at = day.getValue();
            text = text.replace("{" + day.getKey() + "}", DAY.format(at))
                    .replace(
                            "{" + day.getKey() + ":long}",
                            "ngày %02d tháng %02d năm %d"
                                    .formatted(at.getDayOfMonth(), at.getMonthValue(), at.getYear()));
        }
        return text.replace("{term}", event.getYear() + " - " + (event.getYear() + 5))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String read() {
        try {
            return new ClassPathResource("sample/plan.txt").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
