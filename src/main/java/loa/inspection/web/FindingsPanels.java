package loa.inspection.web;

import java.util.List;
import loa.inspection.Findings;
import loa.inspection.Inspectors;
import loa.platform.Me;
import loa.platform.view.View;
import loa.work.MyWorkPanel;
import loa.work.TaskId;
import loa.work.TaskPanel;
import loa.work.TaskRights;
import org.springframework.stereotype.Component;

/** Puts findings on the page of the task they are about, and what is to be mended on the work of the unit. */
@Component
class FindingsPanels implements TaskPanel, MyWorkPanel {

    private final Findings findings;
    private final Inspectors inspectors;
    private final TaskRights rights;
    private final FindingLines lines;

    FindingsPanels(Findings findings, Inspectors inspectors, TaskRights rights, FindingLines lines) {
        this.findings = findings;
        this.inspectors = inspectors;
        this.rights = rights;
        this.lines = lines;
    }

    @Override
    public List<View> panels(TaskId task, Me me) {
        var found = findings.of(task).stream()
                .filter(finding -> inspectors.sees(finding.campaign(), finding.unit(), me))
                .toList();
        return found.isEmpty() ? List.of() : List.of(new FindingsPanel("inspection.panel.task", lines.lines(found)));
    }

    @Override
    public List<View> panels(Me me) {
        var found = findings.toMend(rights.atHome(me));
        return found.isEmpty() ? List.of() : List.of(new FindingsPanel("inspection.panel.mine", lines.lines(found)));
    }
}
