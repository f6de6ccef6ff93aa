package loa.media.library;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param q words of the caption, the name, the author, the place or the people, in any order, without marks if typed so
 */
public record LibrarySearch(
        @Nullable String q,
        @Nullable UUID campaign,
        @Nullable Sort sort,
        @Nullable Want want,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int page) {

    /** Kinds of files as people speak of them. */
    public enum Sort {
        PICTURE,
        SOUND,
        FILM,
        PAPER
    }

    /** What is still to be done about a file. */
    public enum Want {
        /** Its caption lacks something. */
        CAPTION,
        /** Nobody has looked who can be recognised. */
        LOOK,
        CONSENT,
        /** Somebody took consent back. */
        WITHDRAWN
    }

    public boolean isFiltered() {
        return q != null || campaign != null || sort != null || want != null || from != null || until != null;
    }
}
