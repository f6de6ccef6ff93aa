package loa.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.plan.Refusal.Reason;
import loa.plan.UnitReview.Match;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Clause;
import loa.plan.compiler.CompiledPlan.Document;
import loa.plan.compiler.CompiledPlan.Duty;
import loa.plan.compiler.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * A plan between what was read and what is agreed: the edition, and what persons said of it so far.
 *
 * @param letterhead as a person put it right; {@code null}: as it was read
 * @param letterheadVersion for lost updates, 0 before anybody said a word
 */
public record Review(
        PlanHead head,
        Edition edition,
        @Nullable Letterhead letterhead,
        int letterheadVersion,
        List<DutyReview> duties,
        List<UnitReview> units,
        List<FindingReview> findings) {

    /** What letterhead, title and signature say. */
    public Document document() {
        var read = edition.compiled().document();
        return letterhead == null ? read : letterhead.in(read);
    }

    public Optional<DutyReview> duty(String clause) {
        return duties.stream().filter(duty -> duty.clause().equals(clause)).findFirst();
    }

    public Optional<UnitReview> unit(@Nullable String key) {
        return units.stream().filter(unit -> unit.key().equals(key)).findFirst();
    }

    public Optional<FindingReview> finding(int number) {
        return number >= 0 && number < findings.size() ? Optional.of(findings.get(number)) : Optional.empty();
    }

    public boolean hasClause(String id) {
        return edition.compiled().clauses().stream()
                .anyMatch(clause -> clause.id().equals(id));
    }

    public long decided() {
        return duties.stream().filter(duty -> !duty.open()).count();
    }

    /** Duties that may be agreed at one stroke: open, with an owner, and no fact of them in doubt. */
    public List<DutyReview> certain() {
        return duties.stream()
                .filter(duty -> duty.open() && duty.certain() && duty.duty().unit() != null)
                .toList();
    }

    /** Whether persons still say their word on it: the plan is in review, or this edition waits beside the one in force. */
    public boolean open() {
        return head.state() == PlanState.IN_REVIEW || waiting();
    }

    /** Whether it is a later edition that waits to be put in force. */
    public boolean waiting() {
        return Objects.equals(head.pending(), edition.number());
    }

    /** What has to be done before the plan can be agreed; empty when nothing. */
    public List<Refusal> blockers() {
        var reason = head.state().refusal(PlanState.Move.CONFIRM);
        return reason == null || waiting() ? gaps() : List.of(Refusal.of(reason));
    }

    private List<Refusal> gaps() {
        var blockers = new ArrayList<Refusal>();
        var kept = kept();
        if (kept.isEmpty()) blockers.add(Refusal.of(Reason.NO_DUTIES));
        if (head.place() == null) blockers.add(Refusal.of(Reason.PLACE_UNKNOWN));
        if (head.issuer() == null) blockers.add(Refusal.of(Reason.ISSUER_UNKNOWN));
        count(
                blockers,
                Reason.DUTIES_UNDECIDED,
                duties.stream().filter(DutyReview::open).count());
        count(
                blockers,
                Reason.DUTIES_WITHOUT_UNIT,
                kept.stream().filter(duty -> unit(duty.unit()).isEmpty()).count());
        var used = used();
        count(
                blockers,
                Reason.UNITS_UNMATCHED,
                units.stream()
                        .filter(unit -> used.contains(unit.key()) && unit.match() == Match.OPEN)
                        .count());
        count(
                blockers,
                Reason.ERRORS_OPEN,
                findings.stream().filter(FindingReview::blocks).count());
        return blockers;
    }

    /** Keys of the units that the duties name, dropped duties apart. */
    public Set<String> used() {
        var used = new LinkedHashSet<String>();
        for (var duty : kept()) {
            if (duty.unit() != null) used.add(duty.unit());
            used.addAll(duty.partners());
        }
        return used;
    }

    /** The compiled plan as persons corrected it. */
    public CompiledPlan corrected() {
        var read = edition.compiled();
        return new CompiledPlan(
                read.schema(),
                read.source(),
                document(),
                read.event(),
                read.clauses(),
                read.citations(),
                units.stream().map(UnitReview::unit).toList(),
                read.topics(),
                read.channels(),
                read.windows(),
                kept(),
                read.approvals(),
                read.slogans(),
                read.recipients(),
                read.findings(),
                read.why());
    }

    List<ConfirmedDuty> confirmed() {
        var clauses = edition.compiled().clauses().stream()
                .collect(Collectors.toMap(Clause::id, Function.identity(), (first, again) -> first));
        return kept().stream()
                .filter(duty -> unit(duty.unit()).isPresent())
                .map(duty -> confirmed(duty, clauses))
                .toList();
    }

    private ConfirmedDuty confirmed(Duty duty, Map<String, Clause> clauses) {
        var owner = unit(duty.unit()).orElseThrow();
        var clause = clauses.get(duty.clause());
        var partners = duty.partners().stream()
                .flatMap(key -> unit(key).stream())
                .flatMap(unit -> unit.units().stream())
                .distinct()
                .filter(unit -> !owner.units().contains(unit))
                .toList();
        return new ConfirmedDuty(
                duty,
                clause == null ? "" : clause.text(),
                owner.units(),
                owner.unit().collective(),
                partners,
                request(clause, clauses));
    }

    /** A plan asks bodies outside its issuer's command: the clause or a heading above it says so. */
    private static boolean request(@Nullable Clause clause, Map<String, Clause> clauses) {
        for (var c = clause; c != null; c = c.parent() == null ? null : clauses.get(c.parent())) {
            if (Fold.fold(c.text()).startsWith("đề nghị")) return true;
        }
        return false;
    }

    private List<Duty> kept() {
        return duties.stream().filter(DutyReview::kept).map(DutyReview::duty).toList();
    }

    private static void count(List<Refusal> blockers, Reason reason, long count) {
        if (count > 0) blockers.add(new Refusal(reason, (int) count));
    }
}
