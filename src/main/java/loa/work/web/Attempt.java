package loa.work.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody just tried, kept where it was refused.
 *
 * @param move its name; {@link #COMMENT} for a comment
 * @param refusal message key of the reason
 * @param words what was typed
 * @param day the day that was typed
 */
record Attempt(String move, @Nullable String refusal, String words, String day) {

    static final String COMMENT = "Comment";
    static final Attempt NONE = new Attempt("", null, "", "");

    Attempt refused(String key) {
        return new Attempt(move, key, words, day);
    }
}
