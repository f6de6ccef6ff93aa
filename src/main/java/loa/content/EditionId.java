package loa.content;

import java.util.UUID;

/** Identity of one edition, whatever item and language. */
public record EditionId(UUID value) {

    public static EditionId next() {
        return new EditionId(UUID.randomUUID());
    }
}
