package loa.evidence.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.evidence.EntryId;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn.HandedIn;
import loa.evidence.HandingIn.NotYet;
import loa.evidence.Manner;
import loa.evidence.Origin;
import loa.evidence.Proof;
import loa.evidence.Refusal;
import loa.evidence.Spot;
import loa.evidence.SubmissionId;
import loa.media.MediaId;
import loa.media.Upload;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.Frame;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Takes proof for a task, and what the checker says of it. */
@Controller
@RequestMapping("/tasks/{id}/proof")
class ProofController {

    private final EvidenceDesk desk;
    private final ProofPanels panels;

    ProofController(EvidenceDesk desk, ProofPanels panels) {
        this.desk = desk;
        this.panels = panels;
    }

    @PostMapping
    Answer handIn(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Me me) {
        var task = new TaskId(id);
        return switch (desk.handIn(proof(task, form, files == null ? List.of() : files), me)) {
            case HandedIn _ ->
                panel(task)
                        .saying(form.containsKey("interim") ? "evidence.notice.interim" : "evidence.notice.handedIn");
            case NotYet(var refusals)
            when refusals.stream().anyMatch(Refusal::isOfRights) -> refused(task, refusals, me, "");
            case NotYet _ ->
                panels.panel(task, me, List.of(), "").orGoTo(panel(task).path());
        };
    }

    @PostMapping("/entries/{entry}")
    Answer correct(
            @PathVariable UUID id, @PathVariable UUID entry, @RequestParam MultiValueMap<String, String> form, Me me) {
        var task = new TaskId(id);
        var done = desk.correct(task, new EntryId(entry), id(first(form, "key")), typed(form), me);
        return switch (done) {
            case HandedIn _ -> panel(task).saying("evidence.notice.corrected");
            case NotYet(var refusals) -> refused(task, refusals, me, "");
        };
    }

    @PostMapping("/discard")
    Answer discard(@PathVariable UUID id, Me me) {
        var task = new TaskId(id);
        desk.discard(task, me);
        return panel(task).saying("evidence.notice.discarded");
    }

    @PostMapping("/{submission}/forget-spot")
    Answer forgetSpot(@PathVariable UUID id, @PathVariable UUID submission, Me me) {
        desk.forgetSpot(new SubmissionId(submission), me);
        return panel(new TaskId(id)).saying("evidence.notice.spotForgotten");
    }

    @PostMapping("/accept")
    Answer accept(
            @PathVariable UUID id,
            @RequestParam UUID seen,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String back,
            Me me) {
        var task = new TaskId(id);
        var refusal = desk.accept(task, new SubmissionId(seen), note, me);
        return judged(task, refusal, "", back, "evidence.notice.accepted", me);
    }

    @PostMapping("/return")
    Answer giveBack(
            @PathVariable UUID id,
            @RequestParam UUID seen,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String back,
            Me me) {
        var task = new TaskId(id);
        var refusal = desk.giveBack(task, new SubmissionId(seen), reason, me);
        return judged(task, refusal, reason, back, "evidence.notice.returned", me);
    }

    private Answer judged(
            TaskId task, Optional<Refusal> refusal, String reason, @Nullable String back, String notice, Me me) {
        if (refusal.isPresent()) return refused(task, List.of(refusal.get()), me, reason);
        return (back != null && back.startsWith("/campaigns/") ? Answer.goTo(back) : panel(task)).saying(notice);
    }

    /** Says why, with what was typed still there. */
    private Answer refused(TaskId task, List<Refusal> refusals, Me me, String reason) {
        var panel = panels.panel(task, me, refusals, reason);
        return Frame.current().partial()
                ? panel.orGoTo(panel(task).path())
                : new RefusedPage(task, panel).withStatus(200);
    }

    private static loa.platform.view.GoTo panel(TaskId task) {
        return Answer.goTo("/tasks/" + task.value() + "#proof-panel");
    }

    private static Proof proof(TaskId task, MultiValueMap<String, String> form, List<MultipartFile> files) {
        var typed = typed(form);
        return new Proof(
                task,
                id(first(form, "key")),
                files.stream()
                        .filter(file -> !file.isEmpty()
                                || !String.valueOf(file.getOriginalFilename()).isEmpty())
                        .map(file -> Upload.of(file, typed.sharesPlace()))
                        .toList(),
                form.getOrDefault("kept", List.of()).stream()
                        .map(kept -> new MediaId(id(kept)))
                        .toList(),
                typed,
                manner(form));
    }

    private static Proof.Typed typed(MultiValueMap<String, String> form) {
        var quantities = form.getOrDefault("quantity", List.of());
        var units = form.getOrDefault("unit", List.of());
        var counts = new ArrayList<Proof.Count>();
        for (int i = 0; i < quantities.size(); i++) {
            counts.add(new Proof.Count(quantities.get(i), i < units.size() ? units.get(i) : ""));
        }
        return new Proof.Typed(
                counts,
                first(form, "links"),
                first(form, "words"),
                first(form, "happenedAt"),
                first(form, "place"),
                form.containsKey("sharesPlace"));
    }

    private static Manner manner(MultiValueMap<String, String> form) {
        var toldBy = first(form, "toldBy").strip();
        var how = Arrays.stream(Origin.How.values())
                .filter(each -> each.name().equals(first(form, "toldHow")))
                .findFirst()
                .orElse(null);
        return new Manner(
                toldBy.isEmpty() ? Origin.BROWSER : Origin.onBehalf(toldBy, how),
                form.containsKey("interim"),
                form.getOrDefault("shared", List.of()).stream()
                        .map(shared -> new EntryId(id(shared)))
                        .toList(),
                form.containsKey("sharesSpot") ? spot(form) : null);
    }

    /** What the phone says; where it says nothing, nothing is kept. */
    private static @Nullable Spot spot(MultiValueMap<String, String> form) {
        try {
            var accuracy = first(form, "accuracy");
            return new Spot(
                    Double.parseDouble(first(form, "latitude")),
                    Double.parseDouble(first(form, "longitude")),
                    accuracy.isEmpty() ? null : (int) Math.min(1_000_000, Math.round(Double.parseDouble(accuracy))));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String first(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not an id", e);
        }
    }
}
