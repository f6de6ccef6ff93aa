package loa.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way out of the application. */
public interface Carrier {

    /** What became of a parcel. */
    sealed interface Outcome {}

    /** It was taken over by the other side. */
    record Carried() implements Outcome {}

    /** Not now: it is tried again. */
    record Later(String why) implements Outcome {}

    /** Never: the other side does not take it. */
    record Refused(String why) implements Outcome {}

    /**
     * What goes to one person at one target.
     *
     * @param id the same each time the same is tried again
     * @param target which of the person's devices; empty: the one address they have
     */
    record Parcel(String id, loa.organization.PersonId person, String target, List<Inbox.Message> messages) {

        public Parcel {
            messages = List.copyOf(messages);
        }
    }

    Way way();

    /** Whether it is set up here at all. */
    boolean isReady();

    /** Whether all of a person's notices that are due go together. */
    boolean bundles();

    Outcome carry(Parcel parcel);

    /** What is wrong with the way as a whole, in words for administrators; {@code null}: nothing known. */
    @Nullable
    String trouble();
}
