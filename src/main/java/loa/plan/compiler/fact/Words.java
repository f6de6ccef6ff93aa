package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.List;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.structure.Passage;
import loa.plan.compiler.text.Fold;
import loa.plan.compiler.text.PrintedDate;
import org.jspecify.annotations.Nullable;

/** A passage cut into syllables, figures and marks, each folded and each knowing where it stands. */
final class Words {

    private static final byte SMALL = 0;
    private static final byte CAPITAL = 1;
    private static final byte CAPITALS = 2;

    private final Passage passage;
    private final int[] starts;
    private final int[] ends;
    private final String[] keys;
    private final byte[] cases;
    private final String folded;
    private @Nullable List<PrintedDate> dates;

    private Words(Passage passage, String folded, int[] starts, int[] ends, String[] keys, byte[] cases) {
        this.passage = passage;
        this.folded = folded;
        this.cases = cases;
        this.starts = starts;
        this.ends = ends;
        this.keys = keys;
    }

    static Words of(Passage passage) {
        var folded = Fold.fold(passage.text());
        var bounds = new ArrayList<int[]>(folded.length() / 4 + 1);
        for (int at = 0; at < folded.length(); ) {
            int end = wordEnd(folded, at);
            if (!Character.isWhitespace(folded.charAt(at))) bounds.add(new int[] {at, end});
            at = end;
        }
        var starts = new int[bounds.size()];
        var ends = new int[bounds.size()];
        var keys = new String[bounds.size()];
        var cases = new byte[bounds.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = bounds.get(i)[0];
            ends[i] = bounds.get(i)[1];
            keys[i] = Platforms.spelt(folded.substring(starts[i], ends[i]));
            cases[i] = caseOf(passage.text(), starts[i], ends[i]);
        }
        return new Words(passage, folded, starts, ends, keys, cases);
    }

    static Words of(String text) {
        return of(new Passage(text, List.of(new Passage.Piece(0, 0, text.length()))));
    }

    private static byte caseOf(String text, int from, int to) {
        if (!Character.isUpperCase(text.charAt(from))) return SMALL;
        for (int at = from + 1; at < to; at++) {
            if (!Character.isUpperCase(text.charAt(at))) return CAPITAL;
        }
        return to - from > 1 ? CAPITALS : CAPITAL;
    }

    private static int wordEnd(String text, int at) {
        char first = text.charAt(at);
        int end = at + 1;
        if (isDigit(first)) {
            while (end < text.length() && (isDigit(text.charAt(end)) || joinsFigures(text, end))) end++;
        } else if (Character.isLetter(first)) {
            while (end < text.length() && (Character.isLetter(text.charAt(end)) || joinsLetters(text, end))) end++;
        }
        return end;
    }

    /** Of 1.000 and 3,5, but not of a list as in "1,2" after a date or of 20.5.2024. */
    private static boolean joinsFigures(String text, int at) {
        char mark = text.charAt(at);
        if (mark != '.' && mark != ',') return false;
        int from = at + 1;
        int to = from;
        while (to < text.length() && isDigit(text.charAt(to))) to++;
        boolean more = to + 1 < text.length() && text.charAt(to) == mark && isDigit(text.charAt(to + 1));
        return mark == '.' ? to - from == 3 : to - from > 0 && to - from < 3 && !more;
    }

    /** Not those of other scripts, which no plan counts with. */
    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean joinsLetters(String text, int at) {
        return text.charAt(at) == '\'' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    Passage passage() {
        return passage;
    }

    int count() {
        return keys.length;
    }

    /** The folded word; empty beyond either end. */
    String key(int i) {
        return i < 0 || i >= keys.length ? "" : keys[i];
    }

    boolean is(int i, String key) {
        return key(i).equals(key);
    }

    boolean is(int i, String first, String second) {
        return is(i, first) && is(i + 1, second);
    }

    int start(int i) {
        return i < keys.length ? starts[i] : passage.text().length();
    }

    /** Where the word ends; for a word before the first, the start of the text. */
    int end(int i) {
        return i < 0 ? 0 : ends[i];
    }

    boolean isWord(int i) {
        var key = key(i);
        return !key.isEmpty() && Character.isLetterOrDigit(key.charAt(0));
    }

    boolean isFigure(int i) {
        var key = key(i);
        return !key.isEmpty() && isDigit(key.charAt(0));
    }

    boolean isCapital(int i) {
        return i >= 0 && i < cases.length && cases[i] != SMALL;
    }

    /** Two capitals or more and nothing else: an abbreviation, or a word of a line in capitals. */
    boolean isCapitals(int i) {
        return i >= 0 && i < cases.length && cases[i] == CAPITALS;
    }

    /** The dates printed in the text, left to right. */
    List<PrintedDate> dates() {
        var known = dates;
        if (known == null) {
            known = PrintedDate.inFolded(folded);
            dates = known;
        }
        return known;
    }

    /** Whether nothing stands between this word and the one before it. */
    boolean isGlued(int i) {
        return i > 0 && i < keys.length && ends[i - 1] == starts[i];
    }

    /** The first word at or after an offset of the text. */
    int at(int offset) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (ends[middle] <= offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The printed text of the words from one up to another. */
    String text(int from, int to) {
        return from >= to ? "" : passage.text().substring(starts[from], ends[to - 1]);
    }

    Span span(int from, int to) {
        return from >= to ? passage.span(start(from), start(from)) : passage.span(starts[from], ends[to - 1]);
    }

    /** Whether a sentence or a part of one ends before this word. */
    boolean startsPart(int i) {
        if (i == 0) return true;
        var before = key(i - 1);
        return before.equals(";") || before.equals(":") || endsSentence(i - 1);
    }

    boolean endsSentence(int i) {
        var key = key(i);
        if (key.equals("!") || key.equals("?")) return true;
        return key.equals(".") && !is(i - 1, ".") && isCapital(i + 1) && !isGlued(i + 1);
    }
}
