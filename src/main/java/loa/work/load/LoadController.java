package loa.work.load;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import loa.platform.Me;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.Load;
import loa.work.Load.Burden;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.load.LoadPage.Cell;
import loa.work.load.LoadPage.Line;
import loa.work.web.FilterAddress;
import loa.work.web.FilterBar;
import loa.work.web.TaskLines;
import loa.work.web.TaskView;
import loa.work.web.UnitNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Who has how much on hand. */
@Controller
class LoadController {

    private static final int WEEKS = 6;
    private static final int PAGE = 100;
    private static final int THICK = 4;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

    private final CampaignFrames frames;
    private final TaskList tasks;
    private final Load load;
    private final UnitNames units;
    private final TaskLines lines;

    LoadController(CampaignFrames frames, TaskList tasks, Load load, UnitNames units, TaskLines lines) {
        this.frames = frames;
        this.tasks = tasks;
        this.load = load;
        this.units = units;
        this.lines = lines;
    }

    @GetMapping("/campaigns/{id}/load")
    LoadPage load(@PathVariable UUID id, TaskFilter filter, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, TaskView.LIST.path(), me);
        var owners = tasks.owners(campaign, frame.sight());
        var sorted = units.sorted(owners.units());
        var byPerson = filter.group() == TaskFilter.Group.PERSON;
        var names = units.of(owners.units());
        var burdens = load.of(campaign, frame.sight(), filter, sorted, byPerson).stream()
                .sorted(Comparator.comparingInt(Burden::total)
                        .reversed()
                        .thenComparing(burden -> names.get(burden.unit()), UnitNames.byName()))
                .toList();
        var pages = Math.max(1, (burdens.size() + PAGE - 1) / PAGE);
        var page = Math.min(filter.number(), pages);
        var first = Load.monday(lines.today());
        var mondays = IntStream.range(0, WEEKS).mapToObj(first::plusWeeks).toList();
        var shown = burdens.stream()
                .skip((long) (page - 1) * PAGE)
                .limit(PAGE)
                .map(burden -> line(burden, frame.campaign().path(), filter, mondays, names, owners.people()))
                .toList();
        return new LoadPage(
                frame,
                FilterBar.of(frame, TaskView.LOAD, filter, sorted, owners.people(), lines.today()),
                mondays.stream().map(monday -> week(monday, first)).toList(),
                shown,
                THICK,
                page,
                pages);
    }

    private static String week(LocalDate monday, LocalDate first) {
        return monday.equals(first) ? msg("work.filter.thisWeek") : msg("work.load.week", DAY.format(monday));
    }

    private static Line line(
            Burden burden,
            String path,
            TaskFilter filter,
            List<LocalDate> mondays,
            UnitNames.Names names,
            Map<String, UUID> people) {
        var unit = names.get(burden.unit());
        var person = burden.person();
        var byPerson = filter.group() == TaskFilter.Group.PERSON;
        var whose = !byPerson ? null : person == null ? TaskFilter.NOBODY : people.get(person);
        var list = filter.by(null).ofUnit(burden.unit().value(), whose == null ? filter.person() : whose);
        var cells = mondays.stream()
                .map(monday -> {
                    int count = burden.weeks().getOrDefault(monday, 0);
                    return new Cell(count, count >= THICK, FilterAddress.of(path + "/tasks", list.due(monday), 1));
                })
                .toList();
        int later = burden.weeks().entrySet().stream()
                .filter(week -> week.getKey().isAfter(mondays.getLast()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new Line(
                byPerson ? person == null ? msg("work.group.nobody") : person : unit,
                byPerson ? unit : null,
                FilterAddress.of(path + "/tasks", list, 1),
                burden.total(),
                burden.late(),
                cells,
                later,
                burden.undated());
    }
}
