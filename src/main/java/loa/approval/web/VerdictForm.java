package loa.approval.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The buttons with which somebody speaks for a body.
 *
 * @param action path of the version; the moves lie below it
 * @param capacity in which post it is signed, as "KT. Trưởng Ban"
 * @param light whether only named changes are confirmed
 * @param queue whether the next card follows
 * @param closed why nothing can be said; {@code null}: it can
 * @param typed what was typed before a refusal
 */
public record VerdictForm(
        String action,
        String body,
        String bodyName,
        String capacity,
        boolean light,
        boolean queue,
        boolean asksPassword,
        @Nullable String closed,
        @Nullable String refusal,
        Typed typed) {

    /** What somebody typed; {@code move} is the one that was refused, and {@code queue} whether on a card of the queue. */
    public record Typed(@Nullable String move, List<String> reasons, String words, boolean queue) {

        static final Typed NOTHING = new Typed(null, List.of(), "", false);

        public boolean opens(String move) {
            return move.equals(this.move);
        }

        String all() {
            return Stream.concat(reasons.stream(), Stream.of(words))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining("\n"));
        }
    }
}
