package loa.congress.rehearsal.web;

import static loa.platform.view.Words.msg;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.congress.Fault;
import loa.congress.History;
import loa.congress.programme.Item;
import loa.congress.programme.ItemId;
import loa.congress.programme.ItemState;
import loa.congress.programme.Items;
import loa.congress.programme.Length;
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
import loa.congress.rehearsal.Run;
import loa.congress.web.HistoryLine;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.work.CampaignFrames;
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

    private static final String TAB = "/programme";

    private final Programmes programmes;
    private final Items items;
    private final Rehearsals rehearsals;
    private final RehearsalDesk desk;
    private final ProgrammeRights rights;
    private final CampaignFrames frames;
    private final Units units;
    private final History history;
    private final Settings settings;
    private final Clock clock;

    RehearsalController(
            Programmes programmes,
            Items items,
            Rehearsals rehearsals,
            RehearsalDesk desk,
            ProgrammeRights rights,
            CampaignFrames frames,
            Units units,
            History history,
            Settings settings,
            Clock clock) {
        this.programmes = programmes;
        this.items = items;
        this.rehearsals = rehearsals;
        this.desk = desk;
        this.rights = rights;
        this.frames = frames;
        this.units = units;
        this.history = history;
        this.settings = settings;
        this.clock = clock;
    }

    /** What was typed for one item and refused. */
    private record Tried(@Nullable ItemId item, String length, String remark, String fault) {
        static final Tried NOTHING = new Tried(null, "", "", "");
    }

    @GetMapping("/new")
    NewRehearsalPage blank(@PathVariable UUID id, Me me) {
        return form(lead(id, me), "", "", "", false, null, List.of(), me);
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
                form(programme, on, at, place, general, chosen, faults, me).withStatus(200);
        };
    }

    @GetMapping("/{rehearsal}")
    RehearsalPage page(@PathVariable UUID id, @PathVariable UUID rehearsal, Me me) {
        return page(programme(id), rehearsal(id, rehearsal), Tried.NOTHING, List.of(), null, me);
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
                : page(programme, found, tried, List.of(), null, me).withStatus(200);
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
        return page(programme(id), rehearsal(id, rehearsal.id().value()), Tried.NOTHING, words, remarks, me)
                .withStatus(200);
    }

    private NewRehearsalPage form(
            Programme programme,
            String on,
            String at,
            String place,
            boolean general,
            @Nullable List<UUID> chosen,
            List<Fault> faults,
            Me me) {
        var byField = new LinkedHashMap<String, String>();
        for (var fault : faults) byField.putIfAbsent(fault.field(), fault.words());
        return new NewRehearsalPage(
                frames.of(programme.campaign(), TAB, me),
                programme.title(),
                programme.path(),
                on,
                at,
                place,
                general,
                items.of(programme.id()).stream()
                        .filter(item -> item.state() != ItemState.DROPPED)
                        .map(item -> new NewRehearsalPage.Choice(
                                item.id().value().toString(),
                                item.sketch().title(),
                                chosen == null
                                        ? item.state() == ItemState.SELECTED
                                        : chosen.contains(item.id().value())))
                        .toList(),
                byField);
    }

    private RehearsalPage page(
            Programme programme,
            Rehearsal rehearsal,
            Tried tried,
            List<String> faults,
            @Nullable String remarks,
            Me me) {
        var frame = frames.of(programme.campaign(), TAB, me);
        var reader = rights.reader(programme, me);
        var involved = desk.units(rehearsal);
        var names = units.findAll(involved);
        var came = rehearsals.attendance(rehearsal.id()).stream()
                .collect(Collectors.toMap(Attendance::unit, Function.identity()));
        var cards = cards(programme, rehearsal, tried, me);
        return new RehearsalPage(
                frame,
                programme.title(),
                programme.path(),
                rehearsal.path(),
                RehearsalDesk.said(rehearsal),
                rehearsal.place(),
                rehearsal.general(),
                rehearsal.calledOff(),
                cards,
                sum(programme, rehearsal, cards),
                involved.stream()
                        .filter(unit -> reader.readsAll() || reader.own().contains(unit))
                        .map(unit -> came(unit, names, came.get(unit)))
                        .toList(),
                msg(
                        "congress.rehearsal.cameOf",
                        came.values().stream().filter(Attendance::came).count(),
                        involved.size()),
                rehearsal.version(),
                remarks == null ? rehearsal.remarks() : remarks,
                reader.leads(),
                faults,
                reader.leads()
                        ? history.of(programme.id().value(), rehearsal.id().value()).stream()
                                .map(line -> HistoryLine.of(line, settings.zone()))
                                .toList()
                        : List.of());
    }

    private static RehearsalPage.Came came(UnitId unit, Map<UnitId, Unit> names, @Nullable Attendance came) {
        var name = names.get(unit);
        var people = came == null ? null : came.people();
        return new RehearsalPage.Came(
                unit.toString(),
                name == null ? unit.toString() : name.name(),
                came == null ? "" : came.came() ? "yes" : "no",
                people == null ? "" : people.toString(),
                came == null ? "" : came.words());
    }

    /** Planned and measured, as far as times were taken. */
    private String sum(Programme programme, Rehearsal rehearsal, List<RunCard> cards) {
        var all = items.of(programme.id()).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        var seen = cards.stream().map(RunCard::id).collect(Collectors.toSet());
        var taken = rehearsals.runs(rehearsal.id()).stream()
                .filter(run ->
                        run.length() != null && seen.contains(run.item().value().toString()))
                .toList();
        if (taken.isEmpty()) return msg("congress.run.none", cards.size());
        var measured = Length.sum(
                taken.stream().map(Run::length).map(Objects::requireNonNull).toList());
        var planned = Length.sum(taken.stream()
                .map(run -> Objects.requireNonNull(all.get(run.item())).sketch().length())
                .toList());
        return msg("congress.run.sum", taken.size(), cards.size(), measured.said(), planned.said());
    }

    private List<RunCard> cards(Programme programme, Rehearsal rehearsal, Tried tried, Me me) {
        var reader = rights.reader(programme, me);
        var all = items.of(programme.id()).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        var names = units.findAll(all.values().stream().map(Item::unit).toList());
        var cards = new ArrayList<RunCard>();
        for (var run : rehearsals.runs(rehearsal.id())) {
            var item = Objects.requireNonNull(all.get(run.item()));
            if (!reader.sees(programme, item)) continue;
            cards.add(card(rehearsal, run, item, names, cards.size() + 1, tried, reader.leads()));
        }
        return cards;
    }

    private RunCard card(
            Rehearsal rehearsal, Run run, Item item, Map<UnitId, Unit> names, int number, Tried tried, boolean leads) {
        var again = item.id().equals(tried.item());
        var length = run.length();
        var planned = item.sketch().length();
        var unit = names.get(item.unit());
        var at = run.notedAt();
        var order = length == null ? 0 : length.compareTo(planned);
        var verdict = length == null
                ? ""
                : order == 0
                        ? msg("congress.run.same", length)
                        : msg(
                                order > 0 ? "congress.run.longer" : "congress.run.shorter",
                                length,
                                length.apart(planned).said());
        return new RunCard(
                item.id().value().toString(),
                number,
                item.sketch().title(),
                unit == null ? "" : unit.name(),
                planned.toString(),
                leads && rehearsal.calledOff() == null
                        ? rehearsal.path() + "/items/" + item.id().value()
                        : null,
                run.version(),
                again ? tried.length() : length == null ? "" : length.toString(),
                again ? tried.remark() : run.remark(),
                verdict,
                order > 0 ? "warn" : "ok",
                at == null
                        ? null
                        : msg("congress.run.noted", Days.moment(at, settings.zone()), String.valueOf(run.notedBy())),
                again ? tried.fault() : null);
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
