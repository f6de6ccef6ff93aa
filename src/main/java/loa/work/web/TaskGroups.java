package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loa.platform.view.Days;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskList.Row;
import loa.work.link.Standing;
import loa.work.web.TasksPage.Group;
import org.jspecify.annotations.Nullable;

/**
 * Divides a list under headings.
 *
 * @param names of units
 * @param sections the words of the plan's sections, by their address
 * @param standings of those that wait for others
 */
public record TaskGroups(
        TaskFilter filter,
        String eventWord,
        UnitNames.Names names,
        Map<String, String> sections,
        TaskLines lines,
        Map<TaskId, Standing> standings) {

    List<Group> of(TaskList.Rows found) {
        var groups = new ArrayList<Group>();
        var by = filter.group();
        for (int place = 0; place < found.rows().size(); place++) {
            var row = found.rows().get(place);
            var unit = names.get(row.unit());
            var heading = by == null ? null : heading(by, row, unit);
            if (groups.isEmpty()
                    || heading != null && !heading.equals(groups.getLast().heading())) {
                groups.add(new Group(heading, found.sizes().get(place), new ArrayList<>()));
            }
            groups.getLast()
                    .lines()
                    .add(lines.line(row, by == TaskFilter.Group.UNIT ? null : unit, eventWord)
                            .standing(standings.getOrDefault(row.id(), Standing.READY)));
        }
        return groups;
    }

    private String heading(TaskFilter.Group by, Row row, String unit) {
        return switch (by) {
            case UNIT -> unit;
            case CLAUSE -> section(row.clause());
            case PHASE ->
                row.due().phases().isEmpty()
                        ? msg("work.group.noPhase")
                        : msg("work.group.phase", phases(row), eventWord);
            case PERSON -> row.person() == null ? msg("work.group.nobody") : row.person();
            case STATE -> msg("work.state." + row.state());
            case WEEK -> week(row);
        };
    }

    private static String phases(Row row) {
        var said = row.due().phases().stream()
                .sorted()
                .map(phase -> msg("work.phase." + phase))
                .toList();
        return loa.work.Due.sentence(String.join(", ", said));
    }

    private String section(String clause) {
        var address = sectionOf(clause, sections);
        return address == null ? clause : address + " " + TaskLines.shortened(sections.getOrDefault(address, ""));
    }

    /** The nearest section above a clause. */
    public static @Nullable String sectionOf(String clause, Map<String, String> sections) {
        for (int end = clause.length();
                end > 0;
                end = Math.max(clause.lastIndexOf('/', end - 1), clause.lastIndexOf('.', end - 1))) {
            var above = clause.substring(0, end);
            if (sections.containsKey(above)) return above;
        }
        return null;
    }

    private String week(Row row) {
        var on = row.due().on();
        if (on == null) return msg("work.mine.part.UNDATED");
        var monday = on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return msg("work.filter.week", Days.full(monday), Days.full(monday.plusDays(6)));
    }
}
