package loa.congress.programme;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loa.congress.Difference;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;

/**
 * An item as its unit describes it.
 *
 * @param performers {@code null}: not known yet
 * @param language in words, as "tiếng Mông"
 * @param leadIn what the announcer says before it
 * @param changeover to clear the stage afterwards
 * @param author who wrote or composed it, and who arranged it
 * @param rightsNote that it may be performed, or what is still to be asked
 * @param music the file that is played to it
 */
public record Sketch(
        String title,
        Genre genre,
        @Nullable Integer performers,
        String language,
        Length length,
        String leadIn,
        Length leadInLength,
        Length changeover,
        Set<Need> needs,
        String needsWords,
        String author,
        String rightsNote,
        String inCharge,
        @Nullable MediaId music) {

    public Sketch {
        needs = needs.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(needs));
    }

    /** With what comes before and after it. */
    public Length whole(Length performed) {
        return performed.plus(leadInLength).plus(changeover);
    }

    List<Difference> differences(Sketch now) {
        return new Difference.Between()
                .field("title", title, now.title)
                .field("genre", genre, now.genre)
                .field("performers", performers, now.performers)
                .field("language", language, now.language)
                .field("length", length, now.length)
                .field("leadIn", leadIn, now.leadIn)
                .field("leadInLength", leadInLength, now.leadInLength)
                .field("changeover", changeover, now.changeover)
                .field("needs", names(needs), names(now.needs))
                .field("needsWords", needsWords, now.needsWords)
                .field("author", author, now.author)
                .field("rightsNote", rightsNote, now.rightsNote)
                .field("inCharge", inCharge, now.inCharge)
                .field("music", music == null ? null : "♪", now.music == null ? null : "♪")
                .all();
    }

    static String names(Set<Need> needs) {
        return needs.stream().sorted().map(Need::name).collect(Collectors.joining(", "));
    }
}
