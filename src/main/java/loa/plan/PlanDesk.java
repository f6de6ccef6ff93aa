package loa.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import loa.audit.AuditLog;
import loa.organization.UnitId;
import loa.plan.Bringing.AlreadyBrought;
import loa.plan.Bringing.Brought;
import loa.plan.Bringing.Unreadable;
import loa.plan.PlanIntake.Understood;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Window;
import loa.plan.compiler.text.Fold;
import loa.platform.Me;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Where a plan comes in as a file and leaves as a campaign. */
@Component
public class PlanDesk {

    private final PlanIntake intake;
    private final PlanRegister register;
    private final Editions editions;
    private final Plans plans;
    private final PlanRights rights;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    PlanDesk(
            PlanIntake intake,
            PlanRegister register,
            Editions editions,
            Plans plans,
            PlanRights rights,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.intake = intake;
        this.register = register;
        this.editions = editions;
        this.plans = plans;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads the file and keeps it, byte for byte, with what was read in it. */
    public Bringing bring(byte[] file, String fileName, Me by) {
        rights.requireBringing(by);
        return switch (intake.read(file, fileName)) {
            case PlanIntake.Failed failed -> new Unreadable(failed.words());
            case Understood understood -> Objects.requireNonNull(transaction.execute(_ -> keep(file, understood, by)));
        };
    }

    private Bringing keep(byte[] file, Understood understood, Me by) {
        var source = understood.source();
        var same = editions.sameFile(source.sha256(), new UnitId(by.unit()));
        if (same.isPresent()) return new AlreadyBrought(same.get());
        var compiled = understood.compiled();
        var stamp = new Stamp(clock.instant(), by.name());
        var title = title(compiled, source.fileName());
        var head = new PlanHead(
                PlanId.next(),
                title,
                PlanState.IN_REVIEW,
                1,
                null,
                new UnitId(by.unit()),
                null,
                null,
                day(compiled),
                stamp,
                null,
                null,
                0);
        register.add(
                head,
                compiled.document().number(),
                head.directoryOn().getYear(),
                compiled.duties().size(),
                search(compiled, title, source.fileName()));
        editions.add(head.id(), new Edition(1, null, source, understood.notes(), compiled, stamp), file, by);
        audit.append(
                by,
                "plan.brought",
                head.id().subject(),
                head.id().value(),
                by.unit(),
                Map.of("title", title, "file", source.fileName(), "sha256", source.sha256()));
        return new Brought(head.id());
    }

    /** Agrees the whole plan: from here on it is a campaign. Says why not where something is still open. */
    @Transactional
    public Optional<Refusal> confirm(PlanId id, Me by) {
        var head = register.hold(id).orElseThrow(() -> new IllegalArgumentException("no such plan: " + id));
        rights.require(head, by);
        var review = plans.review(id).orElseThrow();
        var blockers = review.blockers();
        if (!blockers.isEmpty()) return Optional.of(blockers.getFirst());
        register.confirm(id, new Stamp(clock.instant(), by.name()), by);
        var issuer = Objects.requireNonNull(head.issuer());
        var duties = review.confirmed();
        events.publishEvent(
                new PlanConfirmed(id, head.title(), issuer, review.corrected(), duties, LocalDate.now(clock), by));
        audit.append(
                by,
                "plan.confirmed",
                id.subject(),
                id.value(),
                issuer.value(),
                Map.of("title", head.title(), "duties", String.valueOf(duties.size())));
        return Optional.empty();
    }

    /** Puts aside a plan that was brought by mistake, while it is in review; it stays on file with the reason. */
    @Transactional
    public Optional<Refusal> discard(PlanId id, String reason, Me by) {
        var head = register.hold(id).orElseThrow(() -> new IllegalArgumentException("no such plan: " + id));
        rights.require(head, by);
        var refusal = head.state().refusal(PlanState.Move.DISCARD);
        if (refusal == null && reason.isBlank()) refusal = Refusal.Reason.REASON_MISSING;
        if (refusal != null) return Optional.of(Refusal.of(refusal));
        register.discard(id, reason.strip());
        audit.append(
                by,
                "plan.discarded",
                id.subject(),
                id.value(),
                head.owner().value(),
                Map.of("title", head.title(), "reason", reason.strip()));
        return Optional.empty();
    }

    static String title(CompiledPlan compiled, String fileName) {
        return Stream.of(compiled.document().title(), compiled.event().name(), fileName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** The day the plan speaks from: issued, else its first dated day, else the day it was brought. A person may change it. */
    private LocalDate day(CompiledPlan compiled) {
        var windows = compiled.windows().stream().map(Window::from);
        return Stream.concat(
                        Stream.of(compiled.document().issuedOn()),
                        Stream.concat(
                                windows.sorted(Comparator.nullsLast(Comparator.naturalOrder())),
                                Stream.of(compiled.event().startsOn())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> LocalDate.now(clock));
    }

    static String search(CompiledPlan compiled, String title, String fileName) {
        var document = compiled.document();
        return Fold.plain(Stream.of(
                        title,
                        document.number(),
                        document.issuer(),
                        compiled.event().name(),
                        fileName)
                .filter(Objects::nonNull)
                .reduce("", (words, word) -> words + " " + word)
                .strip());
    }
}
