package loa.work.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Post;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.work.Delegation;
import loa.work.Delegation.Form;
import loa.work.Objection;
import loa.work.Ribbons;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove.Delegate;
import loa.work.TaskMove.Recall;
import loa.work.TaskSheets;
import loa.work.TaskSheets.Sheet;
import loa.work.web.HandsPage.Chosen;
import loa.work.web.HandsPage.Option;
import loa.work.web.HandsPage.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a task is given to a person of its unit, or entrusted to others for a time. */
@Controller
@RequestMapping("/tasks/{id}")
class HandsController {

    private final TaskSheets sheets;
    private final TaskDesk desk;
    private final Ribbons ribbons;
    private final UnitNames units;
    private final Persons persons;
    private final TaskLines lines;

    HandsController(
            TaskSheets sheets, TaskDesk desk, Ribbons ribbons, UnitNames units, Persons persons, TaskLines lines) {
        this.sheets = sheets;
        this.desk = desk;
        this.ribbons = ribbons;
        this.units = units;
        this.persons = persons;
        this.lines = lines;
    }

    @GetMapping("/hands")
    HandsPage page(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID unit, Me me) {
        var sheet = sheet(id, me);
        var post = me.post() == null ? me.unitName() : me.post() + " " + me.unitName();
        var typed = new Typed("", null, post, Days.full(lines.today()), "", "");
        return page(sheet, unit, typed, null);
    }

    @PostMapping("/delegate")
    Answer delegate(
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable Form form,
            @RequestParam(defaultValue = "") String forPost,
            @RequestParam(defaultValue = "") String since,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String note,
            Me me) {
        var sheet = sheet(id, me);
        var first = TypedDay.of(since);
        var last = TypedDay.of(until);
        var typed =
                new Typed(person == null ? "" : person.toString(), form, forPost, first.shown(), last.shown(), note);
        var wrong = first.objection(true).or(() -> last.objection(false)).map(Objection::key);
        if (wrong.isPresent() || first.day() == null) {
            return page(sheet, unit, typed, wrong.orElse(Objection.DAY_MISSING.key()))
                    .withStatus(200);
        }
        var to = new Delegation(
                new UnitId(unit),
                person == null ? null : new PersonId(person),
                null,
                form,
                form == null ? null : forPost.strip(),
                first.day(),
                last.day());
        var refusal = desk.move(new TaskId(id), new Delegate(to, note), me);
        if (refusal.isPresent())
            return page(sheet, unit, typed, refusal.get().key()).withStatus(200);
        return Answer.goTo("/tasks/" + id).saying("work.notice.delegated");
    }

    @PostMapping("/recall")
    Answer recall(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        var sheet = sheet(id, me);
        var refusal = desk.move(new TaskId(id), new Recall(words), me);
        if (refusal.isEmpty()) return Answer.goTo("/tasks/" + id).saying("work.notice.recalled");
        var typed = new Typed("", null, "", Days.full(lines.today()), "", words);
        return page(sheet, null, typed, refusal.get().key()).withStatus(200);
    }

    private HandsPage page(Sheet sheet, @Nullable UUID unit, Typed typed, @Nullable String refusal) {
        var row = sheet.row();
        if (sheet.offer("Assign").isEmpty() && sheet.offer("Delegate").isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var marked = ribbons.marked(row.campaign());
        var owner = units.of(List.of(row.unit())).get(row.unit());
        return new HandsPage(
                marked.ribbon(),
                "/tasks/" + row.id().value(),
                lines.line(row, owner, marked.campaign().eventWord()),
                people(sheet),
                said(sheet.delegation(), lines.today()),
                units.around(row.unit()).stream()
                        .map(each -> new Option(
                                each.id().toString(),
                                each.name(),
                                each.id().value().equals(unit)))
                        .toList(),
                unit == null ? null : chosen(new UnitId(unit), row.unit(), typed),
                typed,
                refusal == null ? null : msg(refusal));
    }

    private Chosen chosen(UnitId unit, UnitId owner, Typed typed) {
        var today = lines.today();
        var people = persons.at(unit).stream()
                .map(person -> new Option(
                        person.id().toString(),
                        person.posts().stream()
                                .filter(post -> post.unit().equals(unit) && post.heldOn(today))
                                .map(Post::title)
                                .findFirst()
                                .map(title -> person.name() + ", " + title)
                                .orElse(person.name()),
                        person.id().toString().equals(typed.person())))
                .toList();
        return new Chosen(unit.toString(), units.of(List.of(unit)).get(unit), unit.equals(owner), people);
    }

    private List<Option> people(Sheet sheet) {
        var row = sheet.row();
        var ids = new ArrayList<>(persons.who(Power.DO_TASK, row.campaign().value(), row.unit()));
        if (sheet.person() != null && !ids.contains(sheet.person())) ids.add(sheet.person());
        var names = persons.names(ids);
        return ids.stream()
                .map(person -> new Option(
                        person.toString(),
                        Objects.requireNonNullElse(names.get(person), person.toString()),
                        person.equals(sheet.person())))
                .toList();
    }

    /** "Lò Văn Pâng làm thay, ký TUQ. Chủ tịch UBND xã, từ 01/12 đến 15/12"; {@code null}: the unit does it itself. */
    static @Nullable String said(@Nullable Delegation to, LocalDate today) {
        if (to == null) return null;
        var name = Objects.requireNonNullElse(to.name(), to.unit().toString());
        var who = to.signature() == null ? name : msg("work.hands.signing", name, to.signature());
        var since = Days.full(to.since());
        var when = to.until() == null
                ? msg("work.hands.from", since)
                : msg("work.hands.fromTo", since, Days.full(to.until()));
        return msg(to.isOver(today) ? "work.hands.wasDoing" : "work.hands.doing", who, when);
    }

    private Sheet sheet(UUID id, Me me) {
        return sheets.find(new TaskId(id), me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
