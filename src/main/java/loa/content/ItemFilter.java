package loa.content;

import java.util.UUID;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a campaign a reader wants to see.
 *
 * @param topic clause of a topic
 * @param stale only those with a fact that was corrected since
 * @param mine only those the reader began, wrote or was asked for
 * @param page from 1
 */
public record ItemFilter(
        @Nullable String q,
        @Nullable Stage stage,
        @Nullable Genre genre,
        @Nullable String topic,
        @Nullable Phase phase,
        @Nullable ChannelKind channel,
        @Nullable String language,
        @Nullable UUID commune,
        @Nullable UUID unit,
        @Nullable Boolean late,
        @Nullable Boolean stale,
        @Nullable Boolean mine,
        @Nullable Integer page) {

    public static final ItemFilter ALL =
            new ItemFilter(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public ItemFilter {
        q = q == null || q.isBlank() ? null : q.strip();
        topic = topic == null || topic.isBlank() ? null : topic.strip();
        language = language == null || language.isBlank() ? null : language.strip();
    }

    /** What was made for a topic. */
    public static ItemFilter ofTopic(String clause) {
        return new ItemFilter(null, null, null, clause, null, null, null, null, null, null, null, null, null);
    }

    public int number() {
        return page == null ? 1 : Math.max(1, page);
    }

    public boolean isLate() {
        return Boolean.TRUE.equals(late);
    }

    public boolean isStale() {
        return Boolean.TRUE.equals(stale);
    }

    public boolean isMine() {
        return Boolean.TRUE.equals(mine);
    }

    public boolean isAll() {
        return q == null
                && stage == null
                && genre == null
                && topic == null
                && phase == null
                && channel == null
                && language == null
                && commune == null
                && unit == null
                && !isLate()
                && !isStale()
                && !isMine();
    }
}
