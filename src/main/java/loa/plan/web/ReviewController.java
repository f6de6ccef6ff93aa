package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.plan.DutyMerge;
import loa.plan.PlanId;
import loa.plan.PlanRights;
import loa.plan.Plans;
import loa.plan.Refusal;
import loa.plan.Refusal.Reason;
import loa.plan.Review;
import loa.plan.ReviewDesk;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.web.ReviewPages.Wish;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.Frame;
import loa.platform.view.GoTo;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The review of a plan: the page, its duties and its findings. */
@Controller
@RequestMapping("/plans/{id}/review")
class ReviewController {

    private static final List<String> SHOWN = List.of("all", "check", "duties");

    private final ReviewDesk desk;
    private final Plans plans;
    private final ReviewPages pages;
    private final UnitCards units;
    private final PlanRights rights;

    ReviewController(ReviewDesk desk, Plans plans, ReviewPages pages, UnitCards units, PlanRights rights) {
        this.desk = desk;
        this.plans = plans;
        this.pages = pages;
        this.units = units;
        this.rights = rights;
    }

    /**
     * The page, or for htmx the one piece that is asked for.
     *
     * @param duty clause of the duty to correct
     * @param card clause of the duty to show again
     * @param unit key of the unit to choose for
     */
    @GetMapping
    View review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(required = false) @Nullable String duty,
            @RequestParam(required = false) @Nullable String card,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String typed,
            Me me) {
        var review = review(id, me);
        var list = SHOWN.contains(show) ? show : "all";
        var form = duty == null || !review.hasClause(duty) ? null : form(review, list, duty);
        if (Frame.current().partial()) {
            if (form != null) return form;
            var shown = card == null ? null : review.duty(card).orElse(null);
            if (shown != null) return pages.card(review, list, shown, null, null);
            var chosen = review.unit(unit).orElse(null);
            if (chosen != null) return units.card(review, chosen, list, true, me, null);
        }
        return pages.page(review, new Wish(list, form, unit, typed, null), me);
    }

    @PostMapping("/confirm-duty")
    Answer confirm(
            @PathVariable UUID id,
            @RequestParam String clause,
            @RequestParam int version,
            @RequestParam String show,
            Me me) {
        var plan = new PlanId(id);
        return answer(plan, clause, show, desk.confirm(plan, clause, version, me), null, me);
    }

    @PostMapping("/drop-duty")
    Answer drop(
            @PathVariable UUID id,
            @RequestParam String clause,
            @RequestParam int version,
            @RequestParam String show,
            @RequestParam(defaultValue = "") String reason,
            Me me) {
        var plan = new PlanId(id);
        return answer(plan, clause, show, desk.drop(plan, clause, version, reason, me), reason, me);
    }

    @PostMapping("/reopen-duty")
    Answer reopen(
            @PathVariable UUID id,
            @RequestParam String clause,
            @RequestParam int version,
            @RequestParam String show,
            Me me) {
        var plan = new PlanId(id);
        return answer(plan, clause, show, desk.reopen(plan, clause, version, me), null, me);
    }

    @PostMapping("/correct-duty")
    Answer correct(
            @PathVariable UUID id,
            @RequestParam String clause,
            @RequestParam int version,
            @RequestParam String show,
            @RequestParam MultiValueMap<String, String> typed,
            Me me) {
        var plan = new PlanId(id);
        var review = review(id, me);
        var input = DutyInput.of(typed, before(review, clause));
        if (!input.errors().isEmpty()) {
            return shown(review, DutyForm.of(path(review), show, review, version, input, null, Map.of()), show, me);
        }
        var refusal = desk.correct(plan, input.duty(), input.named(), version, me);
        if (refusal.filter(why -> why.reason() == Reason.CHANGED_MEANWHILE).isPresent()) {
            return shown(review, merged(review, show, version, input), show, me);
        }
        return answer(plan, clause, show, refusal, null, me);
    }

    @PostMapping("/confirm-certain")
    Answer confirmCertain(@PathVariable UUID id, Me me) {
        var refusal = desk.confirmCertain(new PlanId(id), me).orElse(null);
        if (refusal != null) return page(review(id, me), "all", refusal, me);
        return new GoTo("/plans/" + id + "/review#duties", "plan.notice.certain");
    }

    @PostMapping("/accept-finding")
    Answer accept(
            @PathVariable UUID id,
            @RequestParam int finding,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Me me) {
        return answer(id, finding, desk.accept(new PlanId(id), finding, version, reason, me), me);
    }

    @PostMapping("/reopen-finding")
    Answer reopenFinding(@PathVariable UUID id, @RequestParam int finding, @RequestParam int version, Me me) {
        return answer(id, finding, desk.accept(new PlanId(id), finding, version, null, me), me);
    }

    private Answer answer(
            PlanId plan, String clause, String show, Optional<Refusal> refused, @Nullable String typed, Me me) {
        var review = review(plan.value(), me);
        var refusal = refused.map(ReviewPages::said).orElse(null);
        var duty = review.duty(clause).orElse(null);
        if (duty == null || refusal != null && !Frame.current().partial()) {
            return pages.page(review, new Wish(show, null, null, null, refusal), me)
                    .withStatus(200);
        }
        var card = pages.card(review, show, duty, refusal, refusal == null ? null : typed);
        var where = path(review) + "?show=" + show + "#f-" + clause;
        return new DutyAnswer(card, pages.certain(review, true), pages.progress(review, true)).orGoTo(where);
    }

    private Answer answer(UUID id, int number, Optional<Refusal> refused, Me me) {
        var review = review(id, me);
        var finding = review.finding(number).orElse(null);
        if (finding == null || refused.isPresent() && !Frame.current().partial()) {
            return page(review, "all", refused.orElseThrow(), me);
        }
        var card = pages.finding(review, finding, refused.map(ReviewPages::said).orElse(null));
        return new FindingAnswer(card, pages.progress(review, true)).orGoTo(path(review) + "#finding-" + number);
    }

    private Answer page(Review review, String show, Refusal refusal, Me me) {
        return pages.page(review, new Wish(show, null, null, null, ReviewPages.said(refusal)), me)
                .withStatus(200);
    }

    /** The form alone for htmx, the whole page with it otherwise. */
    private Answer shown(Review review, DutyForm form, String show, Me me) {
        View shown = Frame.current().partial() ? form : pages.page(review, new Wish(show, form, null, null, null), me);
        return shown.withStatus(200);
    }

    private static DutyForm form(Review review, String show, String clause) {
        int version = review.duty(clause).map(duty -> duty.version()).orElse(0);
        var input = DutyInput.of(before(review, clause));
        return DutyForm.of(path(review), show, review, version, input, null, Map.of());
    }

    /** The form with what the person typed, brought together with what somebody else saved meanwhile. */
    private DutyForm merged(Review review, String show, int version, DutyInput input) {
        var theirs = review.duty(input.clause()).orElseThrow();
        var base = plans.duty(review, input.clause(), version).orElseGet(() -> DutyForm.blank(input.clause()));
        var merge = DutyMerge.of(base, input.duty(), theirs.duty());
        var facts = new DutyFacts(review);
        var hints = new HashMap<String, String>();
        var other = theirs.last() == null ? "" : theirs.last().by();
        for (var part : merge.clashing()) {
            hints.put(part.name(), msg("plan.clash.theirs", other, facts.said(theirs.duty(), part)));
        }
        for (var part : merge.taken()) hints.put(part.name(), msg("plan.clash.taken", other));
        var clash = msg(merge.clashing().isEmpty() ? "plan.clash.merged" : "plan.clash.both", other);
        var joined = DutyInput.of(merge.merged());
        return DutyForm.of(path(review), show, review, theirs.version(), joined, clash, hints);
    }

    private static Duty before(Review review, String clause) {
        return review.duty(clause).map(duty -> duty.duty()).orElseGet(() -> DutyForm.blank(clause));
    }

    private static String path(Review review) {
        return ReviewPages.path(review) + "/review";
    }

    private Review review(UUID id, Me me) {
        var review =
                plans.underReview(new PlanId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        rights.require(review.head(), me);
        return review;
    }
}
