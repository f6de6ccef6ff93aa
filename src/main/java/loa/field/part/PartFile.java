package loa.field.part;

import java.util.UUID;

/**
 * A file that comes in parts.
 *
 * @param id made on the phone
 * @param sha256 of the whole, as the phone says
 * @param received how many bytes are on the disk
 */
public record PartFile(UUID person, UUID id, String name, long bytes, String sha256, long received) {

    public boolean isWhole() {
        return received == bytes;
    }
}
