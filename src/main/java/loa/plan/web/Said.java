package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.plan.compiler.CompiledPlan.Deadline;
import loa.plan.compiler.CompiledPlan.Window;
import loa.platform.view.Days;
import loa.platform.view.Words;
import org.jspecify.annotations.Nullable;

/** Facts of a plan in the words of the reader. */
final class Said {

    private Said() {}

    /** The word for a value of one of the compiler's lists. */
    static String word(Enum<?> value) {
        return msg("plan.word." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The address of a clause: as it is where the plan numbers it, in words where it does not. */
    static String address(String clause) {
        int slash = clause.indexOf('/');
        var key = "plan.address." + (slash < 0 ? clause : clause.substring(0, slash));
        return slash > 0 && Words.has(key) ? msg(key, clause.substring(slash + 1)) : clause;
    }

    /** The name of a language by its tag, or the tag where it has none here. */
    static String language(String tag) {
        var key = "plan.language." + tag;
        return Words.has(key) ? msg(key) : tag;
    }

    static String deadline(Deadline deadline) {
        if (deadline.date() != null) return msg("plan.deadline.date", Days.full(deadline.date()));
        if (deadline.recurrence() != null) return word(deadline.recurrence());
        if (deadline.anchor() == null) return deadline.text();
        int days = deadline.offsetDays() == null ? 0 : deadline.offsetDays();
        var anchor = word(deadline.anchor());
        if (days == 0) return msg("plan.deadline.on", anchor);
        return msg(days < 0 ? "plan.deadline.before" : "plan.deadline.after", Math.abs(days), anchor);
    }

    static String period(Window window) {
        var phases = window.phases().stream().map(Said::word).collect(Collectors.joining(" · "));
        var days = window.toBeAnnounced()
                ? msg("plan.window.toBeAnnounced")
                : Stream.of(day("plan.window.from", window.from()), day("plan.window.to", window.to()))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" "));
        return Stream.of(phases, days).filter(words -> !words.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String day(String key, @Nullable LocalDate day) {
        return day == null ? "" : msg(key, Days.full(day));
    }
}
