package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Span;

/**
 * Words of the source on one line, which still know where each of them stands.
 *
 * @param text the words, single-spaced
 * @param pieces runs of the text that stand in the source as they are, in order
 */
public record Passage(String text, List<Piece> pieces) {

    /** A run of {@code length} characters at {@code at} in the passage and at {@code source} in the source. */
    public record Piece(int at, int source, int length) {}

    /** The words of some lines, one after the other. */
    static Passage of(List<Line> lines) {
        var text = new StringBuilder();
        var pieces = new ArrayList<Piece>();
        for (var line : lines) {
            int i = 0;
            while (i < line.text().length()) {
                int from = i;
                while (i < line.text().length() && !endsRun(line.text(), i)) i++;
                if (i > from) {
                    if (!text.isEmpty()) text.append(' ');
                    pieces.add(new Piece(text.length(), line.start() + from, i - from));
                    text.append(line.text(), from, i);
                }
                while (i < line.text().length() && Lines.isSpace(line.text().charAt(i))) i++;
            }
        }
        return new Passage(text.toString(), List.copyOf(pieces));
    }

    /** Some passages with a bar between them, which stands nowhere in the source. */
    static Passage joined(List<Passage> passages) {
        var text = new StringBuilder();
        var pieces = new ArrayList<Piece>();
        for (var passage : passages) {
            if (!text.isEmpty()) text.append(" | ");
            for (var piece : passage.pieces) {
                pieces.add(new Piece(piece.at + text.length(), piece.source, piece.length));
            }
            text.append(passage.text);
        }
        return new Passage(text.toString(), List.copyOf(pieces));
    }

    private static boolean endsRun(String text, int at) {
        if (!Lines.isSpace(text.charAt(at))) return false;
        boolean single = text.charAt(at) == ' ' && at + 1 < text.length() && !Lines.isSpace(text.charAt(at + 1));
        return !single;
    }

    /** Where a range of the passage stands in the source. */
    public Span span(int from, int to) {
        int start = source(from);
        return new Span(start, to > from ? source(to - 1) + 1 : start);
    }

    public Span span() {
        return span(0, text.length());
    }

    private int source(int at) {
        if (pieces.isEmpty()) return 0;
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).at() <= at) low = middle;
            else high = middle - 1;
        }
        var piece = pieces.get(low);
        return piece.source() + Math.min(at - piece.at(), piece.length());
    }
}
