package loa.congress.rehearsal.web;

import static loa.platform.view.Words.msg;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.congress.Fault;
import loa.congress.programme.ItemId;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeId;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.Programmes;
import loa.congress.rehearsal.Attendance;
import loa.congress.rehearsal.Rehearsal;
import loa.congress.rehearsal.RehearsalDesk;
import loa.congress.rehearsal.RehearsalDesk.Outcome;
import loa.congress.rehearsal.RehearsalDesk.Plan;
import loa.congress.rehearsal.RehearsalId;
import loa.congress.rehearsal.Rehearsals;
import loa.congress.rehearsal.web.RehearsalViews.Tried;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.Ics;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A rehearsal: each time is sent by itself, so that a weak signal loses little of it. */
@Controller
@RequestMapping("/programmes/{id}/rehearsals")
class RehearsalController {

    private final Programmes programmes;
    private final Rehearsals rehearsals;
    private final RehearsalDesk desk;
    private final ProgrammeRights rights;
    private final RehearsalViews views;
    private final Clock clock;

    RehearsalController(
            Programmes programmes,
            Rehearsals rehearsals,
            RehearsalDesk desk,
            ProgrammeRights rights,
            RehearsalViews views,
            Clock clock) {
        this.programmes = programmes;
        this.rehearsals = rehearsals;
        this.desk = desk;
        this.rights = rights;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/new")
    NewRehearsalPage blank(@PathVariable UUID id, Me me) {
        return views.form(lead(id, me), "", "", "", false, null, List.of(), me);
    }

    @PostMapping
    Answer plan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "false") boolean general,
            @RequestParam(required = false) @Nullable List<UUID> item,
            Me me) {
        var programme = lead(id, me);
        var chosen = item == null ? List.<UUID>of() : item;
        var plan = new Plan(
                day(on), at, place, general, chosen.stream().map(ItemId::new).collect(Collectors.toSet()));
        return switch (desk.plan(programme.id(), plan, me)) {
            case Outcome.Planned(var rehearsal) ->
                Answer.goTo(programme.path() + "/rehearsals/" + rehearsal.value())
                        .saying("congress.notice.planned");
            case Outcome.Refused(var faults) ->
                views.form(programme, on, at, place, general, chosen, faults, me)
                        .withStatus(200);
        };
    }

    @GetMapping("/{rehearsal}")
    RehearsalPage page(@PathVariable UUID id, @PathVariable UUID rehearsal, Me me) {
        return views.page(programme(id), rehearsal(id, rehearsal), Tried.NOTHING, List.of(), null, me);
    }

    @PostMapping("/{rehearsal}/items/{item}")
    Answer time(
            @PathVariable UUID id,
            @PathVariable UUID rehearsal,
            @PathVariable UUID item,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String length,
            @RequestParam(defaultValue = "") String remark,
            Me me) {
        var programme = programme(id);
        var found = rehearsal(id, rehearsal);
        var key = new ItemId(item);
        if (rehearsals.runs(found.id()).stream().noneMatch(run -> run.item().equals(key))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var faults = desk.time(found.id(), key, seen, length, remark, me);
        var tried = faults.isEmpty()
                ? Tried.NOTHING
                : new Tried(key, length, remark, faults.getFirst().words());
        var here = found.path() + "#run-" + item;
        return faults.isEmpty()
                ? Answer.goTo(here).saying("congress.notice.timed")
                : views.page(programme, found, tried, List.of(), null, me).withStatus(200);
    }

    @PostMapping("/{rehearsal}/attendance")
    Answer attend(
            @PathVariable UUID id,
            @PathVariable UUID rehearsal,
            @RequestParam(required = false) @Nullable List<UUID> unit,
            HttpServletRequest request,
            Me me) {
        var found = rehearsal(id, rehearsal);
        var attendance = new ArrayList<Attendance>();
        for (var one : unit == null ? List.<UUID>of() : unit) {
            var came = request.getParameter("came-" + one);
            if (came == null) continue;
            var people = request.getParameter("people-" + one);
            attendance.add(new Attendance(
                    new UnitId(one),
                    came.equals("yes"),
                    people != null && people.strip().matches("\\d{1,4}") ? Integer.valueOf(people.strip()) : null,
                    ""));
        }
        return done(id, found, desk.attend(found.id(), attendance, me), "congress.notice.came", null, me);
    }

    @PostMapping("/{rehearsal}/remarks")
    Answer remark(
            @PathVariable UUID id,
            @PathVariable UUID rehearsal,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String remarks,
            Me me) {
        var found = rehearsal(id, rehearsal);
        return done(id, found, desk.remark(found.id(), seen, remarks, me), "congress.notice.remarked", remarks, me);
    }

    @PostMapping("/{rehearsal}/call-off")
    Answer callOff(
            @PathVariable UUID id,
            @PathVariable UUID rehearsal,
            @RequestParam(defaultValue = "") String reason,
            Me me) {
        var found = rehearsal(id, rehearsal);
        return done(id, found, desk.callOff(found.id(), reason, me), "congress.notice.calledOff", null, me);
    }

    @GetMapping("/{rehearsal}/calendar.ics")
    ResponseEntity<byte[]> calendar(@PathVariable UUID id, @PathVariable UUID rehearsal, Me me) {
        var programme = programme(id);
        rights.reader(programme, me);
        var found = rehearsal(id, rehearsal);
        var url = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(found.path())
                .toUriString();
        var name = msg(found.general() ? "congress.rehearsal.general" : "congress.rehearsal.name");
        var event = new Ics.Event(
                found.id().value() + "@loa",
                found.heldOn(),
                name + ": " + programme.title(),
                RehearsalDesk.said(found) + "\n" + found.place(),
                url);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"luyen-tap.ics\"")
                .body(Ics.of(name, clock.instant(), List.of(event)).getBytes(StandardCharsets.UTF_8));
    }

    private Answer done(
            UUID id, Rehearsal rehearsal, List<Fault> faults, String notice, @Nullable String remarks, Me me) {
        if (faults.isEmpty()) return Answer.goTo(rehearsal.path()).saying(notice);
        var words = faults.stream().map(Fault::words).toList();
        return views.page(programme(id), rehearsal(id, rehearsal.id().value()), Tried.NOTHING, words, remarks, me)
                .withStatus(200);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Programme lead(UUID id, Me me) {
        var programme = programme(id);
        if (!rights.leads(programme, me))
            throw new AccessDeniedException(programme.id().subject());
        return programme;
    }

    private Programme programme(UUID id) {
        return programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Rehearsal rehearsal(UUID programme, UUID id) {
        return rehearsals
                .find(new RehearsalId(id))
                .filter(rehearsal -> rehearsal.programme().value().equals(programme))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
