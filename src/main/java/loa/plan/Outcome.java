package loa.plan;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.CompiledPlan.Event;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.CompiledPlan.Window;
import loa.plan.compiler.CompiledPlan.WindowSubject;
import loa.plan.compiler.change.ClauseChange.Kind;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;

/** What comes of an amendment: the later edition, with what is kept of the one in force. */
final class Outcome {

    private static final Span NOT_IN_THE_TEXT = new Span(0, 0);

    private final Amendment amendment;
    private final Predicate<PlanChange> keeps;
    private final Map<String, String> moved = new LinkedHashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final List<DutyReview> keptDuties = new ArrayList<>();
    private final Review review;

    private Outcome(Amendment amendment, Predicate<PlanChange> keeps) {
        this.amendment = amendment;
        this.keeps = keeps;
        address();
        this.review = lay();
    }

    /** @param keeps whether of a change the old stays */
    static Outcome of(Amendment amendment, Predicate<PlanChange> keeps) {
        return new Outcome(amendment, keeps);
    }

    /** The plan as it stands then. */
    Review review() {
        return review;
    }

    /** Duties that stand otherwise than the later edition has them: as they were before, or left out. */
    List<DutyReview> keptDuties() {
        return keptDuties;
    }

    PlanAmended amended(LocalDate on, Me by) {
        var head = review.head();
        var corrected = review.corrected();
        return new PlanAmended(
                head.id(),
                review.edition().number(),
                PlanDesk.title(corrected, head.title()),
                Objects.requireNonNull(head.issuer()),
                amendment.now().corrected(),
                withFindings(corrected),
                review.confirmed(),
                Map.copyOf(moved),
                ended(),
                on,
                by);
    }

    /** Where each clause stands now; of what is gone only that which bears work, or stands above it, has a place at all. */
    private void address() {
        for (var change : amendment.clauses()) {
            var before = change.clause().before();
            var after = change.clause().after();
            if (before != null && after != null && !before.id().equals(after.id())) moved.put(before.id(), after.id());
        }
        var parents = new HashMap<String, @Nullable String>();
        for (var clause : amendment.now().edition().compiled().clauses()) parents.put(clause.id(), clause.parent());
        var gone = new HashMap<String, PlanChange>();
        for (var change : amendment.clauses()) {
            var before = change.clause().before();
            if (before != null && change.clause().kind() == Kind.GONE) gone.put(before.id(), change);
        }
        gone.forEach((id, change) -> {
            if (change.before() == null && !(change.period() && keeps.test(change))) return;
            for (var at = id; at != null && gone.containsKey(at); at = parents.get(at)) moved.put(at, left(at));
        });
        for (var change : amendment.clauses()) {
            if (keeps.test(change)) kept.add(place(change));
        }
    }

    private String left(String id) {
        return id.contains("@") ? id : id + "@" + amendment.now().edition().number();
    }

    private String place(PlanChange change) {
        var clause = change.clause();
        if (clause.after() != null) return clause.after().id();
        var before = Objects.requireNonNull(clause.before()).id();
        return moved.getOrDefault(before, before);
    }

    private Review lay() {
        var next = amendment.next();
        var clauses = new ArrayList<Clause>();
        var duties = new ArrayList<DutyReview>();
        for (var change : amendment.clauses()) {
            var clause = clause(change);
            if (clause == null) continue;
            clauses.add(clause);
            if (keeps.test(change)) keep(change, clause.id(), duties);
            else next.duty(clause.id()).ifPresent(duties::add);
        }
        var edition = next.edition();
        var compiled = compiled(clauses);
        var laid = new Edition(
                edition.number(), edition.base(), edition.source(), edition.notes(), compiled, edition.brought());
        return new Review(
                next.head(), laid, next.letterhead(), next.letterheadVersion(), duties, next.units(), next.findings());
    }

    private void keep(PlanChange change, String clause, List<DutyReview> duties) {
        var before = change.before();
        var after = change.after();
        if (before == null && after == null) return;
        var duty = before == null
                ? leftOut(Objects.requireNonNull(after), change.reason())
                : asBefore(before, after, clause);
        keptDuties.add(duty);
        duties.add(duty);
    }

    private static DutyReview leftOut(DutyReview after, @Nullable String reason) {
        return new DutyReview(after.read(), after.duty(), DutyDecision.DROPPED, reason, true, after.version(), null);
    }

    private static DutyReview asBefore(DutyReview before, @Nullable DutyReview after, String clause) {
        return new DutyReview(
                before.read() == null ? null : Readdressed.duty(before.read(), clause),
                Readdressed.duty(before.duty(), clause),
                DutyDecision.CORRECTED,
                null,
                true,
                after == null ? 0 : after.version(),
                null);
    }

    private @Nullable Clause clause(PlanChange change) {
        var before = change.clause().before();
        var after = change.clause().after();
        if (after != null) {
            if (before == null || !keeps.test(change)) return after;
            return new Clause(after.id(), after.parent(), after.label(), before.kind(), before.text(), after.span());
        }
        if (before == null || !moved.containsKey(before.id())) return null;
        var parent = before.parent();
        return new Clause(
                moved.get(before.id()),
                parent == null ? null : moved.getOrDefault(parent, parent),
                before.label(),
                before.kind(),
                before.text(),
                NOT_IN_THE_TEXT);
    }

    private CompiledPlan compiled(List<Clause> clauses) {
        var next = amendment.next().edition().compiled();
        return new CompiledPlan(
                next.schema(),
                next.source(),
                next.document(),
                event(),
                clauses,
                next.citations(),
                next.units(),
                next.topics(),
                next.channels(),
                windows(),
                duties(),
                next.approvals(),
                next.slogans(),
                next.recipients(),
                Stream.concat(next.findings().stream(), keptAnnouncements()).toList(),
                next.why().stream().filter(why -> !kept.contains(why.clause())).toList());
    }

    /** What was read of each clause; where the words stay as they were, what was read of those. */
    private List<Duty> duties() {
        var old = new HashMap<String, @Nullable Duty>();
        for (var change : amendment.clauses()) {
            if (change.before() == null || !keeps.test(change)) continue;
            var read = change.before().read();
            old.put(place(change), read == null ? null : Readdressed.duty(read, place(change)));
        }
        return Stream.concat(
                        amendment.next().edition().compiled().duties().stream()
                                .filter(duty -> !old.containsKey(duty.clause())),
                        old.values().stream().filter(Objects::nonNull))
                .toList();
    }

    private Event event() {
        var now = amendment.now().edition().compiled();
        var next = amendment.next().edition().compiled();
        boolean dayKept = amendment.clauses().stream()
                .filter(keeps)
                .anyMatch(change -> tellsTheDay(now, change.clause().before())
                        || tellsTheDay(next, change.clause().after()));
        var days = dayKept ? now.event() : next.event();
        return new Event(next.event().name(), next.event().term(), days.startsOn(), days.endsOn());
    }

    private static boolean tellsTheDay(CompiledPlan plan, @Nullable Clause clause) {
        return clause != null
                && plan.windows().stream()
                        .anyMatch(window -> window.subject() == WindowSubject.EVENT
                                && window.clause().equals(clause.id()));
    }

    private List<Window> windows() {
        var windows = new ArrayList<Window>();
        for (var window : amendment.next().edition().compiled().windows()) {
            if (!kept.contains(window.clause())) windows.add(window);
        }
        for (var change : amendment.clauses()) {
            var before = change.clause().before();
            if (before == null || !keeps.test(change)) continue;
            for (var window : amendment.now().edition().compiled().windows()) {
                if (window.clause().equals(before.id())) windows.add(Readdressed.window(window, place(change)));
            }
        }
        return windows;
    }

    /** That something is to be announced, of clauses that stay as they were. */
    private Stream<Finding> keptAnnouncements() {
        return amendment.clauses().stream()
                .filter(change -> change.clause().before() != null && keeps.test(change))
                .flatMap(change -> amendment.now().edition().compiled().findings().stream()
                        .filter(finding -> finding.code().equals(Amendments.ANNOUNCED_LATER))
                        .filter(finding -> change.clause().before().id().equals(finding.clause()))
                        .map(finding -> Readdressed.finding(finding, place(change))));
    }

    /** The places of findings must stay in the edition; who hears of it hears only of those that still hold. */
    private CompiledPlan withFindings(CompiledPlan plan) {
        var read = amendment.next().edition().compiled().findings().size();
        var findings = Stream.concat(
                        plan.findings().stream()
                                .limit(read)
                                .filter(finding -> !finding.code().equals(Amendments.ANNOUNCED_LATER)
                                        || !kept.contains(finding.clause())),
                        plan.findings().stream().skip(read))
                .toList();
        return plan.withFindings(findings);
    }

    private Map<String, String> ended() {
        var ended = new LinkedHashMap<String, String>();
        for (var change : amendment.clauses()) {
            if (change.before() == null || change.after() != null || keeps.test(change)) continue;
            var reason = change.reason();
            ended.put(
                    place(change),
                    reason == null || reason.isBlank()
                            ? msg("plan.change.ended", review.edition().number())
                            : reason);
        }
        return ended;
    }
}
