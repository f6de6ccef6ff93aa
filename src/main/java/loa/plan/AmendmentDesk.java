package loa.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import loa.audit.AuditLog;
import loa.plan.Judgement.About;
import loa.plan.Judgement.Verdict;
import loa.plan.PlanChange.Choice;
import loa.plan.PlanIntake.Understood;
import loa.plan.Refusal.Reason;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Where a later edition of a plan comes in, is decided on change by change, and is put in force or taken back. */
@Component
public class AmendmentDesk {

    private final PlanIntake intake;
    private final PlanRegister register;
    private final Editions editions;
    private final Judgements judgements;
    private final Turns turns;
    private final Plans plans;
    private final PlanRights rights;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    AmendmentDesk(
            PlanIntake intake,
            PlanRegister register,
            Editions editions,
            Judgements judgements,
            Turns turns,
            Plans plans,
            PlanRights rights,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.intake = intake;
        this.register = register;
        this.editions = editions;
        this.judgements = judgements;
        this.turns = turns;
        this.plans = plans;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of bringing a later edition. */
    public sealed interface Bringing {

        /** It was read, and waits beside the edition in force. */
        record Waits(int edition) implements Bringing {}

        record Unreadable(String words) implements Bringing {}

        record Refused(Refusal why) implements Bringing {}
    }

    /**
     * What a person says to a change.
     *
     * @param choice {@code null} takes back what was said
     * @param version that of the change the person saw
     */
    public record Chosen(String change, @Nullable Choice choice, String reason, int version) {}

    /** Reads the file and lays it beside the edition in force; nothing changes in the campaign. */
    public Bringing bring(PlanId id, byte[] file, String fileName, Me by) {
        require(register.head(id).orElseThrow(() -> new IllegalArgumentException("no such plan: " + id)), by);
        return switch (intake.read(file, fileName)) {
            case PlanIntake.Failed failed -> new Bringing.Unreadable(failed.words());
            case Understood understood ->
                Objects.requireNonNull(transaction.execute(_ -> keep(id, file, understood, by)));
        };
    }

    private Bringing keep(PlanId id, byte[] file, Understood understood, Me by) {
        var head = hold(id, by);
        var reason = head.state().refusal(PlanState.Move.AMEND);
        if (reason == null && head.pending() != null) reason = Reason.ANOTHER_WAITS;
        var source = understood.source();
        if (reason == null && editions.has(id, source.sha256())) reason = Reason.SAME_FILE;
        if (reason != null) return new Bringing.Refused(Refusal.of(reason));

        int number = editions.next(id, Editions.Kind.PLAN);
        var stamp = new Stamp(clock.instant(), by.name());
        var now = plans.review(id).orElseThrow();
        editions.add(
                id,
                new Edition(number, head.edition(), source, understood.notes(), understood.compiled(), stamp),
                file,
                by);
        Amendments.carried(now, understood.compiled()).forEach(word -> judgements.add(id, number, word, by));
        register.await(id, number);
        record(head, "plan.edition.brought", Map.of("edition", "" + number, "file", source.fileName()), by);
        return new Bringing.Waits(number);
    }

    /** Keeps what a person says to the changes, all of it or nothing. */
    @Transactional
    public Optional<Refusal> decide(PlanId id, List<Chosen> answers, Me by) {
        var head = hold(id, by);
        var amendment = waiting(head).orElse(null);
        if (amendment == null) return Optional.of(Refusal.of(Reason.NOTHING_WAITS));
        var said = new HashMap<PlanChange, Chosen>();
        for (var answer : answers) {
            var change = amendment.change(answer.change()).orElse(null);
            if (change == null) return Judging.notHere();
            if (answer.choice() == change.choice() && answer.reason().strip().equals(nonNull(change.reason())))
                continue;
            if (answer.version() != change.version()) return Optional.of(Refusal.of(Reason.CHANGED_MEANWHILE));
            if (answer.choice() == Choice.KEPT && answer.reason().isBlank()) {
                return Optional.of(Refusal.of(Reason.REASON_MISSING));
            }
            said.put(change, answer);
        }
        said.forEach((change, answer) -> say(amendment, change, answer, by));
        return Optional.empty();
    }

    private void say(Amendment amendment, PlanChange change, Chosen answer, Me by) {
        var id = amendment.next().head().id();
        int edition = amendment.next().edition().number();
        var verdict = answer.choice() == null
                ? Verdict.OPEN
                : Verdict.valueOf(answer.choice().name());
        var reason = answer.reason().isBlank() ? null : answer.reason().strip();
        var word = new Judgement(About.CHANGE, change.name(), change.version() + 1, verdict, null, reason, null);
        judgements.add(id, edition, word, by);
        var after = change.after();
        if (answer.choice() == Choice.TAKEN
                && after != null
                && after.open()
                && after.duty().unit() != null) {
            judgements.add(id, edition, agreed(after), by);
        }
        var details = new HashMap<String, String>();
        details.put("clause", change.clause().address());
        if (reason != null) details.put("reason", reason);
        record(amendment.next().head(), "plan.change." + act(answer.choice()), details, by);
    }

    private static Judgement agreed(DutyReview duty) {
        var verdict = duty.duty().equals(duty.read()) ? Verdict.CONFIRMED : Verdict.CORRECTED;
        return new Judgement(
                About.DUTY, duty.clause(), duty.version() + 1, verdict, CompiledJson.write(duty.duty()), null, null);
    }

    private static String act(@Nullable Choice choice) {
        return switch (choice) {
            case null -> "reopened";
            case TAKEN -> "taken";
            case KEPT -> "kept";
        };
    }

    /** Puts the edition that waits in force, and with it all that it changes in the campaign. Says why not where something is open. */
    @Transactional
    public Optional<Refusal> putInForce(PlanId id, int edition, Me by) {
        var head = hold(id, by);
        var amendment = waiting(head)
                .filter(found -> found.next().edition().number() == edition)
                .orElse(null);
        if (amendment == null) return Optional.of(Refusal.of(Reason.NOTHING_WAITS));
        var blockers = amendment.blockers();
        if (!blockers.isEmpty()) return Optional.of(blockers.getFirst());

        var outcome = Outcome.of(amendment, PlanChange::keepsOld);
        var amended = outcome.amended(LocalDate.now(clock), by);
        keep(outcome, by);
        turns.inForce(id, edition, outcome.review().edition().compiled(), new Stamp(clock.instant(), by.name()), by);
        var fileName = outcome.review().edition().source().fileName();
        register.turn(
                id,
                amended.title(),
                amended.compiled().document().number(),
                outcome.review().duties().size(),
                PlanDesk.search(amended.compiled(), amended.title(), fileName));
        events.publishEvent(amended);
        record(
                head,
                "plan.edition.inForce",
                Map.of(
                        "edition",
                        "" + edition,
                        "file",
                        fileName,
                        "changes",
                        "" + amendment.changes().size()),
                by);
        return Optional.empty();
    }

    /** What stands otherwise than in the later edition is said of it like any other word of a person. */
    private void keep(Outcome outcome, Me by) {
        var id = outcome.review().head().id();
        int edition = outcome.review().edition().number();
        var versions = judgements.latest(id, edition).stream()
                .filter(word -> word.about() == About.DUTY)
                .collect(Collectors.toMap(Judgement::subject, Judgement::version));
        for (var duty : outcome.keptDuties()) {
            boolean left = duty.decision() == DutyDecision.DROPPED;
            var word = new Judgement(
                    About.DUTY,
                    duty.clause(),
                    versions.getOrDefault(duty.clause(), 0) + 1,
                    left ? Verdict.DROPPED : Verdict.CORRECTED,
                    CompiledJson.write(duty.duty()),
                    duty.reason(),
                    null);
            judgements.add(id, edition, word, by);
        }
    }

    /** Takes the edition that waits back; it stays on file. */
    @Transactional
    public Optional<Refusal> takeBack(PlanId id, int edition, String reason, Me by) {
        var head = hold(id, by);
        if (!Objects.equals(head.pending(), edition)) return Optional.of(Refusal.of(Reason.NOTHING_WAITS));
        if (reason.isBlank()) return Optional.of(Refusal.of(Reason.REASON_MISSING));
        turns.takenBack(id, edition, reason.strip(), new Stamp(clock.instant(), by.name()), by);
        register.await(id, null);
        record(head, "plan.edition.takenBack", Map.of("edition", "" + edition, "reason", reason.strip()), by);
        return Optional.empty();
    }

    private Optional<Amendment> waiting(PlanHead head) {
        return head.pending() == null ? Optional.empty() : plans.amendment(head.id(), head.pending());
    }

    private PlanHead hold(PlanId id, Me by) {
        var head = register.hold(id).orElseThrow(() -> new IllegalArgumentException("no such plan: " + id));
        require(head, by);
        return head;
    }

    private void require(PlanHead head, Me by) {
        rights.require(head, by);
    }

    private void record(PlanHead head, String act, Map<String, String> details, Me by) {
        audit.append(
                by, act, head.id().subject(), head.id().value(), head.owner().value(), details);
    }

    private static String nonNull(@Nullable String words) {
        return words == null ? "" : words;
    }
}
