package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import loa.plan.Letterhead;
import loa.plan.PlanDesk;
import loa.plan.PlanId;
import loa.plan.PlanRights;
import loa.plan.Plans;
import loa.plan.Refusal;
import loa.plan.Refusal.Reason;
import loa.plan.Review;
import loa.plan.ReviewDesk;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.GoTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a person puts right about a plan as a whole: its letterhead, or that it was brought at all. */
@Controller
@RequestMapping("/plans/{id}/review")
class LetterheadController {

    private final ReviewDesk reviews;
    private final PlanDesk desk;
    private final Plans plans;
    private final ReviewPages pages;
    private final PlanRights rights;

    LetterheadController(ReviewDesk reviews, PlanDesk desk, Plans plans, ReviewPages pages, PlanRights rights) {
        this.reviews = reviews;
        this.desk = desk;
        this.plans = plans;
        this.pages = pages;
        this.rights = rights;
    }

    @GetMapping("/letterhead")
    LetterheadPage letterhead(@PathVariable UUID id, Me me) {
        return LetterheadPage.of(review(id, me));
    }

    @PostMapping("/letterhead")
    Answer correct(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String issuedOn,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String signer,
            Me me) {
        var review = review(id, me);
        var day = day(issuedOn);
        boolean noDay = day == null && !issuedOn.isBlank();
        var letterhead = new Letterhead(title.strip(), known(number), day, known(issuer), known(signer));
        var refusal = noDay ? Optional.<Refusal>empty() : reviews.correct(new PlanId(id), letterhead, version, me);
        if (!noDay && refusal.isEmpty()) return new GoTo("/plans/" + id + "/review", "plan.notice.letterhead");
        // Whoever sees that somebody was faster may save again, over what that one put.
        int seen =
                refusal.filter(why -> why.reason() == Reason.CHANGED_MEANWHILE).isPresent()
                        ? review(id, me).letterheadVersion()
                        : version;
        var error = noDay ? msg("plan.input.date") : ReviewPages.said(refusal.orElseThrow());
        return new LetterheadPage(
                        ReviewPages.path(review),
                        review.head().title(),
                        seen,
                        title,
                        number,
                        noDay ? "" : issuedOn,
                        issuer,
                        signer,
                        error)
                .withStatus(422);
    }

    @PostMapping("/discard")
    Answer discard(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Me me) {
        var refusal = desk.discard(new PlanId(id), reason, me);
        if (refusal.isEmpty()) return new GoTo("/plans", "plan.notice.discarded");
        var wish = new ReviewPages.Wish("all", null, null, null, ReviewPages.said(refusal.get()));
        return pages.page(review(id, me), wish, me).withStatus(200);
    }

    private Review review(UUID id, Me me) {
        var review =
                plans.underReview(new PlanId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        rights.require(review.head(), me);
        return review;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static @Nullable String known(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
