package loa.approval;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.approval.SignOffMove.*;
import loa.platform.job.OneTimeJob;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells what was said of a version, once it can no longer be taken back. */
@Configuration
class Announcer {

    static final String JOB = "approval.announce";

    @Bean
    OneTimeJob announceVerdicts(
            SignOffs signOffs,
            Signatures signatures,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        return new OneTimeJob(
                JOB,
                id -> transaction.executeWithoutResult(_ -> {
                    var signOff =
                            signOffs.hold(new SignOffId(UUID.fromString(id))).orElseThrow();
                    var leaves = signOff.leavesAt();
                    // Told already, or somebody spoke since: that has its own moments of grace.
                    if (leaves == null || clock.instant().isBefore(leaves)) return;
                    signOffs.told(signOff.id());
                    event(signOff, null, signatures.of(signOff.id())).ifPresent(events::publishEvent);
                }));
    }

    /** What there is to tell of a version that came to where it stands. */
    static Optional<Object> event(SignOff signOff, @Nullable SignOffMove by, List<Signature> signatures) {
        var id = signOff.id();
        var version = signOff.version();
        if (by instanceof Undo) return Optional.empty();
        if (by instanceof Seated && signOff.state().hears()) {
            return Optional.of(new NextAsked(id, version));
        }
        return switch (signOff.state()) {
            case APPROVED -> Optional.of(new ApprovalEvent.Approved(id, version, signOff.forcedUntil() != null));
            case CHANGES_ASKED ->
                Optional.of(new ApprovalEvent.ChangesAsked(
                        id,
                        version,
                        said(signatures, Verdict.WITH_CHANGES).lines().toList()));
            case RETURNED -> Optional.of(new ApprovalEvent.Returned(id, version, said(signatures, Verdict.RETURNED)));
            case REJECTED -> Optional.of(new ApprovalEvent.Rejected(id, version, said(signatures, Verdict.REJECTED)));
            case CONFLICT -> Optional.of(new ApprovalEvent.Contradicted(id, version));
            case WITHDRAWN -> Optional.of(new ApprovalEvent.Withdrawn(id, version));
            case VOIDED -> Optional.of(new ApprovalEvent.Voided(id, version));
            case FORCED ->
                by instanceof Force(var _, var until)
                        ? Optional.of(new ApprovalEvent.Forced(id, version, until))
                        : Optional.empty();
            case ASKED ->
                signOff.order() == Order.IN_TURN
                                && signOff.seats().stream().anyMatch(seat -> seat.verdict() != null)
                                && !signOff.asked().isEmpty()
                        ? Optional.of(new NextAsked(id, version))
                        : Optional.empty();
            case UNRULED -> Optional.empty();
        };
    }

    private static String said(List<Signature> signatures, Verdict verdict) {
        return signatures.stream()
                .filter(signature -> !signature.undone() && signature.verdict() == verdict)
                .map(Signature::words)
                .collect(Collectors.joining("\n"));
    }
}
