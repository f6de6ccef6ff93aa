package loa.content.writing;

import java.time.Instant;
import java.util.UUID;

/** Who has the editor of an item open. */
public record Holder(UUID person, String name, String unit, Instant since, Instant seen) {}
