package loa.work.timeline;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import loa.platform.view.Days;
import loa.work.Campaign;
import loa.work.ClauseChip;
import loa.work.Due;
import loa.work.Spans.Span;
import loa.work.web.TaskLines;
import org.jspecify.annotations.Nullable;

/** A row of the drawing in words. */
final class RowText {

    private RowText() {}

    static TimelinePage.Row of(Span span, Bar bar, @Nullable LocalDate latest, Campaign campaign, LocalDate today) {
        var href = span.task() != null
                ? "/tasks/" + span.task().value()
                : campaign.path() + "/tasks?clause=" + span.clause()
                        + (span.unit() == null ? "" : "&unit=" + span.unit());
        var owed = span.tasks() - span.leftOut();
        return new TimelinePage.Row(
                ClauseChip.of(campaign.id(), span.clause(), span.status()),
                TaskLines.shortened(span.words()),
                href,
                span.tasks() > 1 ? msg("work.timeline.count", span.proved(), owed) : "",
                said(span, latest, campaign, today),
                span.late(),
                moved(span),
                bar);
    }

    private static String said(Span span, @Nullable LocalDate latest, Campaign campaign, LocalDate today) {
        var parts = new ArrayList<String>();
        var opens = span.opensOn();
        var due = span.dueOn();
        if (due == null) {
            parts.add(Due.sentence(span.saying().saying(campaign.eventWord())));
            if (latest != null) parts.add(msg("work.timeline.must", Days.said(latest, today)));
        } else if (opens != null && opens.isBefore(due)) {
            parts.add(msg("work.timeline.fromTo", Days.said(opens, today), Days.said(due, today)));
        } else parts.add(msg("work.timeline.due", Days.said(due, today)));
        if (span.isDone()) parts.add(msg("work.timeline.kind.done"));
        else if (due != null && !due.isBefore(today)) parts.add(Days.distance(due, today));
        return String.join(" · ", parts);
    }

    private static @Nullable String moved(Span span) {
        var baseline = span.baseline();
        var due = span.dueOn();
        if (baseline == null || due == null || baseline.equals(due)) return null;
        var days = ChronoUnit.DAYS.between(baseline, due);
        return days > 0 ? msg("work.timeline.later", days) : msg("work.timeline.sooner", -days);
    }
}
