package loa.work.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.UUID;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.platform.view.QrCode;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.MyWork;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.TaskList.Row;
import loa.work.TaskRights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tasks on paper, for where there is no screen. */
@Controller
class SlipController {

    private final MyWork work;
    private final TaskList tasks;
    private final CampaignFrames frames;
    private final TaskRights rights;
    private final UnitNames units;
    private final TaskLines lines;

    SlipController(
            MyWork work, TaskList tasks, CampaignFrames frames, TaskRights rights, UnitNames units, TaskLines lines) {
        this.work = work;
        this.tasks = tasks;
        this.frames = frames;
        this.rights = rights;
        this.units = units;
        this.lines = lines;
    }

    @GetMapping("/my-work/slip")
    SlipPage mine(Me me) {
        var rows = work.of(rights.atHome(me)).stream()
                .filter(item -> !item.shared())
                .map(item -> row(item.task(), item.campaign(), item.eventWord()))
                .toList();
        return page(me.unitName(), "/my-work", rows);
    }

    @GetMapping("/campaigns/{id}/slip")
    SlipPage ofUnit(@PathVariable UUID id, @RequestParam UUID unit, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/tasks", me);
        var filter = TaskFilter.of(unit, null).sorted(TaskFilter.Sort.CLAUSE);
        var name = units.of(List.of(new UnitId(unit))).get(new UnitId(unit));
        var rows = tasks.all(campaign, frame.sight(), filter, List.of()).stream()
                .filter(task -> task.unit().value().equals(unit) && task.state().isOpen())
                .map(task ->
                        row(task, frame.campaign().eventName(), frame.campaign().eventWord()))
                .toList();
        return page(name, frame.campaign().path() + "/tasks?unit=" + unit, rows);
    }

    private SlipPage page(String unit, String back, List<SlipPage.Row> rows) {
        return new SlipPage(unit, msg("work.slip.on", Days.full(lines.today())), back, rows);
    }

    private SlipPage.Row row(Row task, String campaign, String eventWord) {
        var line = lines.line(task, null, eventWord);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(line.href())
                .toUriString();
        return new SlipPage.Row(
                task.id().value().toString(),
                task.request() ? campaign + " · " + msg("work.line.request") : campaign,
                task.clause(),
                task.words(),
                line.due(),
                msg("work.state." + task.state()),
                QrCode.of(address));
    }
}
