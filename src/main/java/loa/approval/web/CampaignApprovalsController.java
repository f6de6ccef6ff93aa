package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.approval.ObjectKind;
import loa.approval.Order;
import loa.approval.docket.Docket;
import loa.approval.docket.Docket.Ask;
import loa.approval.docket.TaskObjects;
import loa.approval.rule.CampaignSettings;
import loa.approval.rule.Rule;
import loa.approval.rule.Rule.Body;
import loa.approval.rule.RuleChange;
import loa.approval.rule.RuleDesk;
import loa.approval.rule.Rules;
import loa.approval.web.CampaignApprovalsPage.*;
import loa.approval.web.SignOffPage.Choice;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.sheet.Downloads;
import loa.platform.view.Answer;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who approves what in a campaign, and what of it is on its way. */
@Controller
@RequestMapping("/campaigns/{id}")
class CampaignApprovalsController {

    /** Places for bodies in the form of a rule. */
    private static final int PLACES = 3;

    private final CampaignFrames frames;
    private final Rules rules;
    private final RuleDesk desk;
    private final CampaignSettings settings;
    private final Docket docket;
    private final TaskObjects objects;
    private final ItemLines lines;
    private final ItemWorkbook workbook;
    private final Units units;
    private final Rights rights;

    CampaignApprovalsController(
            CampaignFrames frames,
            Rules rules,
            RuleDesk desk,
            CampaignSettings settings,
            Docket docket,
            TaskObjects objects,
            ItemLines lines,
            ItemWorkbook workbook,
            Units units,
            Rights rights) {
        this.frames = frames;
        this.rules = rules;
        this.desk = desk;
        this.settings = settings;
        this.docket = docket;
        this.objects = objects;
        this.lines = lines;
        this.workbook = workbook;
        this.units = units;
        this.rights = rights;
    }

    /** What the list is narrowed to. */
    record Narrowing(
            @Nullable String q,
            @Nullable String state,
            @Nullable String kind,
            @Nullable Integer page) {

        Ask ask() {
            return new Ask(
                    words(),
                    QueueController.state(Objects.requireNonNullElse(state, "")),
                    QueueController.kind(Objects.requireNonNullElse(kind, "")),
                    page == null ? 1 : Math.max(1, page));
        }

        String words() {
            return Objects.requireNonNullElse(q, "");
        }
    }

    @GetMapping("/approvals")
    CampaignApprovalsPage page(
            @PathVariable UUID id, Narrowing narrowing, @RequestParam(defaultValue = "") String add, Me me) {
        return page(id, narrowing, QueueController.kind(add), null, me);
    }

    @GetMapping("/approvals.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable UUID id, Me me) {
        var all = docket.of(new CampaignId(id), new Ask("", null, null, 0), me);
        return Downloads.workbook("trinh-duyet", workbook.of(all.items()));
    }

    @PostMapping("/approvals/rules/{kind}")
    Answer rule(
            @PathVariable UUID id,
            @PathVariable ObjectKind kind,
            @RequestParam List<String> unit,
            @RequestParam List<String> quorum,
            @RequestParam(defaultValue = "TOGETHER") Order order,
            @RequestParam(defaultValue = "") String reason,
            Me me) {
        var places = new ArrayList<Place>();
        var bodies = new ArrayList<Body>();
        for (int i = 0; i < unit.size(); i++) {
            int needed = i < quorum.size() && quorum.get(i).matches("\\d{1,3}") ? Integer.parseInt(quorum.get(i)) : 0;
            places.add(new Place(unit.get(i), needed));
            if (unit.get(i).isBlank()) continue;
            var body = new UnitId(uuid(unit.get(i)));
            if (units.find(body).isEmpty()) throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such unit");
            if (bodies.stream().noneMatch(known -> known.unit().equals(body))) bodies.add(new Body(body, needed));
        }
        var campaign = new CampaignId(id);
        var refusal = desk.set(campaign, kind, bodies, order, reason, me);
        if (refusal.isEmpty()) {
            return Answer.goTo("/campaigns/" + id + "/approvals#k-" + kind).saying("approval.notice.ruled");
        }
        var typed = new Typed(places, order.name(), reason, msg(refusal.get().key()));
        return page(id, new Narrowing(null, null, null, null), kind, typed, me).withStatus(200);
    }

    @PostMapping("/approvals/password")
    Answer password(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean asks, Me me) {
        settings.askPassword(new CampaignId(id), asks, me);
        return Answer.goTo("/campaigns/" + id + "/approvals").saying("approval.notice.password");
    }

    private CampaignApprovalsPage page(
            UUID id, Narrowing narrowing, @Nullable ObjectKind opened, @Nullable Typed typed, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, "/approvals", me);
        var all = rules.of(campaign);
        var changes = rules.changes(campaign);
        var names = lines.named(Stream.concat(
                        all.values().stream().flatMap(rule -> rule.units().stream()),
                        changes.stream().flatMap(change -> change.bodies().stream()))
                .toList());
        var dormant = objects.dormant(campaign, all.values());
        var cards = new ArrayList<RuleCard>();
        for (var kind : ObjectKind.values()) {
            var rule = all.get(kind);
            if (kind != opened && (rule == null || dormant.contains(kind))) continue;
            cards.add(card(kind, rule, kind == opened, kind == opened ? typed : null, frame, names));
        }
        cards.sort(Comparator.comparing(card -> card.open() == null));
        var ask = narrowing.ask();
        var found = docket.of(campaign, ask, me);
        return new CampaignApprovalsPage(
                frame,
                cards,
                SignOffPages.kinds().stream()
                        .filter(kind ->
                                cards.stream().noneMatch(card -> card.kind().equals(kind.value())))
                        .toList(),
                frame.runs() ? around(frame.campaign().issuer()) : List.of(),
                dormant.stream()
                        .filter(kind -> kind != opened)
                        .sorted()
                        .map(kind -> msg(kind.key()))
                        .collect(Collectors.joining(", ")),
                settings.asksPassword(campaign),
                rights.may(me, Power.DO_TASK, id, new UnitId(me.unit())),
                narrowing.words(),
                ask.state() == null ? "" : ask.state().name(),
                ask.kind() == null ? "" : ask.kind().name(),
                SignOffPages.kinds(),
                lines.of(found.items()),
                found.total(),
                ask.page(),
                found.pages(),
                changes.stream()
                        .filter(change -> !change.reason().isBlank() || change.source() == Rule.Source.PERSON)
                        .map(change -> change(change, names))
                        .toList());
    }

    private RuleCard card(
            ObjectKind kind,
            @Nullable Rule rule,
            boolean opened,
            @Nullable Typed typed,
            CampaignFrame frame,
            Map<UnitId, String> names) {
        var places = new ArrayList<Place>();
        if (rule != null) {
            rule.bodies()
                    .forEach(body -> places.add(new Place(body.unit().value().toString(), body.quorum())));
        }
        while (places.size() < PLACES) places.add(new Place("", 1));
        var order = rule == null ? Order.TOGETHER : rule.order();
        return new RuleCard(
                kind.name(),
                msg(kind.key()),
                rule == null
                        ? List.of()
                        : rule.bodies().stream().map(body -> body(body, names)).toList(),
                rule == null ? "" : msg("approval.rules.source." + rule.source()),
                rule != null && rule.bodies().size() > 1 ? msg("approval.order." + order) : msg("approval.order.one"),
                rule != null && rule.bodies().size() > 1 && order == Order.IN_TURN,
                rule == null
                        ? List.of()
                        : rule.clauses().stream()
                                .map(clause -> new Choice(frame.campaign().path() + "/clauses#" + clause, clause))
                                .toList(),
                rule == null ? msg("approval.rules.open") : open(rule),
                opened,
                typed != null ? typed : new Typed(places, order.name(), "", null));
    }

    private static String body(Body body, Map<UnitId, String> names) {
        var name = names.getOrDefault(body.unit(), body.unit().toString());
        return body.quorum() == 1 ? name : msg("approval.rules.bodyQuorum", name, body.quorum());
    }

    private static @Nullable String open(Rule rule) {
        if (!rule.unmatched().isEmpty()) {
            return msg("approval.rules.unmatched", String.join(", ", rule.unmatched()));
        }
        if (rule.bodies().isEmpty()) return msg("approval.rules.open");
        return rule.inDispute() ? msg("approval.rules.disputed", String.join(", ", rule.disputed())) : null;
    }

    private Change change(RuleChange change, Map<UnitId, String> names) {
        var bodies = change.bodies().stream()
                .map(unit -> names.getOrDefault(unit, ""))
                .collect(Collectors.joining(", "));
        return new Change(
                lines.ago(change.at()),
                Stream.of(change.byName(), change.byPost(), change.byUnit())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", ")),
                msg(
                        "approval.rules.changed",
                        msg(change.kind().key()),
                        bodies.isEmpty() ? msg("approval.rules.nobody") : bodies,
                        msg(change.bodies().size() > 1 ? "approval.order." + change.order() : "approval.order.one")),
                change.reason().isBlank() ? null : change.reason());
    }

    /** The units of the place the campaign is for, and those above it. */
    private List<Choice> around(UnitId issuer) {
        var place = units.find(issuer).orElseThrow();
        while (!place.kind().isTerritory() && place.parent() != null) {
            place = units.find(place.parent()).orElseThrow();
        }
        var ids = new ArrayList<>(units.withAllBelow(place.id()));
        for (var above = place.parent(); above != null; ) {
            ids.add(above);
            above = units.find(above).map(Unit::parent).orElse(null);
        }
        return units.findAll(ids).values().stream()
                .sorted(Comparator.comparing(Unit::name, Collator.getInstance(Locale.of("vi"))))
                .map(unit -> new Choice(unit.id().value().toString(), unit.name()))
                .toList();
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not an id", e);
        }
    }
}
