package loa.work.link;

import java.util.Collection;

/** Whether a task can be done as far as others are concerned. */
public enum Standing {
    READY,
    BLOCKED,
    AT_RISK;

    /** What follows from the links that lead to a task. */
    static Standing of(Collection<Link> into) {
        if (into.stream().anyMatch(link -> link.state() == LinkState.AT_RISK)) return AT_RISK;
        return into.stream().anyMatch(link -> link.state() == LinkState.BLOCKED) ? BLOCKED : READY;
    }
}
