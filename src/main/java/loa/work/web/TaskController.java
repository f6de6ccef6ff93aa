package loa.work.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Templates;
import loa.work.Comments;
import loa.work.Objection;
import loa.work.Ribbons;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove;
import loa.work.TaskMove.*;
import loa.work.TaskPanel;
import loa.work.TaskSheets;
import loa.work.TaskSheets.Sheet;
import loa.work.link.LinkDesk;
import loa.work.link.Links;
import loa.work.share.Share;
import loa.work.share.Shares;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a task, and what one does there. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskController {

    private final TaskSheets sheets;
    private final TaskDesk desk;
    private final Comments comments;
    private final Ribbons ribbons;
    private final UnitNames units;
    private final Links links;
    private final LinkDesk linking;
    private final Shares shares;
    private final List<TaskPanel> panels;
    private final Templates templates;
    private final TaskLines lines;
    private final Settings settings;

    TaskController(
            TaskSheets sheets,
            TaskDesk desk,
            Comments comments,
            Ribbons ribbons,
            UnitNames units,
            Links links,
            LinkDesk linking,
            Shares shares,
            List<TaskPanel> panels,
            Templates templates,
            TaskLines lines,
            Settings settings) {
        this.sheets = sheets;
        this.desk = desk;
        this.comments = comments;
        this.ribbons = ribbons;
        this.units = units;
        this.links = links;
        this.linking = linking;
        this.shares = shares;
        this.panels = panels;
        this.templates = templates;
        this.lines = lines;
        this.settings = settings;
    }

    @GetMapping
    TaskPage page(@PathVariable UUID id, Me me) {
        return page(new TaskId(id), Attempt.NONE, me);
    }

    @PostMapping("/start")
    Answer start(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        return move(id, new Start(words), new Attempt("Start", null, words, ""), me);
    }

    @PostMapping("/report-progress")
    Answer report(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        return move(id, new ReportProgress(words), new Attempt("ReportProgress", null, words, ""), me);
    }

    @PostMapping("/reopen")
    Answer reopen(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        return move(id, new Reopen(words), new Attempt("Reopen", null, words, ""), me);
    }

    @PostMapping("/mark-not-applicable")
    Answer leaveOut(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        return move(id, new MarkNotApplicable(words), new Attempt("MarkNotApplicable", null, words, ""), me);
    }

    @PostMapping("/assign")
    Answer assign(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID person, Me me) {
        var to = person == null ? null : new PersonId(person);
        return move(id, new Assign(to), new Attempt("Assign", null, "", ""), me);
    }

    @PostMapping("/extend")
    Answer extend(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String until,
            Me me) {
        var typed = TypedDay.of(until);
        var attempt = new Attempt("Extend", null, words, typed.text());
        var objection = typed.objection(true);
        if (objection.isPresent() || typed.day() == null) {
            return page(
                            new TaskId(id),
                            attempt.refused(
                                    objection.orElse(Objection.NO_SUCH_DAY).key()),
                            me)
                    .withStatus(200);
        }
        return move(id, new Extend(typed.day(), words), attempt, me);
    }

    @PostMapping("/comments")
    Answer comment(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        var task = new TaskId(id);
        sheet(task, me);
        var facts = desk.find(task).orElseThrow();
        var objection = comments.add(facts, words, me);
        if (objection.isEmpty())
            return Answer.goTo("/tasks/" + id + "#comments").saying("work.notice.commented");
        var attempt = new Attempt(Attempt.COMMENT, objection.get().key(), words, "");
        return page(task, attempt, me).withStatus(200);
    }

    private Answer move(UUID id, TaskMove move, Attempt attempt, Me me) {
        var task = new TaskId(id);
        sheet(task, me);
        var refusal = desk.move(task, move, me);
        if (refusal.isEmpty()) return Answer.goTo("/tasks/" + id).saying("work.notice." + attempt.move());
        return page(task, attempt.refused(refusal.get().key()), me).withStatus(200);
    }

    private Sheet sheet(TaskId id, Me me) {
        return sheets.find(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private TaskPage page(TaskId id, Attempt attempt, Me me) {
        var sheet = sheet(id, me);
        var marked = ribbons.marked(sheet.row().campaign());
        var linked = links.of(id);
        var asked = sheet.helpers().isEmpty() ? List.<Share>of() : shares.of(id);
        var names = units.of(Stream.of(
                        sheet.partners().stream(),
                        Stream.of(sheet.row().unit()),
                        asked.stream().map(Share::unit),
                        linked.stream()
                                .flatMap(link ->
                                        Stream.of(link.from().unit(), link.to().unit())))
                .flatMap(each -> each)
                .toList());
        var leads = linking.mayLink(marked.campaign().id(), sheet.row().unit(), me);
        var drawn = panels.stream()
                .flatMap(panel -> panel.panels(id, me).stream())
                .map(templates::content)
                .toList();
        return new TaskPage(
                marked.campaign(),
                marked.ribbon(),
                sheet,
                lines.line(sheet.row(), null, marked.campaign().eventWord()),
                names.get(sheet.row().unit()),
                sheet.partners().stream()
                        .map(names::get)
                        .sorted(UnitNames.byName())
                        .toList(),
                sheets.lines(id),
                TaskLinks.of(id, linked, names::get, leads, lines.today()),
                TaskShares.of(asked, names::get, new UnitId(me.unit()), "/tasks/" + id.value(), leads, lines.today()),
                drawn,
                attempt,
                settings.zone(),
                lines.today());
    }
}
