package loa.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the checker said of a submission, and why. */
public record Verdict(boolean accepted, @Nullable String reason, UUID by, String byName, Instant at) {}
