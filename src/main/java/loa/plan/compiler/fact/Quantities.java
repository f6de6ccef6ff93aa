package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loa.plan.compiler.CompiledPlan.Quantity;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import org.jspecify.annotations.Nullable;

/** How much of what: {@code 02 cụm pano}, {@code 1.000 cờ}, {@code 3,5km}, {@code thời lượng 45 phút}. */
final class Quantities {

    private static final Lexicon<QuantityUnit> UNITS = Lexicon.read("quantities.txt", QuantityUnit::valueOf);
    private static final Lexicon<Boolean> CLASSIFIERS = Lexicon.of("""
            cái, chiếc, cụm, bộ, tấm, lá, bức, tờ, câu, bản, tác phẩm, lượt, bảng, dây, mẫu, em, đồng chí, vị, cặp""");
    private static final Map<String, Integer> NUMBERS =
            Map.of("hai", 2, "ba", 3, "bốn", 4, "sáu", 6, "bảy", 7, "tám", 8, "chín", 9, "mười", 10);

    private Quantities() {}

    static List<Found<Quantity>> in(Words words) {
        var found = new ArrayList<Found<Quantity>>();
        for (int i = 0; i < words.count(); i++) {
            var value = value(words, i);
            if (value == null) continue;
            int at = afterNumber(words, i + 1);
            var hit = unit(words, at);
            if (hit == null || hit.value() == null) continue;
            var quantity = new Quantity(value, hit.value(), words.text(i, hit.to()));
            boolean figures = words.isFigure(i);
            var span = words.span(i, hit.to());
            found.add(
                    figures
                            ? Found.certain(quantity, "quantity.figures", span)
                            : Found.check(quantity, "quantity.word", span));
            i = hit.to() - 1;
        }
        return found;
    }

    /** Skips the number in words, or in figures, that follows in brackets: {@code ba (03)}, {@code 30 (ba mươi)}. */
    private static int afterNumber(Words words, int from) {
        if (!words.is(from, "(")) return from;
        for (int i = from + 1; i < from + 6; i++) {
            if (words.is(i, ")")) return i + 1;
        }
        return from;
    }

    /** Whether what stands here is what numbers count. */
    static boolean isCounted(Words words, int at) {
        var hit = unit(words, at);
        return hit != null && hit.value() != null;
    }

    private static Lexicon.@Nullable Hit<QuantityUnit> unit(Words words, int at) {
        var hit = UNITS.at(words, at);
        if (hit != null) return hit;
        int after = CLASSIFIERS.skip(words, at);
        return after > at ? UNITS.at(words, after) : null;
    }

    /** Of {@code ngày 20}, but not of {@code mỗi ngày 02 lần}. */
    private static boolean isOfDate(Words words, int i) {
        boolean named = words.is(i - 1, "tháng") || words.is(i - 1, "năm") || words.is(i - 1, "ngày");
        return named && !isEach(words, i - 2) && !isCounted(words, i + 1);
    }

    private static boolean isEach(Words words, int i) {
        return words.is(i, "mỗi")
                || words.is(i, "hằng")
                || words.is(i, "hàng")
                || words.is(i, "một")
                || words.is(i, "/");
    }

    private static @Nullable Double value(Words words, int i) {
        if (!words.isFigure(i)) {
            var number = NUMBERS.get(words.key(i));
            if (number == null) return null;
            boolean plain = !words.isCapital(i) && !words.isFigure(i + 1) && !NUMBERS.containsKey(words.key(i - 1));
            return plain && !words.is(i - 1, "thứ") ? Double.valueOf(number) : null;
        }
        var figures = words.key(i);
        boolean ofDate = words.is(i - 1, "/") || words.is(i + 1, "/") || isOfDate(words, i);
        if (ofDate || words.is(i + 1, "%") || figures.length() > 12) return null;
        var plain = figures.replace(".", "");
        return plain.indexOf(',') == plain.lastIndexOf(',') ? Double.valueOf(plain.replace(',', '.')) : null;
    }
}
