package loa.media;

import java.util.UUID;

/** One file that one unit handed over. */
public record MediaId(UUID value) {

    public static MediaId next() {
        return new MediaId(UUID.randomUUID());
    }
}
