package loa.field.web;

import java.util.List;
import java.util.UUID;
import loa.field.Late;
import loa.field.LateDesk;
import loa.field.LateId;
import loa.field.Lates;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.View;
import loa.work.TaskSheets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where it is decided what becomes of what came late; whoever sees the task sees it. */
@Controller
@RequestMapping("/field/late/{id}")
class LateController {

    private final Lates lates;
    private final LateDesk desk;
    private final LateViews views;
    private final TaskSheets sheets;

    LateController(Lates lates, LateDesk desk, LateViews views, TaskSheets sheets) {
        this.lates = lates;
        this.desk = desk;
        this.views = views;
        this.sheets = sheets;
    }

    @GetMapping
    View page(@PathVariable UUID id, Me me) {
        return new LatePage(views.view(late(id, me), me, List.of()));
    }

    @PostMapping("/hand-in")
    Answer handIn(@PathVariable UUID id, Me me) {
        var late = late(id, me);
        return answer(late, desk.handIn(late.id(), me), "field.notice.handedIn", me);
    }

    @PostMapping("/put-aside")
    Answer putAside(@PathVariable UUID id, Me me) {
        var late = late(id, me);
        return answer(late, desk.putAside(late.id(), me).stream().toList(), "field.notice.putAside", me);
    }

    private Answer answer(Late late, List<String> refusals, String notice, Me me) {
        if (refusals.isEmpty())
            return Answer.goTo("/tasks/" + late.task().value() + "#late").saying(notice);
        var now = lates.find(late.id()).orElse(late);
        return new LatePage(views.view(now, me, refusals)).withStatus(200);
    }

    private Late late(UUID id, Me me) {
        return lates.find(new LateId(id))
                .filter(late -> sheets.find(late.task(), me).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
