package loa.plan;

/** What came of bringing a file. */
public sealed interface Bringing {

    /** It was read, and now waits for its review. */
    record Brought(PlanId plan) implements Bringing {}

    /** The very same file was brought before and became this plan. */
    record AlreadyBrought(PlanId plan) implements Bringing {}

    /** It could not be read; the words say why and what to do. */
    record Unreadable(String words) implements Bringing {}
}
