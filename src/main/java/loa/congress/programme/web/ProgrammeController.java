package loa.congress.programme.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.congress.Fault;
import loa.congress.History;
import loa.congress.programme.Items;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeApproval;
import loa.congress.programme.ProgrammeDesk;
import loa.congress.programme.ProgrammeId;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.Programmes;
import loa.congress.programme.web.ProgrammeViews.Asked;
import loa.congress.programme.web.ProgrammeViews.TypedCall;
import loa.congress.programme.web.ProgrammeViews.TypedSettings;
import loa.congress.web.HistoryLine;
import loa.congress.web.HistoryPage;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A programme: its items in order, the call to units, approval. */
@Controller
@RequestMapping("/programmes/{id}")
class ProgrammeController {

    private final Programmes programmes;
    private final Items items;
    private final ProgrammeDesk desk;
    private final ProgrammeApproval approval;
    private final ProgrammeRights rights;
    private final ProgrammeViews views;
    private final History history;
    private final Settings settings;

    ProgrammeController(
            Programmes programmes,
            Items items,
            ProgrammeDesk desk,
            ProgrammeApproval approval,
            ProgrammeRights rights,
            ProgrammeViews views,
            History history,
            Settings settings) {
        this.programmes = programmes;
        this.items = items;
        this.desk = desk;
        this.approval = approval;
        this.rights = rights;
        this.views = views;
        this.history = history;
        this.settings = settings;
    }

    @GetMapping
    ProgrammePage page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String find,
            Me me) {
        var only = unit == null ? null : new UnitId(unit);
        return views.page(find(id), new Asked(q, only, find, List.of(), null, null), me);
    }

    @PostMapping("/settings")
    Answer set(
            @PathVariable UUID id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String limit,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean countsMeasured,
            Me me) {
        var programme = find(id);
        var faults = desk.set(programme.id(), seen, title, limit, reason, countsMeasured, me);
        if (faults.isEmpty()) return Answer.goTo(programme.path()).saying("congress.notice.set");
        var typed = new TypedSettings(title, limit, reason, countsMeasured);
        return views.page(find(id), new Asked("", null, null, said(faults), null, typed), me)
                .withStatus(200);
    }

    @PostMapping("/call")
    Answer call(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> unit,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String by,
            Me me) {
        var programme = find(id);
        var chosen = unit == null ? List.<UUID>of() : unit;
        var faults = desk.call(programme.id(), chosen.stream().map(UnitId::new).toList(), words, day(by), me);
        if (faults.isEmpty()) return Answer.goTo(programme.path()).saying("congress.notice.called");
        var typed = new TypedCall(chosen.stream().map(UUID::toString).toList(), words, by);
        return views.page(find(id), new Asked("", null, null, said(faults), typed, null), me)
                .withStatus(200);
    }

    @PostMapping("/lock")
    Answer lock(@PathVariable UUID id, Me me) {
        return done(id, desk.lock(find(id).id(), true, me), "congress.notice.locked", me);
    }

    @PostMapping("/unlock")
    Answer unlock(@PathVariable UUID id, Me me) {
        return done(id, desk.lock(find(id).id(), false, me), "congress.notice.unlocked", me);
    }

    @PostMapping("/submit")
    Answer submit(@PathVariable UUID id, Me me) {
        return done(id, approval.submit(find(id).id(), me), "congress.notice.submitted", me);
    }

    @GetMapping("/history")
    HistoryPage history(@PathVariable UUID id, Me me) {
        var programme = find(id);
        var frame = views.frame(programme, me);
        var reader = rights.reader(programme, me);
        var hidden = items.of(programme.id()).stream()
                .filter(item -> !reader.sees(programme, item))
                .map(item -> item.id().value())
                .collect(Collectors.toSet());
        return new HistoryPage(
                frame,
                programme.title(),
                programme.path(),
                history.of(programme.id().value()).stream()
                        .filter(line -> !hidden.contains(line.subject()))
                        .map(line -> HistoryLine.of(line, settings.zone()))
                        .toList());
    }

    private Answer done(UUID id, List<Fault> faults, String notice, Me me) {
        if (faults.isEmpty()) return Answer.goTo(find(id).path()).saying(notice);
        return views.page(find(id), Asked.refused(said(faults)), me).withStatus(200);
    }

    static List<String> said(List<Fault> faults) {
        var words = new ArrayList<String>();
        for (var fault : faults) if (!words.contains(fault.words())) words.add(fault.words());
        return words;
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Programme find(UUID id) {
        return programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
