package loa.congress.rehearsal;

import java.util.UUID;

/** Names a rehearsal. */
public record RehearsalId(UUID value) {

    static RehearsalId next() {
        return new RehearsalId(UUID.randomUUID());
    }
}
