package loa.content;

/** What came of an attempt to save an edition. */
public sealed interface Saving {

    record Saved(Edition edition) implements Saving {}

    /** Nothing was different from the edition in force. */
    record Unchanged(Edition edition) implements Saving {}

    /** Somebody else saved meanwhile: {@code current} stands, what was sent is kept as the person's draft, to be merged. */
    record Stale(Edition current) implements Saving {}

    record Refused(Refusal why) implements Saving {}
}
