package loa.approval.web;

import static loa.platform.view.Words.msg;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.approval.ApprovalDesk;
import loa.approval.Refusal;
import loa.approval.SignOffId;
import loa.approval.SignOffMove;
import loa.approval.SignOffMove.*;
import loa.approval.SignedPaperDesk;
import loa.approval.SignedPaperDesk.Paper;
import loa.approval.Verdict;
import loa.approval.docket.Docket;
import loa.approval.docket.Item;
import loa.approval.rule.CampaignSettings;
import loa.approval.web.SignOffPages.Tried;
import loa.approval.web.VerdictForm.Typed;
import loa.media.MediaDesk;
import loa.media.Taking;
import loa.media.Upload;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.organization.account.SignInDesk;
import loa.platform.Me;
import loa.platform.view.Answer;
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

/** The page of a version on its way, and the moves one makes there. */
@Controller
@RequestMapping("/approvals/{id}")
class SignOffController {

    private final Docket docket;
    private final SignOffPages pages;
    private final ApprovalDesk desk;
    private final SignedPaperDesk papers;
    private final MediaDesk media;
    private final CampaignSettings settings;
    private final SignInDesk signIn;

    SignOffController(
            Docket docket,
            SignOffPages pages,
            ApprovalDesk desk,
            SignedPaperDesk papers,
            MediaDesk media,
            CampaignSettings settings,
            SignInDesk signIn) {
        this.docket = docket;
        this.pages = pages;
        this.desk = desk;
        this.papers = papers;
        this.media = media;
        this.settings = settings;
        this.signIn = signIn;
    }

    /** What somebody typed who speaks for a body. */
    record Judgement(
            UUID body,
            @Nullable List<String> reason,
            @Nullable String words,
            @Nullable String password,
            @Nullable String queue) {

        UnitId unit() {
            return new UnitId(body);
        }

        Typed typed(String move) {
            return new Typed(move, reason == null ? List.of() : reason, Objects.requireNonNullElse(words, ""));
        }
    }

    @GetMapping
    SignOffPage page(@PathVariable UUID id, @RequestParam(required = false) @Nullable String part, Me me) {
        return pages.page(item(id, me), part, null, null, me);
    }

    @PostMapping("/approve")
    Answer approve(@PathVariable UUID id, Judgement judgement, HttpServletRequest request, Me me) {
        var typed = judgement.typed("approve");
        return judge(id, new Approve(judgement.unit(), typed.all()), judgement, typed, request, me);
    }

    @PostMapping("/approve-with-changes")
    Answer approveWithChanges(@PathVariable UUID id, Judgement judgement, HttpServletRequest request, Me me) {
        var typed = judgement.typed("approve-with-changes");
        var move = new ApproveWithChanges(judgement.unit(), typed.all().lines().toList());
        return judge(id, move, judgement, typed, request, me);
    }

    @PostMapping("/return")
    Answer giveBack(@PathVariable UUID id, Judgement judgement, HttpServletRequest request, Me me) {
        var typed = judgement.typed("return");
        return judge(id, new Return(judgement.unit(), typed.all()), judgement, typed, request, me);
    }

    @PostMapping("/reject")
    Answer reject(@PathVariable UUID id, Judgement judgement, HttpServletRequest request, Me me) {
        var typed = judgement.typed("reject");
        return judge(id, new Reject(judgement.unit(), typed.all()), judgement, typed, request, me);
    }

    private Answer judge(
            UUID id, SignOffMove move, Judgement judgement, Typed typed, HttpServletRequest request, Me me) {
        var item = item(id, me);
        var refused = wrongPassword(item, judgement.password(), request, me)
                .or(() -> desk.move(item.id(), move, me).map(why -> msg(why.key())));
        if (refused.isPresent()) {
            return pages.page(item(id, me), null, new Tried(typed.move(), refused.get(), typed), null, me)
                    .withStatus(200);
        }
        return Answer.goTo(judgement.queue() == null ? item.id().path() : "/approvals?done=" + id);
    }

    private Optional<String> wrongPassword(Item item, @Nullable String password, HttpServletRequest request, Me me) {
        if (!settings.asksPassword(item.version().campaign())) return Optional.empty();
        return signIn.confirm(
                        new PersonId(me.person()), Objects.requireNonNullElse(password, ""), request.getRemoteAddr())
                .map(wait -> wait.equals(Duration.ZERO)
                        ? msg(Refusal.PASSWORD_WRONG.key())
                        : msg("approval.password.wait", wait.toSeconds() + 1));
    }

    @PostMapping("/undo")
    Answer undo(@PathVariable UUID id, Me me) {
        return moved(id, new Undo(), "undo", "", "approval.notice.undone", me);
    }

    @PostMapping("/withdraw")
    Answer withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        return moved(id, new Withdraw(words.strip()), "withdraw", words, "approval.notice.withdrawn", me);
    }

    @PostMapping("/force")
    Answer force(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String until,
            Me me) {
        var day = day(until);
        if (day == null) return refused(id, "force", words, msg(Refusal.DAY_NOT_SOON.key()), me);
        return moved(id, new Force(words.strip(), day), "force", words, "approval.notice.forced", me);
    }

    @PostMapping("/settle")
    Answer settle(
            @PathVariable UUID id,
            @RequestParam boolean approves,
            @RequestParam(defaultValue = "") String words,
            Me me) {
        return moved(id, new Settle(approves, words.strip()), "settle", words, "approval.notice.settled", me);
    }

    @PostMapping("/paper")
    Answer paper(
            @PathVariable UUID id,
            @RequestParam UUID body,
            @RequestParam(required = false) @Nullable String signer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String on,
            @RequestParam Verdict verdict,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Me me) {
        var person = signer == null || signer.isBlank() ? null : new PersonId(UUID.fromString(signer));
        var day = day(on);
        if (day == null) return refused(id, "paper", words, msg("approval.paper.noDay"), me);
        if (person == null && name.isBlank()) return refused(id, "paper", words, msg("approval.paper.noName"), me);
        if (scan == null || scan.isEmpty()) return refused(id, "paper", words, msg("approval.paper.noScan"), me);
        item(id, me);
        return switch (media.take(Upload.of(scan, false))) {
            case Taking.Refused bad -> refused(id, "paper", words, bad.words(), me);
            case Taking.Taken good -> {
                var paper = new Paper(new UnitId(body), verdict, person, name, post, number, day, words);
                var refusal = papers.enter(new SignOffId(id), paper, good, me);
                yield refusal.isPresent()
                        ? refused(id, "paper", words, msg(refusal.get().key()), me)
                        : Answer.goTo(new SignOffId(id).path()).saying("approval.notice.paper");
            }
        };
    }

    private Answer moved(UUID id, SignOffMove move, String name, String words, String notice, Me me) {
        var refusal = desk.move(new SignOffId(id), move, me);
        if (refusal.isPresent())
            return refused(id, name, words, msg(refusal.get().key()), me);
        return Answer.goTo(new SignOffId(id).path()).saying(notice);
    }

    private Answer refused(UUID id, String move, String words, String why, Me me) {
        var tried = new Tried(move, why, new Typed(move, List.of(), words));
        return pages.page(item(id, me), null, tried, null, me).withStatus(200);
    }

    private Item item(UUID id, Me me) {
        return docket.find(new SignOffId(id), me)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such approval"));
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
