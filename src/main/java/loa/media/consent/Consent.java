package loa.media.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody agrees, for themselves or for a child.
 *
 * @param until last day it holds; {@code null}: until taken back
 * @param paper the signed paper, photographed
 */
public record Consent(
        UUID id,
        String giver,
        Capacity capacity,
        Set<Scope> scopes,
        LocalDate givenOn,
        @Nullable LocalDate until,
        Form form,
        @Nullable MediaId paper,
        Instant recordedAt,
        String recordedBy) {

    public Consent {
        scopes = Set.copyOf(scopes);
    }

    boolean covers(Scope scope) {
        return scopes.contains(scope);
    }

    boolean holdsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
