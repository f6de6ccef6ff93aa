package loa.organization.decree;

import java.util.UUID;

/** Names a decree. */
public record DecreeId(UUID value) {

    public static DecreeId next() {
        return new DecreeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
