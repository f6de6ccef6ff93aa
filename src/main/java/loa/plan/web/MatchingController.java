package loa.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.plan.MatchingDesk;
import loa.plan.PlanId;
import loa.plan.PlanRights;
import loa.plan.Plans;
import loa.plan.Refusal;
import loa.plan.Refusal.Reason;
import loa.plan.Review;
import loa.plan.web.ReviewPages.Wish;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.Frame;
import loa.platform.view.GoTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** In the review of a plan: its place, and its units as units of the directory. */
@Controller
@RequestMapping("/plans/{id}/review")
class MatchingController {

    private final MatchingDesk desk;
    private final Plans plans;
    private final ReviewPages pages;
    private final UnitCards units;
    private final PlanRights rights;

    MatchingController(MatchingDesk desk, Plans plans, ReviewPages pages, UnitCards units, PlanRights rights) {
        this.desk = desk;
        this.plans = plans;
        this.pages = pages;
        this.units = units;
        this.rights = rights;
    }

    @PostMapping("/place")
    Answer place(
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable UUID place,
            @RequestParam(required = false) @Nullable UUID issuer,
            @RequestParam LocalDate on,
            Me me) {
        var refusal = place == null
                ? Optional.of(new Refusal(Reason.NOTHING_CHOSEN, 1))
                : desk.place(
                        new PlanId(id), version, new UnitId(place), issuer == null ? null : new UnitId(issuer), on, me);
        if (refusal.isEmpty()) return new GoTo("/plans/" + id + "/review#place", "plan.notice.placed");
        var review = review(id, me);
        var said = ReviewPages.said(refusal.get());
        if (Frame.current().partial()) return units.place(review, null, said).withStatus(200);
        return pages.page(review, new Wish("all", null, null, null, said), me).withStatus(200);
    }

    @PostMapping("/match-unit")
    Answer match(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam int version,
            @RequestParam String show,
            @RequestParam(required = false) @Nullable List<UUID> unit,
            Me me) {
        var chosen = unit == null
                ? List.<UnitId>of()
                : unit.stream().map(UnitId::new).toList();
        return answer(id, key, show, desk.match(new PlanId(id), key, version, chosen, me), me);
    }

    @PostMapping("/later-unit")
    Answer later(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam int version,
            @RequestParam String show,
            Me me) {
        return answer(id, key, show, desk.later(new PlanId(id), key, version, me), me);
    }

    @PostMapping("/found-unit")
    Answer found(
            @PathVariable UUID id,
            @RequestParam String key,
            @RequestParam int version,
            @RequestParam String show,
            @RequestParam String name,
            @RequestParam UnitKind kind,
            Me me) {
        return answer(id, key, show, desk.found(new PlanId(id), key, version, name, kind, me), me);
    }

    /** Takes every suggestion of the directory. */
    @PostMapping("/match-all")
    Answer matchAll(@PathVariable UUID id, Me me) {
        var review = review(id, me);
        var chosen = units.suggestions(review).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey(), entry -> ids(entry.getValue())));
        var refusal = desk.matchAll(new PlanId(id), chosen, me);
        if (refusal.isEmpty()) return new GoTo("/plans/" + id + "/review#units", "plan.notice.matched");
        return pages.page(review, new Wish("all", null, null, null, ReviewPages.said(refusal.get())), me)
                .withStatus(200);
    }

    private Answer answer(UUID id, String key, String show, Optional<Refusal> refused, Me me) {
        var review = review(id, me);
        var refusal = refused.map(ReviewPages::said).orElse(null);
        var unit = review.unit(key).orElse(null);
        if (unit == null || refusal != null && !Frame.current().partial()) {
            return pages.page(review, new Wish(show, null, key, null, refusal), me)
                    .withStatus(200);
        }
        var card = units.card(review, unit, show, refusal != null, me, refusal);
        var where = "/plans/" + id + "/review?show=" + show + "#u-" + key;
        return new UnitAnswer(card, pages.progress(review, true)).orGoTo(where);
    }

    private Review review(UUID id, Me me) {
        var review =
                plans.underReview(new PlanId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        rights.require(review.head(), me);
        return review;
    }

    private static List<UnitId> ids(List<Unit> units) {
        return units.stream().map(Unit::id).toList();
    }
}
