package loa.work.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.Ribbons;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskSheets;
import loa.work.TaskSheets.Sheet;
import loa.work.share.Share;
import loa.work.share.Share.Why;
import loa.work.share.ShareDesk;
import loa.work.share.ShareMove;
import loa.work.share.ShareMove.*;
import loa.work.share.Shares;
import loa.work.web.SharesPage.Option;
import loa.work.web.SharesPage.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where units are asked for their share of a task, and give it. */
@Controller
@RequestMapping("/tasks/{id}/shares")
class TaskSharesController {

    private final TaskSheets sheets;
    private final TaskDesk tasks;
    private final Shares shares;
    private final ShareDesk desk;
    private final Ribbons ribbons;
    private final UnitNames units;
    private final TaskLines lines;

    TaskSharesController(
            TaskSheets sheets,
            TaskDesk tasks,
            Shares shares,
            ShareDesk desk,
            Ribbons ribbons,
            UnitNames units,
            TaskLines lines) {
        this.sheets = sheets;
        this.tasks = tasks;
        this.shares = shares;
        this.desk = desk;
        this.ribbons = ribbons;
        this.units = units;
        this.lines = lines;
    }

    @GetMapping
    SharesPage page(@PathVariable UUID id, Me me) {
        return page(sheet(id, me), Typed.NOTHING, null, me);
    }

    @PostMapping
    Answer ask(
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String due,
            Me me) {
        var sheet = sheet(id, me);
        var day = TypedDay.of(due);
        var typed = new Typed(unit.toString(), words, day.shown());
        var refusal = day.objection(false).isPresent()
                ? Optional.of(Why.NO_SUCH_DAY)
                : desk.move(new TaskId(id), new UnitId(unit), new Ask(words, day.day()), me);
        if (refusal.isPresent()) return page(sheet, typed, refusal.get(), me).withStatus(200);
        return Answer.goTo("/tasks/" + id + "/shares").saying("work.notice.asked");
    }

    @PostMapping("/{unit}/begin")
    Answer begin(@PathVariable UUID id, @PathVariable UUID unit, Me me) {
        return move(id, unit, new Begin(), "", "work.notice.shareBegun", me);
    }

    @PostMapping("/{unit}/deliver")
    Answer deliver(
            @PathVariable UUID id, @PathVariable UUID unit, @RequestParam(defaultValue = "") String words, Me me) {
        return move(id, unit, new Deliver(words), words, "work.notice.delivered", me);
    }

    @PostMapping("/{unit}/give-back")
    Answer giveBack(
            @PathVariable UUID id, @PathVariable UUID unit, @RequestParam(defaultValue = "") String words, Me me) {
        return move(id, unit, new GiveBack(words), words, "work.notice.shareReturned", me);
    }

    private Answer move(UUID id, UUID unit, ShareMove move, String words, String said, Me me) {
        var sheet = sheet(id, me);
        var refusal = desk.move(new TaskId(id), new UnitId(unit), move, me);
        if (refusal.isEmpty()) return Answer.goTo("/tasks/" + id + "#shares").saying(said);
        return page(sheet, new Typed(unit.toString(), words, ""), refusal.get(), me)
                .withStatus(200);
    }

    private SharesPage page(Sheet sheet, Typed typed, @Nullable Why refusal, Me me) {
        var row = sheet.row();
        var leads = desk.leads(tasks.find(row.id()).orElseThrow(), me);
        var asked = shares.of(row.id());
        var own = new UnitId(me.unit());
        if (!leads && asked.stream().noneMatch(share -> share.unit().equals(own))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var marked = ribbons.marked(row.campaign());
        var names = units.of(Stream.concat(asked.stream().map(Share::unit), Stream.of(row.unit()))
                .toList());
        var path = "/tasks/" + row.id().value();
        return new SharesPage(
                marked.ribbon(),
                path,
                lines.line(row, names.get(row.unit()), marked.campaign().eventWord()),
                TaskShares.of(asked, names::get, own, path, leads, lines.today()),
                leads ? options(sheet, typed) : List.of(),
                typed,
                refusal == null ? null : msg(refusal.key()));
    }

    /** Those that the plan names, then all around. */
    private List<Option> options(Sheet sheet, Typed typed) {
        var owner = sheet.row().unit();
        var all = new ArrayList<>(units.sorted(sheet.partners()));
        for (var unit : units.around(owner))
            if (!all.contains(unit) && !unit.id().equals(owner)) all.add(unit);
        return all.stream()
                .map(unit -> new Option(
                        unit.id().toString(), unit.name(), unit.id().toString().equals(typed.unit())))
                .toList();
    }

    private Sheet sheet(UUID id, Me me) {
        return sheets.find(new TaskId(id), me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
