package loa.work.overview;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.Decision;
import loa.work.Progress.Counts;
import loa.work.TaskState;
import loa.work.timeline.TimelinePage;
import loa.work.web.Meter;
import loa.work.web.TaskLine;
import org.jspecify.annotations.Nullable;

/**
 * A campaign on one page: what is late, who is silent, what needs a decision, what comes this week, and how far each section
 * of the plan and each unit has come.
 *
 * @param coming what is due in the next seven days, the nearest first
 * @param silentDays after how many days a unit counts as silent
 * @param chain the critical path; {@code null} where nothing waits for anything
 * @param waiting whether a later edition of the plan waits for the reader to decide
 * @param on today, as it stands on paper
 */
public record OverviewPage(
        CampaignFrame frame,
        Counts counts,
        Lines late,
        Lines coming,
        List<SectionLine> sections,
        List<UnitLine> units,
        List<Decision> open,
        int silentDays,
        TimelinePage.@Nullable Chain chain,
        boolean waiting,
        boolean reorganised,
        String on)
        implements View {

    private static final int MOST_UNITS = 60;

    /** The first tasks of so many. */
    public record Lines(List<TaskLine> shown, int total) {

        public int more() {
            return total - shown.size();
        }
    }

    /** How far one section of the plan has come. */
    public record SectionLine(String address, String words, String href, Meter meter, int late) {}

    /**
     * How far one unit has come.
     *
     * @param silent since when it has done nothing, in words; {@code null}: it is at work, or has nothing open
     */
    public record UnitLine(
            String unit,
            String href,
            Meter meter,
            int late,
            String next,
            @Nullable String silent) {}

    /**
     * A figure that leads to what it counts.
     *
     * @param kind how much it asks for somebody
     */
    public record Figure(int number, String words, String href, String kind) {}

    /** The units from which nothing has been heard for long. */
    public List<UnitLine> silent() {
        return units.stream().filter(unit -> unit.silent != null).toList();
    }

    /** The first of them: who is late most, or has been silent. */
    public List<UnitLine> first(List<UnitLine> lines) {
        return lines.subList(0, Math.min(MOST_UNITS, lines.size()));
    }

    /** How many are not among the first. */
    public int others(List<UnitLine> lines) {
        return Math.max(0, lines.size() - MOST_UNITS);
    }

    public Meter meter() {
        return Meter.of(counts);
    }

    /** What is proved of all that has to be done, in hundredths. */
    public int percent() {
        return counts.total() == 0 ? 0 : 100 * counts.of(TaskState.PROVED) / counts.total();
    }

    public List<Figure> figures() {
        var path = frame.campaign().path();
        var figures = new ArrayList<Figure>();
        figures.add(new Figure(counts.late(), msg("work.overview.late"), path + "/tasks?late=true", "bad"));
        figures.add(new Figure(coming.total, msg("work.overview.week"), "#coming", "warn"));
        figures.add(new Figure(
                counts.of(TaskState.SUBMITTED), msg("work.overview.toCheck"), path + "/tasks?state=SUBMITTED", "info"));
        figures.add(new Figure(open.size(), msg("work.overview.toDecide"), path + "/decisions", "warn"));
        figures.add(new Figure(silent().size(), msg("work.overview.silentUnits"), "#silent", "warn"));
        return figures;
    }

    /** The state of the campaign in one sentence. */
    public String verdict() {
        var proved = counts.of(TaskState.PROVED);
        if (counts.total() == 0) return msg("work.overview.noTasks");
        if (proved == counts.total()) return msg("work.overview.verdict.done", counts.total());
        var lateUnits = units.stream().filter(unit -> unit.late > 0).count();
        return counts.late() == 0
                ? msg("work.overview.verdict.fine", counts.total(), proved)
                : msg("work.overview.verdict.late", counts.total(), proved, counts.late(), lateUnits);
    }
}
