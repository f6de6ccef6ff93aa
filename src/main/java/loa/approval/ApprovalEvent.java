package loa.approval;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of a version; heard in the transaction in which it is told. Verdicts are told after the moments in which they
 * may be taken back, all else at once.
 */
public sealed interface ApprovalEvent {

    SignOffId signOff();

    Version version();

    /** Bodies are asked, or somebody has to say which. */
    record Submitted(SignOffId signOff, Version version) implements ApprovalEvent {}

    /** From now on this exact version is approved; {@code afterForce}: it went out before. */
    record Approved(SignOffId signOff, Version version, boolean afterForce) implements ApprovalEvent {}

    record ChangesAsked(SignOffId signOff, Version version, List<String> changes) implements ApprovalEvent {}

    record Returned(SignOffId signOff, Version version, String reason) implements ApprovalEvent {}

    record Rejected(SignOffId signOff, Version version, String reason) implements ApprovalEvent {}

    record Contradicted(SignOffId signOff, Version version) implements ApprovalEvent {}

    record Withdrawn(SignOffId signOff, Version version) implements ApprovalEvent {}

    record Voided(SignOffId signOff, Version version) implements ApprovalEvent {}

    record Forced(SignOffId signOff, Version version, LocalDate reviewBy) implements ApprovalEvent {}
}
