package loa.work.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import loa.organization.Unit;
import loa.platform.Me;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.ClauseChip;
import loa.work.Matrix;
import loa.work.Matrix.Cell;
import loa.work.Progress;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.web.MatrixPage.Column;
import loa.work.web.MatrixPage.Line;
import loa.work.web.MatrixPage.Mark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Which unit stands where with which clause. */
@Controller
class MatrixController {

    /** So many units a page. */
    private static final int PAGE = 100;

    /** More columns than these do not fit beside each other on a screen. */
    private static final int COLUMNS = 24;

    private final CampaignFrames frames;
    private final TaskList tasks;
    private final Matrix matrix;
    private final Progress progress;
    private final UnitGroups units;
    private final UnitNames names;
    private final TaskLines lines;

    MatrixController(
            CampaignFrames frames,
            TaskList tasks,
            Matrix matrix,
            Progress progress,
            UnitGroups units,
            UnitNames names,
            TaskLines lines) {
        this.frames = frames;
        this.tasks = tasks;
        this.matrix = matrix;
        this.progress = progress;
        this.units = units;
        this.names = names;
        this.lines = lines;
    }

    @GetMapping("/campaigns/{id}/matrix")
    MatrixPage matrix(@PathVariable UUID id, TaskFilter filter, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, TaskView.LIST.path(), me);
        var owners = tasks.owners(campaign, frame.sight());
        var all = units.of(owners.units());
        var matching =
                filter.isAll() ? all : units.of(tasks.units(campaign, frame.sight(), filter, UnitGroups.units(all)));
        var pages = UnitGroups.pages(matching, PAGE);
        var shown = UnitGroups.page(matching, Math.min(filter.number(), pages), PAGE);
        var grid = matrix.of(campaign, frame.sight(), filter, UnitGroups.units(shown));
        var sections = progress.sections(campaign);
        var bySection = grid.clauses().size() > COLUMNS;
        var columns = bySection
                ? sections(frame.campaign().path(), grid, filter, sections)
                : clauses(campaign, grid, sections);
        var groups = shown.stream()
                .map(group -> new MatrixPage.Group(
                        group.heading(),
                        group.units().stream()
                                .filter(unit -> grid.units().containsKey(unit.id()))
                                .map(unit -> line(frame.campaign().path(), unit, grid, columns, bySection, sections))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
        var marks = groups.stream()
                .flatMap(group -> group.lines().stream())
                .flatMap(line -> line.marks().stream())
                .filter(Objects::nonNull)
                .toList();
        return new MatrixPage(
                frame,
                FilterBar.of(frame, TaskView.MATRIX, filter, UnitGroups.units(all), owners.people(), lines.today()),
                columns,
                groups,
                marks.stream()
                        .filter(mark -> !mark.late())
                        .map(Mark::state)
                        .distinct()
                        .sorted()
                        .toList(),
                marks.stream().anyMatch(Mark::late),
                bySection,
                names.reorganisedSince(frame.campaign().confirmedOn()),
                Math.min(filter.number(), pages),
                pages);
    }

    private static List<Column> clauses(CampaignId campaign, Matrix.Grid grid, Map<String, String> sections) {
        return grid.clauses().entrySet().stream()
                .map(clause -> {
                    var section = TaskGroups.sectionOf(clause.getKey(), sections);
                    var chip = ClauseChip.of(campaign, clause.getKey(), clause.getValue());
                    return new Column(
                            clause.getKey(),
                            chip,
                            chip.href(),
                            section == null ? "" : sections.getOrDefault(section, ""));
                })
                .toList();
    }

    private static List<Column> sections(
            String path, Matrix.Grid grid, TaskFilter filter, Map<String, String> sections) {
        var found = new LinkedHashMap<String, Column>();
        for (var clause : grid.clauses().keySet()) {
            var section = section(clause, sections);
            found.putIfAbsent(
                    section,
                    new Column(
                            section,
                            null,
                            FilterAddress.of(path + TaskView.MATRIX.path(), filter.below(section), 1),
                            sections.getOrDefault(section, "")));
        }
        return List.copyOf(found.values());
    }

    private static Line line(
            String path,
            Unit unit,
            Matrix.Grid grid,
            List<Column> columns,
            boolean bySection,
            Map<String, String> sections) {
        var cells = Objects.requireNonNull(grid.units().get(unit.id()));
        var href = path + "/tasks?unit=" + unit.id();
        var marks = new ArrayList<@Nullable Mark>();
        if (!bySection) {
            for (var column : columns) marks.add(mark(cells.get(column.address())));
            return new Line(unit.name(), href, Matrix.late(cells.values()), marks);
        }
        var bySections = new LinkedHashMap<String, List<Cell>>();
        cells.forEach((clause, cell) -> bySections
                .computeIfAbsent(section(clause, sections), none -> new ArrayList<>())
                .add(cell));
        for (var column : columns) {
            var of = bySections.get(column.address());
            marks.add(of == null ? null : MatrixPage.mark(of, href + "&clause=" + column.address()));
        }
        return new Line(unit.name(), href, Matrix.late(cells.values()), marks);
    }

    private static @Nullable Mark mark(@Nullable Cell cell) {
        return cell == null
                ? null
                : new Mark(cell.state(), cell.late(), "/tasks/" + cell.task().value(), "");
    }

    private static String section(String clause, Map<String, String> sections) {
        var section = TaskGroups.sectionOf(clause, sections);
        return section == null ? clause : section;
    }
}
