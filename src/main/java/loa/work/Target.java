package loa.work;

import static loa.platform.view.Words.msg;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import loa.plan.compiler.CompiledPlan.Quantity;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much of what a duty asks for (chỉ tiêu).
 *
 * @param about how exactly; {@code null}: just so much
 * @param words as the plan writes it
 */
public record Target(
        BigDecimal quantity, QuantityUnit measure, @Nullable About about, String words) {

    /** How exactly a plan means a number. */
    public enum About {
        ABOUT("khoảng|chừng|độ|ước"),
        NEARLY("gần"),
        OVER("trên|hơn"),
        AT_LEAST("ít nhất|tối thiểu|không dưới|không ít hơn|từ"),
        AT_MOST("tối đa|nhiều nhất|không quá");

        private final Pattern before;

        About(String words) {
            before = Pattern.compile(
                    "(?:^|[^\\p{L}])(?:" + words + ")(?:\\s+là)?\\s*$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }
    }

    /** What a clause asks for, in the order it does. */
    static List<Target> of(List<Quantity> quantities, String clause) {
        var from = new int[1];
        return quantities.stream()
                .map(quantity -> {
                    int at = clause.indexOf(quantity.text(), from[0]);
                    if (at < 0) at = clause.indexOf(quantity.text());
                    from[0] = Math.max(from[0], at);
                    return new Target(
                            BigDecimal.valueOf(quantity.value()).stripTrailingZeros(),
                            quantity.unit(),
                            at < 0 ? null : about(clause.substring(0, at)),
                            quantity.text());
                })
                .toList();
    }

    private static @Nullable About about(String before) {
        for (var about : About.values()) if (about.before.matcher(before).find()) return about;
        return null;
    }

    /** Whether so much of it is enough. */
    public boolean isReached(BigDecimal counted) {
        if (about == About.AT_MOST) return counted.compareTo(quantity) <= 0;
        // "Gần", "khoảng": nine tenths of it count as reached.
        var enough =
                about == About.NEARLY || about == About.ABOUT ? quantity.multiply(BigDecimal.valueOf(9, 1)) : quantity;
        return about == About.OVER ? counted.compareTo(enough) > 0 : counted.compareTo(enough) >= 0;
    }

    /** "khoảng 40 ảnh", in the plan's own words. */
    public String said() {
        return said(about == null ? "" : about.name(), words);
    }

    static String said(String about, String words) {
        return about.isEmpty() ? words : msg("work.target." + about, words);
    }
}
