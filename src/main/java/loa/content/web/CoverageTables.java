package loa.content.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import loa.content.topic.Coverage;
import loa.content.topic.Dimension;
import loa.content.topic.Topic;
import loa.content.topic.Topics;
import loa.content.web.CoveragePage.Cell;
import loa.content.web.CoveragePage.Filter;
import loa.content.web.CoveragePage.Head;
import loa.content.web.CoveragePage.Line;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.work.CampaignFrame;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out what is covered from the two sides that an address asks for. */
@Component
class CoverageTables {

    private final Topics topics;
    private final Coverage coverage;
    private final ItemForms forms;

    CoverageTables(Topics topics, Coverage coverage, ItemForms forms) {
        this.topics = topics;
        this.coverage = coverage;
        this.forms = forms;
    }

    /** The whole matrix, before a reader looks for some of its rows. */
    record Table(Dimension rows, Dimension columns, List<Filter> filters, List<Head> heads, List<Line> lines) {

        List<Choice> choices(Dimension chosen) {
            return ItemForms.choices(
                    List.of(Dimension.values()), Dimension::word, CoverageTables::said, Set.of(chosen.word()));
        }
    }

    /** A value of a side, in words; {@code full}: all of them where they are cut short. */
    private record Value(String words, String full) {}

    /** The values of every side, by the word they have in an address. */
    private static final class Sides {

        private final Map<Dimension, Map<String, Value>> values = new EnumMap<>(Dimension.class);

        Map<String, Value> of(Dimension side) {
            return values.computeIfAbsent(side, _ -> new LinkedHashMap<>());
        }
    }

    Table of(CampaignFrame frame, Map<String, String> asked, Me me) {
        var campaign = frame.campaign().id();
        var known = topics.of(campaign).stream().filter(topic -> !topic.gone()).toList();
        var sides = sides(campaign, known);
        var rows = side(asked.get("rows"), Dimension.TOPIC);
        var columns = side(asked.get("columns"), rows == Dimension.PHASE ? Dimension.TOPIC : Dimension.PHASE);
        if (columns == rows) columns = rows == Dimension.PHASE ? Dimension.TOPIC : Dimension.PHASE;
        // 99 communes are read down, not across.
        if (columns == Dimension.COMMUNE) {
            columns = rows;
            rows = Dimension.COMMUNE;
        }
        var only = new EnumMap<Dimension, String>(Dimension.class);
        for (var side : Dimension.values()) {
            var value = asked.get(side.word());
            if (side != rows
                    && side != columns
                    && value != null
                    && sides.of(side).containsKey(value)) only.put(side, value);
        }
        var communes = List.copyOf(sides.of(Dimension.COMMUNE).keySet());
        var grid = coverage.of(campaign, rows, columns, only, communes);
        var lines = lines(frame, known, sides, rows, columns, only, grid, forms.begins(frame, me));
        return new Table(rows, columns, filters(rows, columns, sides, only), heads(sides.of(columns), lines), lines);
    }

    private static List<Head> heads(Map<String, Value> values, List<Line> lines) {
        var heads = new ArrayList<Head>();
        for (var value : values.entrySet()) {
            int place = heads.size();
            var gaps = lines.stream()
                    .filter(line -> line.cells().get(place).isGap())
                    .count();
            heads.add(new Head(
                    value.getKey(), value.getValue().words(), value.getValue().full(), (int) gaps));
        }
        return heads;
    }

    private Sides sides(CampaignId campaign, List<Topic> known) {
        var sides = new Sides();
        for (var topic : known) {
            sides.of(Dimension.TOPIC).put(topic.clause(), new Value(topic.clause(), topic.words()));
        }
        for (var phase : Phase.values()) {
            sides.of(Dimension.PHASE).put(phase.name(), value(ItemForms.phase(phase)));
        }
        var scope = topics.scope(campaign);
        for (ChannelKind channel : scope.channels()) {
            sides.of(Dimension.CHANNEL).put(channel.name(), value(ItemForms.channel(channel)));
        }
        for (var language : scope.languages()) {
            sides.of(Dimension.LANGUAGE).put(language, value(ItemForms.language(language)));
        }
        for (var commune : forms.communes(campaign)) {
            sides.of(Dimension.COMMUNE).put(commune.id().value().toString(), value(commune.name()));
        }
        return sides;
    }

    private static Value value(String words) {
        return new Value(words, words);
    }

    private static List<Line> lines(
            CampaignFrame frame,
            List<Topic> known,
            Sides sides,
            Dimension rows,
            Dimension columns,
            Map<Dimension, String> only,
            Coverage.Grid grid,
            boolean begins) {
        var phases = known.stream().collect(Collectors.toMap(Topic::clause, Topic::phases));
        var lines = new ArrayList<Line>();
        for (var row : sides.of(rows).entrySet()) {
            var cells = new ArrayList<Cell>();
            for (var column : sides.of(columns).entrySet()) {
                var place = new EnumMap<>(only.isEmpty() ? Map.of(rows, row.getKey()) : only);
                place.put(rows, row.getKey());
                place.put(columns, column.getKey());
                var counted = grid.at(row.getKey(), column.getKey());
                cells.add(cell(frame, place, counted, column.getValue().words(), asked(place, phases), begins));
            }
            boolean topic = rows == Dimension.TOPIC;
            var path = frame.campaign().path();
            var within = path + "/coverage?" + within(rows, columns, row.getKey(), only);
            lines.add(new Line(
                    topic ? section(row.getKey()) : "",
                    topic
                            ? row.getKey() + " · "
                                    + ItemForms.shortened(row.getValue().full())
                            : row.getValue().words(),
                    topic ? path + "/topic?clause=" + row.getKey() : within,
                    row.getValue().full(),
                    within,
                    cells));
        }
        return lines;
    }

    private static Cell cell(
            CampaignFrame frame,
            Map<Dimension, String> place,
            Coverage.Cell counted,
            String head,
            boolean asked,
            boolean begins) {
        var kind = counted.out() > 0 ? "out" : counted.inWork() > 0 ? "work" : asked ? "gap" : "none";
        var path = frame.campaign().path() + "/content";
        var query = place.entrySet().stream()
                .map(side -> side.getKey().word() + "=" + side.getValue())
                .collect(Collectors.joining("&"));
        var href = switch (kind) {
            case "none" -> null;
            case "gap" -> begins ? path + "/new?" + query : null;
            default -> path + "?" + query;
        };
        var said = switch (kind) {
            case "gap" -> msg(begins ? "content.coverage.said.gap" : "content.coverage.said.empty");
            case "none" -> msg("content.coverage.kind.none");
            default -> msg("content.coverage.said.items", counted.inWork(), counted.out());
        };
        return new Cell(kind, counted.all(), href, head, said);
    }

    /** One row by itself: the topics of a commune, a channel or a language; of a topic its columns. */
    private static String within(Dimension side, Dimension columns, String value, Map<Dimension, String> only) {
        var narrowed = new EnumMap<>(only.isEmpty() ? Map.of(side, value) : only);
        narrowed.put(side, value);
        var down = side == Dimension.TOPIC ? columns : Dimension.TOPIC;
        narrowed.remove(down);
        var across =
                down == Dimension.PHASE || narrowed.containsKey(Dimension.PHASE) ? Dimension.CHANNEL : Dimension.PHASE;
        narrowed.remove(across);
        var query = narrowed.entrySet().stream()
                .map(each -> each.getKey().word() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return query + "&rows=" + down.word() + "&columns=" + across.word();
    }

    /** Whether the plan wants anything there: a topic in a phase that is not its own, it does not. */
    private static boolean asked(Map<Dimension, String> place, Map<String, List<Phase>> phases) {
        var topic = place.get(Dimension.TOPIC);
        var phase = place.get(Dimension.PHASE);
        if (topic == null || phase == null) return true;
        var own = phases.getOrDefault(topic, List.of());
        return own.isEmpty() || own.stream().anyMatch(each -> each.name().equals(phase));
    }

    /** The section that a topic's clause stands in, as {@code II.2.1} of {@code II.2.1/3}. */
    private static String section(String clause) {
        return clause.contains("/") ? clause.substring(0, clause.indexOf('/')) : clause;
    }

    private static String said(Dimension side) {
        return msg("content.coverage.side." + side);
    }

    private static List<Filter> filters(Dimension rows, Dimension columns, Sides sides, Map<Dimension, String> only) {
        var filters = new ArrayList<Filter>();
        for (var side : Dimension.values()) {
            if (side == rows || side == columns || sides.of(side).size() < 2) continue;
            var chosen = only.get(side);
            filters.add(new Filter(
                    side.word(),
                    said(side),
                    ItemForms.choices(
                            sides.of(side).entrySet(),
                            Map.Entry::getKey,
                            value -> side == Dimension.TOPIC
                                    ? value.getKey() + " · "
                                            + ItemForms.shortened(
                                                    value.getValue().full())
                                    : value.getValue().words(),
                            chosen == null ? Set.of() : Set.of(chosen))));
        }
        return filters;
    }

    private static Dimension side(@Nullable String word, Dimension otherwise) {
        for (var side : Dimension.values()) if (side.word().equals(word)) return side;
        return otherwise;
    }
}
