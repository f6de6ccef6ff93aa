package loa.plan.compiler.fact;

import loa.plan.compiler.CompiledPlan.Span;
import org.jspecify.annotations.Nullable;

/** Dates left to a later notice: {@code (Thông báo sau)}. */
final class Later {

    private static final Lexicon<Boolean> NOTICES = Lexicon.of("""
            thông báo sau, có thông báo sau, sẽ thông báo sau, thông báo riêng, thông báo cụ thể sau, có thông báo riêng, thông báo cụ thể,
            sẽ thông báo cụ thể, có văn bản riêng, sẽ có thông báo, theo thông báo, có thông báo, được thông báo sau, có hướng dẫn riêng,
            thời gian cụ thể sau, chưa xác định, xác định sau, có kế hoạch riêng, thông tin sau, sẽ được thông báo, sẽ thông báo""");
    private static final Lexicon<Boolean> TIMES = Lexicon.of("thời gian, thời điểm, lịch, ngày, thời hạn, giờ");

    private Later() {}

    /** Where a window's text says so. */
    static @Nullable Span in(Words words) {
        for (var hit : NOTICES.in(words)) return words.span(hit.from(), hit.to());
        return null;
    }

    /** Where a duty's text says so of a time: a notice alone is what the duty may be about. */
    static @Nullable Span ofTime(Words words) {
        for (var hit : NOTICES.in(words)) {
            for (int i = hit.from() - 1; i >= 0 && i > hit.from() - 10; i--) {
                if (TIMES.has(words, i)) return words.span(hit.from(), hit.to());
            }
            if (words.is(hit.to() - 1, "sau")) return words.span(hit.from(), hit.to());
        }
        return null;
    }
}
