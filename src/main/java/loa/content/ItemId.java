package loa.content;

import java.util.UUID;

/** Identity of one item. */
public record ItemId(UUID value) {

    public static ItemId next() {
        return new ItemId(UUID.randomUUID());
    }

    /** As the record of acts names it. */
    public String subject() {
        return "content:" + value;
    }

    public String path() {
        return "/content/" + value;
    }
}
