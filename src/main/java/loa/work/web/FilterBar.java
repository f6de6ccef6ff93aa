package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.organization.Unit;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.TaskFilter;

/**
 * What a reader looks for among tasks, the same on every view: words, and behind one click all the rest; what is chosen
 * stands below, each a link that takes it back.
 *
 * @param path of the page
 * @param ordered whether the page can be sorted and divided
 */
public record FilterBar(
        String path,
        TaskFilter filter,
        String eventWord,
        List<Option> units,
        List<Option> people,
        LocalDate today,
        boolean ordered)
        implements View {

    /** More than these nobody finds in a list to choose from; the field for words finds units by their names. */
    private static final int MOST = 150;

    /** Whether there are so many units that they are looked for by name. */
    public boolean manyUnits() {
        return units.size() > MOST;
    }

    public boolean manyPeople() {
        return people.size() > MOST;
    }

    /** Something to choose. */
    public record Option(String value, String words, boolean chosen) {}

    /** Something chosen, and the address without it. */
    public record Chosen(String words, String without) {}

    /** Only the list can be sorted and divided. */
    public static FilterBar of(
            CampaignFrame frame,
            TaskView view,
            TaskFilter filter,
            List<Unit> units,
            Map<String, UUID> people,
            LocalDate today) {
        var owners = units.stream()
                .map(unit -> new Option(
                        unit.id().toString(), unit.name(), unit.id().value().equals(filter.unit())))
                .toList();
        var named = new ArrayList<Option>();
        people.forEach((name, id) -> named.add(new Option(id.toString(), name, id.equals(filter.person()))));
        if (!named.isEmpty()) {
            named.add(new Option(
                    TaskFilter.NOBODY.toString(),
                    msg("work.filter.nobody"),
                    TaskFilter.NOBODY.equals(filter.person())));
        }
        var campaign = frame.campaign();
        return new FilterBar(
                campaign.path() + view.path(),
                filter,
                campaign.eventWord(),
                owners,
                named,
                today,
                view == TaskView.LIST);
    }

    /** The weeks around today, and the one that is chosen. */
    public List<Option> weeks() {
        var weeks = new ArrayList<Option>();
        var chosen = filter.week() == null ? null : monday(filter.week());
        var first = monday(today).minusWeeks(2);
        if (chosen != null && chosen.isBefore(first)) weeks.add(week(chosen, true));
        for (int number = 0; number < 12; number++) {
            var monday = first.plusWeeks(number);
            weeks.add(week(monday, monday.equals(chosen)));
        }
        if (chosen != null && !chosen.isBefore(first.plusWeeks(12))) weeks.add(week(chosen, true));
        return weeks;
    }

    public List<Chosen> chosen() {
        var f = filter;
        var chosen = new ArrayList<Chosen>();
        if (f.q() != null) chosen.add(without(msg("work.filter.q", f.q()), with(f, Part.Q)));
        if (f.unit() != null) chosen.add(without(name(units, msg("work.filter.unit")), with(f, Part.UNIT)));
        if (f.clause() != null) chosen.add(without(msg("work.filter.clause", f.clause()), with(f, Part.CLAUSE)));
        if (f.state() != null) chosen.add(without(msg("work.state." + f.state()), with(f, Part.STATE)));
        if (f.phase() != null)
            chosen.add(without(msg("work.phase." + f.phase()) + " " + eventWord, with(f, Part.PHASE)));
        if (f.person() != null) chosen.add(without(name(people, msg("work.filter.person")), with(f, Part.PERSON)));
        if (f.week() != null) chosen.add(without(weekName(monday(f.week())), with(f, Part.WEEK)));
        if (f.isLate()) chosen.add(without(msg("work.tasks.late.short"), with(f, Part.LATE)));
        if (f.isWaiting()) chosen.add(without(msg("work.tasks.waits.short"), with(f, Part.WAITS)));
        return chosen;
    }

    /** How many of the choices behind the click are made. */
    public int hidden() {
        return chosen().size() - (filter.q() == null ? 0 : 1);
    }

    private enum Part {
        Q,
        UNIT,
        CLAUSE,
        STATE,
        PHASE,
        PERSON,
        WEEK,
        LATE,
        WAITS
    }

    private static TaskFilter with(TaskFilter f, Part left) {
        return new TaskFilter(
                left == Part.UNIT ? null : f.unit(),
                left == Part.STATE ? null : f.state(),
                left == Part.PHASE ? null : f.phase(),
                left == Part.CLAUSE ? null : f.clause(),
                left == Part.PERSON ? null : f.person(),
                left == Part.WEEK ? null : f.week(),
                left == Part.LATE ? null : f.late(),
                left == Part.WAITS ? null : f.waits(),
                left == Part.Q ? null : f.q(),
                f.sort(),
                f.group(),
                null);
    }

    private Chosen without(String words, TaskFilter filter) {
        return new Chosen(words, FilterAddress.of(path, filter, 1));
    }

    private static String name(List<Option> options, String otherwise) {
        return options.stream()
                .filter(Option::chosen)
                .map(Option::words)
                .findFirst()
                .orElse(otherwise);
    }

    private Option week(LocalDate monday, boolean chosen) {
        return new Option(monday.toString(), weekName(monday), chosen);
    }

    private String weekName(LocalDate monday) {
        var said = msg("work.filter.week", Days.full(monday), Days.full(monday.plusDays(6)));
        return monday.equals(monday(today)) ? msg("work.filter.thisWeek") + " · " + said : said;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
