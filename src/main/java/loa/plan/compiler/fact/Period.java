package loa.plan.compiler.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import loa.plan.compiler.fact.DateMark.Lead;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days, as {@code từ ngày 12 đến ngày 13/6/2024}; an end is {@code null} where it is open or no such day exists.
 *
 * @param from first word
 * @param to word after the last
 * @param dated the dates it was read from, one or two
 */
record Period(
        int from,
        int to,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        List<DateMark> dated) {

    private static final Set<String> BETWEEN = Set.of("đến", "tới", "hết", "ngày", "-", "và", ",", "cuối", "mùng", ")");
    private static final Lexicon<Boolean> FROM_NOW = Lexicon.of("""
            từ nay, kể từ nay, từ khi ban hành, từ khi có kế hoạch, từ ngày ban hành, từ ngày ký, từ khi kế hoạch được ban hành,
            từ ngày ban hành kế hoạch, từ khi ban hành kế hoạch, từ ngày kế hoạch được ban hành, kể từ ngày ban hành, kể từ ngày ký,
            từ thời điểm ban hành, từ bây giờ""");

    /** The periods of a text, in order; a document's date is none, and a day that stands alone is one. */
    static List<Period> in(Words words, Days days) {
        var marks = DateMark.in(words);
        var periods = new ArrayList<Period>();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            if (mark.lead() == Lead.CITED) continue;
            int end = i;
            while (end + 1 < marks.size() && isPair(words, marks.get(end), marks.get(end + 1))) {
                end++;
                if (marks.get(end).date().month() != null) break;
            }
            periods.add(end > i ? pair(mark, marks.get(end), days) : single(words, mark, days));
            i = end;
        }
        return periods;
    }

    private static boolean isPair(Words words, DateMark mark, DateMark next) {
        if (next.lead() == Lead.CITED || mark.lead() == Lead.TO || mark.lead() == Lead.AFTER) return false;
        boolean joined = false;
        for (int i = mark.to(); i < words.at(next.date().start()); i++) {
            if (!BETWEEN.contains(words.key(i)) && !isHour(words, i)) return false;
            joined |= !words.is(i, ",") || mark.date().month() == null;
        }
        boolean open = mark.lead() == Lead.FROM || mark.date().month() == null || mark.lead() == Lead.NONE;
        boolean closes = next.lead() == Lead.TO || next.lead() == Lead.NONE;
        return joined && open && closes;
    }

    private static boolean isHour(Words words, int i) {
        return Set.of("giờ", "phút", "h", "sáng", "trưa", "chiều", "tối").contains(words.key(i))
                || words.isFigure(i) && Set.of("giờ", "phút", "h").contains(words.key(i + 1));
    }

    private static Period pair(DateMark mark, DateMark next, Days days) {
        var end = next.date().year() == null && mark.date().year() != null
                        || next.date().month() == null
                ? days.of(next.date(), mark.date())
                : days.of(next.date());
        var start = firstDay(mark, days.of(mark.date(), next.date()));
        if (end != null
                && start != null
                && mark.date().year() == null
                && next.date().year() == null
                && start.isAfter(end)) {
            start = laterOrSame(start.minusYears(1), end, start);
        }
        return new Period(mark.from(), next.to(), start, end, List.of(mark, next));
    }

    /** Of a period without any year, the start that lies in the same turn of the year as its end. */
    private static LocalDate laterOrSame(LocalDate earlier, LocalDate end, LocalDate other) {
        return earlier.plusMonths(4).isBefore(end) ? other : earlier;
    }

    private static Period single(Words words, DateMark mark, Days days) {
        var day = days.of(mark.date());
        return switch (mark.lead()) {
            case FROM, AFTER -> new Period(mark.from(), mark.to(), firstDay(mark, day), null, List.of(mark));
            case TO, BEFORE, LATEST -> new Period(fromNow(words, mark.from()), mark.to(), null, day, List.of(mark));
            default -> new Period(mark.from(), mark.to(), firstDay(mark, day), day, List.of(mark));
        };
    }

    private static @Nullable LocalDate firstDay(DateMark mark, @Nullable LocalDate last) {
        if (last == null) return null;
        return switch (mark.date().precision()) {
            case DAY -> last;
            case MONTH -> last.withDayOfMonth(1);
            case QUARTER -> last.withDayOfMonth(1).minusMonths(2);
        };
    }

    /** The word at which {@code từ nay} before the date begins, or the date's own. */
    private static int fromNow(Words words, int from) {
        for (int i = Math.max(0, from - 8); i < from; i++) {
            var hit = FROM_NOW.at(words, i);
            if (hit != null && hit.to() == from) return i;
        }
        return from;
    }

    boolean isRange() {
        return dated.size() == 2;
    }

    /** The lead of its only or last date. */
    Lead lead() {
        return dated.getLast().lead();
    }

    /** Whether one of its dates is in no calendar. */
    boolean isInvalid() {
        return dated.stream().anyMatch(mark -> !mark.date().exists());
    }

    boolean endsBeforeItStarts() {
        return first != null && last != null && last.isBefore(first);
    }
}
