package loa.meeting;

import static loa.platform.view.Words.msg;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.organization.UnitId;
import loa.platform.Plain;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;

/** What people type of meetings, understood; what is not clear is never guessed. */
final class MeetingWords {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})(?:[/.\\-](\\d{4}))?");
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:hg](\\d{2})?)?");

    private MeetingWords() {}

    /** {@code 20/10} is of this year. */
    static Optional<LocalDate> day(String typed, LocalDate today) {
        var text = typed.strip();
        try {
            if (ISO.matcher(text).matches()) return Optional.of(LocalDate.parse(text));
            var written = DAY.matcher(text);
            if (!written.matches()) return Optional.empty();
            int year = written.group(3) == null ? today.getYear() : Integer.parseInt(written.group(3));
            return Optional.of(
                    LocalDate.of(year, Integer.parseInt(written.group(2)), Integer.parseInt(written.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 19:30}, {@code 19h30}, {@code 7h}. */
    static Optional<LocalTime> time(String typed) {
        var written = TIME.matcher(typed.strip().replace(" ", ""));
        if (!written.matches()) return Optional.empty();
        try {
            var minutes = written.group(2);
            return Optional.of(
                    LocalTime.of(Integer.parseInt(written.group(1)), minutes == null ? 0 : Integer.parseInt(minutes)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By its name in forms or its words. */
    static Optional<MeetingKind> kind(String typed) {
        var wanted = Plain.text(typed);
        return Stream.of(MeetingKind.values())
                .filter(kind -> kind.name().equals(typed.strip())
                        || Plain.text(msg("meeting.kind." + kind)).equals(wanted))
                .findFirst();
    }

    /** {@code Họp thôn, bản ngày 20/10/2026 tại Nhà văn hóa bản 3}. */
    static String summary(Meeting meeting) {
        return msg("meeting.summary", msg("meeting.kind." + meeting.kind()), Days.full(meeting.on()), meeting.place());
    }

    /** The numbers of each unit; of the meeting's own unit and those invited, and no other. */
    static List<Attendance> came(Meeting meeting, Map<UUID, Told.Numbers> typed, List<String> refusals) {
        var units = new LinkedHashSet<UnitId>();
        units.add(meeting.unit());
        units.addAll(meeting.attendance().stream().map(Attendance::unit).collect(Collectors.toList()));
        var came = new ArrayList<Attendance>();
        for (var unit : units) {
            var numbers = typed.getOrDefault(unit.value(), Told.Numbers.NONE);
            var expected = number(numbers.expected(), refusals);
            var present = number(numbers.present(), refusals);
            var women = number(numbers.women(), refusals);
            if (women != null && (present == null || women > present))
                refusals.add(msg("meeting.refusal.WOMEN", women));
            if (expected != null || present != null || women != null || !unit.equals(meeting.unit())) {
                came.add(new Attendance(unit, expected, present, women));
            }
        }
        return came;
    }

    private static @Nullable Integer number(String typed, List<String> refusals) {
        var digits = typed.strip().replaceAll("[.\\s]", "");
        if (digits.isEmpty()) return null;
        if (digits.matches("\\d{1,6}")) return Integer.valueOf(digits);
        refusals.add(msg("meeting.refusal.NUMBER", typed.strip()));
        return null;
    }
}
