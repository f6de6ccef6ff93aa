package loa.work.web;

import static loa.platform.view.Words.msg;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.platform.view.Templates;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.ClauseChip;
import loa.work.ClauseDesk;
import loa.work.ClausePanel;
import loa.work.ClauseRuling;
import loa.work.DecisionDesk;
import loa.work.Progress;
import loa.work.Progress.ClauseStanding;
import loa.work.Refusal;
import loa.work.TaskFilter;
import loa.work.TaskList;
import loa.work.web.ClausePage.Open;
import loa.work.web.ClausePage.Ruled;
import loa.work.web.ClausePage.Ruling;
import loa.work.web.ClausePage.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One clause of a campaign's plan, with all that came of it. */
@Controller
@RequestMapping("/campaigns/{id}")
class ClauseController {

    private static final int MOST_TASKS = 20;
    private static final int LONGEST = 120;

    private final CampaignFrames frames;
    private final Progress progress;
    private final TaskList tasks;
    private final DecisionDesk decisions;
    private final ClauseDesk desk;
    private final UnitNames units;
    private final TaskLines lines;
    private final List<ClausePanel> panels;
    private final Templates templates;
    private final Settings settings;

    ClauseController(
            CampaignFrames frames,
            Progress progress,
            TaskList tasks,
            DecisionDesk decisions,
            ClauseDesk desk,
            UnitNames units,
            TaskLines lines,
            List<ClausePanel> panels,
            Templates templates,
            Settings settings) {
        this.frames = frames;
        this.progress = progress;
        this.tasks = tasks;
        this.decisions = decisions;
        this.desk = desk;
        this.units = units;
        this.lines = lines;
        this.panels = panels;
        this.templates = templates;
        this.settings = settings;
    }

    @GetMapping("/clauses/{*clause}")
    ClausePage page(@PathVariable UUID id, @PathVariable String clause, Me me) {
        return page(new CampaignId(id), clause.substring(1), null, "", me);
    }

    @PostMapping("/leave-out")
    Answer leaveOut(
            @PathVariable UUID id, @RequestParam String clause, @RequestParam(defaultValue = "") String words, Me me) {
        var campaign = new CampaignId(id);
        return ruled(campaign, clause, desk.leaveOut(campaign, clause, words, me), words, "work.notice.leftOut", me);
    }

    @PostMapping("/take-up")
    Answer takeUp(
            @PathVariable UUID id, @RequestParam String clause, @RequestParam(defaultValue = "") String words, Me me) {
        var campaign = new CampaignId(id);
        return ruled(campaign, clause, desk.takeUp(campaign, clause, words, me), words, "work.notice.takenUp", me);
    }

    private Answer ruled(
            CampaignId campaign, String clause, Optional<Refusal> refusal, String words, String notice, Me me) {
        if (refusal.isEmpty())
            return Answer.goTo(ClauseChip.path(campaign, clause)).saying(notice);
        return page(campaign, clause, refusal.get(), words, me).withStatus(200);
    }

    private ClausePage page(CampaignId campaign, String clause, @Nullable Refusal refusal, String words, Me me) {
        var frame = frames.of(campaign, "/clauses", me);
        var all = progress.clauses(campaign);
        var byId = all.stream().collect(Collectors.toMap(ClauseStanding::id, Function.identity()));
        var found = byId.get(clause);
        if (found == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var place = all.indexOf(found);
        var own = tasks.find(campaign, frame.sight(), TaskFilter.of(null, clause), List.of());
        var shown = own.rows().stream().limit(MOST_TASKS).toList();
        var names = units.of(shown.stream().map(TaskList.Row::unit).toList());
        var rulings = desk.rulings(campaign, clause);
        return new ClausePage(
                frame,
                clause,
                found.label(),
                found.words(),
                found.kind(),
                above(campaign, found, byId),
                found.status() == null ? null : ClauseChip.of(campaign, clause, found.status()),
                frame.campaign().path() + "/clauses#" + ClauseChip.anchor(clause),
                all.stream()
                        .filter(each -> clause.equals(each.parent()))
                        .map(each -> step(campaign, each))
                        .toList(),
                place == 0 ? null : step(campaign, all.get(place - 1)),
                place == all.size() - 1 ? null : step(campaign, all.get(place + 1)),
                shown.stream()
                        .map(row -> lines.line(
                                row, names.get(row.unit()), frame.campaign().eventWord()))
                        .toList(),
                own.total() - shown.size(),
                frame.campaign().path() + "/tasks?clause=" + clause,
                decisions(frame, clause),
                rulings.stream().map(this::ruled).toList(),
                frame.runs() && !found.kind().equals("SECTION") ? ruling(frame, rulings, found, refusal, words) : null,
                drawn(frame, clause, me));
    }

    private static Ruling ruling(
            CampaignFrame frame,
            List<ClauseRuling> rulings,
            ClauseStanding clause,
            @Nullable Refusal refusal,
            String words) {
        var isOut = !rulings.isEmpty() && rulings.getFirst().leftOut();
        return new Ruling(
                frame.campaign().path() + (isOut ? "/take-up" : "/leave-out"),
                !isOut,
                isOut ? rulings.getFirst().tasks().size() : clause.tasks(),
                refusal == null ? null : msg(refusal.key()),
                words);
    }

    private List<Content> drawn(CampaignFrame frame, String clause, Me me) {
        return panels.stream()
                .flatMap(panel -> panel.panels(frame, clause, me).stream())
                .map(templates::content)
                .toList();
    }

    private List<Open> decisions(CampaignFrame frame, String clause) {
        return decisions.of(frame.campaign().id()).stream()
                .filter(decision -> decision.clauses().contains(clause))
                .map(decision -> new Open(
                        frame.campaign().path() + "/decisions#d-" + decision.id(),
                        msg("work.decision.kind." + decision.kind()),
                        decision.matter(),
                        decision.isOpen()))
                .toList();
    }

    private Ruled ruled(ClauseRuling ruling) {
        return new Ruled(
                msg(ruling.leftOut() ? "work.clause.wasLeftOut" : "work.clause.wasTakenUp"),
                Days.moment(ruling.at(), settings.zone()),
                ruling.byPost() == null ? ruling.byName() : ruling.byName() + ", " + ruling.byPost(),
                ruling.reason());
    }

    private static List<Step> above(CampaignId campaign, ClauseStanding clause, Map<String, ClauseStanding> byId) {
        var above = new ArrayList<Step>();
        for (var at = clause.parent(); at != null && byId.containsKey(at); ) {
            var parent = byId.get(at);
            above.addFirst(step(campaign, parent));
            at = parent.parent();
        }
        return above;
    }

    private static Step step(CampaignId campaign, ClauseStanding clause) {
        return new Step(
                clause.id(),
                shortened(clause.label() == null ? clause.words() : clause.label() + " " + clause.words()),
                ClauseChip.path(campaign, clause.id()),
                clause.status() == null ? null : ClauseChip.of(campaign, clause.id(), clause.status()));
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, words.lastIndexOf(' ', LONGEST)) + " …";
    }
}
