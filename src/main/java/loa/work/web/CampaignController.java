package loa.work.web;

import java.util.HashMap;
import java.util.UUID;
import loa.platform.Me;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.DecisionDesk;
import loa.work.Progress;
import loa.work.TaskRights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The campaigns, each along its plan. */
@Controller
class CampaignController {

    private static final int PAGE = 25;

    private final CampaignFrames frames;
    private final Progress progress;
    private final DecisionDesk decisions;
    private final TaskRights rights;
    private final UnitNames units;
    private final TaskLines lines;

    CampaignController(
            CampaignFrames frames,
            Progress progress,
            DecisionDesk decisions,
            TaskRights rights,
            UnitNames units,
            TaskLines lines) {
        this.frames = frames;
        this.progress = progress;
        this.decisions = decisions;
        this.rights = rights;
        this.units = units;
        this.lines = lines;
    }

    @GetMapping("/campaigns")
    CampaignsPage list(@RequestParam(defaultValue = "1") int page, Me me) {
        var seen = rights.campaigns(me);
        var pages = Math.max(1, (seen.size() + PAGE - 1) / PAGE);
        var number = Math.clamp(page, 1, pages);
        var standings = progress.of(seen, number, PAGE);
        var issuers = units.of(
                standings.stream().map(standing -> standing.campaign().issuer()).toList());
        return CampaignsPage.of(standings, issuers, lines.today(), number, pages);
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
}
