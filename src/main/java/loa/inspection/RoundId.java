package loa.inspection;

import java.util.UUID;

/** Names a round of inspection. */
public record RoundId(UUID value) {

    static RoundId next() {
        return new RoundId(UUID.randomUUID());
    }
}
