package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.UUID;
import loa.congress.programme.Budget;
import loa.congress.programme.Demands;
import loa.congress.programme.ItemState;
import loa.congress.programme.Items;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeApproval;
import loa.congress.programme.ProgrammeDesk;
import loa.congress.programme.ProgrammeDesk.Opening;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.Programmes;
import loa.congress.programme.Running;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.ClauseChips;
import loa.work.Decision;
import loa.work.Progress;
import loa.work.TaskRights;
import loa.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The programmes of a campaign, and the clauses that ask for one. */
@Controller
@RequestMapping("/campaigns/{id}/programme")
class ProgrammesController {

    private final CampaignFrames frames;
    private final Programmes programmes;
    private final Items items;
    private final Demands demands;
    private final ProgrammeDesk desk;
    private final ProgrammeApproval approval;
    private final ProgrammeRights rights;
    private final TaskRights tasks;
    private final Progress progress;
    private final Units units;

    ProgrammesController(
            CampaignFrames frames,
            Programmes programmes,
            Items items,
            Demands demands,
            ProgrammeDesk desk,
            ProgrammeApproval approval,
            ProgrammeRights rights,
            TaskRights tasks,
            Progress progress,
            Units units) {
        this.frames = frames;
        this.programmes = programmes;
        this.items = items;
        this.demands = demands;
        this.desk = desk;
        this.approval = approval;
        this.rights = rights;
        this.tasks = tasks;
        this.progress = progress;
        this.units = units;
    }

    @GetMapping
    ProgrammesPage page(@PathVariable UUID id, Me me) {
        return page(new CampaignId(id), List.of(), me);
    }

    @PostMapping
    Answer open(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String clause,
            @RequestParam(required = false) @Nullable UUID lead,
            @RequestParam(defaultValue = "") String title,
            Me me) {
        var campaign = new CampaignId(id);
        frames.of(campaign, ProgrammeTab.PATH, me);
        var unit = lead == null ? null : new UnitId(lead);
        return switch (desk.open(campaign, clause, unit, title, me)) {
            case Opening.Opened(var programme) -> Answer.goTo(programme.path()).saying("congress.notice.opened");
            case Opening.Refused(var why) ->
                page(campaign, List.of(why.words()), me).withStatus(200);
        };
    }

    private ProgrammesPage page(CampaignId campaign, List<String> faults, Me me) {
        var frame = frames.of(campaign, ProgrammeTab.PATH, me);
        var all = programmes.of(campaign);
        var opened = all.stream().filter(programme -> sees(programme, me)).toList();
        var asked = demands.of(campaign).stream()
                .filter(demand -> frame.sight().sees(demand.unit(), List.of()))
                .filter(demand -> demand.state() != TaskState.NOT_APPLICABLE)
                .filter(demand -> all.stream()
                        .noneMatch(programme -> demand.clause().equals(programme.clause())
                                && demand.unit().equals(programme.lead())))
                .toList();
        var names = units.findAll(java.util.stream.Stream.concat(
                        opened.stream().map(Programme::lead), asked.stream().map(Demands.Demand::unit))
                .distinct()
                .toList());
        var chips = progress.chips(campaign);
        return new ProgrammesPage(
                frame,
                opened.stream()
                        .map(programme -> line(chips, programme, ProgrammeViews.name(names, programme.lead()), me))
                        .toList(),
                asked.stream()
                        .map(demand -> asked(frame, chips, demand, ProgrammeViews.name(names, demand.unit()), me))
                        .toList(),
                tasks.runs(campaign, me),
                ProgrammeDesk.usualTitle(frame.campaign()),
                faults);
    }

    private boolean sees(Programme programme, Me me) {
        try {
            rights.reader(programme, me);
            return true;
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    private ProgrammesPage.Line line(ClauseChips chips, Programme programme, String lead, Me me) {
        var reader = rights.reader(programme, me);
        var seen = items.of(programme.id()).stream()
                .filter(item -> reader.sees(programme, item))
                .toList();
        var selected =
                seen.stream().filter(item -> item.state() == ItemState.SELECTED).toList();
        var running = Running.of(selected, items.measured(programme.id()), programme.countsMeasured());
        var budget = reader.readsAll() ? demands.budget(programme) : Budget.UNKNOWN;
        var standing = approval.standing(programme).orElse(null);
        return new ProgrammesPage.Line(
                programme.path(),
                programme.title(),
                chips.orNone(programme.clause()),
                lead,
                msg("congress.programmes.counts", selected.size(), seen.size()),
                TimeBar.of(running.counted(), budget),
                ApprovalViews.tone(standing),
                ApprovalViews.said(standing));
    }

    private ProgrammesPage.Asked asked(
            CampaignFrame frame, ClauseChips chips, Demands.Demand demand, String unit, Me me) {
        var campaign = frame.campaign();
        var budget = demands.ofPlan(campaign.id(), demand.clause());
        var open = demands.condition(campaign.id(), demand.clause()).filter(Decision::isOpen);
        return new ProgrammesPage.Asked(
                chips.of(demand.clause()),
                demand.clause(),
                demand.words(),
                unit,
                demand.unit().toString(),
                budget.limit() == null
                        ? msg("congress.settings.planSilent")
                        : msg("congress.programmes.minutes", budget.words()),
                open.isPresent() ? msg("congress.undecidedShort") : "",
                open.map(one -> campaign.path() + "/decisions#d-" + one.id()).orElse(null),
                frame.runs() || tasks.does(campaign.id(), demand.unit(), me));
    }
}
