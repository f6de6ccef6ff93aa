package loa.field.pack;

import java.util.List;
import java.util.UUID;

/**
 * The first page of a pack: what it holds, each part with its hash, and who signs for it. The signature is over its bytes.
 *
 * @param format always {@code loa-pack}
 * @param kind {@code CAPTURES} from a phone, {@code ORDERS} to one
 * @param signer id of the device, or of the installation
 * @param person whose it is
 */
public record Manifest(
        String format,
        int version,
        UUID id,
        Kind kind,
        String madeAt,
        UUID signer,
        UUID person,
        String name,
        List<Part> parts) {

    public static final String FORMAT = "loa-pack";
    public static final int VERSION = 1;

    /** What a pack carries. */
    public enum Kind {
        CAPTURES,
        ORDERS
    }

    /** One part with its size and hash. */
    public record Part(String name, long bytes, String sha256) {}
}
