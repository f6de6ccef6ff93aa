package loa.work.recipient;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Purpose;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.recipient.RecipientDesk.Objection;
import loa.work.web.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To whom the plan of a campaign goes, and what they say to it. */
@Controller
@RequestMapping("/campaigns/{id}" + RecipientsController.PATH)
class RecipientsController {

    static final String PATH = "/recipients";

    private final Recipients recipients;
    private final RecipientDesk desk;
    private final CampaignFrames frames;
    private final UnitNames names;
    private final Settings settings;

    RecipientsController(
            Recipients recipients, RecipientDesk desk, CampaignFrames frames, UnitNames names, Settings settings) {
        this.recipients = recipients;
        this.desk = desk;
        this.frames = frames;
        this.names = names;
        this.settings = settings;
    }

    @GetMapping
    RecipientsPage page(@PathVariable UUID id, Me me) {
        return page(new CampaignId(id), null, me);
    }

    @PostMapping("/{unit}/accept")
    Answer accept(@PathVariable UUID id, @PathVariable UUID unit, Me me) {
        var campaign = frames.of(new CampaignId(id), PATH, me).campaign();
        return answer(campaign.id(), desk.accept(campaign, new UnitId(unit), me), "accepted", me);
    }

    @PostMapping("/{unit}/ask")
    Answer ask(@PathVariable UUID id, @PathVariable UUID unit, @RequestParam(defaultValue = "") String words, Me me) {
        var campaign = frames.of(new CampaignId(id), PATH, me).campaign();
        return answer(campaign.id(), desk.ask(campaign, new UnitId(unit), words, me), "asked", me);
    }

    @PostMapping("/{unit}/reply")
    Answer reply(@PathVariable UUID id, @PathVariable UUID unit, @RequestParam(defaultValue = "") String words, Me me) {
        var campaign = frames.of(new CampaignId(id), PATH, me).campaign();
        return answer(campaign.id(), desk.reply(campaign, new UnitId(unit), words, me), "replied", me);
    }

    private Answer answer(CampaignId campaign, Optional<Objection> objection, String done, Me me) {
        if (objection.isPresent())
            return page(campaign, msg(objection.get().key()), me).withStatus(200);
        return Answer.goTo("/campaigns/" + campaign.value() + PATH).saying("work.notice.recipient." + done);
    }

    private RecipientsPage page(CampaignId id, @Nullable String objection, Me me) {
        var frame = frames.of(id, PATH, me);
        desk.look(id, recipients.receptions(id), me);
        var receptions = recipients.receptions(id).stream()
                .filter(reception ->
                        desk.isOf(reception.unit(), me) || frame.sight().sees(reception.unit(), List.of()))
                .toList();
        var byPlace = receptions.stream().collect(Collectors.groupingBy(Reception::place));
        var called = names.of(receptions.stream().map(Reception::unit).toList());
        return new RecipientsPage(
                frame,
                recipients.lines(id).stream()
                        .map(line -> new RecipientsPage.Line(
                                line.name(),
                                msg("work.recipient.purpose." + line.purpose()),
                                line.purpose() == Purpose.FILE,
                                byPlace.getOrDefault(line.place(), List.of()).stream()
                                        .map(reception -> copy(frame, reception, called.get(reception.unit()), me))
                                        .toList()))
                        .toList(),
                (int) receptions.stream().filter(one -> one.seenAt() != null).count(),
                receptions.size(),
                objection);
    }

    private RecipientsPage.Copy copy(CampaignFrame frame, Reception reception, String unit, Me me) {
        var zone = settings.zone();
        var seen = reception.seenAt() == null
                ? null
                : msg("work.recipient.seen", String.valueOf(reception.seenBy()), Days.moment(reception.seenAt(), zone));
        var answered = reception.answeredAt() == null
                ? null
                : msg(
                        "work.recipient.answered",
                        String.valueOf(reception.answeredBy()),
                        Days.moment(reception.answeredAt(), zone));
        var told = Days.moment(reception.toldAt(), zone);
        return new RecipientsPage.Copy(
                unit,
                frame.campaign().path() + PATH + "/" + reception.unit(),
                reception.told() == 0
                        ? msg("work.recipient.noAccount")
                        : msg("work.recipient.told", told, reception.told()),
                seen,
                reception.answer(),
                answered,
                reception.words(),
                reception.reply(),
                desk.isOf(reception.unit(), me),
                frame.runs() && reception.isAsked() && reception.reply() == null);
    }
}
