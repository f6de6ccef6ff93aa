package loa.media.part;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes in parts.
 *
 * @param id made on the phone
 * @param sha256 of the whole, as the sender says; {@code null}: too large to be known before it is sent
 * @param received how many bytes are safe
 */
public record PartFile(
        UUID person,
        UUID id,
        String name,
        long bytes,
        @Nullable String sha256,
        long received) {

    public boolean isWhole() {
        return received == bytes;
    }
}
