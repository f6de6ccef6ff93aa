package loa.work.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import loa.platform.Me;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.TaskFilter;
import loa.work.TaskList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The tasks of a campaign as a list, on the screen or as a workbook. */
@Controller
@RequestMapping("/campaigns/{id}")
class TasksController {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final CampaignFrames frames;
    private final TaskList tasks;
    private final UnitNames units;
    private final TaskLines lines;

    TasksController(CampaignFrames frames, TaskList tasks, UnitNames units, TaskLines lines) {
        this.frames = frames;
        this.tasks = tasks;
        this.units = units;
        this.lines = lines;
    }

    @GetMapping("/tasks")
    TasksPage list(@PathVariable UUID id, TaskFilter filter, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/tasks", me);
        var owners = units.sorted(tasks.units(campaign, frame.sight()));
        var found = tasks.find(campaign, frame.sight(), filter, owners);
        return TasksPage.of(frame, filter, owners, found, lines);
    }

    @GetMapping("/tasks.xlsx")
    void workbook(@PathVariable UUID id, TaskFilter filter, Me me, HttpServletResponse reply) throws IOException {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/tasks", me);
        var owners = units.sorted(tasks.units(campaign, frame.sight()));
        var rows = tasks.all(campaign, frame.sight(), filter, owners);
        var names = units.of(rows.stream().map(TaskList.Row::unit).distinct().toList());
        reply.setContentType(WORKBOOK);
        reply.setHeader("Content-Disposition", "attachment; filename=\"cong-viec.xlsx\"");
        reply.setHeader("Cache-Control", "no-store");
        new TaskWorkbook(frame.campaign(), lines.today())
                .write(rows, unit -> Objects.requireNonNull(names.get(unit)), reply.getOutputStream());
    }
}
