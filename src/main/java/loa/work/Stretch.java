package loa.work;

import java.time.LocalDate;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;

/** From one day to another, both included; {@code null}: open on that side, or not known yet. */
public record Stretch(@Nullable LocalDate from, @Nullable LocalDate to) {

    public static final Stretch UNKNOWN = new Stretch(null, null);

    public boolean isKnown() {
        return from != null || to != null;
    }

    /** {@code 18/10/2024 – 20/10/2024}, a day that is not known as an ellipsis. */
    String words() {
        return (from == null ? "…" : Days.full(from)) + " – " + (to == null ? "…" : Days.full(to));
    }
}
