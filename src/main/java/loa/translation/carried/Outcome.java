package loa.translation.carried;

import org.jspecify.annotations.Nullable;

/** What becomes of one sentence that comes back: whatever the order in which files come, and however often, the same. */
enum Outcome {
    TAKE,
    /** It stands there already. */
    SAME,
    /** The translator did it again since, and that is here. */
    OLDER,
    /** Somebody else translated the sentence meanwhile. */
    SOMEBODY_ELSE;

    /** What was taken of the same pack for the same sentence before. */
    record Before(long at, String left) {}

    /**
     * Decides.
     *
     * @param now what stands in the sentence
     * @param made what stood in it when the pack was made
     * @param comes what comes
     */
    static Outcome of(String now, String made, String comes, long at, @Nullable Before before) {
        if (before != null && at < before.at()) return OLDER;
        if (now.equals(comes)) return SAME;
        if (before != null && at == before.at()) return SAME;
        return now.equals(before == null ? made : before.left()) ? TAKE : SOMEBODY_ELSE;
    }
}
