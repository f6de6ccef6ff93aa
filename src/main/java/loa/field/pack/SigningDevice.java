package loa.field.pack;

import java.time.Instant;
import java.util.UUID;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A phone that may sign packs of its person. It made the key pair; the private one never leaves it.
 *
 * @param unit where the person worked when it was registered
 * @param name as "Chrome, Android"
 * @param publicKey as X.509 bytes
 * @param endedAt since when its packs are refused
 */
public record SigningDevice(
        UUID id,
        UUID person,
        UnitId unit,
        String name,
        byte[] publicKey,
        Instant registeredAt,
        Instant seenAt,
        @Nullable Instant endedAt) {}
