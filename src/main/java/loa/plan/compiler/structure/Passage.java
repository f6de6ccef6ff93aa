package loa.plan.compiler.structure;

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

    /** Where a range of the passage stands in the source. */
    public Span span(int from, int to) {
        return new Span(source(from), to > from ? source(to - 1) + 1 : source(from));
    }

    public Span span() {
        return span(0, text.length());
    }

    private int source(int at) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (pieces.get(middle).at() <= at) low = middle;
            else high = middle - 1;
        }
        if (pieces.isEmpty()) return 0;
        var piece = pieces.get(low);
        return piece.source() + Math.min(at - piece.at(), piece.length());
    }
}
