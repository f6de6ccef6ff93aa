package loa.media;

import org.springframework.core.io.ByteArrayResource;

/** Files as people send them, for tests. */
public final class Sent {

    private Sent() {}

    public static Upload file(String name, byte[] bytes) {
        return new Upload(name, new ByteArrayResource(bytes), false);
    }

    /** With the sender's consent that the place in the photo is kept. */
    public static Upload withPlace(String name, byte[] bytes) {
        return new Upload(name, new ByteArrayResource(bytes), true);
    }
}
