package loa.work.map;

import static loa.platform.view.Words.msg;
import static loa.work.TaskState.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.Progress;
import loa.work.Progress.Counts;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.Tiles;
import loa.work.Tiles.Tile;
import loa.work.map.MapPage.Place;
import loa.work.map.MapPage.Sheet;
import loa.work.web.FilterAddress;
import loa.work.web.FilterBar;
import loa.work.web.Meter;
import loa.work.web.TaskLines;
import loa.work.web.TaskView;
import loa.work.web.UnitGroups;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The map of tiles, and putting units in their places on it. */
@Controller
@RequestMapping("/campaigns/{id}/map")
class MapController {

    /** So many tiles a page; more units than that are drawn by themselves, place by place. */
    private static final int PAGE = 200;

    private static final List<String> KINDS = List.of("late", "ready", "running", "submitted", "proved");

    private final CampaignFrames frames;
    private final TaskList tasks;
    private final Progress progress;
    private final Tiles tiles;
    private final UnitGroups groups;
    private final TaskLines lines;

    MapController(
            CampaignFrames frames, TaskList tasks, Progress progress, Tiles tiles, UnitGroups groups, TaskLines lines) {
        this.frames = frames;
        this.tasks = tasks;
        this.progress = progress;
        this.tiles = tiles;
        this.groups = groups;
        this.lines = lines;
    }

    @GetMapping
    MapPage map(@PathVariable UUID id, TaskFilter filter, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, TaskView.LIST.path(), me);
        var owners = tasks.owners(campaign, frame.sight());
        var all = groups.of(owners.units());
        var counts = progress.byUnit(campaign, frame.sight(), filter, UnitGroups.units(all));
        var places = places(all).stream()
                .map(group -> new UnitGroups.Group(
                        group.heading(),
                        group.units().stream()
                                .filter(unit -> counts.containsKey(unit.id()))
                                .toList()))
                .filter(group -> !group.units().isEmpty())
                .toList();
        var pages = UnitGroups.pages(places, PAGE);
        var page = Math.min(filter.number(), pages);
        var put = pages == 1 ? tiles.of(frame.campaign().issuer()) : Map.<UnitId, Tile>of();
        var drawn = put.isEmpty() || places.isEmpty()
                ? UnitGroups.page(places, page, PAGE)
                : List.of(new UnitGroups.Group(msg("work.units.places"), UnitGroups.units(places)));
        var sheets = drawn.stream()
                .map(group -> sheet(group, put, counts, frame, filter))
                .toList();
        var met = sheets.stream()
                .flatMap(sheet -> sheet.places().stream())
                .map(Place::kind)
                .distinct()
                .toList();
        return new MapPage(
                frame,
                FilterBar.of(frame, TaskView.MAP, filter, UnitGroups.units(all), owners.people(), lines.today()),
                sheets,
                KINDS.stream().filter(met::contains).toList(),
                page,
                pages);
    }

    @GetMapping("/arrange")
    ArrangePage arrange(@PathVariable UUID id, Me me) {
        var frame = mine(id, me);
        var units = units(frame);
        var arrangement = Arrangement.of(
                units.stream().map(Unit::id).toList(), tiles.of(frame.campaign().issuer()));
        var rows = units.stream()
                .map(unit -> {
                    var tile = Objects.requireNonNull(arrangement.places().get(unit.id()));
                    return new ArrangePage.Row(
                            unit.id().toString(),
                            unit.name(),
                            String.valueOf(tile.across()),
                            String.valueOf(tile.down()));
                })
                .toList();
        return new ArrangePage(frame, rows, Tile.FARTHEST, null);
    }

    @PostMapping("/arrange")
    Answer arrange(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> unit,
            @RequestParam(defaultValue = "") List<String> across,
            @RequestParam(defaultValue = "") List<String> down,
            @RequestParam(defaultValue = "false") boolean reset,
            Me me) {
        var frame = mine(id, me);
        var map = frame.campaign().path() + TaskView.MAP.path();
        if (reset) {
            tiles.arrange(frame.campaign(), Map.of(), me);
            return Answer.goTo(map).saying("work.notice.mapReset");
        }
        var names = new HashMap<UUID, String>();
        for (var each : units(frame)) names.put(each.id().value(), each.name());
        var put = new LinkedHashMap<UnitId, Tile>();
        var taken = new HashMap<Tile, String>();
        var rows = new ArrayList<ArrangePage.Row>();
        String objection = null;
        for (int place = 0; place < Math.min(unit.size(), Math.min(across.size(), down.size())); place++) {
            var name = names.get(unit.get(place));
            if (name == null) continue;
            rows.add(new ArrangePage.Row(unit.get(place).toString(), name, across.get(place), down.get(place)));
            var tile = tile(across.get(place), down.get(place));
            if (tile == null) {
                if (objection == null) objection = msg("work.map.noPlace", name, Tile.FARTHEST);
                continue;
            }
            var other = taken.putIfAbsent(tile, name);
            if (other != null && objection == null)
                objection = msg("work.map.taken", name, other, tile.across(), tile.down());
            put.put(new UnitId(unit.get(place)), tile);
        }
        if (objection != null) return new ArrangePage(frame, rows, Tile.FARTHEST, objection).withStatus(200);
        tiles.arrange(frame.campaign(), put, me);
        return Answer.goTo(map).saying("work.notice.mapArranged");
    }

    private static @Nullable Tile tile(String across, String down) {
        try {
            var tile = new Tile(Integer.parseInt(across.strip()), Integer.parseInt(down.strip()));
            return tile.isOnTheMap() ? tile : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private CampaignFrame mine(UUID id, Me me) {
        var frame = frames.of(new CampaignId(id), TaskView.LIST.path(), me);
        if (!frame.runs()) throw new AccessDeniedException("map of " + id);
        return frame;
    }

    private List<Unit> units(CampaignFrame frame) {
        return UnitGroups.units(places(groups.of(tasks.units(frame.campaign().id(), frame.sight()))));
    }

    /** Only what is a piece of land stands on a map. */
    private static List<UnitGroups.Group> places(List<UnitGroups.Group> all) {
        return all.stream()
                .map(group -> new UnitGroups.Group(
                        group.heading(),
                        group.units().stream()
                                .filter(unit -> unit.kind().isGrassroots())
                                .toList()))
                .filter(group -> !group.units().isEmpty())
                .toList();
    }

    private static Sheet sheet(
            UnitGroups.Group group,
            Map<UnitId, Tile> put,
            Map<UnitId, Counts> counts,
            CampaignFrame frame,
            TaskFilter filter) {
        var arrangement = Arrangement.of(group.units().stream().map(Unit::id).toList(), put);
        var list = frame.campaign().path() + "/tasks";
        var places = group.units().stream()
                .map(unit -> {
                    var tile = Objects.requireNonNull(arrangement.places().get(unit.id()));
                    var of = Objects.requireNonNull(counts.get(unit.id()));
                    var name = ShortName.of(unit.name());
                    return new Place(
                            unit.name(),
                            name.lines(),
                            name.initials(),
                            FilterAddress.of(list, filter.ofUnit(unit.id().value(), filter.person()), 1),
                            kind(of),
                            of.late(),
                            Meter.of(of),
                            tile.across(),
                            tile.down());
                })
                .toList();
        return new Sheet(group.heading(), arrangement.across(), arrangement.down(), places);
    }

    private static String kind(Counts counts) {
        if (counts.late() > 0) return "late";
        if (counts.of(PROVED) == counts.total()) return "proved";
        var begun = Stream.of(RUNNING, RETURNED, PROVED).anyMatch(state -> counts.of(state) > 0);
        if (counts.of(SUBMITTED) > 0)
            return counts.of(READY, RUNNING, RETURNED, WAITING) == 0 ? "submitted" : "running";
        return begun ? "running" : "ready";
    }
}
