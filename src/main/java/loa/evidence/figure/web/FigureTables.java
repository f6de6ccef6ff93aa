package loa.evidence.figure.web;

import static loa.platform.view.Words.msg;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Collator;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.evidence.Indicator;
import loa.evidence.figure.Attainment;
import loa.evidence.figure.Figure;
import loa.evidence.figure.FigureFilter;
import loa.evidence.figure.Figures;
import loa.evidence.figure.Goals;
import loa.evidence.figure.Goals.Goal;
import loa.evidence.figure.Tally;
import loa.evidence.figure.web.FiguresPage.Asked;
import loa.evidence.figure.web.FiguresPage.Choice;
import loa.evidence.figure.web.FiguresPage.Group;
import loa.evidence.figure.web.FiguresPage.Row;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.view.Days;
import loa.platform.view.Frame;
import loa.work.CampaignFrame;
import loa.work.ClauseChip;
import loa.work.Progress;
import loa.work.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws up the figures of a campaign: added up, grouped, held against what the plan asks for. */
@Component
public class FigureTables {

    private static final Comparator<Unit> BY_NAME =
            Comparator.comparing(Unit::name, Collator.getInstance(Locale.of("vi")));

    private final Figures figures;
    private final Goals goals;
    private final Progress progress;
    private final Units units;

    FigureTables(Figures figures, Goals goals, Progress progress, Units units) {
        this.figures = figures;
        this.goals = goals;
        this.progress = progress;
        this.units = units;
    }

    FiguresPage page(CampaignFrame frame, FigureFilter filter) {
        var all = figures.of(frame.campaign(), frame.sight(), FigureFilter.ALL);
        var names = units.findAll(all.stream().map(Figure::unit).toList());
        return new FiguresPage(
                frame,
                new Asked(text(filter.unit()), text(filter.clause()), text(filter.phase()), text(filter.by())),
                names.values().stream()
                        .sorted(BY_NAME)
                        .map(unit -> new Choice(unit.id().toString(), unit.name()))
                        .toList(),
                groups(frame, filter, names),
                !filter.isAll(),
                new FigureAddress(frame.campaign().path(), filter).workbook());
    }

    byte[] workbook(CampaignFrame frame, FigureFilter filter) {
        var found = figures.of(frame.campaign(), frame.sight(), filter);
        var names = units.findAll(found.stream().map(Figure::unit).toList());
        return FigureWorkbook.write(
                groups(frame, filter, names), Tally.all(found).lines(), names);
    }

    /** The sums, without units as a grouping. */
    public List<Group> groups(CampaignFrame frame, FigureFilter filter) {
        return groups(frame, filter, Map.of());
    }

    private List<Group> groups(CampaignFrame frame, FigureFilter filter, Map<UnitId, Unit> names) {
        var found = figures.of(frame.campaign(), frame.sight(), filter);
        var owed = goals.of(frame.campaign().id(), frame.sight(), filter);
        var by = filter.by();
        if (by == null) {
            var rows = rows(found, owed, frame, filter);
            return rows.isEmpty() ? List.of() : List.of(new Group(null, null, rows));
        }
        return switch (by) {
            case UNIT ->
                names.values().stream()
                        .sorted(BY_NAME)
                        .map(unit -> group(
                                unit.name(),
                                null,
                                only(found, figure -> figure.unit().equals(unit.id())),
                                only(owed, goal -> goal.unit().equals(unit.id())),
                                frame,
                                filter.of(unit.id())))
                        .filter(group -> !group.rows().isEmpty())
                        .toList();
            case CLAUSE -> byClause(found, owed, frame, filter);
            case PHASE -> byPhase(found, frame, filter);
        };
    }

    private List<Group> byClause(List<Figure> found, List<Goal> owed, CampaignFrame frame, FigureFilter filter) {
        var groups = new ArrayList<Group>();
        for (var clause : progress.clauses(frame.campaign().id())) {
            var own = only(found, figure -> figure.clause().equals(clause.id()));
            var asked = only(owed, goal -> goal.clause().equals(clause.id()));
            if (own.isEmpty() && asked.isEmpty()) continue;
            groups.add(group(
                    shortened(clause.words()),
                    ClauseChip.of(frame.campaign().id(), clause.id(), clause.status()),
                    own,
                    asked,
                    frame,
                    filter.of(clause.id())));
        }
        return groups;
    }

    private List<Group> byPhase(List<Figure> found, CampaignFrame frame, FigureFilter filter) {
        var groups = new ArrayList<Group>();
        var phases = found.stream()
                .collect(Collectors.groupingBy(
                        figure -> text(Figures.phase(figure.on(), frame.campaign())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (var phase : List.of("BEFORE", "DURING", "AFTER", "")) {
            var own = phases.get(phase);
            if (own == null) continue;
            var title = msg(phase.isEmpty() ? "evidence.phase.unknown" : "evidence.phase." + phase);
            groups.add(group(
                    title, null, own, List.of(), frame, filter.of(phase.isEmpty() ? null : Phase.valueOf(phase))));
        }
        return groups;
    }

    private static Group group(
            String title,
            @Nullable ClauseChip chip,
            List<Figure> figures,
            List<Goal> owed,
            CampaignFrame frame,
            FigureFilter filter) {
        return new Group(title, chip, rows(figures, owed, frame, filter));
    }

    private static List<Row> rows(List<Figure> found, List<Goal> owed, CampaignFrame frame, FigureFilter filter) {
        var confirmed = Tally.confirmed(found);
        var all = Tally.all(found);
        var rows = new ArrayList<Row>();
        for (var indicator : Indicator.values()) {
            var sum = confirmed.sum(indicator);
            var whole = all.sum(indicator);
            var target = Goal.together(only(owed, goal -> goal.indicator() == indicator));
            if (sum == null && whole == null && target == null) continue;
            rows.add(new Row(
                    msg("evidence.unit." + indicator),
                    indicator.isPart(),
                    target == null ? null : said(target, indicator),
                    target == null ? null : GoalLine.of(new Attainment(indicator, target, sum, whole)),
                    target == null ? null : sum != null && target.isReached(sum),
                    sum,
                    whole,
                    target == null || sum == null ? null : share(sum, target.quantity()),
                    new FigureAddress(frame.campaign().path(), filter).of(indicator)));
        }
        return rows;
    }

    FigurePage figure(CampaignFrame frame, Indicator indicator, FigureFilter filter) {
        var found = only(
                figures.of(frame.campaign(), frame.sight(), filter),
                figure -> figure.indicator() == indicator || figure.indicator().whole() == indicator);
        var names = units.findAll(found.stream().map(Figure::unit).toList());
        var chips = progress.chips(frame.campaign().id());
        var tally = Tally.all(found);
        var byId = found.stream().collect(Collectors.toMap(Figure::id, Function.identity()));
        Function<Tally.Line, FigurePage.Line> line = each -> {
            var figure = each.figure();
            var instead = each.instead() == null ? null : byId.get(each.instead());
            var unit = names.get(figure.unit());
            return new FigurePage.Line(
                    number(figure.quantity()) + " " + msg("evidence.unit." + figure.indicator()),
                    unit == null ? figure.unit().toString() : unit.name(),
                    chips.of(figure.clause()),
                    Days.full(figure.on()),
                    figure.place(),
                    figure.check() == loa.evidence.Check.ACCEPTED,
                    FigureAddress.proof(figure),
                    each.why() == null ? null : msg("evidence.why." + each.why()),
                    instead == null ? null : FigureAddress.proof(instead));
        };
        return new FigurePage(
                frame,
                msg("evidence.unit." + indicator),
                msg("evidence.nature." + indicator.nature()),
                scope(filter, names),
                number(Tally.confirmed(found).sum(indicator)),
                number(tally.sum(indicator)),
                tally.lines().stream().filter(Tally.Line::counts).map(line).toList(),
                tally.lines().stream().filter(each -> !each.counts()).map(line).toList(),
                new FigureAddress(frame.campaign().path(), filter).table());
    }

    private static @Nullable String scope(FigureFilter filter, Map<UnitId, Unit> names) {
        var unit = filter.unit() == null ? null : names.get(new UnitId(filter.unit()));
        var words = Stream.of(
                        unit == null ? "" : unit.name(),
                        filter.clause() == null ? "" : msg("evidence.figures.clause", filter.clause()),
                        filter.phase() == null ? "" : msg("evidence.phase." + filter.phase()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? null : words;
    }

    private static <T> List<T> only(List<T> all, java.util.function.Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }

    /** One target in the plan's words; several together as their sum. */
    static String said(Target target, Indicator indicator) {
        return target.words().isEmpty()
                ? number(target.quantity()) + " " + msg("evidence.unit." + indicator)
                : target.said();
    }

    private static String share(BigDecimal sum, BigDecimal target) {
        return sum.multiply(BigDecimal.valueOf(100)).divide(target, 0, RoundingMode.DOWN) + "%";
    }

    static @Nullable String number(@Nullable BigDecimal number) {
        return number == null
                ? null
                : NumberFormat.getInstance(Frame.current().locale()).format(number);
    }

    private static String shortened(String words) {
        return words.length() <= 140 ? words : words.substring(0, words.lastIndexOf(' ', 140)) + " …";
    }

    private static String text(@Nullable Object asked) {
        return asked == null ? "" : asked.toString();
    }
}
