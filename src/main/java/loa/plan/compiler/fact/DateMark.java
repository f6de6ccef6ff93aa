package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.text.PrintedDate;

/**
 * A printed date and the words that lead to it.
 *
 * @param from first word of the lead, or of the date
 * @param to word after the date
 */
record DateMark(PrintedDate date, Lead lead, int from, int to) {

    /** What the words before a date make of it. */
    enum Lead {
        /** {@code từ ngày}: the start of a period. */
        FROM,
        /** {@code đến hết ngày}: the end of a period. */
        TO,
        /** {@code trước ngày}. */
        BEFORE,
        /** {@code chậm nhất ngày}. */
        LATEST,
        /** {@code sau ngày}. */
        AFTER,
        /** {@code vào ngày}, {@code trong tháng}. */
        IN,
        /** The day after a document's number. */
        CITED,
        NONE
    }

    private static final Set<String> OF_DAY = Set.of(
            "ngày", "hôm", "là", "lúc", "mùng", "mồng", "sáng", "trưa", "chiều", "tối", "giờ", "phút", "h", "(",
            "cuối");
    private static final Set<String> WEEKDAYS = Set.of("nhật", "hai", "ba", "tư", "năm", "sáu", "bảy");

    private static final Lexicon<Boolean> DOCUMENTS = Lexicon.of("""
            công văn, kế hoạch, quyết định, chỉ thị, nghị quyết, thông báo, hướng dẫn, tờ trình, kết luận, nghị định, thông tư, văn bản, chương trình""");
    private static final Set<String> PLACES =
            Set.of("trường", "đường", "phố", "viên", "cầu", "khu", "tháp", "đài", "quân");

    static List<DateMark> in(Words words) {
        var marks = new ArrayList<DateMark>();
        for (var date : words.dates()) {
            int first = words.at(date.start());
            int to = words.at(date.end() - 1) + 1;
            boolean other = isCount(words, date, first) || isPlace(words, date, first) || isLunar(words, to);
            if (!other) marks.add(of(words, date, first, to));
        }
        return marks;
    }

    /** Whether it is a number of something after {@code mỗi ngày}. */
    private static boolean isCount(Words words, PrintedDate date, int first) {
        if (date.month() != null || !words.is(first - 1, "ngày")) return false;
        return Quantities.isCounted(words, first + 1)
                || words.is(first - 2, "mỗi")
                || words.is(first - 2, "hằng")
                || words.is(first - 2, "hàng")
                || words.is(first - 2, "một");
    }

    /** Of {@code Quảng trường 16 tháng 4}. */
    private static boolean isPlace(Words words, PrintedDate date, int first) {
        return date.year() == null && date.month() != null && PLACES.contains(words.key(first - 1));
    }

    /** Of {@code ngày 15 tháng 10 âm lịch}. */
    private static boolean isLunar(Words words, int to) {
        for (int i = to; i < to + 8 && i < words.count() && !words.is(i, "(") && !words.startsPart(i); i++) {
            if (words.is(i, "âm", "lịch") || words.is(i, "al")) return true;
        }
        return false;
    }

    private static DateMark of(Words words, PrintedDate date, int first, int to) {
        int at = beforeDay(words, first);
        if (isCited(words, first)) return new DateMark(date, Lead.CITED, first, to);
        return switch (words.key(at)) {
            case "từ" ->
                new DateMark(date, Lead.FROM, words.is(at - 1, "kể") || words.is(at - 1, "đầu") ? at - 1 : at, to);
            case "đến", "tới" -> toward(words, date, at, to);
            case "hết" -> toward(words, date, words.is(at - 1, "đến") || words.is(at - 1, "tới") ? at - 1 : at, to);
            case "trước" -> lateOr(words, date, Lead.BEFORE, at, to);
            case "nhất" -> lateOr(words, date, Lead.NONE, at, to);
            case "hơn" -> new DateMark(date, words.is(at - 1, "muộn") ? Lead.LATEST : Lead.NONE, at - 2, to);
            case "sau" -> new DateMark(date, Lead.AFTER, at, to);
            case "vào", "trong" -> lateOr(words, date, Lead.IN, at, to);
            case "xong" -> new DateMark(date, Lead.IN, at, to);
            case "thành" -> new DateMark(date, Lead.IN, words.is(at - 1, "hoàn") ? at - 1 : at, to);
            default -> new DateMark(date, Lead.NONE, Math.min(at + 1, first), to);
        };
    }

    private static DateMark toward(Words words, PrintedDate date, int at, int to) {
        return isLatest(words, at - 1)
                ? new DateMark(date, Lead.LATEST, at - 2, to)
                : new DateMark(date, Lead.TO, at, to);
    }

    private static DateMark lateOr(Words words, PrintedDate date, Lead other, int at, int to) {
        if (isLatest(words, at)) return new DateMark(date, Lead.LATEST, at - 1, to);
        if (isLatest(words, at - 1)) return new DateMark(date, Lead.LATEST, at - 2, to);
        return new DateMark(date, other, at, to);
    }

    private static boolean isLatest(Words words, int at) {
        return words.is(at, "nhất") && (words.is(at - 1, "chậm") || words.is(at - 1, "muộn"));
    }

    /** The word before {@code ngày}, the hour, the weekday. */
    private static int beforeDay(Words words, int first) {
        int at = first - 1;
        for (int steps = 0; steps < 10 && at >= 0; steps++) {
            if (OF_DAY.contains(words.key(at))) at--;
            else if (WEEKDAYS.contains(words.key(at)) && (words.is(at - 1, "thứ") || words.is(at - 1, "chủ"))) at -= 2;
            else if (words.is(at, ",") && (words.is(at - 2, "thứ") || words.is(at - 2, "chủ"))) at--;
            else if (words.isFigure(at)
                    && (words.is(at + 1, "giờ") || words.is(at + 1, "phút") || words.is(at + 1, "h"))) at--;
            else if (words.isFigure(at) && words.is(at - 1, "h")) at--;
            else break;
        }
        return at;
    }

    /** Whether the date follows a document's number, as in {@code số 24/KH-HKH, ngày 16/10/2023}. */
    private static boolean isCited(Words words, int first) {
        int at = first - 1;
        if (words.is(at, "ngày")) at--;
        if (words.is(at, ",")) at--;
        if (DOCUMENTS.has(words, at - 1)) return true;
        boolean symbol = words.isCapital(at) && (words.is(at - 1, "-") || words.is(at - 1, "/"));
        boolean tail = words.isWord(at) && words.is(at - 1, "-") && words.isCapitals(at - 2) && words.is(at - 3, "/");
        return symbol && hasNumber(words, at) || tail;
    }

    private static boolean hasNumber(Words words, int at) {
        for (int i = at - 1; i > at - 9 && i >= 0; i--) {
            if (words.isFigure(i) && (words.is(i + 1, "/") || words.is(i + 1, "-"))) return true;
            if (words.is(i, "số")) return true;
        }
        return false;
    }
}
