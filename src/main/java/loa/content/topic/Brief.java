package loa.content.topic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What whoever writes on a topic has to know; each part a few lines, any may be empty.
 *
 * @param version of the brief, 0 before it was first written
 */
public record Brief(
        String messages,
        String sources,
        String dos,
        String donts,
        String contact,
        int version,
        @Nullable Instant savedAt,
        @Nullable String by) {

    public static final Brief NONE = new Brief("", "", "", "", "", 0, null, null);

    public boolean isEmpty() {
        return (messages + sources + dos + donts + contact).isBlank();
    }
}
