package loa.organization;

import java.io.Serializable;
import java.util.UUID;

/** Names a unit; it never changes and is never given again. */
public record UnitId(UUID value) implements Serializable {

    public static UnitId next() {
        return new UnitId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
