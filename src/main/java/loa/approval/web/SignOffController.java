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
            return new Typed(
                    move, reason == null ? List.of() : reason, Objects.requireNonNullElse(words, ""), queue != null);
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
            return again(id, new Tried(typed.move(), refused.get(), typed), me);
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
    Answer undo(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean queue, Me me) {
        var answer = moved(id, new Undo(), "undo", "", "approval.notice.undone", me);
        var card = queue ? place(new SignOffId(id), me) : 0;
        return card == 0 ? answer : Answer.goTo("/approvals?at=" + card).saying("approval.notice.undone");
    }

    /** The place of the version in the reader's queue, from 1; 0: it is not there. */
    private int place(SignOffId id, Me me) {
        return docket.waiting(me).stream().map(Item::id).toList().indexOf(id) + 1;
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
        var why = day == null
                ? Optional.of(Refusal.DAY_NOT_SOON)
                : desk.move(new SignOffId(id), new Force(words.strip(), day), me);
        if (why.isEmpty()) return Answer.goTo(new SignOffId(id).path()).saying("approval.notice.forced");
        var typed = new Typed("force", List.of(), words, false);
        return again(id, new Tried("force", msg(why.get().key()), typed, until, null), me);
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
    Answer paper(@PathVariable UUID id, TypedPaper typed, Me me) {
        var missing = typed.missing();
        if (missing.isPresent() || typed.body() == null || typed.scan() == null) {
            return unread(id, typed, missing.orElse(msg("approval.paper.noScan")), me);
        }
        item(id, me);
        return switch (media.take(Upload.of(typed.scan(), false))) {
            case Taking.Refused bad -> unread(id, typed, bad.words(), me);
            case Taking.Taken good -> {
                var refusal = papers.enter(new SignOffId(id), typed.read(), good, me);
                yield refusal.isPresent()
                        ? unread(id, typed, msg(refusal.get().key()), me)
                        : Answer.goTo(new SignOffId(id).path()).saying("approval.notice.paper");
            }
        };
    }

    private Answer unread(UUID id, TypedPaper typed, String why, Me me) {
        return again(id, new Tried("paper", why, Typed.NOTHING, null, typed), me);
    }

    private Answer moved(UUID id, SignOffMove move, String name, String words, String notice, Me me) {
        var refusal = desk.move(new SignOffId(id), move, me);
        if (refusal.isPresent())
            return refused(id, name, words, msg(refusal.get().key()), me);
        return Answer.goTo(new SignOffId(id).path()).saying(notice);
    }

    private Answer refused(UUID id, String move, String words, String why, Me me) {
        return again(id, new Tried(move, why, new Typed(move, List.of(), words, false)), me);
    }

    private Answer again(UUID id, Tried tried, Me me) {
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
