package loa.translation;

import java.util.UUID;

/** Identity of the translation of one item into one language. */
public record TranslationId(UUID value) {

    public static TranslationId next() {
        return new TranslationId(UUID.randomUUID());
    }

    /** As the record of acts names it. */
    public String subject() {
        return "translation:" + value;
    }

    public String path() {
        return "/translations/" + value;
    }
}
