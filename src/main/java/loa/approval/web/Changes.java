package loa.approval.web;

import java.util.ArrayList;
import java.util.List;
import loa.approval.Preview;
import loa.plan.compiler.change.WordDiff;
import loa.plan.compiler.change.WordDiff.Kind;
import loa.plan.compiler.change.WordDiff.Run;

/** What changed from one version to the next: only the parts that did, word by word. */
final class Changes {

    private Changes() {}

    /** A part that changed, as its words were taken out, put in or kept. */
    record Line(List<Run> runs) {}

    static List<Line> between(Preview before, Preview after) {
        var old = texts(before);
        var now = texts(after);
        var lines = new ArrayList<Line>();
        int[][] common = common(old, now);
        var removed = new ArrayList<String>();
        var added = new ArrayList<String>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                flush(removed, added, lines);
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                removed.add(old.get(i++));
            } else {
                added.add(now.get(j++));
            }
        }
        flush(removed, added, lines);
        return lines;
    }

    /** Parts that went and parts that came in the same place are held against each other in order. */
    private static void flush(List<String> removed, List<String> added, List<Line> lines) {
        for (int k = 0; k < Math.max(removed.size(), added.size()); k++) {
            if (k >= added.size()) lines.add(new Line(List.of(new Run(Kind.REMOVED, removed.get(k)))));
            else if (k >= removed.size()) lines.add(new Line(List.of(new Run(Kind.ADDED, added.get(k)))));
            else lines.add(new Line(WordDiff.between(removed.get(k), added.get(k))));
        }
        removed.clear();
        added.clear();
    }

    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> texts(Preview preview) {
        return preview.parts().stream()
                .map(part -> switch (part) {
                    case Preview.Words words -> words.withAddresses();
                    case Preview.Picture picture -> "[" + picture.alt() + "]";
                    case Preview.Sound sound -> "[" + sound.name() + "]";
                    case Preview.Film film -> "[" + film.name() + "]";
                    case Preview.Paper paper -> "[" + paper.name() + "]";
                })
                .toList();
    }
}
