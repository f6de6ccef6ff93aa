package loa.media.consent;

import java.time.Instant;
import java.util.UUID;

/** That every consent given before is taken back. */
public record Withdrawal(UUID id, String saidBy, String reason, Instant recordedAt, String recordedBy) {}
