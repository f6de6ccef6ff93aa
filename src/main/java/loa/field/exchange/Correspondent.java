package loa.field.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Another installation with which packs are exchanged. Nothing of it is taken until somebody here compared its key with what
 * is read out there, and said so.
 *
 * @param runs whether it runs campaigns that are worked on here; else it works on those that are run here
 * @param unit the unit that owes, as it is here; {@code null}: nobody has said so yet
 * @param theirUnit that unit, as the one that runs the campaign knows it
 * @param person in whose name what it brings is done here
 */
public record Correspondent(
        UUID id,
        byte[] publicKey,
        String name,
        boolean runs,
        @Nullable UnitId unit,
        UUID theirUnit,
        String theirUnitName,
        @Nullable UUID person,
        Instant firstSeenAt,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedByName,
        @Nullable Instant endedAt) {

    public boolean isBelieved() {
        return confirmedAt != null && endedAt == null;
    }

    public String fingerprint() {
        return fingerprint(publicKey);
    }

    /** What is read out on the phone to compare two keys: 128 bits in groups of four. */
    public static String fingerprint(byte[] publicKey) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            var hex = HexFormat.of().formatHex(hash, 0, 16);
            return hex.replaceAll("(.{4})(?!$)", "$1 ");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
