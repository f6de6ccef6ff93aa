package loa.approval.web;

import java.util.List;
import java.util.stream.Stream;
import loa.approval.docket.Docket;
import loa.platform.Me;
import loa.platform.view.View;
import loa.work.MyWorkPanel;
import org.springframework.stereotype.Component;

/** Puts what waits for approval on a person's own work: versions to judge, and conflicts to settle. */
@Component
class WaitingPanels implements MyWorkPanel {

    private static final int SHOWN = 3;

    private final Docket docket;
    private final ItemLines lines;

    WaitingPanels(Docket docket, ItemLines lines) {
        this.docket = docket;
        this.lines = lines;
    }

    @Override
    public List<View> panels(Me me) {
        var all = Stream.concat(docket.contradicted(me).stream(), docket.waiting(me).stream())
                .toList();
        if (all.isEmpty()) return List.of();
        return List.of(
                new WaitingPanel(all.size(), lines.of(all.stream().limit(SHOWN).toList())));
    }
}
