package loa.translation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a changed original: sentences that are still there keep their translation, wherever they moved; only new and changed
 * ones are asked for, and of a changed one what stood in its place is shown.
 */
final class Following {

    private Following() {}

    /** The segments of the original as it is now. */
    static List<Segment> follow(List<Segment> before, List<Sentence> now) {
        var known = new HashMap<String, ArrayDeque<Segment>>();
        for (var segment : before) {
            known.computeIfAbsent(segment.source().sha256(), hash -> new ArrayDeque<>())
                    .add(segment);
        }
        var kept = new Segment[now.size()];
        for (int i = 0; i < kept.length; i++) {
            var same = known.get(now.get(i).sha256());
            if (same != null && !same.isEmpty()) kept[i] = same.poll();
        }
        var gone = new ArrayList<Segment>();
        known.values().forEach(gone::addAll);
        gone.sort((a, b) -> Integer.compare(a.ordinal(), b.ordinal()));

        var after = new ArrayList<Segment>();
        int previous = -1;
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] != null) {
                previous = kept[i].ordinal();
                after.add(kept[i].at(i, now.get(i)));
                continue;
            }
            var replaced = between(gone, previous, next(kept, i));
            if (replaced == null) after.add(Segment.fresh(i, now.get(i)));
            else {
                gone.remove(replaced);
                previous = replaced.ordinal();
                after.add(replaced.replaced(i, now.get(i)));
            }
        }
        return after;
    }

    /** Place, in the old text, of the next sentence that stayed. */
    private static int next(Segment[] kept, int from) {
        for (int i = from + 1; i < kept.length; i++) if (kept[i] != null) return kept[i].ordinal();
        return Integer.MAX_VALUE;
    }

    private static @Nullable Segment between(List<Segment> gone, int after, int before) {
        for (var segment : gone) if (segment.ordinal() > after && segment.ordinal() < before) return segment;
        return null;
    }
}
