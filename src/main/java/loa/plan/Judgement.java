package loa.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about one thing of an edition.
 *
 * @param subject the clause of a duty, the key of a unit, the number of a finding, the name of a change
 * @param version one more than that of the word it answers
 * @param content the thing as the person put it, as JSON
 */
record Judgement(
        About about,
        String subject,
        int version,
        Verdict verdict,
        @Nullable String content,
        @Nullable String reason,
        @Nullable Stamp stamp) {

    /** The content, of a word that has one. */
    String json() {
        return Objects.requireNonNull(content);
    }

    enum About {
        DUTY,
        UNIT,
        FINDING,
        CHANGE,
        LETTERHEAD
    }

    enum Verdict {
        OPEN,
        CONFIRMED,
        CORRECTED,
        DROPPED,
        MATCHED,
        LATER,
        ACCEPTED,
        TAKEN,
        KEPT
    }
}
