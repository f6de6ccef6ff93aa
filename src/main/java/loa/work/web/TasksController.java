package loa.work.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import loa.organization.Unit;
import loa.platform.Me;
import loa.platform.sheet.Sheet;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.Progress;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.link.Links;
import loa.work.link.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The tasks of a campaign as a list, on the screen or as a workbook. */
@Controller
@RequestMapping("/campaigns/{id}")
class TasksController {

    private final CampaignFrames frames;
    private final TaskList tasks;
    private final Progress progress;
    private final UnitNames units;
    private final TaskLines lines;
    private final Links links;

    TasksController(
            CampaignFrames frames, TaskList tasks, Progress progress, UnitNames units, TaskLines lines, Links links) {
        this.frames = frames;
        this.tasks = tasks;
        this.progress = progress;
        this.units = units;
        this.lines = lines;
        this.links = links;
    }

    @GetMapping("/tasks")
    TasksPage list(@PathVariable UUID id, TaskFilter filter, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, TaskView.LIST.path(), me);
        var owners = tasks.owners(campaign, frame.sight());
        var sorted = units.sorted(owners.units());
        return page(frame, filter, sorted, owners.people(), tasks.find(campaign, frame.sight(), filter, sorted));
    }

    private TasksPage page(
            CampaignFrame frame, TaskFilter filter, List<Unit> owners, Map<String, UUID> people, TaskList.Rows found) {
        var campaign = frame.campaign();
        var path = campaign.path() + TaskView.LIST.path();
        var names = units.of(
                found.rows().stream().map(TaskList.Row::unit).distinct().toList());
        var sections =
                filter.group() == TaskFilter.Group.CLAUSE ? progress.sections(campaign.id()) : Map.<String, String>of();
        var skipped = (filter.number() - 1) * TaskList.PAGE;
        var last = skipped + found.rows().size();
        return new TasksPage(
                frame,
                FilterBar.of(frame, TaskView.LIST, filter, owners, people, lines.today()),
                new TaskGroups(filter, campaign.eventWord(), names, sections, lines, standings(found)).of(found),
                found.total(),
                found.rows().isEmpty() ? 0 : skipped + 1,
                last,
                filter.number() > 1 ? FilterAddress.of(path, filter, filter.number() - 1) : null,
                last < found.total() ? FilterAddress.of(path, filter, filter.number() + 1) : null,
                FilterAddress.of(path + ".xlsx", filter, 1));
    }

    private Map<TaskId, Standing> standings(TaskList.Rows found) {
        return links.standings(found.rows().stream().map(TaskList.Row::id).toList());
    }

    @GetMapping("/tasks.xlsx")
    void workbook(@PathVariable UUID id, TaskFilter filter, Me me, HttpServletResponse reply) throws IOException {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, TaskView.LIST.path(), me);
        var owners = units.sorted(tasks.units(campaign, frame.sight()));
        var rows = tasks.all(campaign, frame.sight(), filter, owners);
        var names = units.of(rows.stream().map(TaskList.Row::unit).distinct().toList());
        reply.setContentType(Sheet.XLSX);
        reply.setHeader("Content-Disposition", "attachment; filename=\"cong-viec.xlsx\"");
        reply.setHeader("Cache-Control", "no-store");
        new TaskWorkbook(frame.campaign(), lines.today())
                .write(rows, unit -> Objects.requireNonNull(names.get(unit)), reply.getOutputStream());
    }
}
