package loa.field.web;

import java.util.List;
import loa.field.Late;
import loa.field.LateDesk;
import loa.field.Lates;
import loa.media.Media;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.View;
import loa.work.TaskId;
import loa.work.TaskPanel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Draws what came late: on the page of its task, where there is any, and wherever it is to be decided. */
@Component
@Order(2)
class LateViews implements TaskPanel {

    private final Lates lates;
    private final LateDesk desk;
    private final Media media;
    private final Settings settings;

    LateViews(Lates lates, LateDesk desk, Media media, Settings settings) {
        this.lates = lates;
        this.desk = desk;
        this.media = media;
        this.settings = settings;
    }

    @Override
    public List<View> panels(TaskId task, Me me) {
        var found = lates.of(task);
        if (found.isEmpty()) return List.of();
        return List.of(new LatePanel(
                found.stream().map(late -> view(late, me, List.of())).toList()));
    }

    LateView view(Late late, Me me, List<String> refusals) {
        var known = media.findAll(late.files());
        var pictures = late.files().stream()
                .filter(file ->
                        known.containsKey(file) && known.get(file).kind().picture())
                .toList();
        return LateView.of(
                late,
                settings.zone(),
                pictures,
                desk.decides(late, me),
                desk.objection(late, me).orElse(null),
                refusals);
    }
}
