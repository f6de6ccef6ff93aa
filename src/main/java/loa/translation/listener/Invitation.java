package loa.translation.listener;

import java.time.Instant;
import java.util.UUID;
import loa.translation.TranslationId;

/**
 * Somebody who is asked to hear a bulletin.
 *
 * @param bulletin the one that was asked about; a later one needs new ears
 * @param mediaSha256 the bytes that are heard
 * @param revoked whether it was taken back
 * @param answered whether the one answer came
 */
public record Invitation(
        UUID id,
        TranslationId translation,
        UUID bulletin,
        String mediaSha256,
        String listener,
        String place,
        String invitedByName,
        Instant invitedAt,
        Instant expiresAt,
        boolean revoked,
        boolean answered) {

    /** Why a link plays and takes nothing any more. */
    public enum Closed {
        UNKNOWN,
        ANSWERED,
        REVOKED,
        EXPIRED,
        /** The bulletin is being or was made anew. */
        REDONE
    }
}
