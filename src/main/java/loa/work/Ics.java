package loa.work;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Whole days as an iCalendar (RFC 5545), each with a reminder the day before: lines end with CRLF and are folded at 75
 * octets, never inside a character.
 */
public final class Ics {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    private final StringBuilder lines = new StringBuilder();

    private Ics() {}

    /**
     * Something that is due on a day.
     *
     * @param id stays the same when the day moves
     */
    public record Event(String id, LocalDate on, String summary, String description, String url) {}

    public static String of(String name, Instant made, List<Event> events) {
        var ics = new Ics();
        ics.line("BEGIN:VCALENDAR");
        ics.line("VERSION:2.0");
        ics.line("PRODID:-//Loa//Loa//VI");
        ics.line("METHOD:PUBLISH");
        ics.line("X-WR-CALNAME:" + escaped(name));
        ics.line("REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        var stamp = MOMENT.format(made.atOffset(ZoneOffset.UTC));
        for (var event : events) ics.event(event, stamp);
        ics.line("END:VCALENDAR");
        return ics.lines.toString();
    }

    private void event(Event event, String stamp) {
        line("BEGIN:VEVENT");
        line("UID:" + event.id);
        line("DTSTAMP:" + stamp);
        line("DTSTART;VALUE=DATE:" + DAY.format(event.on));
        line("DTEND;VALUE=DATE:" + DAY.format(event.on.plusDays(1)));
        line("SUMMARY:" + escaped(event.summary));
        line("DESCRIPTION:" + escaped(event.description));
        line("URL:" + event.url);
        line("TRANSP:TRANSPARENT");
        line("BEGIN:VALARM");
        line("ACTION:DISPLAY");
        line("DESCRIPTION:" + escaped(event.summary));
        line("TRIGGER:-P1D");
        line("END:VALARM");
        line("END:VEVENT");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    private void line(String text) {
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int length = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(point);
            octets += length;
            at += Character.charCount(point);
        }
        lines.append("\r\n");
    }
}
