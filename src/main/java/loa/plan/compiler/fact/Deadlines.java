package loa.plan.compiler.fact;

import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Recurrence;
import loa.plan.compiler.fact.DateMark.Lead;
import org.jspecify.annotations.Nullable;

/** When a duty is due, as its text or the time column says: a day, days from the event, or again and again. */
final class Deadlines {

    private static final Lexicon<Recurrence> RECURRENCES = Lexicon.parse("""
            DAILY: hằng ngày, hàng ngày, mỗi ngày, định kỳ ngày, định kỳ hằng ngày, định kỳ hàng ngày, định kỳ mỗi ngày
            WEEKLY: hằng tuần, hàng tuần, mỗi tuần, định kỳ tuần, định kỳ hằng tuần, định kỳ hàng tuần, định kỳ mỗi tuần
            MONTHLY: hằng tháng, hàng tháng, mỗi tháng, định kỳ tháng, định kỳ hằng tháng, định kỳ hàng tháng, định kỳ mỗi tháng
            QUARTERLY: hằng quý, hàng quý, mỗi quý, định kỳ quý, định kỳ hằng quý, định kỳ hàng quý, định kỳ mỗi quý
            -: mỗi ngày hội, mỗi ngày lễ, mỗi tuần lễ, hằng ngày hội
            """, Recurrence::valueOf);
    private static final Lexicon<Boolean> NAMED_DAYS = Lexicon.of("""
            kỷ niệm, khai mạc, bế mạc, thành lập, truyền thống, ra đời, ngày sinh, ngày mất, giải phóng, bầu cử, đại hội, lễ hội, tuần lễ, lễ,
            ban hành, ký""");

    private final Days days;
    private final Offsets offsets;

    Deadlines(Days days, EventWords event) {
        this.days = days;
        this.offsets = new Offsets(event);
    }

    /**
     * A deadline and the words it was read from.
     *
     * @param deadline {@code null} where the printed day does not exist
     */
    record Due(@Nullable Deadline deadline, Words words, int from, int to, String rule) {}

    /** The deadline of a task: from the time column, else from its own words. */
    @Nullable
    Due of(Task task) {
        for (var cell : task.times()) {
            var due = in(cell, true);
            if (due != null) return due;
        }
        return in(task.words(), false);
    }

    /** A printed day goes before a count of days, which goes before a recurrence. */
    @Nullable
    Due in(Words words, boolean column) {
        var day = day(words, column);
        if (day != null) return day;
        var offset = offsets.in(words);
        if (offset != null) return offset;
        for (var hit : RECURRENCES.in(words)) {
            if (words.is(hit.to() - 1, "ngày")
                    && words.isFigure(hit.to())
                    && !Quantities.isCounted(words, hit.to() + 1)) continue;
            int from = dayOfMonth(words, hit.from());
            var deadline = new Deadline(words.text(from, hit.to()), null, null, null, hit.value());
            return new Due(deadline, words, from, hit.to(), "deadline.recurrence");
        }
        return null;
    }

    private @Nullable Due day(Words words, boolean column) {
        for (var period : Period.in(words, days)) {
            if (!isDue(words, period, column) || isRecurring(words, period)) continue;
            var text = words.text(period.from(), period.to());
            var last = period.last();
            var deadline = last == null ? null : new Deadline(text, last, null, null, null);
            return new Due(
                    deadline, words, period.from(), period.to(), period.isRange() ? "deadline.range" : "deadline.day");
        }
        return null;
    }

    private static boolean isDue(Words words, Period period, boolean column) {
        if (period.isRange()) return !isNamed(words, period.from());
        return switch (period.lead()) {
            case TO, BEFORE, LATEST -> true;
            case IN -> !isNamed(words, period.from());
            case FROM, AFTER, CITED -> false;
            case NONE ->
                column
                        || words.is(period.from() - 1, ":")
                        || !isNamed(words, period.from()) && words.is(period.from(), "ngày");
        };
    }

    /** Whether the day is that of something the text speaks of: {@code kỷ niệm ngày 20/11}, {@code lễ khai mạc ngày 10/3}. */
    private static boolean isNamed(Words words, int from) {
        for (int i = from - 1; i >= 0 && i > from - 4; i--) {
            if (words.is(i, ",") || words.is(i, ";")) return false;
            int to = NAMED_DAYS.skip(words, i);
            if (to > i && to <= from) return true;
        }
        return false;
    }

    /** Of {@code trước ngày 25 hằng tháng}. */
    private static boolean isRecurring(Words words, Period period) {
        return period.dated().getFirst().date().month() == null && RECURRENCES.has(words, period.to());
    }

    private static int dayOfMonth(Words words, int from) {
        for (var mark : DateMark.in(words)) {
            if (mark.to() == from && mark.lead() != Lead.CITED) return mark.from();
        }
        return from;
    }
}
