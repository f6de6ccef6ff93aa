package loa.inspection.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.inspection.Finding;
import loa.inspection.FindingDesk;
import loa.inspection.FindingDesk.Found;
import loa.inspection.FindingState;
import loa.inspection.Findings;
import loa.inspection.Inspectors;
import loa.inspection.Refusal;
import loa.inspection.Round;
import loa.inspection.RoundId;
import loa.inspection.Rounds;
import loa.inspection.Rounds.TaskChoice;
import loa.media.Upload;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.platform.view.Frame;
import loa.work.CampaignFrames;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The checklist at one unit, item by item: each is saved by itself, so that a weak signal loses little. */
@Controller
@RequestMapping("/inspections/{id}/units/{unit}")
class VisitController {

    private static final int DAYS_TO_FIX = 3;
    private static final int SHORT = 70;

    private final Rounds rounds;
    private final Findings findings;
    private final FindingDesk desk;
    private final Inspectors inspectors;
    private final CampaignFrames frames;
    private final FindingLines lines;
    private final RoundsController places;
    private final Units units;
    private final Clock clock;

    VisitController(
            Rounds rounds,
            Findings findings,
            FindingDesk desk,
            Inspectors inspectors,
            CampaignFrames frames,
            FindingLines lines,
            RoundsController places,
            Units units,
            Clock clock) {
        this.rounds = rounds;
        this.findings = findings;
        this.desk = desk;
        this.inspectors = inspectors;
        this.frames = frames;
        this.lines = lines;
        this.places = places;
        this.units = units;
        this.clock = clock;
    }

    /** What was typed for one item and refused; number 0: nothing. */
    private record Tried(
            int number,
            String said,
            String words,
            String fixBy,
            String task,
            @Nullable String refusal) {
        static final Tried NOTHING = new Tried(0, "", "", "", "", null);
    }

    @GetMapping
    VisitPage page(@PathVariable UUID id, @PathVariable UUID unit, Me me) {
        return page(find(id), new UnitId(unit), Tried.NOTHING, me);
    }

    @PostMapping("/items/{number}")
    Answer found(
            @PathVariable UUID id,
            @PathVariable UUID unit,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String fixBy,
            @RequestParam(required = false) @Nullable UUID task,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Me me) {
        var round = find(id);
        var at = new UnitId(unit);
        if (!round.units().contains(at) || number < 1 || number > round.items().size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var objection = desk.found(
                round.id(),
                at,
                number,
                new Found(
                        switch (said) {
                            case "good" -> true;
                            case "bad" -> false;
                            default -> null;
                        },
                        words.strip(),
                        RoundsController.day(fixBy),
                        known(round, at, task)),
                uploads(photos),
                me);
        var here = round.path(at) + "#item-" + number;
        var refusal =
                objection.why() == null ? objection.file() : msg(objection.why().key());
        var tried = objection.isNone()
                ? Tried.NOTHING
                : new Tried(number, said, words, fixBy, task == null ? "" : task.toString(), refusal);
        if (Frame.current().partial()) return card(round, at, number, tried, me).orGoTo(here);
        return objection.isNone()
                ? Answer.goTo(here).saying("inspection.notice.noted")
                : page(round, at, tried, me).withStatus(200);
    }

    static List<Upload> uploads(@Nullable List<MultipartFile> files) {
        if (files == null) return List.of();
        return files.stream()
                .filter(file -> !file.isEmpty()
                        || !String.valueOf(file.getOriginalFilename()).isEmpty())
                .map(file -> Upload.of(file, false))
                .toList();
    }

    private Round find(UUID id) {
        return rounds.find(new RoundId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable TaskId known(Round round, UnitId unit, @Nullable UUID task) {
        return rounds.tasks(round.campaign(), unit).stream()
                .map(TaskChoice::id)
                .filter(id -> id.value().equals(task))
                .findFirst()
                .orElse(null);
    }

    private VisitPage page(Round round, UnitId unit, Tried tried, Me me) {
        var frame = frames.of(round.campaign(), "/inspections", me);
        if (!round.units().contains(unit)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        if (!inspectors.sees(round.campaign(), unit, me)) throw new AccessDeniedException("visit of " + unit);
        var order = places.sorted(round).stream().map(one -> one.id()).toList();
        int place = order.indexOf(unit);
        var notes = inspectors.inspects(round.campaign(), me);
        return new VisitPage(
                frame,
                round.title(),
                round.path(),
                Days.said(round.heldOn(), LocalDate.now(clock)),
                units.find(unit).map(one -> one.name()).orElse(unit.toString()),
                cards(round, unit, tried, me),
                notes ? why(round, unit, me) : null,
                notes && place >= 0 && place + 1 < order.size() ? round.path(order.get(place + 1)) : null);
    }

    private static @Nullable String why(Round round, UnitId unit, Me me) {
        if (round.closed()) return msg(Refusal.ROUND_CLOSED.key());
        return me.unit().equals(unit.value()) ? msg(Refusal.OWN_UNIT.key()) : null;
    }

    private ItemCard card(Round round, UnitId unit, int number, Tried tried, Me me) {
        return cards(round, unit, tried, me).get(number - 1);
    }

    private List<ItemCard> cards(Round round, UnitId unit, Tried tried, Me me) {
        var notes = inspectors.inspects(round.campaign(), me) && why(round, unit, me) == null;
        var tasks = notes ? rounds.tasks(round.campaign(), unit) : List.<TaskChoice>of();
        var found = findings.of(round.id()).stream()
                .filter(finding -> finding.foundAt().equals(unit))
                .toList();
        var cards = new ArrayList<ItemCard>();
        for (int number = 1; number <= round.items().size(); number++) {
            int at = number;
            var finding = found.stream().filter(one -> one.number() == at).findFirst();
            cards.add(card(round, unit, number, finding, tried, notes, tasks));
        }
        return cards;
    }

    private ItemCard card(
            Round round,
            UnitId unit,
            int number,
            Optional<Finding> finding,
            Tried tried,
            boolean notes,
            List<TaskChoice> tasks) {
        var typed = tried.number() == number;
        var settled = finding.filter(one -> one.state() == FindingState.ANSWERED || one.state() == FindingState.CLOSED)
                .isPresent();
        var said = finding.map(one -> one.state() == FindingState.GOOD ? "good" : "bad")
                .orElse("");
        var fixBy = finding.map(Finding::fixBy)
                .orElseGet(() -> LocalDate.now(clock).plusDays(DAYS_TO_FIX))
                .toString();
        var task = typed
                ? tried.task()
                : finding.map(Finding::task).map(id -> id.value().toString()).orElse("");
        return new ItemCard(
                number,
                round.items().get(number - 1),
                notes && !settled ? round.path(unit) + "/items/" + number : null,
                finding.map(one -> lines.lines(List.of(one)).getFirst()).orElse(null),
                finding.map(one -> findings.photos(one.id()).stream()
                                .filter(photo -> !photo.mended())
                                .map(photo -> "/media/" + photo.media().value())
                                .toList())
                        .orElse(List.of()),
                typed ? tried.said() : said,
                typed ? tried.words() : finding.map(Finding::words).orElse(""),
                typed ? tried.fixBy() : fixBy,
                tasks.stream().map(one -> choice(one, task)).toList(),
                typed ? tried.refusal() : null);
    }

    private static ItemCard.Choice choice(TaskChoice task, String chosen) {
        var words = task.clause() + " " + task.words();
        var id = task.id().value().toString();
        return new ItemCard.Choice(
                id, words.length() > SHORT ? words.substring(0, SHORT) + " …" : words, id.equals(chosen));
    }
}
