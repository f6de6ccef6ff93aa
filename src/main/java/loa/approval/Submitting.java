package loa.approval;

/** What came of submitting a version. */
public sealed interface Submitting {

    record Submitted(SignOffId signOff) implements Submitting {}

    record Refused(Refusal why) implements Submitting {}
}
