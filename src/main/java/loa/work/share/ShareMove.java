package loa.work.share;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one may ask of a share. */
public sealed interface ShareMove {

    /** The lead says what the unit is asked for, and until when. */
    record Ask(String words, @Nullable LocalDate dueOn) implements ShareMove {}

    record Begin() implements ShareMove {}

    /** The unit has given its share; the note says what and where. */
    record Deliver(String note) implements ShareMove {}

    /** The lead says what is missing. */
    record GiveBack(String reason) implements ShareMove {}
}
