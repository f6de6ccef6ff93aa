package loa.organization.decree.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitChoice;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.decree.Decree.Paper;
import loa.organization.decree.DecreeDesk;
import loa.organization.decree.DecreeId;
import loa.organization.decree.DecreeRefusal;
import loa.organization.decree.DecreeState;
import loa.organization.decree.Decrees;
import loa.organization.decree.Decrees.Filed;
import loa.organization.decree.DraftingDesk;
import loa.organization.decree.web.DecreePage.Attempt;
import loa.organization.directory.UnitRegister;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Reorganisations: drawn up, looked at, put in force or scheduled, undone. */
@Controller
@RequestMapping("/decrees")
class DecreesController {

    private static final int MOST_BYTES = 25 * 1024 * 1024 + 1;

    private final Decrees decrees;
    private final DecreeDesk desk;
    private final DraftingDesk drafting;
    private final DecreeViews views;
    private final UnitRegister register;
    private final UnitChoice choice;
    private final Rights rights;
    private final Clock clock;

    DecreesController(
            Decrees decrees,
            DecreeDesk desk,
            DraftingDesk drafting,
            DecreeViews views,
            UnitRegister register,
            UnitChoice choice,
            Rights rights,
            Clock clock) {
        this.decrees = decrees;
        this.desk = desk;
        this.drafting = drafting;
        this.views = views;
        this.register = register;
        this.choice = choice;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping
    DecreesPage list(Me me) {
        boolean draws = rights.may(me, Power.ADMINISTER, null, null);
        var lines = decrees.all(draws).stream()
                .filter(filed -> filed.decree().state() != DecreeState.DRAFT || desk.may(filed.decree(), me))
                .map(filed -> new DecreesPage.Line(
                        filed.decree().id().toString(),
                        filed.decree().paper().number(),
                        Days.full(filed.decree().day()),
                        filed.decree().state(),
                        msg(
                                "organization.decree.what",
                                filed.decree().ended().size(),
                                filed.decree().heirs().size()),
                        draws ? filed.trouble() : null))
                .toList();
        return new DecreesPage(lines, draws);
    }

    @GetMapping("/new")
    DecreeNewPage blank(@RequestParam(required = false) @Nullable UUID unit, Me me) {
        rights.require(me, Power.ADMINISTER, null, null);
        var today = LocalDate.now(clock);
        var ended = Optional.ofNullable(unit)
                .map(UnitId::new)
                .flatMap(register.directory()::life)
                .map(life -> choice.label(life.on(today)))
                .orElse("");
        return new DecreeNewPage("", today.toString(), today.toString(), ended, null);
    }

    @PostMapping
    Answer begin(
            @RequestParam(defaultValue = "") String number,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedOn,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String ended,
            Me me) {
        rights.require(me, Power.ADMINISTER, null, null);
        if (number.isBlank()) {
            var error = msg("organization.decree.refusal.NUMBER_MISSING");
            return new DecreeNewPage(number, issuedOn.toString(), day.toString(), ended, error).withStatus(200);
        }
        var id = drafting.begin(new Paper(number.strip(), issuedOn), day, me);
        if (ended.isBlank()) return Answer.goTo("/decrees/" + id);
        var filed = find(id.value(), me);
        return views.page(filed, me, new Attempt("part", Map.of("ended", ended), null))
                .withStatus(200);
    }

    @GetMapping("/{id}")
    DecreePage decree(@PathVariable UUID id, Me me) {
        return views.page(find(id, me), me, Attempt.NONE);
    }

    @PostMapping("/{id}/paper")
    Answer describe(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate issuedOn,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            Me me) {
        var typed = Map.of("number", number, "issuedOn", issuedOn.toString(), "day", day.toString());
        return answer(
                id,
                drafting.describe(new DecreeId(id), new Paper(number.strip(), issuedOn), day, me),
                "paper",
                typed,
                me);
    }

    @PostMapping("/{id}/file")
    Answer keep(@PathVariable UUID id, @RequestParam MultipartFile file, Me me) throws IOException {
        byte[] bytes;
        try (var in = file.getInputStream()) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll(".*[/\\\\]", "");
        if (bytes.length == 0) return Answer.goTo("/decrees/" + id);
        var kept = drafting.keep(new DecreeId(id), name.isBlank() ? msg("organization.decree.paper") : name, bytes, me);
        return answer(id, kept, "file", Map.of(), me);
    }

    /** As a file to save, whatever is in it. */
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, Me me) {
        find(id, me);
        var original =
                decrees.original(new DecreeId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var name = org.springframework.http.ContentDisposition.attachment()
                .filename(original.fileName(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(original.bytes());
    }

    @PostMapping("/{id}/parts")
    Answer addPart(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ended,
            @RequestParam(defaultValue = "") String heirs,
            Me me) {
        var typed = Map.of("ended", ended, "heirs", heirs);
        return answer(id, drafting.addPart(new DecreeId(id), ended, heirs, me), "part", typed, me);
    }

    @PostMapping("/{id}/parts/{number}/remove")
    Answer removePart(@PathVariable UUID id, @PathVariable int number, Me me) {
        return answer(id, drafting.removePart(new DecreeId(id), number, me), "", Map.of(), me);
    }

    @PostMapping("/{id}/units/{unit}")
    Answer found(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam UnitKind kind,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String code,
            Me me) {
        var refusal = drafting.describe(new DecreeId(id), new UnitId(unit), name, kind, parent, code, me);
        return answer(id, refusal, "unit-" + unit, Map.of("name", name, "parent", parent, "code", code), me);
    }

    @PostMapping("/{id}/units/{unit}/place")
    Answer place(
            @PathVariable UUID id, @PathVariable UUID unit, @RequestParam(defaultValue = "") String parent, Me me) {
        var refusal = drafting.place(new DecreeId(id), new UnitId(unit), parent, me);
        return answer(id, refusal, "place-" + unit, Map.of("parent", parent), me);
    }

    @PostMapping("/{id}/discard")
    Answer discard(@PathVariable UUID id, Me me) {
        find(id, me);
        drafting.discard(new DecreeId(id), me);
        return Answer.goTo("/decrees").saying("organization.notice.decreeDiscarded");
    }

    @PostMapping("/{id}/decide")
    Answer decide(@PathVariable UUID id, @RequestParam(defaultValue = "") String mark, Me me) {
        var refusal = desk.decide(new DecreeId(id), mark, me);
        if (refusal.isPresent()) return answer(id, refusal, "", Map.of(), me);
        var state = find(id, me).decree().state();
        return Answer.goTo("/decrees/" + id)
                .saying(
                        state == DecreeState.SCHEDULED
                                ? "organization.notice.decreeScheduled"
                                : "organization.notice.decreeInForce");
    }

    @PostMapping("/{id}/call-off")
    Answer callOff(@PathVariable UUID id, Me me) {
        return answer(id, desk.callOff(new DecreeId(id), me), "", Map.of(), me);
    }

    @PostMapping("/{id}/undo")
    Answer undo(@PathVariable UUID id, Me me) {
        var refusal = desk.undo(new DecreeId(id), me);
        if (refusal.isPresent()) return answer(id, refusal, "", Map.of(), me);
        return Answer.goTo("/decrees/" + id).saying("organization.notice.decreeUndone");
    }

    private Answer answer(UUID id, Optional<DecreeRefusal> refusal, String form, Map<String, String> typed, Me me) {
        if (refusal.isEmpty()) return Answer.goTo("/decrees/" + id);
        var filed = find(id, me);
        var error = views.said(refusal.get(), filed.decree());
        return views.page(filed, me, new Attempt(form, typed, error)).withStatus(200);
    }

    /** Drafts are for those who draw them up; the rest is for everybody, as the units are. */
    private Filed find(UUID id, Me me) {
        return decrees.find(new DecreeId(id))
                .filter(filed -> filed.decree().state() != DecreeState.DRAFT
                        || (rights.may(me, Power.ADMINISTER, null, null) && desk.may(filed.decree(), me)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
