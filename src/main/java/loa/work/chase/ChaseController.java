package loa.work.chase;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.Frame;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.ClauseChip;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskSheets;
import loa.work.chase.ChasePage.Choice;
import loa.work.chase.Circular.Owner;
import loa.work.web.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Chasing on screen: the page of a campaign, and reminding of one task. */
@Controller
class ChaseController {

    static final String PATH = "/chase";

    private static final int SIZE = 50;
    private static final int LINE = 58;
    private static final int MOST_LINES = 32;
    private static final int MOST_TASKS = 500;
    private static final String OUTSIDE = "OUTSIDE";

    private final CampaignFrames frames;
    private final Reminders reminders;
    private final Circular circular;
    private final ChaseDesk desk;
    private final ChasePanels panels;
    private final TaskSheets sheets;
    private final TaskList tasks;
    private final UnitNames names;
    private final Timetable timetable;
    private final Clock clock;

    ChaseController(
            CampaignFrames frames,
            Reminders reminders,
            Circular circular,
            ChaseDesk desk,
            ChasePanels panels,
            TaskSheets sheets,
            TaskList tasks,
            UnitNames names,
            Timetable timetable,
            Clock clock) {
        this.frames = frames;
        this.reminders = reminders;
        this.circular = circular;
        this.desk = desk;
        this.panels = panels;
        this.sheets = sheets;
        this.tasks = tasks;
        this.names = names;
        this.timetable = timetable;
        this.clock = clock;
    }

    @GetMapping("/campaigns/{id}" + PATH)
    ChasePage page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "1") int page,
            Me me) {
        return page(new CampaignId(id), group, unit, Math.max(1, page), null, me);
    }

    @PostMapping("/campaigns/{id}" + PATH)
    Answer remindLate(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        var campaign = new CampaignId(id);
        frames.of(campaign, PATH, me);
        return page(campaign, "", null, 1, said(desk.remindLate(campaign, words, me)), me)
                .withStatus(200);
    }

    /** Reminds of tasks chosen in a list, or of all that the list shows. */
    @PostMapping("/campaigns/{id}" + PATH + "/tasks")
    Answer remindOf(
            @PathVariable UUID id,
            TaskFilter filter,
            @RequestParam(required = false) @Nullable List<UUID> task,
            @RequestParam(defaultValue = "false") boolean all,
            Me me) {
        var campaign = new CampaignId(id);
        var sight = frames.of(campaign, PATH, me).sight();
        var chosen = task == null
                ? List.<TaskId>of()
                : task.stream().map(TaskId::new).toList();
        var rows = all
                ? tasks.all(campaign, sight, filter, names.sorted(tasks.units(campaign, sight)))
                : tasks.these(campaign, sight, chosen);
        var ids = rows.stream().limit(MOST_TASKS).map(TaskList.Row::id).toList();
        if (ids.isEmpty()) return Answer.goTo("/campaigns/" + id + "/tasks").saying("work.notice.bulkNothing");
        return page(campaign, "", null, 1, said(desk.remind(ids, null, me)), me).withStatus(200);
    }

    @PostMapping("/tasks/{id}/reminders")
    Answer remind(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        var task = new TaskId(id);
        if (sheets.find(task, me).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var done = desk.remind(List.of(task), words, me);
        var page = "/tasks/" + id + "#chase-panel";
        var sent = done.reminded() > 0;
        var panel = panels.panel(task, sent ? null : done.key(), sent ? "" : words, me);
        if (Frame.current().partial()) return panel.orGoTo(page);
        return sent ? Answer.goTo(page).saying(done.key()) : new NotSentPage("/tasks/" + id, panel).withStatus(200);
    }

    private static String said(ChaseDesk.Outcome done) {
        return msg(
                "work.chase.done", done.reminded(), done.justNow(), done.nothingToDo(), done.notYours(), done.nobody());
    }

    private ChasePage page(CampaignId id, String group, @Nullable UUID unit, int number, @Nullable String done, Me me) {
        var frame = frames.of(id, PATH, me);
        var owners = circular.owners(id).stream()
                .filter(owner -> frame.sight().sees(owner.unit(), List.of()))
                .toList();
        var units = names.sorted(owners.stream().map(Owner::unit).toList());
        var groups = groups(owners, units);
        var chosen = groups.containsKey(group)
                ? group
                : groups.keySet().stream().findFirst().orElse("");
        var text = groups.isEmpty() ? "" : text(frame, chosen, groups.getOrDefault(chosen, List.of()), units);
        var filter = unit == null ? null : new UnitId(unit);
        var sent = reminders.page(id, frame.sight(), filter, number, SIZE);
        var pages = Math.max(1, (sent.total() + SIZE - 1) / SIZE);
        var byId = names.of(sent.rows().stream().map(Reminders.Sent::unit).toList());
        return new ChasePage(
                frame,
                groups.keySet().stream()
                        .map(key -> new Choice(key, called(key, units), key.equals(chosen)))
                        .toList(),
                text,
                Math.min(
                        MOST_LINES,
                        text.lines().mapToInt(line -> 1 + line.length() / LINE).sum() + 1),
                reminders.late(id, frame.sight(), LocalDate.now(clock)).size(),
                owners.stream().anyMatch(owner -> desk.may(id, owner.unit(), me)),
                done,
                choices(units, unit),
                sent.rows().stream().map(row -> row(id, row, byId)).toList(),
                how(),
                number,
                pages,
                number > 1 ? address(frame, unit, number - 1) : null,
                number < pages ? address(frame, unit, number + 1) : null);
    }

    private String text(CampaignFrame frame, String key, Collection<UnitId> group, List<Unit> units) {
        return circular.text(frame.campaign(), group, called(key, units), key.equals(OUTSIDE));
    }

    /** Everybody, each kind of unit, those outside the line of command, and each unit by itself; in this order. */
    private static Map<String, List<UnitId>> groups(List<Owner> owners, List<Unit> units) {
        var told = owners.stream().filter(Owner::told).map(Owner::unit).collect(Collectors.toSet());
        var asked = owners.stream().filter(Owner::asked).map(Owner::unit).toList();
        var groups = new java.util.LinkedHashMap<String, List<UnitId>>();
        if (!told.isEmpty()) groups.put("ALL", List.copyOf(told));
        var kinds = new TreeMap<UnitKind, List<UnitId>>();
        for (var unit : units) {
            if (told.contains(unit.id()))
                kinds.computeIfAbsent(unit.kind(), kind -> new ArrayList<>()).add(unit.id());
        }
        if (kinds.size() > 1) kinds.forEach((kind, ids) -> groups.put(kind.name(), ids));
        if (!asked.isEmpty()) groups.put(OUTSIDE, asked);
        for (var unit : units)
            if (told.contains(unit.id())) groups.put(unit.id().toString(), List.of(unit.id()));
        return groups;
    }

    private static String called(String key, List<Unit> units) {
        if (key.equals("ALL") || key.equals(OUTSIDE)) return msg("work.circular.to." + key);
        return units.stream()
                .filter(unit -> unit.id().toString().equals(key))
                .map(Unit::name)
                .findFirst()
                .orElseGet(() -> msg("work.circular.to." + key));
    }

    private static List<Choice> choices(List<Unit> units, @Nullable UUID chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", msg("work.chase.everyUnit"), chosen == null));
        for (var unit : units) {
            choices.add(new Choice(
                    unit.id().toString(), unit.name(), unit.id().value().equals(chosen)));
        }
        return choices;
    }

    private ChasePage.Row row(CampaignId campaign, Reminders.Sent sent, UnitNames.Names byId) {
        var line = panels.line(sent);
        return new ChasePage.Row(
                line.at(),
                ClauseChip.of(campaign, sent.clause(), sent.clauseStatus()),
                "/tasks/" + sent.task().value(),
                Chased.shortened(sent.taskWords()),
                byId.get(sent.unit()),
                line.what(),
                line.receivers());
    }

    private String how() {
        var settings = timetable.settings();
        return msg(
                "work.chase.how",
                settings.firstHours(),
                settings.secondHours(),
                settings.leaderDays(),
                settings.chiefDays());
    }

    private static String address(CampaignFrame frame, @Nullable UUID unit, int page) {
        return frame.campaign().path() + PATH + "?page=" + page + (unit == null ? "" : "&unit=" + unit);
    }
}
