package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.stream.Collectors;
import loa.approval.ObjectKind;
import loa.approval.docket.Docket;
import loa.approval.docket.TaskObjects;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.platform.view.View;
import loa.work.TaskId;
import loa.work.TaskPanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts what waits for approval on the page of a task that approves or submits. */
@Component
@Order(0)
class SignOffPanels implements TaskPanel {

    private final TaskObjects objects;
    private final Docket docket;
    private final ItemLines lines;
    private final Rights rights;

    SignOffPanels(TaskObjects objects, Docket docket, ItemLines lines, Rights rights) {
        this.objects = objects;
        this.docket = docket;
        this.lines = lines;
        this.rights = rights;
    }

    @Override
    public List<View> panels(TaskId task, Me me) {
        var found = objects.find(task);
        if (found.isEmpty()) return List.of();
        var about = found.get();
        var items = docket.about(about.campaign(), about.kinds(), about.unit(), about.approves());
        boolean submits = !about.approves()
                && me.unit().equals(about.unit().value())
                && rights.may(me, Power.DO_TASK, about.campaign().value(), about.unit());
        var kinds =
                about.kinds().stream().map(ObjectKind::key).map(key -> msg(key)).collect(Collectors.joining(", "));
        var path = "/campaigns/" + about.campaign().value() + "/approvals";
        return List.of(new SignOffPanel(
                msg(about.approves() ? "approval.panel.approves" : "approval.panel.submits"),
                lines.of(items),
                msg(about.approves() ? "approval.panel.approvesNone" : "approval.panel.submitsNone", kinds),
                submits ? path + "/new?kind=" + about.kinds().getFirst() : null,
                path));
    }
}
