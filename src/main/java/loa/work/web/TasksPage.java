package loa.work.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.TaskFilter;
import loa.work.TaskList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The tasks of a campaign: filtered, searched, sorted, in pages. */
public record TasksPage(
        CampaignFrame frame,
        TaskFilter filter,
        List<Option> units,
        List<Group> groups,
        int total,
        int first,
        int last,
        @Nullable String before,
        @Nullable String after,
        String workbook)
        implements View {

    /** A unit to choose. */
    public record Option(String value, String words, boolean chosen) {}

    /** Tasks under the name of their unit; all of them under none. */
    public record Group(@Nullable String unit, List<TaskLine> lines) {}

    static TasksPage of(
            CampaignFrame frame, TaskFilter filter, List<Unit> units, TaskList.Rows found, TaskLines lines) {
        var names = units.stream().collect(Collectors.toMap(Unit::id, Unit::name));
        var path = frame.campaign().path() + "/tasks";
        var skipped = (filter.number() - 1) * TaskList.PAGE;
        var last = skipped + found.rows().size();
        return new TasksPage(
                frame,
                filter,
                units.stream()
                        .map(unit -> new Option(
                                unit.id().toString(),
                                unit.name(),
                                unit.id().value().equals(filter.unit())))
                        .toList(),
                groups(frame, filter, names, found.rows(), lines),
                found.total(),
                found.rows().isEmpty() ? 0 : skipped + 1,
                last,
                filter.number() > 1 ? address(path, filter, filter.number() - 1) : null,
                last < found.total() ? address(path, filter, filter.number() + 1) : null,
                address(path + ".xlsx", filter, 1));
    }

    private static List<Group> groups(
            CampaignFrame frame,
            TaskFilter filter,
            Map<UnitId, String> names,
            List<TaskList.Row> rows,
            TaskLines lines) {
        var groups = new ArrayList<Group>();
        var word = frame.campaign().eventWord();
        for (var row : rows) {
            var unit = names.getOrDefault(row.unit(), row.unit().toString());
            var heading = filter.isGrouped() ? unit : null;
            if (groups.isEmpty()
                    || (heading != null && !heading.equals(groups.getLast().unit()))) {
                groups.add(new Group(heading, new ArrayList<>()));
            }
            groups.getLast().lines().add(lines.line(row, filter.isGrouped() ? null : unit, word));
        }
        return groups;
    }

    private static String address(String path, TaskFilter filter, int page) {
        var address = UriComponentsBuilder.fromPath(path);
        if (filter.unit() != null) address.queryParam("unit", filter.unit());
        if (filter.state() != null) address.queryParam("state", filter.state());
        if (filter.phase() != null) address.queryParam("phase", filter.phase());
        if (filter.clause() != null) address.queryParam("clause", filter.clause());
        if (filter.isLate()) address.queryParam("late", true);
        if (filter.q() != null) address.queryParam("q", filter.q());
        if (filter.sort() != null) address.queryParam("sort", filter.sort());
        if (filter.isGrouped()) address.queryParam("grouped", true);
        if (page > 1) address.queryParam("page", page);
        return address.encode().build().toUriString();
    }
}
