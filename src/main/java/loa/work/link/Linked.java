package loa.work.link;

import java.util.List;
import loa.work.link.Link.End;

/** What became of the wish to link two tasks. */
public sealed interface Linked {

    record Made() implements Linked {}

    /** They would wait for each other in the end, along this way; the first task comes last again. */
    record Circle(List<End> way) implements Linked {}

    record Refused(Why why) implements Linked {}

    /** Why it is not made; each is a sentence {@code work.link.refusal.<name>}. */
    enum Why {
        ITSELF,
        THERE_ALREADY,
        ANOTHER_CAMPAIGN,
        NOT_YOURS,
        OVER;

        public String key() {
            return "work.link.refusal." + name();
        }
    }
}
