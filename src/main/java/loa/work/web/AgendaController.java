package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.Agenda;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.TaskFilter;
import loa.work.TaskList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A campaign as a calendar. */
@Controller
class AgendaController {

    private final CampaignFrames frames;
    private final TaskList tasks;
    private final Agenda agenda;
    private final UnitNames units;
    private final TaskLines lines;

    AgendaController(CampaignFrames frames, TaskList tasks, Agenda agenda, UnitNames units, TaskLines lines) {
        this.frames = frames;
        this.tasks = tasks;
        this.agenda = agenda;
        this.units = units;
        this.lines = lines;
    }

    @GetMapping("/campaigns/{id}/calendar")
    AgendaPage calendar(
            @PathVariable UUID id, TaskFilter filter, @RequestParam(required = false) @Nullable String month, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, TaskView.LIST.path(), me);
        var owners = tasks.owners(campaign, frame.sight());
        var sorted = units.sorted(owners.units());
        var path = frame.campaign().path() + TaskView.CALENDAR.path();
        var today = lines.today();
        var address = FilterAddress.of(path, filter.due(null), 1);
        var kept = address.contains("?") ? address.substring(address.indexOf('?') + 1) + "&" : "";
        var span = CalendarGrid.of(path, kept, month, filter.week(), today);
        var found = agenda.between(campaign, frame.sight(), filter, sorted, span.from(), span.to());
        var names = units.of(found.stream()
                .map(Agenda.Entry::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var entries = new LinkedHashMap<LocalDate, List<CalendarGrid.Entry>>();
        for (var each : found) {
            entries.computeIfAbsent(each.day(), none -> new ArrayList<>())
                    .add(entry(each, frame.campaign().path(), filter, names, today));
        }
        var bar = FilterBar.of(frame, TaskView.CALENDAR, filter, sorted, owners.people(), today);
        return new AgendaPage(frame, bar, span.with(entries, today));
    }

    private static CalendarGrid.Entry entry(
            Agenda.Entry each, String path, TaskFilter filter, UnitNames.Names names, LocalDate today) {
        var task = each.task();
        UnitId unit = each.unit();
        var href = task == null
                ? FilterAddress.of(path + "/tasks", filter.below(each.clause()), 1)
                : "/tasks/" + task.value();
        var said = unit == null ? msg("work.calendar.units", each.tasks(), each.open()) : names.get(unit);
        return new CalendarGrid.Entry(href, each.clause(), TaskLines.shortened(each.words()), each.isLate(today), said);
    }
}
