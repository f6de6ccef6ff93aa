package loa.plan.compiler.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Severity;
import loa.plan.compiler.text.Fold;
import loa.plan.compiler.text.Syllable;
import org.jspecify.annotations.Nullable;

/** Slips of the keyboard: a word typed twice, a syllable that can't be, a platform's name gone wrong. */
final class Spelling {

    private static final int LONGEST_FOREIGN = 4;

    private final Map<String, Boolean> possible = new HashMap<>();

    /** A word where it stands in a text. */
    record Word(String whole, String folded, int start, int end) {

        String text() {
            return whole.substring(start, end);
        }

        private static List<Word> in(String text) {
            var folded = Fold.fold(text);
            var words = new ArrayList<Word>();
            for (int at = 0; at < text.length(); ) {
                int end = at;
                while (end < text.length() && isLetterOrMark(text.charAt(end))) end++;
                if (end > at) words.add(new Word(text, folded.substring(at, end), at, end));
                at = end + 1;
            }
            return words;
        }

        private static boolean isLetterOrMark(char c) {
            return Character.isLetter(c) || c > 127 && Character.getType(c) == Character.NON_SPACING_MARK;
        }

        boolean isCapital() {
            return Character.isUpperCase(whole.charAt(start));
        }
    }

    List<Finding> check(String clause, String text) {
        return slips(text).stream().map(slip -> finding(clause, slip)).toList();
    }

    /** The slips of a text where they stand, left to right. */
    List<Slip> slips(String text) {
        var slips = new ArrayList<Slip>();
        var words = Word.in(text);
        for (int i = 0; i < words.size(); i++) {
            int doubled = Doubling.length(text, words, i);
            if (doubled > 0) {
                var last = words.get(i + doubled - 1);
                slips.add(new Slip(
                        words.get(i).start(),
                        last.end(),
                        true,
                        text.substring(words.get(i).start(), last.end()),
                        null));
            }
            var mended = mended(text, words.get(i));
            if (mended != null) {
                var word = words.get(i);
                slips.add(new Slip(word.start(), word.end(), false, word.text(), mended.right()));
            }
        }
        return slips;
    }

    /** What to write instead of a misspelt word; {@code null}: only a person can say. */
    private record Mended(@Nullable String right) {}

    private @Nullable Mended mended(String text, Word word) {
        if (possible.computeIfAbsent(word.folded(), Syllable::isPossible)) return null;
        if (isPartOfCode(text, word) || KnownWords.isKnown(word.folded())) return null;
        var platform = KnownWords.platformNear(word.folded());
        if (platform != null) return new Mended(platform);
        if (word.text().length() < 3 || isAbbreviation(word.text())) return null;
        boolean name = word.isCapital() && !opensSentence(text, word.start());
        var repaired = Repair.of(word.folded());
        if (repaired != null && !(name && !Repair.isOnset(word.folded()))) return new Mended(likeCase(word, repaired));
        if (name || !isVietnamese(word.folded())) return null;
        return new Mended(null);
    }

    /** Letters next to a figure, a hyphen or a slash belong to a symbol, a name or an address. */
    private static boolean isPartOfCode(String text, Word word) {
        var around = "" + (word.start() > 0 ? text.charAt(word.start() - 1) : ' ')
                + (word.end() < text.length() ? text.charAt(word.end()) : ' ');
        boolean dotted = word.end() + 1 < text.length()
                && text.charAt(word.end()) == '.'
                && Character.isLetterOrDigit(text.charAt(word.end() + 1));
        return dotted
                || around.chars().anyMatch(c -> Character.isDigit(c) || "'’/-_@&".indexOf(c) >= 0)
                || word.start() > 1
                        && text.charAt(word.start() - 1) == '.'
                        && Character.isLetterOrDigit(text.charAt(word.start() - 2));
    }

    private static boolean isAbbreviation(String word) {
        return word.chars().filter(Character::isUpperCase).count() > 1;
    }

    static boolean opensSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) before--;
        return before < 0 || ".!?:;".indexOf(text.charAt(before)) >= 0;
    }

    /** A word with Vietnamese marks; without any it is more likely foreign than misspelt. */
    private static boolean isVietnamese(String folded) {
        return !Fold.plain(folded).equals(folded) && (folded.charAt(0) != 'z' || folded.length() > LONGEST_FOREIGN);
    }

    private static String likeCase(Word word, String repaired) {
        return word.isCapital() ? Character.toUpperCase(repaired.charAt(0)) + repaired.substring(1) : repaired;
    }

    private static Finding finding(String clause, Slip slip) {
        if (slip.doubled()) {
            return finding(clause, "Từ “" + slip.words() + "” bị lặp.", "Bỏ một từ “" + slip.words() + "”.");
        }
        var suggestion = slip.right() == null ? "Kiểm tra lại chữ này." : "Viết “" + slip.right() + "”.";
        return finding(clause, "“" + slip.words() + "” có thể sai chính tả.", suggestion);
    }

    private static Finding finding(String clause, String message, String suggestion) {
        return new Finding("SPELLING", Severity.INFO, clause, message, suggestion);
    }
}
