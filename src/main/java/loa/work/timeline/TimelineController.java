package loa.work.timeline;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.Campaign;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.Progress;
import loa.work.Spans;
import loa.work.Spans.Span;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.link.Link;
import loa.work.link.Links;
import loa.work.timeline.Bar.Piece;
import loa.work.timeline.Threads.Wire;
import loa.work.web.FilterBar;
import loa.work.web.TaskGroups;
import loa.work.web.TaskLines;
import loa.work.web.TaskView;
import loa.work.web.UnitGroups;
import loa.work.web.UnitNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The campaign in time. */
@Controller
class TimelineController {

    /** So many units a page, where each has its own rows. */
    private static final int PAGE = 12;

    private final CampaignFrames frames;
    private final TaskList tasks;
    private final Spans spans;
    private final Links links;
    private final Progress progress;
    private final UnitGroups groups;
    private final UnitNames names;
    private final TaskLines lines;

    TimelineController(
            CampaignFrames frames,
            TaskList tasks,
            Spans spans,
            Links links,
            Progress progress,
            UnitGroups groups,
            UnitNames names,
            TaskLines lines) {
        this.frames = frames;
        this.tasks = tasks;
        this.spans = spans;
        this.links = links;
        this.progress = progress;
        this.groups = groups;
        this.names = names;
        this.lines = lines;
    }

    @GetMapping("/campaigns/{id}/timeline")
    TimelinePage timeline(@PathVariable UUID id, TaskFilter filter, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, TaskView.LIST.path(), me);
        var sight = frame.sight();
        var owners = tasks.owners(campaign, sight);
        var grouped = groups.of(owners.units());
        var all = UnitGroups.units(grouped);
        var byUnit = filter.group() == TaskFilter.Group.UNIT;
        var matching = byUnit ? groups.of(tasks.units(campaign, sight, filter, all)) : grouped;
        var pages = byUnit ? UnitGroups.pages(matching, PAGE) : 1;
        var number = Math.min(filter.number(), pages);
        var found = byUnit
                ? spans.byUnit(campaign, sight, filter, UnitGroups.units(UnitGroups.page(matching, number, PAGE)))
                : spans.byClause(campaign, sight, filter, all);
        var seen = links.of(campaign).stream()
                .filter(link -> sight.sees(link.from().unit(), List.of())
                        && sight.sees(link.to().unit(), List.of()))
                .toList();
        var today = lines.today();
        var binding = ChainText.Binding.of(seen, today);
        var path = binding.path();
        var critical = new HashSet<TaskId>();
        path.ifPresent(chain -> chain.steps().forEach(step -> critical.add(step.task())));
        var axis = Axis.of(
                frame.campaign(),
                found.stream().flatMap(span -> Stream.of(span.opensOn(), span.dueOn(), span.baseline())),
                today);
        var sections = progress.sections(campaign);
        var table = new Table(byUnit, seen, critical, binding.latest(), all);
        var rows =
                found.isEmpty() ? List.<TimelinePage.Group>of() : table.draw(found, sections, axis, frame.campaign());
        var text = new ChainText(campaign, names, lines);
        return new TimelinePage(
                frame,
                FilterBar.of(frame, TaskView.TIMELINE, filter, all, owners.people(), today),
                axis,
                rows,
                path.map(chain -> text.of(chain, seen)).orElse(null),
                (int) seen.stream().map(link -> link.to().task()).distinct().count(),
                rows.stream()
                        .flatMap(group -> group.rows().stream())
                        .mapToInt(row -> row.bar().all() == null ? 1 : 0)
                        .sum(),
                number,
                pages);
    }

    /** The rows of the drawing and the lines between them. */
    private final class Table {

        private final boolean byUnit;
        private final List<Link> links;
        private final Set<TaskId> critical;
        private final Map<String, LocalDate> latest = new HashMap<>();
        private final Map<UnitId, String> unitNames = new HashMap<>();

        Table(boolean byUnit, List<Link> links, Set<TaskId> critical, Map<TaskId, LocalDate> latest, List<Unit> units) {
            this.byUnit = byUnit;
            this.links = links;
            this.critical = critical;
            for (var link : links) {
                for (var end : List.of(link.from(), link.to())) {
                    var day = latest.get(end.task());
                    if (day != null) this.latest.merge(key(end), day, (a, b) -> a.isBefore(b) ? a : b);
                }
            }
            for (var unit : units) unitNames.put(unit.id(), unit.name());
        }

        List<TimelinePage.Group> draw(List<Span> found, Map<String, String> sections, Axis axis, Campaign campaign) {
            var divided = new LinkedHashMap<String, List<Span>>();
            for (var span : found) {
                divided.computeIfAbsent(heading(span, sections), none -> new ArrayList<>())
                        .add(span);
            }
            // Headings are rows too: lines run through them.
            var pieces = new ArrayList<Piece>();
            var places = new HashMap<String, Integer>();
            for (var group : divided.values()) {
                pieces.add(new Piece(0, 0));
                for (var span : group) {
                    var whole = Bar.of(span, axis, campaign.confirmedOn(), latest.get(key(span)), false, List.of())
                            .all();
                    if (whole != null) places.put(key(span), pieces.size());
                    pieces.add(whole == null ? new Piece(0, 0) : whole);
                }
            }
            var threads = Threads.of(wires(places), pieces);
            var groups = new ArrayList<TimelinePage.Group>();
            int number = 0;
            for (var entry : divided.entrySet()) {
                var through = new Bar("ahead", null, Bar.Sure.ALL, null, null, false, threads.in(number++));
                var rows = new ArrayList<TimelinePage.Row>();
                for (var span : entry.getValue()) {
                    var must = latest.get(key(span));
                    var bar = Bar.of(span, axis, campaign.confirmedOn(), must, isCritical(span), threads.in(number++));
                    rows.add(RowText.of(span, bar, must, campaign, lines.today()));
                }
                groups.add(new TimelinePage.Group(entry.getKey(), through, rows));
            }
            return groups;
        }

        private String heading(Span span, Map<String, String> sections) {
            if (byUnit && span.unit() != null)
                return unitNames.getOrDefault(span.unit(), span.unit().toString());
            var section = TaskGroups.sectionOf(span.clause(), sections);
            if (section == null) return msg("work.timeline.plan");
            return section + " " + TaskLines.shortened(sections.getOrDefault(section, ""));
        }

        private List<Wire> wires(Map<String, Integer> places) {
            var wires = new LinkedHashMap<String, Wire>();
            for (var link : links) {
                var from = places.get(key(link.from()));
                var to = places.get(key(link.to()));
                if (from == null || to == null || Objects.equals(from, to)) continue;
                var bold = critical.contains(link.from().task())
                        && critical.contains(link.to().task());
                wires.merge(from + " " + to, new Wire(from, to, bold), (a, b) -> a.critical() ? a : b);
            }
            return List.copyOf(wires.values());
        }

        private boolean isCritical(Span span) {
            return links.stream()
                    .flatMap(link -> Stream.of(link.from(), link.to()))
                    .anyMatch(end -> critical.contains(end.task()) && key(end).equals(key(span)));
        }

        private String key(Span span) {
            return span.clause() + (byUnit ? " " + span.unit() : "");
        }

        private String key(Link.End end) {
            return end.clause() + (byUnit ? " " + end.unit() : "");
        }
    }
}
