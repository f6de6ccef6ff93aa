package loa.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A term in days of the calendar: between which days it is done, and by when it has to be. */
public record Reckoned(Stretch stretch, @Nullable LocalDate due) {}
