package loa.content.writing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import loa.content.Block;
import loa.plan.compiler.change.Likeness;
import org.jspecify.annotations.Nullable;

/** Which piece of a text became which: the same words keep their id, and so do words that were only changed. */
public final class Pieces {

    private static final double ALIKE = 0.4;

    private Pieces() {}

    /** The new pieces with the ids of the known ones that they come from. */
    public static List<Block> keep(List<Block> fresh, List<Block> known) {
        var ids = new HashMap<Integer, String>();
        var taken = new HashSet<String>();
        same(fresh, known, ids, taken);
        alike(fresh, known, ids, taken);
        var kept = new ArrayList<Block>();
        for (int i = 0; i < fresh.size(); i++) {
            var id = ids.get(i);
            kept.add(fresh.get(i).as(id == null ? Markup.newId() : id));
        }
        return kept;
    }

    private static void same(List<Block> fresh, List<Block> known, Map<Integer, String> ids, Set<String> taken) {
        var byWords = new HashMap<Block, Queue<String>>();
        for (var block : known)
            byWords.computeIfAbsent(block.as(""), _ -> new ArrayDeque<>()).add(block.id());
        for (int i = 0; i < fresh.size(); i++) {
            var waiting = byWords.get(fresh.get(i).as(""));
            if (waiting == null || waiting.isEmpty()) continue;
            var id = waiting.remove();
            ids.put(i, id);
            taken.add(id);
        }
    }

    /** Between two pieces that stayed, those of a kind that say much the same, or stand alone in the same gap. */
    private static void alike(List<Block> fresh, List<Block> known, Map<Integer, String> ids, Set<String> taken) {
        for (int i = 0; i < fresh.size(); i++) {
            if (ids.containsKey(i)) continue;
            var gap = gap(known, before(ids, i), after(ids, i, fresh.size()));
            var best = best(fresh.get(i), gap, taken);
            if (best == null) continue;
            ids.put(i, best.id());
            taken.add(best.id());
        }
    }

    private static @Nullable Block best(Block block, List<Block> gap, Set<String> taken) {
        var free = gap.stream()
                .filter(each -> !taken.contains(each.id()))
                .filter(each -> each.getClass() == block.getClass())
                .toList();
        var words = new Likeness(block.words());
        Block best = null;
        double most = ALIKE;
        for (var each : free) {
            double likeness = words.to(new Likeness(each.words()));
            if (likeness >= most) {
                best = each;
                most = likeness;
            }
        }
        return best;
    }

    private static @Nullable String before(Map<Integer, String> ids, int at) {
        for (int i = at - 1; i >= 0; i--) if (ids.containsKey(i)) return ids.get(i);
        return null;
    }

    private static @Nullable String after(Map<Integer, String> ids, int at, int size) {
        for (int i = at + 1; i < size; i++) if (ids.containsKey(i)) return ids.get(i);
        return null;
    }

    private static List<Block> gap(List<Block> known, @Nullable String from, @Nullable String to) {
        int start = 0;
        int end = known.size();
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).id().equals(from)) start = i + 1;
            if (known.get(i).id().equals(to)) end = i;
        }
        // Pieces that changed places leave no gap between them: then any place will do.
        return start <= end ? known.subList(start, end) : known;
    }
}
