package loa.display;

import java.util.UUID;

/** Identity of one slogan. */
public record SloganId(UUID value) {

    public static SloganId next() {
        return new SloganId(UUID.randomUUID());
    }

    /** As the record of acts names it. */
    public String subject() {
        return "slogan:" + value;
    }

    public String path() {
        return "/slogans/" + value;
    }
}
