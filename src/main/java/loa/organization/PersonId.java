package loa.organization;

import java.io.Serializable;
import java.util.UUID;

/** Names a person; it never changes and is never given again. */
public record PersonId(UUID value) implements Serializable {

    public static PersonId next() {
        return new PersonId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
