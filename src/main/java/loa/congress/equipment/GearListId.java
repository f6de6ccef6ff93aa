package loa.congress.equipment;

import java.util.UUID;

/** Names a list of equipment. */
public record GearListId(UUID value) {

    static GearListId next() {
        return new GearListId(UUID.randomUUID());
    }

    /** As the record of acts names it. */
    public String subject() {
        return "equipment:" + value;
    }

    public String path() {
        return "/equipment/" + value;
    }
}
