package loa.organization.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitChoice;
import loa.organization.UnitDesk;
import loa.organization.UnitDesk.Outcome;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.UnitMove;
import loa.organization.UnitRefusal;
import loa.organization.directory.UnitRegister;
import loa.platform.Me;
import loa.platform.view.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The forms that found and change units. */
@Controller
@RequestMapping("/units")
class UnitDeskController {

    private final UnitDesk desk;
    private final UnitRegister register;
    private final UnitChoice choice;
    private final Rights rights;
    private final Clock clock;

    UnitDeskController(UnitDesk desk, UnitRegister register, UnitChoice choice, Rights rights, Clock clock) {
        this.desk = desk;
        this.register = register;
        this.choice = choice;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping("/new")
    UnitNewPage blank(@RequestParam(required = false) @Nullable UUID parent, Me me) {
        rights.require(me, Power.ADMINISTER, null, null);
        var above = Optional.ofNullable(parent)
                .map(UnitId::new)
                .flatMap(register.directory()::life)
                .map(life -> choice.label(life.on(LocalDate.now(clock))))
                .orElse("");
        var today = LocalDate.now(clock).toString();
        return new UnitNewPage("", UnitKind.STATE_OFFICE, above, today, "", choice.offered(me), null, null);
    }

    @PostMapping("/new")
    Answer found(
            @RequestParam(defaultValue = "") String name,
            @RequestParam UnitKind kind,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String code,
            Me me) {
        rights.require(me, Power.ADMINISTER, null, null);
        var above = choice.read(parent, me, from);
        var why = above.isEmpty() && !parent.isBlank() ? UnitRefusal.PARENT_MISSING : null;
        if (why == null) {
            var move = new UnitMove.Found(
                    name, kind, above.orElse(null), from, code.isBlank() ? null : code.strip(), List.of());
            switch (desk.found(move, me)) {
                case Outcome.Done(var id) -> {
                    return Answer.goTo("/units/" + id).saying("organization.notice.unitFounded");
                }
                case Outcome.Refused(var refusal) -> why = refusal;
            }
        }
        var words = words(why);
        var aboutParent = why == UnitRefusal.PARENT_MISSING;
        return new UnitNewPage(
                        name,
                        kind,
                        parent,
                        from.toString(),
                        code,
                        choice.offered(me),
                        aboutParent ? null : words,
                        aboutParent ? words : null)
                .withStatus(200);
    }

    @GetMapping("/{id}/change")
    UnitChangePage form(@PathVariable UUID id, Me me) {
        return form(id, me, null, Map.of(), null);
    }

    @PostMapping("/{id}/rename")
    Answer rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Me me) {
        return move(id, new UnitMove.Rename(name, from), me, "rename", Map.of("name", name, "from", from.toString()));
    }

    @PostMapping("/{id}/move")
    Answer moveUnder(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String parent,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            Me me) {
        var typed = Map.of("parent", parent, "from", from.toString());
        return choice.read(parent, me, from)
                .map(above -> move(id, new UnitMove.MoveUnder(above, from), me, "move", typed))
                .orElseGet(() -> refused(id, me, "move", typed, UnitRefusal.PARENT_MISSING));
    }

    @PostMapping("/{id}/describe")
    Answer describe(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String aliases,
            Me me) {
        var names = Arrays.asList(aliases.split("[;\\r\\n]+"));
        return move(
                id,
                new UnitMove.Describe(code.isBlank() ? null : code.strip(), names),
                me,
                "describe",
                Map.of("aliases", aliases));
    }

    @PostMapping("/{id}/abolish")
    Answer abolish(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastOn,
            @RequestParam(defaultValue = "") String heir,
            Me me) {
        var typed = Map.of("lastOn", lastOn.toString(), "heir", heir);
        var known = choice.read(heir, me, lastOn.plusDays(1));
        if (known.isEmpty() && !heir.isBlank()) return refused(id, me, "abolish", typed, UnitRefusal.HEIR_MISSING);
        var heirs = known.map(List::of).orElse(List.of());
        return move(id, new UnitMove.Abolish(lastOn, heirs), me, "abolish", typed);
    }

    private Answer move(UUID id, UnitMove move, Me me, String form, Map<String, String> typed) {
        if (register.directory().life(new UnitId(id)).isEmpty())
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return switch (desk.move(new UnitId(id), move, me)) {
            case Outcome.Done _ -> Answer.goTo("/units/" + id).saying("organization.notice.unitChanged");
            case Outcome.Refused(var why) -> refused(id, me, form, typed, why);
        };
    }

    private Answer refused(UUID id, Me me, String form, Map<String, String> typed, UnitRefusal why) {
        return form(id, me, form, typed, words(why)).withStatus(200);
    }

    private UnitChangePage form(
            UUID id, Me me, @Nullable String form, Map<String, String> typed, @Nullable String error) {
        var life = register.directory()
                .life(new UnitId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var unit = life.on(LocalDate.now(clock));
        rights.require(me, Power.ADMINISTER, null, unit.id());
        return new UnitChangePage(
                id.toString(),
                unit.name(),
                unit.until() != null,
                Objects.toString(life.code(), ""),
                typed.getOrDefault("aliases", String.join("\n", life.aliases())),
                choice.offered(me),
                form,
                typed,
                error);
    }

    private static String words(UnitRefusal why) {
        return msg("organization.refusal.unit." + why);
    }
}
