package loa.field.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first page of a pack: what it holds, each part with its hash, and who signs for it. The signature is over its bytes.
 *
 * @param format always {@code loa-pack}
 * @param kind {@code CAPTURES} from a phone, {@code ORDERS} to one
 * @param signer id of the device, or of the installation
 * @param person whose it is; between installations the unit, as the one that runs the campaign knows it
 * @param route of packs between installations
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
        List<Part> parts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Route route) {

    /** Of a phone, or to one. */
    public Manifest(
            String format,
            int version,
            UUID id,
            Kind kind,
            String madeAt,
            UUID signer,
            UUID person,
            String name,
            List<Part> parts) {
        this(format, version, id, kind, madeAt, signer, person, name, parts, null);
    }

    public static final String FORMAT = "loa-pack";
    public static final int VERSION = 1;
    /** Of packs between installations, and the highest that can be read. */
    public static final int BETWEEN = 2;

    /** What a pack carries. */
    public enum Kind {
        CAPTURES,
        ORDERS,
        /** What a unit owes, to the installation of that unit. */
        TASKS,
        /** What was done there, back to the installation that runs the campaign. */
        ANSWERS
    }

    /**
     * Between which installations it goes.
     *
     * @param key the signer's public key, as X.509 bytes in Base64
     * @param signerName what the signer calls itself
     * @param number grows with each pack of the signer
     */
    public record Route(String key, String signerName, long number, UUID campaign, String title) {}

    /** One part with its size and hash. */
    public record Part(String name, long bytes, String sha256) {}
}
