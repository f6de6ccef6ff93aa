package loa.work.web;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.Decision;
import loa.work.DecisionDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What the plan leaves open: who settles it, by when, and how it was settled. */
@Controller
@RequestMapping("/campaigns/{id}/decisions")
class DecisionController {

    private final CampaignFrames frames;
    private final DecisionDesk desk;
    private final UnitNames names;
    private final Persons persons;
    private final TaskLines lines;
    private final SentNotices notices;
    private final Settings settings;

    DecisionController(
            CampaignFrames frames,
            DecisionDesk desk,
            UnitNames names,
            Persons persons,
            TaskLines lines,
            SentNotices notices,
            Settings settings) {
        this.frames = frames;
        this.desk = desk;
        this.names = names;
        this.persons = persons;
        this.lines = lines;
        this.notices = notices;
        this.settings = settings;
    }

    @GetMapping
    DecisionsPage page(@PathVariable UUID id, Me me) {
        return page(frames.of(new CampaignId(id), "/decisions", me), DecisionsPage.Typed.NOTHING);
    }

    @PostMapping("/{decision}/answer")
    Answer answer(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @RequestParam boolean yes,
            @RequestParam(defaultValue = "") String words,
            Me me) {
        var frame = frame(id, decision, me);
        var objection = desk.answer(decision, yes, words, me);
        return done(
                frame,
                decision,
                "work.notice.decided",
                new DecisionsPage.Typed(decision, words, "", "", "", objection.orElse(null)));
    }

    @PostMapping("/{decision}/announce")
    Answer announce(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable Integer paper,
            Me me)
            throws IOException {
        var frame = frame(id, decision, me);
        var sent = notices.of(id, file, paper, me);
        if (sent.refusal() != null || from.isBlank() && !sent.days().isEmpty()) {
            return page(frame, read(decision, words, from, to, sent)).withStatus(200);
        }
        var first = TypedDay.of(from);
        var last = TypedDay.of(to);
        var objection = Stream.of(first.objection(true), last.objection(false))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> desk.announce(
                        decision, Objects.requireNonNull(first.day()), last.day(), words, sent.number(), me));
        return done(
                frame,
                decision,
                "work.notice.announced",
                new DecisionsPage.Typed(
                        decision, words, from, to, "", objection.orElse(null), notices.kept(id, sent.number())));
    }

    /** The form with the days that the notice names, for the person to look at. */
    private static DecisionsPage.Typed read(UUID decision, String words, String from, String to, SentNotice sent) {
        var days = sent.days();
        var first = days.isEmpty() ? from : Days.full(days.getFirst());
        var last = days.size() < 2 ? to : Days.full(days.get(1));
        return new DecisionsPage.Typed(decision, words, first, last, "", null, sent);
    }

    @PostMapping("/{decision}/name")
    Answer name(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @RequestParam(defaultValue = "") List<UUID> units,
            Me me) {
        var frame = frame(id, decision, me);
        var objection = desk.name(decision, units.stream().map(UnitId::new).toList(), me);
        return done(
                frame,
                decision,
                "work.notice.named",
                new DecisionsPage.Typed(decision, "", "", "", "", objection.orElse(null)));
    }

    @PostMapping("/{decision}/entrust")
    Answer entrust(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") String chase,
            Me me) {
        var frame = frame(id, decision, me);
        var on = TypedDay.of(chase);
        var to = person == null ? null : new PersonId(person);
        var objection = on.objection(false).or(() -> desk.entrust(decision, new UnitId(unit), to, on.day(), me));
        return done(
                frame,
                decision,
                "work.notice.entrusted",
                new DecisionsPage.Typed(decision, "", "", "", chase, objection.orElse(null)));
    }

    private CampaignFrame frame(UUID id, UUID decision, Me me) {
        var campaign = new CampaignId(id);
        if (!desk.find(decision).map(Decision::campaign).equals(Optional.of(campaign))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return frames.of(campaign, "/decisions", me);
    }

    private Answer done(CampaignFrame frame, UUID decision, String notice, DecisionsPage.Typed typed) {
        if (typed.why() != null) return page(frame, typed).withStatus(200);
        return Answer.goTo(frame.campaign().path() + "/decisions#d-" + decision).saying(notice);
    }

    private DecisionsPage page(CampaignFrame frame, DecisionsPage.Typed typed) {
        var decisions = desk.of(frame.campaign().id());
        var owners =
                names.of(decisions.stream().map(Decision::ownerUnit).distinct().toList());
        var effects = desk.effects(frame.campaign().id());
        var issuer = frame.campaign().issuer();
        var people =
                frame.runs() ? persons.who(Power.DO_TASK, frame.campaign().id().value(), issuer) : List.<PersonId>of();
        return new DecisionsPage(
                frame,
                decisions.stream()
                        .map(decision -> DecisionsPage.Card.of(
                                decision,
                                owners.get(decision.ownerUnit()),
                                effects.get(decision.id()),
                                typed,
                                frame.campaign(),
                                settings.zone(),
                                lines.today()))
                        .toList(),
                frame.runs() ? names.around(issuer) : List.of(),
                people,
                persons.names(people));
    }
}
