package loa.field;

import java.util.UUID;

/** Identity of what came too late. */
public record LateId(UUID value) {

    public static LateId next() {
        return new LateId(UUID.randomUUID());
    }
}
