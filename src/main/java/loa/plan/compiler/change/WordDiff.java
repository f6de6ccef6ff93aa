package loa.plan.compiler.change;

import java.util.ArrayList;
import java.util.List;

/** Which words of a text were taken out, put in, or kept. */
public final class WordDiff {

    private static final int LARGEST = 4_000_000;

    private WordDiff() {}

    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Neighbouring words of one kind, with single spaces between them. */
    public record Run(Kind kind, String text) {}

    /** The runs in reading order, what was removed before what was added in its place. */
    public static List<Run> between(String before, String after) {
        var old = words(before);
        var now = words(after);
        int head = 0;
        while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) head++;
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var runs = new Runs();
        old.subList(0, head).forEach(word -> runs.add(Kind.KEPT, word));
        middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), runs);
        old.subList(old.size() - tail, old.size()).forEach(word -> runs.add(Kind.KEPT, word));
        return runs.all();
    }

    private static void middle(List<String> old, List<String> now, Runs runs) {
        if ((long) old.size() * now.size() > LARGEST) {
            old.forEach(word -> runs.add(Kind.REMOVED, word));
            now.forEach(word -> runs.add(Kind.ADDED, word));
            return;
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                runs.add(Kind.KEPT, old.get(i++));
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                runs.add(Kind.REMOVED, old.get(i++));
            } else {
                runs.add(Kind.ADDED, now.get(j++));
            }
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static final class Runs {

        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private Kind kind = Kind.KEPT;

        void add(Kind kind, String word) {
            if (kind != this.kind) close();
            this.kind = kind;
            if (!words.isEmpty()) words.append(' ');
            words.append(word);
        }

        private void close() {
            if (!words.isEmpty()) runs.add(new Run(kind, words.toString()));
            words.setLength(0);
        }

        List<Run> all() {
            close();
            return List.copyOf(runs);
        }
    }
}
