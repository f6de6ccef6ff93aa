package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import loa.plan.DutyDecision;
import loa.plan.DutyReview;
import loa.plan.FindingReview;
import loa.plan.PlanExport;
import loa.plan.Refusal;
import loa.plan.Review;
import loa.plan.compiler.CompiledPlan.DutyRole;
import loa.platform.Me;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the pieces of the review for a person. */
@Component
class ReviewPages {

    private final UnitCards units;
    private final List<PlanExport> exports;
    private final Stamps stamps;

    ReviewPages(UnitCards units, List<PlanExport> exports, Stamps stamps) {
        this.units = units;
        this.exports = exports;
        this.stamps = stamps;
    }

    /**
     * What the person asked to see.
     *
     * @param show which duties: {@code all}, {@code check} or {@code duties}
     * @param form the duty to correct
     * @param unit key of the unit to choose for
     * @param typed name of a place to look for
     * @param alert why the last act was not carried out
     */
    record Wish(
            String show,
            @Nullable DutyForm form,
            @Nullable String unit,
            @Nullable String typed,
            @Nullable String alert) {

        static Wish show(String show) {
            return new Wish(show, null, null, null, null);
        }
    }

    ReviewPage page(Review review, Wish wish, Me me) {
        var plan = review.edition().compiled();
        var facts = new DutyFacts(review);
        var groups = new ReadGroups(
                review, wish.show(), duty -> card(review, facts, wish.show(), duty, null, null), wish.form());
        var suggestions = units.suggestions(review);
        var findings = review.findings().stream()
                .sorted((a, b) -> a.finding().severity().compareTo(b.finding().severity()))
                .map(finding -> finding(review, finding, null))
                .toList();
        return new ReviewPage(
                path(review),
                review.head().title(),
                review.waiting() ? "WAITING" : review.head().state().name(),
                changes(review),
                review.head().discarded(),
                review.edition().source().fileName(),
                stamps.said("plan.stamp.brought", review.edition().brought()),
                wish.show(),
                Header.of(review),
                plan.event().startsOn() == null ? null : Days.full(plan.event().startsOn()),
                findings.stream().filter(finding -> !finding.minor()).toList(),
                findings.stream().filter(FindingCard::minor).toList(),
                units.place(review, wish.typed(), null),
                units.cards(review, suggestions, wish.show(), wish.unit(), me),
                (int) suggestions.values().stream()
                        .filter(found -> !found.isEmpty())
                        .count(),
                filters(review, wish.show()),
                groups.groups(),
                groups.approvals(),
                groups.unread(),
                review.edition().notes(),
                exports,
                DocumentPane.of(review.edition().source(), plan, groups.read()),
                certain(review, false),
                progress(review, false),
                wish.alert());
    }

    DutyCard card(Review review, String show, DutyReview duty, @Nullable String refusal, @Nullable String typedReason) {
        return card(review, new DutyFacts(review), show, duty, refusal, typedReason);
    }

    private DutyCard card(
            Review review,
            DutyFacts facts,
            String show,
            DutyReview duty,
            @Nullable String refusal,
            @Nullable String typedReason) {
        var key = duty.duty().unit();
        var clause = duty.clause();
        var words = review.edition().compiled().clauses().stream()
                .filter(c -> c.id().equals(clause))
                .map(c -> c.text())
                .findFirst()
                .orElse("");
        return new DutyCard(
                path(review) + "/review",
                show,
                clause,
                Said.address(clause),
                duty.version(),
                key == null ? null : facts.unitName(key),
                duty.duty().role() == DutyRole.COORDINATE,
                duty.decision() == null ? "OPEN" : duty.decision().name(),
                needsCheck(duty),
                words,
                facts.of(duty),
                facts.steps(duty),
                duty.decision() == DutyDecision.DROPPED ? duty.reason() : null,
                duty.open() || duty.last() == null ? null : stamps.said("plan.stamp.decided", duty.last()),
                readOnly(review),
                refusal,
                typedReason);
    }

    FindingCard finding(Review review, FindingReview finding, @Nullable String refusal) {
        var stamp = finding.accepted() == null || finding.last() == null
                ? null
                : stamps.said("plan.stamp.by", finding.last());
        return FindingCard.of(path(review) + "/review", finding, stamp, readOnly(review), refusal);
    }

    CertainDuties certain(Review review, boolean outOfBand) {
        int count = readOnly(review) ? 0 : review.certain().size();
        return new CertainDuties(path(review) + "/review", count, outOfBand);
    }

    ReviewProgress progress(Review review, boolean outOfBand) {
        var blockers = review.blockers().stream()
                .map(blocker -> new ReviewProgress.Blocker(said(blocker), href(blocker)))
                .toList();
        return new ReviewProgress(
                path(review),
                (int) review.decided(),
                review.duties().size(),
                blockers,
                readOnly(review),
                changes(review),
                outOfBand);
    }

    /** Where a waiting edition is decided on change by change. */
    private static @Nullable String changes(Review review) {
        return review.waiting() ? path(review) + "/changes/" + review.edition().number() : null;
    }

    static String said(Refusal refusal) {
        return msg("plan.refusal." + refusal.reason(), refusal.count());
    }

    static String path(Review review) {
        return "/plans/" + review.head().id().value();
    }

    static boolean needsCheck(DutyReview duty) {
        return !duty.certain() || duty.duty().unit() == null;
    }

    private static List<ReviewPage.Filter> filters(Review review, String show) {
        var duties = review.duties();
        int check = (int)
                duties.stream().filter(duty -> duty.open() && needsCheck(duty)).count();
        return List.of(
                new ReviewPage.Filter("all", msg("plan.show.all"), duties.size(), show.equals("all")),
                new ReviewPage.Filter("check", msg("plan.show.check"), check, show.equals("check")),
                new ReviewPage.Filter("duties", msg("plan.show.duties"), duties.size(), show.equals("duties")));
    }

    static String href(Refusal refusal) {
        return switch (refusal.reason()) {
            case PLACE_UNKNOWN, ISSUER_UNKNOWN -> "#place";
            case UNITS_UNMATCHED -> "#units";
            case ERRORS_OPEN -> "#findings";
            default -> "#duties";
        };
    }

    static boolean readOnly(Review review) {
        return !review.open();
    }
}
