package loa.search;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing in one language as it can be found.
 *
 * @param key tells it from others of its kind, as its module knows it
 * @param language of its words, as {@code vi}: only Vietnamese is also found without its marks
 * @param campaign what it belongs to, if anything
 * @param bound whether a person must take part in that campaign besides what opens it
 * @param unit whose it is, if anybody's; its name is found too
 * @param body what else is said of it
 * @param path where it is seen
 * @param state message key of where it stands, if it stands anywhere
 */
public record Findable(
        String key,
        String language,
        @Nullable UUID campaign,
        boolean bound,
        @Nullable UUID unit,
        Set<Opener> openers,
        String title,
        String body,
        String path,
        @Nullable String state,
        Instant at) {

    public Findable {
        openers = Set.copyOf(openers);
    }
}
