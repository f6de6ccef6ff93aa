package loa.congress.equipment.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.Set;
import loa.congress.equipment.EquipmentDesk;
import loa.congress.equipment.EquipmentRights;
import loa.congress.equipment.EquipmentTasks;
import loa.congress.equipment.Gear;
import loa.congress.equipment.GearList;
import loa.congress.equipment.GearLists;
import loa.congress.equipment.GearState;
import loa.congress.equipment.Gears;
import loa.congress.equipment.SigningDesk;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import loa.work.CampaignId;
import loa.work.ClausePanel;
import loa.work.MyWorkPanel;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskPanel;
import loa.work.TaskRights;
import loa.work.TaskSheets;
import loa.work.TaskState;
import org.springframework.stereotype.Component;

/** Puts lists of equipment beside the task and the clause they are for, and what is to be brought on one's own work. */
@Component
class EquipmentPanels implements TaskPanel, ClausePanel, MyWorkPanel {

    private final GearLists lists;
    private final Gears gears;
    private final EquipmentDesk desk;
    private final SigningDesk signing;
    private final EquipmentTasks owed;
    private final EquipmentRights rights;
    private final TaskRights tasks;
    private final TaskDesk taskDesk;
    private final TaskSheets sheets;

    EquipmentPanels(
            GearLists lists,
            Gears gears,
            EquipmentDesk desk,
            SigningDesk signing,
            EquipmentTasks owed,
            EquipmentRights rights,
            TaskRights tasks,
            TaskDesk taskDesk,
            TaskSheets sheets) {
        this.lists = lists;
        this.gears = gears;
        this.desk = desk;
        this.signing = signing;
        this.owed = owed;
        this.rights = rights;
        this.tasks = tasks;
        this.taskDesk = taskDesk;
        this.sheets = sheets;
    }

    @Override
    public List<View> panels(TaskId task, Me me) {
        var facts = taskDesk.find(task).orElseThrow();
        var lines = lines(facts.campaign(), facts.clause(), me);
        var opens = lines.isEmpty()
                && facts.state() != TaskState.NOT_APPLICABLE
                && sheets.asks(task)
                        .filter(asks -> EquipmentTasks.asks(asks, facts.words()))
                        .isPresent()
                && rights.leads(facts.campaign(), facts.unit(), me);
        return panel(lines, opens, facts.campaign());
    }

    @Override
    public List<View> panels(CampaignFrame frame, String clause, Me me) {
        var campaign = frame.campaign().id();
        var lines = lines(campaign, clause, me);
        return panel(lines, lines.isEmpty() && frame.runs() && asks(campaign, clause), campaign);
    }

    private boolean asks(CampaignId campaign, String clause) {
        return owed.of(campaign).stream()
                .anyMatch(one -> one.asks() && one.clause().equals(clause));
    }

    private static List<View> panel(List<EquipmentPanel.Line> lines, boolean opens, CampaignId campaign) {
        if (lines.isEmpty() && !opens) return List.of();
        return List.of(new EquipmentPanel(
                "congress.equipment.title",
                lines,
                opens ? "/campaigns/" + campaign.value() + EquipmentTab.PATH : null));
    }

    private List<EquipmentPanel.Line> lines(CampaignId campaign, String clause, Me me) {
        return lists.of(campaign).stream()
                .filter(list -> clause.equals(list.clause()) && rights.reads(list, me))
                .map(this::line)
                .toList();
    }

    private EquipmentPanel.Line line(GearList list) {
        var readiness = desk.readiness(list);
        return new EquipmentPanel.Line(
                list.path(),
                list.title(),
                list.place() + " · " + EquipmentViews.ready(readiness),
                signing.signed(list).isPresent() ? "ok" : EquipmentViews.tone(readiness),
                msg(signing.signed(list).isPresent() ? "congress.sign.signed" : "congress.sign.open"));
    }

    @Override
    public List<View> panels(Me me) {
        var home = tasks.atHome(me);
        if (home.isEmpty()) return List.of();
        var lines =
                lists.awaiting(home).stream().map(list -> toBring(list, home)).toList();
        return lines.isEmpty() ? List.of() : List.of(new EquipmentPanel("congress.panel.bring", lines, null));
    }

    private EquipmentPanel.Line toBring(GearList list, Set<UnitId> home) {
        var open = gears.of(list.id()).stream()
                .filter(gear -> gear.state() == GearState.NEEDED || gear.state() == GearState.PROMISED)
                .filter(gear -> gear.unit() != null && home.contains(gear.unit()))
                .map(Gear::name)
                .toList();
        return new EquipmentPanel.Line(
                list.path(),
                list.title(),
                list.place() + " · " + String.join(", ", open),
                "warn",
                msg("congress.panel.toBring", open.size()));
    }
}
