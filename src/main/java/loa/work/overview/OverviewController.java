package loa.work.overview;

import static loa.platform.view.Words.msg;
import static loa.work.TaskState.*;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import loa.organization.UnitId;
import loa.plan.PlanId;
import loa.plan.Plans;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.work.Campaign;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.Decision;
import loa.work.DecisionDesk;
import loa.work.Glance;
import loa.work.Glance.Seen;
import loa.work.Progress.Counts;
import loa.work.TaskList;
import loa.work.TaskList.Row;
import loa.work.overview.OverviewPage.Lines;
import loa.work.overview.OverviewPage.SectionLine;
import loa.work.overview.OverviewPage.UnitLine;
import loa.work.timeline.TightestChain;
import loa.work.web.Meter;
import loa.work.web.TaskLines;
import loa.work.web.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A campaign on one page. */
@Controller
class OverviewController {

    private static final int WEEK = 7;
    private static final int MOST = 6;

    private final CampaignFrames frames;
    private final Glance glance;
    private final TaskList tasks;
    private final DecisionDesk decisions;
    private final TightestChain chains;
    private final UnitNames units;
    private final TaskLines lines;
    private final Plans plans;
    private final Settings settings;

    OverviewController(
            CampaignFrames frames,
            Glance glance,
            TaskList tasks,
            DecisionDesk decisions,
            TightestChain chains,
            UnitNames units,
            TaskLines lines,
            Plans plans,
            Settings settings) {
        this.frames = frames;
        this.glance = glance;
        this.tasks = tasks;
        this.decisions = decisions;
        this.chains = chains;
        this.units = units;
        this.lines = lines;
        this.plans = plans;
        this.settings = settings;
    }

    @GetMapping("/campaigns/{id}")
    OverviewPage overview(@PathVariable UUID id, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "", me);
        var seen = glance.at(campaign, frame.sight());
        var pressing = tasks.pressing(campaign, frame.sight(), lines.today().plusDays(WEEK), MOST);
        var names = units.of(Stream.concat(
                        seen.units().keySet().stream(),
                        Stream.of(pressing.late(), pressing.coming())
                                .flatMap(rows -> rows.rows().stream().map(Row::unit)))
                .distinct()
                .toList());
        return new OverviewPage(
                frame,
                seen.all(),
                lines(pressing.late(), names, frame.campaign()),
                lines(pressing.coming(), names, frame.campaign()),
                sections(frame.campaign().path(), seen),
                unitLines(frame.campaign(), seen, names),
                decisions.of(campaign).stream().filter(Decision::isOpen).toList(),
                settings.silentDays(),
                chains.of(campaign, frame.sight()).orElse(null),
                waits(frame),
                units.reorganisedSince(frame.campaign().confirmedOn()),
                msg("work.slip.on", Days.full(lines.today())));
    }

    private boolean waits(CampaignFrame frame) {
        var plan = new PlanId(frame.campaign().id().value());
        return frame.runs()
                && plans.head(plan).filter(head -> head.pending() != null).isPresent();
    }

    private Lines lines(TaskList.Rows rows, UnitNames.Names names, Campaign campaign) {
        return new Lines(
                rows.rows().stream()
                        .map(row -> lines.line(row, names.get(row.unit()), campaign.eventWord()))
                        .toList(),
                rows.total());
    }

    private static List<SectionLine> sections(String path, Seen seen) {
        return seen.sections().stream()
                .map(section -> new SectionLine(
                        section.address(),
                        TaskLines.shortened(section.words()),
                        path + "/tasks?clause=" + section.address(),
                        Meter.of(section.counts()),
                        section.counts().late()))
                .toList();
    }

    private List<UnitLine> unitLines(Campaign campaign, Seen seen, UnitNames.Names names) {
        var today = lines.today();
        return seen.units().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<UnitId, Counts> entry) ->
                                entry.getValue().late())
                        .reversed()
                        .thenComparing(Map.Entry::getKey, units.order()))
                .map(entry -> {
                    var counts = entry.getValue();
                    var next = counts.next();
                    return new UnitLine(
                            names.get(entry.getKey()),
                            campaign.path() + "/tasks?unit=" + entry.getKey().value(),
                            Meter.of(counts),
                            counts.late(),
                            next == null ? "" : Days.said(next, today),
                            silent(entry.getKey(), counts, seen.lastActs().get(entry.getKey()), campaign, today));
                })
                .toList();
    }

    /** Since when a unit with open tasks has done nothing; {@code null}: not for long. */
    private @Nullable String silent(
            UnitId unit, Counts counts, @Nullable Instant last, Campaign campaign, LocalDate today) {
        if (counts.of(READY, RUNNING, RETURNED) == 0) return null;
        var since = last == null ? begun(campaign) : LocalDate.ofInstant(last, settings.zone());
        var days = ChronoUnit.DAYS.between(since, today);
        if (days < settings.silentDays()) return null;
        return last == null ? msg("work.overview.silent.never", days) : msg("work.overview.silent.since", days);
    }

    /** The day from which on units could act: that of the plan on paper, which may have been there before it was confirmed here. */
    private static LocalDate begun(Campaign campaign) {
        var opens = campaign.period().from();
        return opens != null && opens.isBefore(campaign.confirmedOn()) ? opens : campaign.confirmedOn();
    }
}
