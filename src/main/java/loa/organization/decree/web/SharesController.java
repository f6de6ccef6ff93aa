package loa.organization.decree.web;

import static loa.platform.view.Words.msg;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.organization.decree.Decree.Choice;
import loa.organization.decree.DecreeDesk;
import loa.organization.decree.DecreeId;
import loa.organization.decree.DecreeRefusal;
import loa.organization.decree.Decrees;
import loa.organization.decree.Decrees.Filed;
import loa.organization.decree.DraftingDesk;
import loa.organization.decree.Estate.Handover;
import loa.organization.decree.Estates;
import loa.platform.Me;
import loa.platform.sheet.Downloads;
import loa.platform.sheet.Sheet;
import loa.platform.view.Answer;
import org.jspecify.annotations.Nullable;
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

/** Who inherits each single thing: chosen while a decree is drawn up, put right when it is in force. */
@Controller
@RequestMapping("/decrees/{id}")
class SharesController {

    private static final String ENDS = "END";

    private final Decrees decrees;
    private final DecreeDesk desk;
    private final DraftingDesk drafting;
    private final DecreeViews views;
    private final Estates estates;

    SharesController(Decrees decrees, DecreeDesk desk, DraftingDesk drafting, DecreeViews views, Estates estates) {
        this.decrees = decrees;
        this.desk = desk;
        this.drafting = drafting;
        this.views = views;
        this.estates = estates;
    }

    @GetMapping("/shares")
    SharesPage shares(@PathVariable UUID id, @RequestParam UUID unit, Me me) {
        var filed = find(id, me);
        var ended = new UnitId(unit);
        if (!filed.decree().ended().contains(ended)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return views.shares(filed, ended, me, null, null);
    }

    /** Each thing by its name, with the id of its heir; whatever else the form holds is no name of a thing. */
    @PostMapping("/shares")
    Answer choose(@PathVariable UUID id, @RequestParam Map<String, String> form, Me me) {
        find(id, me);
        var choices = new HashMap<String, Choice>();
        var known = estates.names();
        form.forEach((name, heir) -> {
            if (known.stream().noneMatch(estate -> name.startsWith(estate + "/")) || heir.isEmpty()) return;
            choices.put(name, choice(heir));
        });
        return answer(id, unit(form), drafting.choose(new DecreeId(id), choices, me), null, me);
    }

    @PostMapping("/shares/all")
    Answer chooseAll(
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam String estate,
            @RequestParam String heir,
            Me me) {
        var filed = find(id, me);
        var choices = desk.outlook(filed).shares().stream()
                .filter(share -> share.estate().equals(estate)
                        && share.item().of().value().equals(unit))
                .collect(Collectors.toMap(share -> share.name(), share -> choice(heir), (one, same) -> one));
        return answer(id, unit, drafting.choose(new DecreeId(id), choices, me), null, me);
    }

    @PostMapping("/correct")
    Answer correct(
            @PathVariable UUID id,
            @RequestParam UUID unit,
            @RequestParam String thing,
            @RequestParam UUID to,
            @RequestParam(defaultValue = "") String reason,
            Me me) {
        find(id, me);
        return answer(id, unit, desk.correct(new DecreeId(id), thing, new UnitId(to), reason, me), thing, me);
    }

    @GetMapping("/shares.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, Me me) {
        var filed = find(id, me);
        var rows = decrees.handovers(new DecreeId(id)).stream()
                .map(one -> java.util.List.of(
                        msg("organization.estate." + one.estate()),
                        one.words(),
                        views.name(one.from(), filed.decree()).name(),
                        heir(one, filed)))
                .toList();
        var heads = java.util.List.of(
                msg("organization.shares.kind"),
                msg("organization.shares.thing"),
                msg("organization.decree.endedUnit"),
                msg("organization.decree.heir"));
        return Downloads.workbook("ban-giao", new Sheet(msg("organization.decree.leaving"), heads, rows));
    }

    private String heir(Handover one, Filed filed) {
        var to = one.to();
        return to == null
                ? msg("organization.shares.ends")
                : views.name(to, filed.decree()).name();
    }

    private Answer answer(UUID id, UUID unit, Optional<DecreeRefusal> refusal, @Nullable String thing, Me me) {
        var path = "/decrees/" + id + "/shares?unit=" + unit;
        if (refusal.isEmpty()) return Answer.goTo(path);
        var filed = find(id, me);
        var error = views.said(refusal.get(), filed.decree());
        return views.shares(filed, new UnitId(unit), me, thing, error).withStatus(200);
    }

    private static Choice choice(String heir) {
        return new Choice(heir.equals(ENDS) ? null : new UnitId(UUID.fromString(heir)));
    }

    private static UUID unit(Map<String, String> form) {
        return UUID.fromString(form.getOrDefault("unit", ""));
    }

    /** What hangs on units is shown to those who administer them. */
    private Filed find(UUID id, Me me) {
        var filed = decrees.find(new DecreeId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!desk.may(filed.decree(), me)) throw new AccessDeniedException(Power.ADMINISTER.name());
        return filed;
    }
}
