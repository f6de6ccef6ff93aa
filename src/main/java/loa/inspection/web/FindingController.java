package loa.inspection.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import loa.inspection.Finding;
import loa.inspection.FindingDesk;
import loa.inspection.FindingId;
import loa.inspection.FindingMove;
import loa.inspection.FindingMove.Answer;
import loa.inspection.FindingMove.Close;
import loa.inspection.FindingMove.SendBack;
import loa.inspection.Findings;
import loa.inspection.Inspectors;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.work.CampaignFrames;
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

/** A finding: the unit answers, the inspectors look again. */
@Controller
@RequestMapping("/inspections/findings/{id}")
class FindingController {

    private static final List<FindingMove> MOVES = List.of(new Answer("?"), new Close(""), new SendBack("?"));

    private final Findings findings;
    private final FindingDesk desk;
    private final Inspectors inspectors;
    private final CampaignFrames frames;
    private final FindingLines lines;
    private final Settings settings;

    FindingController(
            Findings findings,
            FindingDesk desk,
            Inspectors inspectors,
            CampaignFrames frames,
            FindingLines lines,
            Settings settings) {
        this.findings = findings;
        this.desk = desk;
        this.inspectors = inspectors;
        this.frames = frames;
        this.lines = lines;
        this.settings = settings;
    }

    @GetMapping
    FindingPage page(@PathVariable UUID id, Me me) {
        return page(find(id), "", "", null, me);
    }

    @PostMapping("/answer")
    loa.platform.view.Answer answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Me me) {
        return move(id, new Answer(words), words, photos, me);
    }

    @PostMapping("/close")
    loa.platform.view.Answer close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            Me me) {
        return move(id, new Close(words), words, photos, me);
    }

    @PostMapping("/send-back")
    loa.platform.view.Answer sendBack(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        return move(id, new SendBack(words), words, null, me);
    }

    private loa.platform.view.Answer move(
            UUID id, FindingMove move, String words, @Nullable List<MultipartFile> photos, Me me) {
        var finding = find(id);
        var name = move.getClass().getSimpleName();
        var objection = desk.move(finding.id(), move, VisitController.uploads(photos), me);
        if (objection.isNone()) {
            return loa.platform.view.Answer.goTo(finding.path()).saying("inspection.notice." + name);
        }
        var refusal =
                objection.why() == null ? objection.file() : msg(objection.why().key());
        return page(find(id), name, words, refusal, me).withStatus(200);
    }

    private Finding find(UUID id) {
        return findings.find(new FindingId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private FindingPage page(Finding finding, String tried, String words, @Nullable String refusal, Me me) {
        var frame = frames.of(finding.campaign(), "/inspections", me);
        if (!inspectors.sees(finding.campaign(), finding.unit(), me)) {
            throw new AccessDeniedException("finding " + finding.id().value());
        }
        var photos = findings.photos(finding.id());
        var moves = new ArrayList<String>();
        for (var move : MOVES) {
            if (desk.ask(finding, move, me).isEmpty()) moves.add(move.getClass().getSimpleName());
        }
        return new FindingPage(
                frame,
                lines.withUnits(List.of(finding)).getFirst(),
                finding.roundTitle(),
                "/inspections/" + finding.round().value() + "/units/" + finding.foundAt(),
                finding.task() == null ? null : "/tasks/" + finding.task().value(),
                photos(photos, false),
                photos(photos, true),
                findings.entries(finding.id()).stream()
                        .map(entry -> new FindingPage.Event(
                                Days.moment(entry.at(), settings.zone()),
                                entry.byName() + ", " + entry.byUnit(),
                                msg("inspection.entry." + entry.move()),
                                entry.words()))
                        .toList()
                        .reversed(),
                moves,
                tried,
                words,
                refusal);
    }

    private static List<String> photos(List<Findings.Photo> photos, boolean mended) {
        return photos.stream()
                .filter(photo -> photo.mended() == mended)
                .map(photo -> "/media/" + photo.media().value())
                .toList();
    }
}
