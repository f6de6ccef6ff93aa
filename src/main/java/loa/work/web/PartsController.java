package loa.work.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.Refusal;
import loa.work.Ribbons;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove.Join;
import loa.work.TaskMove.Split;
import loa.work.TaskSheets;
import loa.work.TaskSheets.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a task is split into parts, and parts are joined again. */
@Controller
@RequestMapping("/tasks/{id}/parts")
class PartsController {

    private static final int BLANK = 2;

    private final TaskSheets sheets;
    private final TaskDesk desk;
    private final Ribbons ribbons;
    private final UnitNames units;
    private final TaskLines lines;
    private final TransactionTemplate transaction;

    PartsController(
            TaskSheets sheets,
            TaskDesk desk,
            Ribbons ribbons,
            UnitNames units,
            TaskLines lines,
            TransactionTemplate transaction) {
        this.sheets = sheets;
        this.desk = desk;
        this.ribbons = ribbons;
        this.units = units;
        this.lines = lines;
        this.transaction = transaction;
    }

    @GetMapping
    PartsPage page(@PathVariable UUID id, Me me) {
        var sheet = sheet(id, me);
        return page(sheet, proposed(sheet), null, me);
    }

    @PostMapping
    Answer split(@PathVariable UUID id, @RequestParam(defaultValue = "") List<String> part, Me me) {
        var sheet = sheet(id, me);
        var refusal = desk.move(sheet.row().id(), new Split(part), me);
        if (refusal.isPresent()) return page(sheet, part, refusal.get(), me).withStatus(200);
        return Answer.goTo("/tasks/" + id + "#parts").saying("work.notice.split");
    }

    /** All of them or none. */
    @PostMapping("/join")
    Answer join(@PathVariable UUID id, @RequestParam(defaultValue = "") List<UUID> part, Me me) {
        var sheet = sheet(id, me);
        var refusal = part.isEmpty() ? Refusal.NO_SUCH_PART : joined(sheet, part, me);
        if (refusal != null) return page(sheet, proposed(sheet), refusal, me).withStatus(200);
        return Answer.goTo("/tasks/" + id + "#parts").saying("work.notice.joined");
    }

    private @Nullable Refusal joined(Sheet sheet, List<UUID> parts, Me me) {
        var why = msg("work.part.joinedInto", sheet.row().clause());
        return transaction.execute(status -> {
            for (var part : parts) {
                var refusal = desk.move(new TaskId(part), new Join(sheet.row().id(), why), me);
                if (refusal.isPresent()) {
                    status.setRollbackOnly();
                    return refusal.get();
                }
            }
            return null;
        });
    }

    private static List<String> proposed(Sheet sheet) {
        if (sheet.parts().isEmpty() && sheet.steps().size() > 1) return sheet.steps();
        return List.of(sheet.row().words());
    }

    private PartsPage page(Sheet sheet, List<String> words, @Nullable Refusal refusal, Me me) {
        var row = sheet.row();
        if (sheet.offer("Split").isEmpty()) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var marked = ribbons.marked(row.campaign());
        var fields =
                new ArrayList<>(words.stream().filter(each -> !each.isBlank()).toList());
        for (int i = 0; i < BLANK; i++) fields.add("");
        return new PartsPage(
                marked.ribbon(),
                "/tasks/" + row.id().value(),
                lines.line(
                        row,
                        units.of(List.of(row.unit())).get(row.unit()),
                        marked.campaign().eventWord()),
                sheet.clauseWords(),
                sheet.parts().stream()
                        .filter(part -> !part.id().equals(row.id())
                                && part.joinedInto() == null
                                && part.state().isOpen())
                        .map(part -> new PartsPage.Part(
                                part.id().value().toString(), part.words(), new TaskMark(part.state())))
                        .toList(),
                fields,
                sheet.offer("Split")
                        .map(offer -> offer.refusal())
                        .map(why -> msg(why.key()))
                        .orElse(null),
                refusal == null ? null : msg(refusal.key()));
    }

    private Sheet sheet(UUID id, Me me) {
        return sheets.find(new TaskId(id), me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
