package loa.plan.compiler.fact;

import java.util.regex.Pattern;
import loa.plan.compiler.CompiledPlan.Anchor;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.fact.Deadlines.Due;
import org.jspecify.annotations.Nullable;

/**
 * Days counted from the event or the campaign: {@code trước ngày khai mạc 05 ngày}, {@code trước 03 ngày so với ngày khai
 * mạc}, {@code chậm nhất 10 ngày sau khi bế mạc}, {@code xong trước 01 ngày trước khi Đại hội}.
 */
final class Offsets {

    private static final Lexicon<Boolean> WORKING = Lexicon.of("làm việc");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,3}");
    private static final int FARTHEST = 14;

    private final EventWords event;

    Offsets(EventWords event) {
        this.event = event;
    }

    @Nullable
    Due in(Words words) {
        for (int i = 0; i < words.count(); i++) {
            int unit = daysIn(words, i + 1);
            if (unit == 0 || !WHOLE.matcher(words.key(i)).matches()) continue;
            var due = counted(words, i, unit);
            if (due != null) return due;
        }
        return null;
    }

    private static int daysIn(Words words, int i) {
        if (words.is(i, "ngày")) return 1;
        return words.is(i, "tuần") && !words.is(i + 1, "lễ") ? 7 : 0;
    }

    private @Nullable Due counted(Words words, int number, int unit) {
        int count = Integer.parseInt(words.key(number));
        int after = WORKING.skip(words, number + 2);
        var right = direction(words, after);
        if (right != 0) {
            var anchor = event.anchor(words, after + (words.is(after, "kể", "từ") ? 2 : 1));
            if (anchor != null) return due(words, lead(words, number), anchor.to(), right * count * unit, anchor);
        }
        var left = direction(words, number - 1);
        if (left != 0) {
            var anchor = event.anchor(words, after);
            if (anchor != null) return due(words, lead(words, number - 1), anchor.to(), left * count * unit, anchor);
        }
        for (int i = number - 1; i >= 0 && i > number - FARTHEST && !words.startsPart(i + 1); i--) {
            var sign = direction(words, i);
            if (sign == 0) continue;
            var anchor = event.anchor(words, i + 1);
            if (anchor != null && reaches(words, anchor.to(), number)) {
                return due(words, lead(words, i), after, sign * count * unit, anchor);
            }
        }
        return null;
    }

    /** Whether only the rest of the event's name stands between. */
    private static boolean reaches(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean filler = words.isCapital(i)
                    || words.is(i, "lần", "thứ")
                    || words.is(i - 1, "lần", "thứ")
                    || words.is(i, "ít")
                    || words.is(i, "nhất")
                    || words.is(i, "tối")
                    || words.is(i, "thiểu")
                    || words.is(i, "là")
                    || words.is(i, "từ")
                    || words.is(i, "khoảng")
                    || words.is(i, "trước");
            if (!filler) return false;
        }
        return from <= to;
    }

    /** Minus one for before, one for after, zero for neither. */
    private static int direction(Words words, int i) {
        return switch (words.key(i)) {
            case "trước" -> -1;
            case "sau" -> 1;
            case "kể", "tính" -> words.is(i + 1, "từ") ? 1 : 0;
            default -> 0;
        };
    }

    /** Where the words that lead to the count begin: {@code chậm nhất}, {@code trong vòng}, {@code trước}. */
    private static int lead(Words words, int at) {
        if (words.is(at - 2, "chậm", "nhất") || words.is(at - 2, "muộn", "nhất")) return at - 2;
        if (words.is(at - 2, "trong", "vòng") || words.is(at - 2, "thời", "hạn")) return at - 2;
        return words.is(at - 1, "trước") ? at - 1 : at;
    }

    private static Due due(Words words, int from, int to, int days, EventWords.Anchor anchor) {
        var kind = anchor.campaign() ? Anchor.CAMPAIGN_START : days < 0 ? Anchor.EVENT_START : Anchor.EVENT_END;
        var deadline = new Deadline(words.text(from, to), null, kind, days, null);
        return new Due(deadline, words, from, to, "deadline.offset");
    }
}
