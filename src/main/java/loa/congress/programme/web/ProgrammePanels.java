package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import loa.congress.programme.Demands;
import loa.congress.programme.Item;
import loa.congress.programme.ItemState;
import loa.congress.programme.Items;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeApproval;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.Programmes;
import loa.congress.programme.Running;
import loa.congress.rehearsal.RehearsalDesk;
import loa.congress.rehearsal.Rehearsals;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.CampaignId;
import loa.work.ClausePanel;
import loa.work.MyWorkPanel;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskPanel;
import loa.work.TaskRights;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Puts programmes beside the task and the clause that ask for them, and calls and rehearsals on one's own work. */
@Component
class ProgrammePanels implements TaskPanel, ClausePanel, MyWorkPanel {

    private static final int DAYS_AHEAD = 14;

    private final Programmes programmes;
    private final Items items;
    private final Demands demands;
    private final ProgrammeRights rights;
    private final ProgrammeApproval approval;
    private final Rehearsals rehearsals;
    private final TaskRights tasks;
    private final TaskDesk desk;
    private final Clock clock;

    ProgrammePanels(
            Programmes programmes,
            Items items,
            Demands demands,
            ProgrammeRights rights,
            ProgrammeApproval approval,
            Rehearsals rehearsals,
            TaskRights tasks,
            TaskDesk desk,
            Clock clock) {
        this.programmes = programmes;
        this.items = items;
        this.demands = demands;
        this.rights = rights;
        this.approval = approval;
        this.rehearsals = rehearsals;
        this.tasks = tasks;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<View> panels(TaskId task, Me me) {
        var facts = desk.find(task).orElseThrow();
        if (!demands.asks(task)) return List.of();
        var lines = lines(facts.campaign(), facts.clause(), me);
        var may = tasks.runs(facts.campaign(), me) || tasks.does(facts.campaign(), facts.unit(), me);
        return panel(lines, lines.isEmpty() && may, facts.campaign());
    }

    @Override
    public List<View> panels(CampaignFrame frame, String clause, Me me) {
        var campaign = frame.campaign().id();
        var asked =
                demands.of(campaign).stream().anyMatch(demand -> demand.clause().equals(clause));
        var lines = lines(campaign, clause, me);
        return panel(lines, asked && lines.isEmpty() && frame.runs(), campaign);
    }

    private static List<View> panel(List<ProgrammePanel.Line> lines, boolean opens, CampaignId campaign) {
        if (lines.isEmpty() && !opens) return List.of();
        return List.of(new ProgrammePanel(
                "congress.programmes.title",
                lines,
                opens ? "/campaigns/" + campaign.value() + ProgrammeTab.PATH : null));
    }

    private List<ProgrammePanel.Line> lines(CampaignId campaign, String clause, Me me) {
        return programmes.of(campaign, clause).stream()
                .filter(programme -> reads(programme, me))
                .map(this::line)
                .toList();
    }

    private boolean reads(Programme programme, Me me) {
        try {
            rights.reader(programme, me);
            return true;
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    private ProgrammePanel.Line line(Programme programme) {
        var selected = items.selected(programme.id());
        var running = Running.of(selected, items.measured(programme.id()), programme.countsMeasured());
        var bar = TimeBar.of(running.counted(), demands.budget(programme));
        var standing = approval.standing(programme).orElse(null);
        return new ProgrammePanel.Line(
                programme.path(),
                programme.title(),
                msg("congress.panel.about", selected.size(), bar.total(), bar.limit()),
                ApprovalViews.tone(standing),
                ApprovalViews.said(standing));
    }

    @Override
    public List<View> panels(Me me) {
        var home = tasks.atHome(me);
        if (home.isEmpty()) return List.of();
        var today = LocalDate.now(clock);
        var calls = programmes.calling(home).stream()
                .filter(programme -> !programme.locked() && programme.callBy() != null)
                .filter(programme -> !registered(programme, home))
                .map(programme -> call(programme, today));
        var coming = rehearsals.between(home, today, today.plusDays(DAYS_AHEAD)).stream()
                .map(one -> new ProgrammePanel.Line(
                        one.rehearsal().path(),
                        one.programme(),
                        RehearsalDesk.said(one.rehearsal()) + " · "
                                + one.rehearsal().place(),
                        "info",
                        msg(one.rehearsal().general() ? "congress.rehearsal.general" : "congress.rehearsal.name")));
        var lines = Stream.concat(calls, coming).toList();
        return lines.isEmpty() ? List.of() : List.of(new ProgrammePanel("congress.panel.mine", lines, null));
    }

    private boolean registered(Programme programme, java.util.Set<UnitId> home) {
        return items.of(programme.id()).stream()
                .filter(item -> item.state() != ItemState.DROPPED)
                .map(Item::unit)
                .anyMatch(home::contains);
    }

    private static ProgrammePanel.Line call(Programme programme, LocalDate today) {
        var by = java.util.Objects.requireNonNull(programme.callBy());
        var late = by.isBefore(today);
        return new ProgrammePanel.Line(
                programme.path(),
                programme.title(),
                programme.callWords(),
                late ? "bad" : "warn",
                msg("congress.panel.registerBy", Days.said(by, today), Days.distance(by, today)));
    }
}
