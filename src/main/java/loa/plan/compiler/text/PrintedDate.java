package loa.plan.compiler.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or quarter as printed, of which the month or the year may be left out.
 *
 * @param start offset of its first figure, or of {@code tháng}, {@code quý}
 * @param month of a quarter its last month
 */
public record PrintedDate(
        int start,
        int end,
        Precision precision,
        @Nullable Integer day,
        @Nullable Integer month,
        @Nullable Integer year) {

    public enum Precision {
        DAY,
        MONTH,
        QUARTER
    }

    private static final Map<String, Integer> QUARTERS =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "1", 1, "2", 2, "3", 3, "4", 4);

    private static final String LED =
            "(?<=ngày\\s{1,3}|mùng\\s{1,3}|mồng\\s{1,3}|từ\\s{1,3}|đến\\s{1,3}|hết\\s{1,3}|trước\\s{1,3}|sau\\s{1,3}"
                    + "|nhất\\s{1,3}|sáng\\s{1,3}|trưa\\s{1,3}|chiều\\s{1,3}|tối\\s{1,3}|và\\s{1,3}|là\\s{1,3}|[(,:-]\\s{0,3})";
    private static final Pattern DATE = Pattern.compile("""
            (?<![\\d/.,]|\\d{4}-)(?<d1>\\d{1,2})\\s?(?<sep>[/.-])\\s?(?<m1>\\d{1,2})\\s?\\k<sep>\\s?(?<y1>\\d{2,5})(?!\\d|[/-]\\p{L}|%)\
            |(?<!\\d)(?<d2>\\d{1,2})\\s{1,3}tháng\\s{1,3}(?<m2>\\d{1,2})(?:\\s{0,3},?\\s{1,3}năm\\s{1,3}(?<y2>\\d{2,5})|\\s?[/-]\\s?(?<y3>\\d{4,5}))?(?!\\d)\
            |(?<![\\d/.,])(?<d4>\\d{1,2})(?=\\s?(?:-|,|;|và|đến)\\s?(?:ngày\\s)?\\d{1,2}(?:/\\d{1,2}(?:/\\d{4})?(?![\\d/])|\\s{1,3}tháng\\s{1,3}\\d))\
            |LED(?<d5>\\d{1,2})\\s?[/.-]\\s?(?<m5>\\d{1,2})(?:\\s{1,3}năm\\s{1,3}(?<y5>\\d{4}))?(?![\\d%]|[/.,-]\\d|[/-]\\p{L}|\\s?m\\b)\
            |(?<=(?:ngày|mùng|mồng)\\s{1,3})(?<d6>\\d{1,2})(?!\\d|[/.,-]\\d|\\s{1,3}(?:ngày|tháng\\s\\d))\
            |(?<=từ\\s{1,3})(?<d7>\\d{1,2})(?=\\s{1,3}đến\\s{1,3}(?:hết\\s{1,3})?(?:ngày\\s{1,3})?\\d{1,2}[/.-]\\d)\
            |tháng\\s{1,3}(?<m8>\\d{1,2})(?:(?:\\s?[/-]\\s?|\\s{1,3}năm\\s{1,3})(?<y8>\\d{4,5}))?(?!\\d|[/-]\\p{L})\
            |quý\\s{1,3}(?<q9>iv|i{1,3}|[1-4])(?:(?:\\s?[/-]\\s?|\\s{1,3}năm\\s{1,3}|\\s)(?<y9>\\d{4}))?(?![\\p{L}\\d])\
            """.replace("LED", LED));

    /** All dates of a text, left to right. */
    public static List<PrintedDate> in(String text) {
        return inFolded(Fold.fold(text));
    }

    /** The same of a text that is folded already. */
    public static List<PrintedDate> inFolded(String folded) {
        var found = new ArrayList<PrintedDate>();
        var match = DATE.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
        for (int at = 0; at < folded.length(); ) {
            if (canStart(folded, at) && match.region(at, folded.length()).lookingAt()) {
                found.add(of(match));
                at = match.end();
            } else {
                at++;
            }
        }
        return List.copyOf(found);
    }

    /** Whether a figure, {@code tháng} or {@code quý} begins here: only there the whole pattern is worth trying. */
    private static boolean canStart(String folded, int at) {
        char first = folded.charAt(at);
        if (first >= '0' && first <= '9') return true;
        return first == 't' && folded.startsWith("tháng", at) || first == 'q' && folded.startsWith("quý", at);
    }

    private static PrintedDate of(Matcher match) {
        int start = match.start();
        int end = match.end();
        var quarter = match.group("q9");
        if (quarter != null) {
            var month = QUARTERS.getOrDefault(quarter, 4) * 3;
            return new PrintedDate(start, end, Precision.QUARTER, null, month, year(match.group("y9")));
        }
        var month = first(match, "m1", "m2", "m5", "m8");
        var year = year(firstText(match, "y1", "y2", "y3", "y5", "y8"));
        var day = first(match, "d1", "d2", "d4", "d5", "d6", "d7");
        return new PrintedDate(start, end, day == null ? Precision.MONTH : Precision.DAY, day, month, year);
    }

    /** The same date with what it leaves out taken from another, as in {@code từ ngày 02 đến ngày 07/10/2023}. */
    public PrintedDate completedBy(PrintedDate other) {
        return new PrintedDate(
                start, end, precision, day, month == null ? other.month : month, year == null ? other.year : year);
    }

    /** The same date in a year, unless it names its own. */
    public PrintedDate inYear(int other) {
        return year == null ? new PrintedDate(start, end, precision, day, month, other) : this;
    }

    public boolean isComplete() {
        return month != null && year != null;
    }

    /** The day, or the last day of the month or quarter; {@code null} where unknown or where no such day exists. */
    public @Nullable LocalDate lastDay() {
        if (month == null || year == null || year < 1900 || year > 2999) return null;
        try {
            return day == null ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
        } catch (DateTimeException absent) {
            return null;
        }
    }

    /** Whether such a day can be in some year; of a complete date, whether it is in that year. */
    public boolean exists() {
        return new PrintedDate(
                                start,
                                end,
                                precision,
                                day,
                                month == null ? Integer.valueOf(1) : month,
                                year == null ? Integer.valueOf(2024) : year)
                        .lastDay()
                != null;
    }

    /** The first such day on or after another; {@code null} where the month is unknown or no such day exists. */
    public @Nullable LocalDate firstFrom(LocalDate from) {
        if (year != null) return lastDay();
        for (int y = from.getYear(); y <= from.getYear() + 8; y++) {
            var there = inYear(y).lastDay();
            if (there != null && !there.isBefore(from)) return there;
        }
        return null;
    }

    private static @Nullable Integer first(Matcher match, String... groups) {
        var text = firstText(match, groups);
        return text == null ? null : Integer.valueOf(text);
    }

    private static @Nullable String firstText(Matcher match, String... groups) {
        for (var group : groups) {
            if (match.group(group) != null) return match.group(group);
        }
        return null;
    }

    private static @Nullable Integer year(@Nullable String figures) {
        if (figures == null) return null;
        return figures.length() == 2 ? 2000 + Integer.parseInt(figures) : Integer.parseInt(figures);
    }
}
