package loa.plan.compiler.fact;

import java.util.List;
import java.util.Set;
import loa.plan.compiler.CompiledPlan.Certainty;
import loa.plan.compiler.CompiledPlan.ClauseKind;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.CompiledPlan.WindowSubject;
import loa.plan.compiler.fact.Clauses.Text;
import org.jspecify.annotations.Nullable;

/** The days of the event, which may stand anywhere in a plan: in a window, in the opening, in a heading. */
final class EventDates {

    /** Other events of the same kind: {@code Đại hội toàn quốc}. */
    private static final Lexicon<Boolean> OTHERS = Lexicon.of(
            "toàn quốc, các cấp, cấp tỉnh, cấp huyện, cấp xã, cấp trên, trung ương, cơ sở, cấp trên trực tiếp");

    private static final Lexicon<Boolean> PURPOSES =
            Lexicon.of("tuyên truyền, treo, triển lãm, phát sóng, trưng bày, hoàn thành, trình, kỷ niệm");
    private static final Set<ClauseKind> ELSEWHERE = Set.of(
            ClauseKind.PREAMBLE,
            ClauseKind.BASIS,
            ClauseKind.PURPOSE,
            ClauseKind.REQUIREMENT,
            ClauseKind.TOPIC,
            ClauseKind.NOTE,
            ClauseKind.SECTION,
            ClauseKind.WINDOW,
            ClauseKind.DUTY,
            ClauseKind.CLOSING);

    private final Days days;
    private final EventWords event;

    /** The days, the clause and the words that name them. */
    record Read(Period period, String clause, Span words, Certainty certainty) {}

    EventDates(Days days, EventWords event) {
        this.days = days;
        this.event = event;
    }

    @Nullable
    Read in(List<Text> clauses, List<Windows.Read> windows) {
        for (var window : windows) {
            var period = window.period();
            if (window.found().value().subject() != WindowSubject.EVENT || period == null) continue;
            if (period.first() == null && period.last() == null) continue;
            return new Read(
                    oneOrMore(period),
                    window.found().value().clause(),
                    window.found().words(),
                    Certainty.CERTAIN);
        }
        for (var clause : clauses) {
            if (!ELSEWHERE.contains(clause.kind())) continue;
            var words = clause.words();
            for (var period : Period.in(words, days)) {
                if (period.first() == null || !isEvent(words, period)) continue;
                return new Read(
                        oneOrMore(period), clause.id(), words.span(period.from(), period.to()), Certainty.CHECK);
            }
        }
        return null;
    }

    /** An event that is given one day ends on it. */
    private static Period oneOrMore(Period period) {
        if (period.last() != null && period.first() != null) return period;
        var day = period.first() != null ? period.first() : period.last();
        return new Period(period.from(), period.to(), day, day, period.dated());
    }

    /** Whether the words before a period say that the event itself takes place then. */
    private boolean isEvent(Words words, Period period) {
        boolean happens = false;
        for (int i = period.from() - 1; i >= 0 && !words.startsPart(i + 1); i--) {
            if (OTHERS.has(words, i) || PURPOSES.has(words, i)) return false;
            happens |= EventWords.happens(words, i) || words.is(i, "dự", "kiến") || words.is(i, "thời", "gian");
            if (happens && event.isOwn(words, i)) return true;
        }
        return false;
    }
}
