package loa.work;

import java.util.Optional;
import loa.platform.Me;

/** What waits for a person in another module; offered as a bean, its number stands at the head of their work. */
public interface Awaiting {

    /**
     * How much of it.
     *
     * @param path of the page where it waits
     * @param words message key of what it is
     * @param late whether some of it is past its day
     */
    record Awaited(String path, String words, int number, boolean late) {}

    /** Empty where nothing waits. */
    Optional<Awaited> of(Me me);
}
