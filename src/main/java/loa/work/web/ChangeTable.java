package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.Almanac;
import loa.work.Change;
import loa.work.Stretch;
import org.jspecify.annotations.Nullable;

/** What other days would change, unit by unit, before anything is saved. */
public record ChangeTable(List<Unit> units, int tasks, int late, int resting) implements View {

    /** The changes of one unit. */
    public record Unit(String name, List<Line> lines) {}

    /**
     * The change of one task.
     *
     * @param late whether it would be late that was not
     * @param rest why nobody works on its new last day; {@code null}: people do
     */
    public record Line(
            String href,
            String clause,
            String words,
            String before,
            String after,
            boolean late,
            @Nullable String rest) {}

    static ChangeTable of(List<Change> changes, UnitNames.Names names, Almanac almanac) {
        var today = almanac.today();
        var units = new ArrayList<Unit>();
        int late = 0;
        int resting = 0;
        var sorted = changes.stream()
                .sorted(Comparator.comparing((Change change) -> names.get(change.unit()), UnitNames.byName()))
                .toList();
        for (var change : sorted) {
            var name = names.get(change.unit());
            if (units.isEmpty() || !units.getLast().name().equals(name)) units.add(new Unit(name, new ArrayList<>()));
            var line = line(change, almanac);
            units.getLast().lines().add(line);
            if (line.late()) late++;
            if (line.rest() != null) resting++;
        }
        return new ChangeTable(units, changes.size(), late, resting);
    }

    private static Line line(Change change, Almanac almanac) {
        var today = almanac.today();
        var due = change.dueAfter();
        return new Line(
                "/tasks/" + change.task().value(),
                change.clause(),
                change.deadline() == null ? TaskLines.shortened(change.words()) : change.deadline(),
                said(change.dueBefore(), change.before().stretch(), today),
                said(change.dueAfter(), change.after().stretch(), today),
                change.becomesLate(today),
                due == null ? null : almanac.rest(due).orElse(null));
    }

    private static String said(@Nullable LocalDate due, Stretch stretch, LocalDate today) {
        var from = stretch.from();
        if (from != null && (due == null || from.isBefore(due))) {
            var start = Days.said(from, today);
            return due == null
                    ? msg("work.stretch.from", start)
                    : msg("work.stretch.fromTo", start, Days.said(due, today));
        }
        return due == null ? msg("work.date.noDay") : Days.said(due, today);
    }
}
