package loa.field.exchange.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.field.exchange.Correspondent;
import loa.field.exchange.Correspondents;
import loa.field.exchange.ExchangeRefusal;
import loa.field.exchange.TrustDesk;
import loa.field.pack.Installation;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where an administrator says which other installations are believed. */
@Controller
@RequestMapping("/field/exchange/known/{id}")
class TrustController {

    private final TrustDesk desk;
    private final Correspondents correspondents;
    private final Installation installation;
    private final Units units;
    private final Clock clock;

    TrustController(
            TrustDesk desk, Correspondents correspondents, Installation installation, Units units, Clock clock) {
        this.desk = desk;
        this.correspondents = correspondents;
        this.installation = installation;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    View page(@PathVariable UUID id, Me me) {
        return page(found(id, me), Map.of(), null);
    }

    @PostMapping
    Answer believe(@PathVariable UUID id, @RequestParam Map<String, String> form, Me me) {
        var from = found(id, me);
        var chosen = new HashMap<UUID, @Nullable UnitId>();
        for (var match : names(from).entrySet()) {
            var typed = form.getOrDefault("unit." + match.getKey(), "").strip();
            var unit = unit(typed, form.getOrDefault("proposed." + match.getKey(), ""));
            if (unit == null && !typed.isEmpty()) {
                return page(from, form, msg("field.exchange.trust.noUnit", typed))
                        .withStatus(200);
            }
            chosen.put(match.getKey(), unit);
        }
        var refusal = desk.believe(id, chosen, me).map(ExchangeRefusal::words);
        if (refusal.isPresent()) return page(from, form, refusal.get()).withStatus(200);
        return Answer.goTo("/field/exchange").saying("field.notice.believed");
    }

    @PostMapping("/end")
    Answer end(@PathVariable UUID id, Me me) {
        desk.end(found(id, me).id(), me);
        return Answer.goTo("/field/exchange").saying("field.notice.ended");
    }

    private Correspondent found(UUID id, Me me) {
        if (!desk.decides(me)) throw new AccessDeniedException("correspondent " + id);
        return correspondents.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The unit that was typed; what was proposed and left as it is need not be unique. */
    private @Nullable UnitId unit(String typed, String proposed) {
        if (typed.isEmpty()) return null;
        if (!proposed.isEmpty()) {
            var unit = units.find(new UnitId(UUID.fromString(proposed)));
            if (unit.isPresent() && unit.get().name().equals(typed))
                return unit.get().id();
        }
        return units.named(typed, null, LocalDate.now(clock)).map(Unit::id).orElse(null);
    }

    private Map<UUID, String> names(Correspondent from) {
        var names = new LinkedHashMap<UUID, String>();
        names.put(from.theirUnit(), from.theirUnitName());
        if (from.runs())
            for (var known : correspondents.units(from.id())) names.putIfAbsent(known.theirs(), known.name());
        return names;
    }

    private TrustPage page(Correspondent from, Map<String, String> form, @Nullable String refusal) {
        var proposals = desk.proposals(from);
        var matches = new ArrayList<TrustPage.Match>();
        names(from).forEach((theirs, name) -> {
            var proposed = proposals.get(theirs);
            var unit = proposed == null ? null : units.find(proposed).orElse(null);
            matches.add(new TrustPage.Match(
                    theirs.toString(),
                    name,
                    unit == null ? "" : unit.id().value().toString(),
                    form.getOrDefault("unit." + theirs, unit == null ? "" : unit.name()),
                    theirs.equals(from.theirUnit())));
        });
        return new TrustPage(
                from.id().toString(),
                from.name(),
                msg(from.runs() ? "field.exchange.trust.runs" : "field.exchange.trust.works", from.theirUnitName()),
                from.fingerprint(),
                Correspondent.fingerprint(installation.publicKey()),
                ExchangePages.state(from),
                ExchangePages.words(from),
                from.isBelieved(),
                from.endedAt() != null,
                List.copyOf(matches),
                refusal);
    }
}
