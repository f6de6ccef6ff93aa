package loa.evidence;

import java.util.UUID;

/** Identity of one proof in the ledger. */
public record EntryId(UUID value) {

    public static EntryId next() {
        return new EntryId(UUID.randomUUID());
    }
}
