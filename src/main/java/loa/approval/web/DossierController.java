package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.approval.Reader;
import loa.approval.Signature;
import loa.approval.Signatures;
import loa.approval.Submission;
import loa.approval.Verdict;
import loa.approval.docket.Item;
import loa.approval.dossier.Dossier;
import loa.approval.dossier.DossierDesk;
import loa.approval.dossier.DossierDesk.Draft;
import loa.approval.dossier.DossierDesk.Outcome;
import loa.approval.dossier.Dossiers;
import loa.approval.rule.Rule;
import loa.approval.rule.Rules;
import loa.approval.web.SignOffPage.Choice;
import loa.media.Media;
import loa.media.MediaId;
import loa.media.Upload;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Where a dossier is put together, submitted, and revised after it came back. */
@Controller
class DossierController {

    private final CampaignFrames frames;
    private final DossierDesk desk;
    private final Dossiers dossiers;
    private final Rules rules;
    private final Reader reader;
    private final Signatures signatures;
    private final Media media;
    private final ItemLines lines;
    private final Settings settings;
    private final Rights rights;

    DossierController(
            CampaignFrames frames,
            DossierDesk desk,
            Dossiers dossiers,
            Rules rules,
            Reader reader,
            Signatures signatures,
            Media media,
            ItemLines lines,
            Settings settings,
            Rights rights) {
        this.frames = frames;
        this.desk = desk;
        this.dossiers = dossiers;
        this.rules = rules;
        this.reader = reader;
        this.signatures = signatures;
        this.media = media;
        this.lines = lines;
        this.settings = settings;
        this.rights = rights;
    }

    /** What was typed into the form. */
    record Typed(
            @Nullable String kind,
            @Nullable String title,
            @Nullable String words,
            @Nullable List<UUID> kept,
            @Nullable String note,
            @Nullable String wanted) {

        Submission submission() {
            return new Submission(
                    Objects.requireNonNullElse(note, "").strip(),
                    SignOffController.day(Objects.requireNonNullElse(wanted, "")),
                    null);
        }

        Draft draft(@Nullable List<MultipartFile> files) {
            return new Draft(
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(words, ""),
                    kept == null ? List.of() : kept.stream().map(MediaId::new).toList(),
                    files == null
                            ? List.of()
                            : files.stream()
                                    .filter(file -> !file.isEmpty())
                                    .map(file -> Upload.of(file, false))
                                    .toList());
        }
    }

    @GetMapping("/campaigns/{id}/approvals/new")
    DossierPage fresh(@PathVariable UUID id, @RequestParam(defaultValue = "") String kind, Me me) {
        rights.require(me, Power.DO_TASK, id, new UnitId(me.unit()));
        return fresh(id, new Typed(kind, "", "", null, "", ""), List.of(), me);
    }

    @PostMapping("/campaigns/{id}/approvals/new")
    Answer submit(
            @PathVariable UUID id,
            Typed typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Me me) {
        var kind = Optional.ofNullable(QueueController.kind(Objects.requireNonNullElse(typed.kind(), "")))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "no such kind"));
        return switch (desk.submit(new CampaignId(id), kind, typed.draft(files), typed.submission(), me)) {
            case Outcome.Submitted(var signOff) -> Answer.goTo(signOff.path()).saying("approval.notice.submitted");
            case Outcome.NotYet(var refusals) -> fresh(id, typed, refusals, me).withStatus(200);
        };
    }

    @GetMapping("/approvals/dossiers/{id}")
    Answer page(@PathVariable UUID id, Me me) {
        var dossier = dossier(id, me);
        // Who only reads it reads it where it is judged.
        if (!rights.may(me, Power.DO_TASK, dossier.campaign().value(), dossier.owner())) {
            return Answer.goTo(
                    reader.latest(dossier.subject()).orElseThrow().id().path());
        }
        return revised(dossier, null, List.of(), me).withStatus(200);
    }

    @PostMapping("/approvals/dossiers/{id}")
    Answer revise(
            @PathVariable UUID id,
            Typed typed,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Me me) {
        var dossier = dossier(id, me);
        return switch (desk.revise(id, typed.draft(files), typed.submission(), me)) {
            case Outcome.Submitted(var signOff) -> Answer.goTo(signOff.path()).saying("approval.notice.submitted");
            case Outcome.NotYet(var refusals) ->
                revised(dossier, typed, refusals, me).withStatus(200);
        };
    }

    private Dossier dossier(UUID id, Me me) {
        var dossier = dossiers.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such dossier"));
        if (!reader.sees(dossier.subject(), me)) throw new AccessDeniedException("dossier " + id);
        return dossier;
    }

    private DossierPage fresh(UUID campaign, Typed typed, List<String> refusals, Me me) {
        var frame = frames.of(new CampaignId(campaign), "/approvals", me);
        return new DossierPage(
                frame,
                frame.campaign().path() + "/approvals/new",
                null,
                Objects.requireNonNullElse(typed.title(), ""),
                Objects.requireNonNullElse(typed.kind(), ""),
                Objects.requireNonNullElse(typed.words(), ""),
                Objects.requireNonNullElse(typed.note(), ""),
                Objects.requireNonNullElse(typed.wanted(), ""),
                List.of(),
                SignOffPages.kinds(),
                approvers(frame),
                List.of(),
                refusals,
                settings.uploadMegabytes());
    }

    private DossierPage revised(Dossier dossier, @Nullable Typed typed, List<String> refusals, Me me) {
        var latest = reader.latest(dossier.subject());
        var files = media.findAll(dossier.files());
        return new DossierPage(
                frames.of(dossier.campaign(), "/approvals", me),
                dossier.path(),
                latest.map(item -> item.id().path()).orElse(null),
                typed == null ? dossier.title() : Objects.requireNonNullElse(typed.title(), ""),
                dossier.kind().name(),
                typed == null ? dossier.words() : Objects.requireNonNullElse(typed.words(), ""),
                typed == null ? "" : Objects.requireNonNullElse(typed.note(), ""),
                typed == null ? "" : Objects.requireNonNullElse(typed.wanted(), ""),
                dossier.files().stream()
                        .filter(files::containsKey)
                        .map(file -> new Choice(
                                file.value().toString(),
                                Objects.requireNonNull(files.get(file)).name()))
                        .toList(),
                List.of(),
                List.of(),
                latest.map(this::asked).orElse(List.of()),
                refusals,
                settings.uploadMegabytes());
    }

    /** What was said of the latest version that has to be mended. */
    private List<String> asked(Item item) {
        return signatures.of(item.id()).stream()
                .filter(each -> !each.undone() && each.verdict() != Verdict.APPROVED)
                .map(Signature::words)
                .flatMap(String::lines)
                .toList();
    }

    private List<Choice> approvers(CampaignFrame frame) {
        var all = rules.of(frame.campaign().id());
        var names = lines.named(
                all.values().stream().flatMap(rule -> rule.units().stream()).toList());
        return all.values().stream()
                .filter(rule -> !rule.bodies().isEmpty())
                .map(rule -> new Choice(rule.kind().name(), said(rule, names)))
                .toList();
    }

    private static String said(Rule rule, Map<UnitId, String> names) {
        return msg(
                "approval.dossier.rule",
                msg(rule.kind().key()),
                rule.units().stream().map(unit -> names.getOrDefault(unit, "")).collect(Collectors.joining(", ")));
    }
}
