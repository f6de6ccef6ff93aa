package loa.work.succession;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.Progress.Counts;
import loa.work.TaskState;
import loa.work.web.Meter;
import loa.work.web.UnitGroups;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How far a campaign has come by the units of today, and by those there were before they were reorganised. */
@Controller
class MapController {

    private static final int PAGE = 100;
    /** More columns than these do not fit on a screen. */
    private static final int COLUMNS = 12;

    private static final int MAPS = 6;

    private final CampaignFrames frames;
    private final MapSums sums;
    private final Units units;
    private final UnitGroups groups;
    private final Clock clock;

    MapController(CampaignFrames frames, MapSums sums, Units units, UnitGroups groups, Clock clock) {
        this.frames = frames;
        this.sums = sums;
        this.units = units;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * @param on a day of the map; none: today
     */
    @GetMapping("/campaigns/{id}/by-map")
    MapPage page(
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "1") int page,
            Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/tasks", me);
        var today = LocalDate.now(clock);
        var day = on == null ? today : on;
        var map = units.map(day);
        var all = sums.of(campaign, frame.sight(), map);
        var sorted = UnitGroups.units(groups.of(all.units().keySet()));
        var pages = Math.max(1, (sorted.size() + PAGE - 1) / PAGE);
        var number = Math.clamp(page, 1, pages);
        var shown = sorted.subList((number - 1) * PAGE, Math.min(sorted.size(), number * PAGE));
        var ids = shown.stream().map(Unit::id).toList();
        var clauses = sums.clauses(campaign, frame.sight(), map, ids, all);
        var columns = clauses.size() > COLUMNS ? List.<String>of() : List.copyOf(clauses.keySet());
        var names = units.findAll(all.owners().values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .collect(Collectors.toSet()));
        var path = frame.campaign().path() + "/by-map";
        return new MapPage(
                frame,
                msg(day.equals(today) ? "work.maps.today" : "work.maps.on", Days.full(day)),
                choices(path, day, today, names.values()),
                Meter.of(all.all()),
                all.all().late(),
                sorted.size(),
                columns,
                shown.stream()
                        .map(unit -> line(unit, all, columns, clauses, names))
                        .toList(),
                number,
                pages,
                path + (on == null ? "?" : "?on=" + on + "&"));
    }

    /** Each day on which a unit of the campaign ended makes another map. */
    private static List<MapPage.Choice> choices(String path, LocalDate day, LocalDate today, Collection<Unit> owners) {
        var maps = owners.stream()
                .map(Unit::until)
                .filter(Objects::nonNull)
                .map(last -> last.plusDays(1))
                .filter(first -> !first.isAfter(today))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(MAPS)
                .toList();
        var choices = new ArrayList<MapPage.Choice>();
        choices.add(new MapPage.Choice(msg("work.maps.now"), path, day.equals(today)));
        for (var first : maps) {
            var before = first.minusDays(1);
            choices.add(new MapPage.Choice(
                    msg("work.maps.before", Days.full(first)), path + "?on=" + before, day.equals(before)));
        }
        return choices;
    }

    private static MapPage.Line line(
            Unit unit,
            MapSums.Sums all,
            List<String> columns,
            Map<String, Map<UnitId, Counts>> clauses,
            Map<UnitId, Unit> names) {
        var counts = Objects.requireNonNull(all.units().get(unit.id()));
        var owners = all.owners().getOrDefault(unit.id(), List.of());
        var said = Stream.of(
                        said("work.maps.with", others(owners, unit.id(), false), names),
                        said("work.maps.nowAt", others(owners, unit.id(), true), names))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        return new MapPage.Line(
                unit.name(),
                said.isEmpty() ? null : said,
                Meter.of(counts),
                counts.late(),
                columns.stream()
                        .map(clause -> cell(
                                clause, clauses.getOrDefault(clause, Map.of()).get(unit.id())))
                        .toList());
    }

    /** Those who had these tasks before the unit, or after it. */
    private static Set<UnitId> others(List<List<UnitId>> owners, UnitId unit, boolean after) {
        return owners.stream()
                .flatMap(had -> {
                    int place = had.indexOf(unit);
                    if (place < 0) return after ? Stream.empty() : had.stream();
                    return (after ? had.subList(place + 1, had.size()) : had.subList(0, place)).stream();
                })
                .collect(Collectors.toSet());
    }

    private static String said(String key, Set<UnitId> units, Map<UnitId, Unit> names) {
        if (units.isEmpty()) return "";
        return msg(
                key,
                units.stream()
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .map(Unit::name)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static MapPage.Cell cell(String clause, @Nullable Counts counts) {
        if (counts == null) return new MapPage.Cell(clause, "", "");
        var of = counts.total();
        var proved = counts.of(TaskState.PROVED);
        if (of == 0) return new MapPage.Cell(clause, "✕", "muted");
        return new MapPage.Cell(clause, proved + "/" + of, proved == of ? "state state--ok" : "");
    }
}
