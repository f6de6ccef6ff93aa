package loa.work.web;

import static loa.work.TaskState.*;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.organization.UnitId;
import loa.plan.PlanId;
import loa.plan.Plans;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.DecisionDesk;
import loa.work.Progress;
import loa.work.Progress.Counts;
import loa.work.TaskList;
import loa.work.TaskRights;
import loa.work.web.OverviewPage.UnitLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The campaigns, each at a glance and along its plan. */
@Controller
class CampaignController {

    private static final int WEEK = 7;
    private static final int MOST = 8;

    private final CampaignFrames frames;
    private final Progress progress;
    private final TaskList tasks;
    private final DecisionDesk decisions;
    private final TaskRights rights;
    private final UnitNames units;
    private final TaskLines lines;
    private final Plans plans;

    CampaignController(
            CampaignFrames frames,
            Progress progress,
            TaskList tasks,
            DecisionDesk decisions,
            TaskRights rights,
            UnitNames units,
            TaskLines lines,
            Plans plans) {
        this.frames = frames;
        this.progress = progress;
        this.tasks = tasks;
        this.decisions = decisions;
        this.rights = rights;
        this.units = units;
        this.lines = lines;
        this.plans = plans;
    }

    @GetMapping("/campaigns")
    CampaignsPage list(Me me) {
        var standings = progress.of(rights.campaigns(me));
        var issuers = units.of(
                standings.stream().map(standing -> standing.campaign().issuer()).toList());
        return CampaignsPage.of(standings, issuers, lines.today());
    }

    @GetMapping("/campaigns/{id}")
    OverviewPage overview(@PathVariable UUID id, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "", me);
        var byUnit = progress.byUnit(campaign, frame.sight());
        var open = decisions.of(campaign).stream()
                .filter(decision -> decision.isOpen())
                .toList();
        var all = byUnit.values().stream().reduce(Progress.NOTHING, Counts::and);
        var week = tasks.coming(campaign, frame.sight(), lines.today().plusDays(WEEK), MOST);
        var names = units.of(byUnit.keySet());
        var coming = week.rows().stream()
                .map(row ->
                        lines.line(row, names.get(row.unit()), frame.campaign().eventWord()))
                .toList();
        return new OverviewPage(
                frame,
                all,
                unitLines(frame.campaign().path(), byUnit, names),
                open,
                coming,
                week.total() - coming.size(),
                waits(frame));
    }

    private boolean waits(CampaignFrame frame) {
        var plan = new PlanId(frame.campaign().id().value());
        return frame.runs()
                && plans.head(plan).filter(head -> head.pending() != null).isPresent();
    }

    @GetMapping("/campaigns/{id}/clauses")
    ClausesPage clauses(@PathVariable UUID id, Me me) {
        var frame = frames.of(new CampaignId(id), "/clauses", me);
        var notices = new HashMap<String, String>();
        for (var decision : decisions.of(frame.campaign().id())) {
            var answer = decision.answer();
            if (answer == null || answer.notice() == null) continue;
            for (var clause : decision.clauses()) notices.put(clause, SentNotices.href(id, answer.notice()));
        }
        return ClausesPage.of(frame, progress.clauses(frame.campaign().id()), notices);
    }

    private List<UnitLine> unitLines(String path, Map<UnitId, Counts> byUnit, UnitNames.Names names) {
        var today = lines.today();
        return byUnit.entrySet().stream()
                .map(entry -> {
                    var counts = entry.getValue();
                    var next = counts.next();
                    return new UnitLine(
                            names.get(entry.getKey()),
                            path + "/tasks?unit=" + entry.getKey().value(),
                            Meter.of(counts),
                            counts.late(),
                            counts.total() > 0 && counts.of(READY, WAITING) == counts.total(),
                            next == null ? "" : Days.said(next, today));
                })
                .sorted(Comparator.comparingInt(UnitLine::late)
                        .reversed()
                        .thenComparing(UnitLine::unit, UnitNames.byName()))
                .toList();
    }
}
