package loa.meeting;

import java.util.List;

/** What came of planning or telling. */
public sealed interface Outcome {

    /** @param meetings how many were made or moved, {@code first} being the first of them */
    record Done(MeetingId first, int meetings) implements Outcome {}

    /** Nothing was done; sentences say why. */
    record NotYet(List<String> refusals) implements Outcome {}
}
