package loa.congress.equipment;

import java.util.UUID;

/** Names a thing on a list of equipment. */
public record GearId(UUID value) {

    public static GearId next() {
        return new GearId(UUID.randomUUID());
    }
}
