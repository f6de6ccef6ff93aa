package loa.media.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people say of a file: what it shows, who made it, where and when. */
public record Caption(
        String words, String author, String place, @Nullable LocalDate takenOn, long version) {

    /** More than this is a text, not a caption. */
    public static final int LONGEST = 1000;

    /** Whether what the archive asks for is there: what, who, where, when. */
    public boolean whole() {
        return !words.isEmpty() && !author.isEmpty() && !place.isEmpty() && takenOn != null;
    }
}
