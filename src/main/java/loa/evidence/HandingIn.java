package loa.evidence;

import java.util.List;

/** What came of handing in proof. */
public sealed interface HandingIn {

    /** All of it is in the ledger, now or from an earlier sending of the same. */
    record HandedIn(SubmissionId id) implements HandingIn {}

    /** None of it is in the ledger; what is good of it is kept as a draft. */
    record NotYet(List<Refusal> refusals) implements HandingIn {}
}
