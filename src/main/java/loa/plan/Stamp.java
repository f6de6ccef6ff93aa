package loa.plan;

import java.time.Instant;

/** Who said something last, and when. */
public record Stamp(Instant at, String by) {}
