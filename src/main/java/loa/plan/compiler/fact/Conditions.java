package loa.plan.compiler.fact;

import loa.plan.compiler.CompiledPlan.Span;
import org.jspecify.annotations.Nullable;

/** Whether a duty is to be done only in some case: {@code (nếu có)}, {@code khi có yêu cầu}, {@code trường hợp … thì}. */
final class Conditions {

    private static final Lexicon<Boolean> CONDITIONS = Lexicon.of("""
            nếu, khi có yêu cầu, khi được yêu cầu, khi cần, khi cần thiết, khi xảy ra, khi có tình huống, khi có phát sinh, theo yêu cầu""");

    private Conditions() {}

    static @Nullable Span in(Words words) {
        for (var hit : CONDITIONS.in(words)) {
            if (!words.is(hit.from(), "theo")) return words.span(hit.from(), hit.to());
        }
        for (int i = 0; i < words.count(); i++) {
            if (!words.is(i, "trường", "hợp")) continue;
            for (int then = i + 2; then < words.count() && !words.startsPart(then); then++) {
                if (words.is(then, "thì") || words.is(then, ",")) return words.span(i, then + 1);
            }
        }
        return null;
    }
}
