package loa.evidence.web;

import static loa.platform.view.Words.msg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loa.evidence.Check;
import loa.evidence.EvidenceDesk;
import loa.evidence.ProofFilter;
import loa.evidence.ProofQueue;
import loa.evidence.Refusal;
import loa.evidence.Submission;
import loa.evidence.SubmissionId;
import loa.evidence.figure.Attainment;
import loa.evidence.figure.Attainments;
import loa.evidence.figure.Attainments.Owed;
import loa.evidence.figure.web.GoalLine;
import loa.evidence.web.CheckPage.Row;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.ClauseChip;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Many proofs checked at once: each is judged by itself, and what cannot be judged stays with its reason. */
@Controller
@RequestMapping("/campaigns/{id}/proof/check")
class CheckController {

    private static final int PHOTOS = 4;

    private final CampaignFrames frames;
    private final ProofQueue queue;
    private final ProofSheets sheets;
    private final EvidenceDesk desk;
    private final Attainments attainments;
    private final Units units;
    private final Rights rights;

    CheckController(
            CampaignFrames frames,
            ProofQueue queue,
            ProofSheets sheets,
            EvidenceDesk desk,
            Attainments attainments,
            Units units,
            Rights rights) {
        this.frames = frames;
        this.queue = queue;
        this.sheets = sheets;
        this.desk = desk;
        this.attainments = attainments;
        this.units = units;
        this.rights = rights;
    }

    @GetMapping
    CheckPage page(@PathVariable UUID id, @RequestParam(defaultValue = "1") int page, Me me) {
        return page(new CampaignId(id), page, new Tried(Set.of(), Map.of(), "", null), me);
    }

    @PostMapping
    Answer judge(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> pick,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String reason,
            Me me) {
        var campaign = new CampaignId(id);
        var picks = pick == null ? List.<String>of() : pick;
        var accepts = verdict.equals("accept");
        if (picks.isEmpty()) return refused(campaign, picks, reason, "evidence.checking.nothing", me);
        if (!accepts && reason.isBlank()) {
            return refused(campaign, picks, reason, "evidence.checking.reasonMissing", me);
        }
        var refusals = new HashMap<String, String>();
        for (var each : picks)
            judge(each, accepts, reason, me).ifPresent(why -> refusals.put(each.split(":", 2)[0], why.words()));
        var path = "/campaigns/" + id + "/proof/check";
        if (refusals.isEmpty())
            return Answer.goTo(path).saying(accepts ? "evidence.notice.manyAccepted" : "evidence.notice.manyReturned");
        var words = msg("evidence.checking.some", picks.size() - refusals.size(), refusals.size());
        return page(campaign, 1, new Tried(Set.of(), refusals, accepts ? "" : reason, words), me)
                .withStatus(200);
    }

    private Answer refused(CampaignId campaign, List<String> picks, String reason, String why, Me me) {
        return page(campaign, 1, new Tried(Set.copyOf(picks), Map.of(), reason, msg(why)), me)
                .withStatus(200);
    }

    private Optional<Refusal> judge(String pick, boolean accepts, String reason, Me me) {
        var parts = pick.split(":", 2);
        if (parts.length < 2) return Optional.empty();
        var task = new TaskId(UUID.fromString(parts[0]));
        var seen = new SubmissionId(UUID.fromString(parts[1]));
        return accepts ? desk.accept(task, seen, "", me) : desk.giveBack(task, seen, reason, me);
    }

    /** What was tried before: what was picked, and why tasks were not judged. */
    private record Tried(
            Set<String> picked,
            Map<String, String> refusals,
            String reason,
            @Nullable String refusal) {}

    private CheckPage page(CampaignId campaign, int number, Tried tried, Me me) {
        var frame = frames.of(campaign, "/proof", me);
        var filter = new ProofFilter(Check.TO_CHECK, null, null, null, number);
        var everywhere = rights.may(me, Power.CHECK_PROOF, campaign.value(), null);
        var some = everywhere ? Set.<UnitId>of() : rights.units(me, Power.CHECK_PROOF, campaign.value());
        if (!everywhere && some.isEmpty()) throw new AccessDeniedException("proof of " + campaign.value());
        var rows = queue.find(campaign, frame.sight(), filter).stream()
                .filter(row -> row.latest()
                        && (everywhere || some.contains(row.submission().unit())))
                .toList();
        var here = new ProofAddress(frame.campaign().path() + "/proof/check", filter, false);
        return new CheckPage(
                frame,
                frame.campaign().path() + "/proof/check",
                rows(frame, rows, tried, me),
                tried.refusal(),
                tried.reason(),
                frame.campaign().path() + "/proof",
                here.pages(queue.counts(campaign, frame.sight(), filter).getOrDefault(Check.TO_CHECK, 0)));
    }

    private List<Row> rows(CampaignFrame frame, List<ProofQueue.Row> rows, Tried tried, Me me) {
        var drawn = sheets.of(rows.stream().map(ProofQueue.Row::submission).toList(), false, me);
        var names =
                units.findAll(rows.stream().map(row -> row.submission().unit()).toList());
        var reached = rows.isEmpty()
                ? Map.<Owed, List<Attainment>>of()
                : attainments.of(frame.campaign().id());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    var row = rows.get(i);
                    var sheet = drawn.get(i);
                    var submission = row.submission();
                    var unit = names.get(submission.unit());
                    var pick = pick(submission);
                    return new Row(
                            pick,
                            tried.picked().contains(pick),
                            submission.isOwn(me) ? Refusal.FOUR_EYES.words() : null,
                            tried.refusals().get(submission.task().value().toString()),
                            GoalLine.missed(
                                    reached.getOrDefault(new Owed(submission.clause(), submission.unit()), List.of())),
                            unit == null ? submission.unit().toString() : unit.name(),
                            ClauseChip.of(frame.campaign().id(), submission.clause(), row.clauseStatus()),
                            "/tasks/" + submission.task().value() + "#proof-panel",
                            ProofPages.shortened(row.words()),
                            sheet.photos().stream()
                                    .filter(photo -> !photo.corrected())
                                    .limit(PHOTOS)
                                    .toList(),
                            sheet.lines().stream()
                                    .filter(line -> !line.corrected())
                                    .map(ProofSheet.Line::words)
                                    .collect(Collectors.joining(" · ")),
                            sheet.place() == null
                                    ? msg("evidence.sheet.happened", sheet.happened())
                                    : msg("evidence.sheet.happenedAt", sheet.happened(), sheet.place()),
                            sheet.origin());
                })
                .toList();
    }

    private static String pick(Submission submission) {
        return submission.task().value() + ":" + submission.id().value();
    }
}
