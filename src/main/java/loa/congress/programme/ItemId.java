package loa.congress.programme;

import java.util.UUID;

/** Names an item of a programme. */
public record ItemId(UUID value) {

    public static ItemId next() {
        return new ItemId(UUID.randomUUID());
    }
}
