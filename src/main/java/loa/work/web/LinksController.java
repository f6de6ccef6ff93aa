package loa.work.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.CampaignId;
import loa.work.Ribbons;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskRights;
import loa.work.TaskSheets;
import loa.work.TaskSheets.Sheet;
import loa.work.link.Link.End;
import loa.work.link.LinkDesk;
import loa.work.link.Linked;
import loa.work.link.Links;
import loa.work.link.Need;
import loa.work.web.LinksPage.Choice;
import loa.work.web.LinksPage.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where tasks are linked to others by hand, and links taken away. */
@Controller
class LinksController {

    private static final int MOST = 20;

    private final TaskSheets sheets;
    private final TaskList tasks;
    private final TaskRights rights;
    private final Links links;
    private final LinkDesk desk;
    private final Ribbons ribbons;
    private final UnitNames units;
    private final TaskLines lines;

    LinksController(
            TaskSheets sheets,
            TaskList tasks,
            TaskRights rights,
            Links links,
            LinkDesk desk,
            Ribbons ribbons,
            UnitNames units,
            TaskLines lines) {
        this.sheets = sheets;
        this.tasks = tasks;
        this.rights = rights;
        this.links = links;
        this.desk = desk;
        this.ribbons = ribbons;
        this.units = units;
        this.lines = lines;
    }

    @GetMapping("/tasks/{id}/links")
    LinksPage page(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Me me) {
        return page(sheet(id, me), Typed.nothing(q), null, me);
    }

    @PostMapping("/tasks/{id}/links")
    Answer add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID other,
            @RequestParam(defaultValue = "true") boolean waits,
            @RequestParam(defaultValue = "DONE") Need need,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String q,
            Me me) {
        var sheet = sheet(id, me);
        var typed = new Typed(q, other, waits, need, note);
        if (other == null)
            return page(sheet, typed, msg("work.link.nothingChosen"), me).withStatus(200);
        var here = new TaskId(id);
        var there = new TaskId(other);
        sheet(other, me);
        var outcome = waits ? desk.add(there, here, need, note, me) : desk.add(here, there, need, note, me);
        return switch (outcome) {
            case Linked.Made() -> Answer.goTo("/tasks/" + id + "#links").saying("work.notice.linked");
            case Linked.Refused(var why) ->
                page(sheet, typed, msg(why.key()), me).withStatus(200);
            case Linked.Circle(var way) ->
                page(sheet, typed, msg("work.link.circle", said(way)), me).withStatus(200);
        };
    }

    @PostMapping("/tasks/{id}/links/{link}/drop")
    Answer drop(@PathVariable UUID id, @PathVariable UUID link, Me me) {
        sheet(id, me);
        var refusal = desk.drop(link, me);
        return Answer.goTo("/tasks/" + id + "#links")
                .saying(
                        refusal.isEmpty()
                                ? "work.notice.unlinked"
                                : refusal.get().key());
    }

    /** Finds the links of the plan once more. */
    @PostMapping("/campaigns/{id}/links/find")
    Answer find(@PathVariable UUID id, Me me) {
        desk.find(new CampaignId(id), me);
        return Answer.goTo("/campaigns/" + id + "/tasks").saying("work.notice.linksFound");
    }

    private LinksPage page(Sheet sheet, Typed typed, @Nullable String refusal, Me me) {
        var row = sheet.row();
        if (!desk.mayLink(row.campaign(), row.unit(), me)) throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        var marked = ribbons.marked(row.campaign());
        var linked = links.of(row.id());
        var taken = linked.stream()
                .flatMap(link -> Stream.of(link.from().task(), link.to().task()))
                .collect(Collectors.toSet());
        var filter = TaskFilter.search(typed.q());
        var sight = rights.sight(row.campaign(), me);
        var owners = units.sorted(tasks.units(row.campaign(), sight));
        var found = tasks.find(row.campaign(), sight, filter, owners);
        var names = units.of(Stream.concat(
                        found.rows().stream().map(TaskList.Row::unit),
                        linked.stream()
                                .flatMap(link ->
                                        Stream.of(link.from().unit(), link.to().unit())))
                .toList());
        var free = found.rows().stream()
                .filter(each -> !each.id().equals(row.id()) && !taken.contains(each.id()))
                .limit(MOST)
                .map(each -> new Choice(
                        each.id().value().toString(),
                        each.id().value().equals(typed.other()),
                        lines.line(
                                each, names.get(each.unit()), marked.campaign().eventWord())))
                .toList();
        return new LinksPage(
                marked.campaign(),
                marked.ribbon(),
                "/tasks/" + row.id().value(),
                lines.line(
                        row,
                        units.of(List.of(row.unit())).get(row.unit()),
                        marked.campaign().eventWord()),
                free,
                Math.max(0, found.total() - taken.size() - free.size()),
                TaskLinks.of(row.id(), linked, names::get, true, lines.today()),
                typed,
                rights.runs(row.campaign(), me),
                refusal);
    }

    private String said(List<End> way) {
        var names = units.of(way.stream().map(End::unit).toList());
        return Stream.concat(way.stream(), Stream.of(way.getFirst()))
                .map(end -> end.clause() + " (" + names.get(end.unit()) + ")")
                .collect(Collectors.joining(" → "));
    }

    private Sheet sheet(UUID id, Me me) {
        return sheets.find(new TaskId(id), me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
