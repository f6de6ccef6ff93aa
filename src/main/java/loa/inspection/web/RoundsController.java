package loa.inspection.web;

import static loa.platform.view.Words.msg;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.inspection.Finding;
import loa.inspection.FindingState;
import loa.inspection.Findings;
import loa.inspection.Inspectors;
import loa.inspection.Minutes;
import loa.inspection.Round;
import loa.inspection.RoundDesk;
import loa.inspection.RoundDesk.Outcome;
import loa.inspection.RoundDesk.Plan;
import loa.inspection.RoundId;
import loa.inspection.RoundKind;
import loa.inspection.Rounds;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Rounds: the list of a campaign, planning, how far one has come, concluding it and its minutes. */
@Controller
class RoundsController {

    private static final String TAB = "/inspections";
    private static final Comparator<Unit> BY_NAME =
            Comparator.comparing(Unit::name, Collator.getInstance(Locale.of("vi")));

    private final Rounds rounds;
    private final Findings findings;
    private final RoundDesk desk;
    private final Inspectors inspectors;
    private final Minutes minutes;
    private final CampaignFrames frames;
    private final FindingLines lines;
    private final Units units;
    private final Clock clock;

    RoundsController(
            Rounds rounds,
            Findings findings,
            RoundDesk desk,
            Inspectors inspectors,
            Minutes minutes,
            CampaignFrames frames,
            FindingLines lines,
            Units units,
            Clock clock) {
        this.rounds = rounds;
        this.findings = findings;
        this.desk = desk;
        this.inspectors = inspectors;
        this.minutes = minutes;
        this.frames = frames;
        this.lines = lines;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/campaigns/{id}" + TAB)
    InspectionsPage page(@PathVariable UUID id, Me me) {
        var campaign = new CampaignId(id);
        var frame = frames.of(campaign, TAB, me);
        var seen = findings.unsettled(campaign).stream()
                .filter(finding -> inspectors.sees(campaign, finding.unit(), me))
                .toList();
        var inspects = inspectors.inspects(campaign, me);
        var unsettled = findings.unsettledByRound(campaign);
        return new InspectionsPage(
                frame,
                inspects,
                lines.withUnits(seen),
                rounds.of(campaign).stream()
                        .filter(round -> round.units().stream().anyMatch(unit -> inspectors.sees(campaign, unit, me)))
                        .map(round -> new InspectionsPage.Line(
                                round.path(),
                                round.title(),
                                msg("inspection.kind." + round.kind()),
                                Days.said(round.heldOn(), LocalDate.now(clock)),
                                round.units().size(),
                                inspects ? unsettled.getOrDefault(round.id(), 0) : 0,
                                round.closed()))
                        .toList());
    }

    @GetMapping("/campaigns/{id}" + TAB + "/new")
    NewRoundPage fresh(@PathVariable UUID id, @RequestParam(defaultValue = "STREET") RoundKind kind, Me me) {
        var day = LocalDate.now(clock).plusDays(1).toString();
        return form(
                new CampaignId(id),
                kind,
                msg("inspection.kind." + kind),
                day,
                "",
                text(kind.checklist()),
                Set.of(),
                null,
                me);
    }

    @PostMapping("/campaigns/{id}" + TAB)
    Answer plan(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "GENERAL") RoundKind kind,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String heldOn,
            @RequestParam(defaultValue = "") String members,
            @RequestParam(defaultValue = "") String items,
            @RequestParam(required = false) @Nullable List<UUID> unit,
            Me me) {
        var campaign = new CampaignId(id);
        frames.of(campaign, TAB, me);
        var chosen =
                unit == null ? Set.<UnitId>of() : unit.stream().map(UnitId::new).collect(Collectors.toSet());
        var plan = new Plan(kind, title, day(heldOn), members, items.lines().toList(), chosen);
        return switch (desk.plan(campaign, plan, me)) {
            case Outcome.Planned(var round) ->
                Answer.goTo("/inspections/" + round.value()).saying("inspection.notice.planned");
            case Outcome.Refused(var why) ->
                form(campaign, kind, title, heldOn, members, items, chosen, msg(why.key()), me)
                        .withStatus(200);
        };
    }

    @GetMapping("/inspections/{id}")
    RoundPage round(@PathVariable UUID id, Me me) {
        var round = find(id);
        var frame = frames.of(round.campaign(), TAB, me);
        var byUnit = findings.of(round.id()).stream().collect(Collectors.groupingBy(Finding::unit));
        return new RoundPage(
                frame,
                round.path(),
                round.title(),
                msg("inspection.kind." + round.kind()),
                Days.said(round.heldOn(), LocalDate.now(clock)),
                round.members()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                round.items().size(),
                sorted(round).stream()
                        .filter(unit -> inspectors.sees(round.campaign(), unit.id(), me))
                        .map(unit -> place(round, unit, byUnit.getOrDefault(unit.id(), List.of())))
                        .toList(),
                round.closed(),
                round.conclusion(),
                inspectors.inspects(round.campaign(), me));
    }

    @PostMapping("/inspections/{id}/close")
    Answer close(@PathVariable UUID id, @RequestParam(defaultValue = "") String conclusion, Me me) {
        var refusal = desk.close(new RoundId(id), conclusion, me);
        return Answer.goTo("/inspections/" + id)
                .saying(refusal.isPresent() ? "inspection.notice.closedBefore" : "inspection.notice.closed");
    }

    @GetMapping("/inspections/{id}/minutes.{format}")
    ResponseEntity<byte[]> minutes(@PathVariable UUID id, @PathVariable String format, Me me) {
        var round = find(id);
        if (!inspectors.inspects(round.campaign(), me)) throw new AccessDeniedException("minutes of " + id);
        var docx = format.equals("docx");
        if (!docx && !format.equals("pdf")) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var name = ContentDisposition.attachment()
                .filename("bien-ban-kiem-tra-" + round.heldOn() + "." + format, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(
                        docx
                                ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                                : "application/pdf"))
                .body(docx ? minutes.docx(round) : minutes.pdf(round));
    }

    List<Unit> sorted(Round round) {
        return units.findAll(round.units()).values().stream().sorted(BY_NAME).toList();
    }

    private Round find(UUID id) {
        return rounds.find(new RoundId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static RoundPage.Place place(Round round, Unit unit, List<Finding> found) {
        return new RoundPage.Place(
                round.path(unit.id()),
                unit.name(),
                found.size(),
                (int) found.stream()
                        .filter(one -> one.state() == FindingState.GOOD)
                        .count(),
                (int) found.stream()
                        .filter(one -> one.state() == FindingState.OPEN || one.state() == FindingState.ANSWERED)
                        .count());
    }

    private NewRoundPage form(
            CampaignId campaign,
            RoundKind kind,
            String title,
            String heldOn,
            String members,
            String items,
            Set<UnitId> chosen,
            @Nullable String refusal,
            Me me) {
        var frame = frames.of(campaign, TAB, me);
        if (!inspectors.inspects(campaign, me)) throw new AccessDeniedException("inspect " + campaign.value());
        var path = frame.campaign().path() + TAB + "/new?kind=";
        return new NewRoundPage(
                frame,
                Arrays.stream(RoundKind.values())
                        .map(one -> new NewRoundPage.Kind(path + one, msg("inspection.kind." + one), one == kind))
                        .toList(),
                kind.name(),
                title,
                heldOn,
                members,
                items,
                units.findAll(rounds.units(campaign)).values().stream()
                        .sorted(BY_NAME)
                        .map(unit ->
                                new NewRoundPage.Place(unit.id().toString(), unit.name(), chosen.contains(unit.id())))
                        .toList(),
                refusal);
    }

    private static String text(List<String> items) {
        return String.join("\n", items);
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
