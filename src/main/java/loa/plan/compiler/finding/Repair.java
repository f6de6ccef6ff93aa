package loa.plan.compiler.finding;

import java.text.Normalizer;
import java.util.regex.Pattern;
import loa.plan.compiler.text.Syllable;
import org.jspecify.annotations.Nullable;

/** What an impossible syllable was most likely meant to be. */
final class Repair {

    private static final Pattern LONG_ONSET = Pattern.compile("^(ng|g)h(?=[^eêièéẻẽẹềếểễệìíỉĩị])");
    private static final Pattern SHORT_ONSET = Pattern.compile("^(ng)(?=[eêièéẻẽẹềếểễệìíỉĩị])|^(g)(?=[eêèéẻẽẹềếểễệ])");
    private static final Pattern HARD_C = Pattern.compile("^c(?=[eêièéẻẽẹềếểễệìíỉĩị])");
    private static final Pattern HARD_K = Pattern.compile("^k(?=[aăâoôơuưàáảãạằắẳẵặầấẩẫậòóỏõọồốổỗộờớởỡợùúủũụừứửữự])");
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern TWICE = Pattern.compile("(\\p{L})\\1");

    private Repair() {}

    static @Nullable String of(String folded) {
        var onset = onset(folded);
        if (onset != null) return onset;
        if (isMarked(folded)) {
            var settled = settled(folded);
            if (settled != null) return settled;
            var hard = HARD_K.matcher(HARD_C.matcher(folded).replaceFirst("k")).replaceFirst("c");
            if (!hard.equals(folded) && Syllable.isPossible(hard)) return hard;
            var twice = TWICE.matcher(folded);
            while (twice.find()) {
                var once = folded.substring(0, twice.start()) + folded.substring(twice.start() + 1);
                if (Syllable.isPossible(once)) return once;
            }
            for (int i = 2; i < folded.length() - 1; i++) {
                if (isWhole(folded.substring(0, i)) && isWhole(folded.substring(i)))
                    return folded.substring(0, i) + " " + folded.substring(i);
            }
        }
        return null;
    }

    /** The word with its tone mark on another of its vowels. */
    private static @Nullable String settled(String folded) {
        var marked = Normalizer.normalize(folded, Normalizer.Form.NFD);
        var tone = TONE.matcher(marked);
        if (!tone.find()) return null;
        var bare = tone.replaceFirst("");
        for (int i = bare.length(); i > 0; i--) {
            var moved =
                    Normalizer.normalize(bare.substring(0, i) + tone.group() + bare.substring(i), Normalizer.Form.NFC);
            if (moved.length() == folded.length() && !moved.equals(folded) && Syllable.isPossible(moved)) return moved;
        }
        return null;
    }

    /** Whether only its first letters are against the rule that {@code ngh}, {@code gh} stand before e, ê and i. */
    static boolean isOnset(String folded) {
        return onset(folded) != null;
    }

    private static @Nullable String onset(String folded) {
        var shorter = LONG_ONSET.matcher(folded).replaceFirst("$1");
        if (!shorter.equals(folded) && Syllable.isPossible(shorter)) return shorter;
        var match = SHORT_ONSET.matcher(folded);
        if (match.lookingAt()) {
            var longer = match.group() + "h" + folded.substring(match.end());
            if (Syllable.isPossible(longer)) return longer;
        }
        return null;
    }

    private static boolean isWhole(String part) {
        return part.length() > 1
                && Syllable.isPossible(part)
                && part.chars()
                        .anyMatch(c -> "aeiouyăâêôơư"
                                        .indexOf(Normalizer.normalize(String.valueOf((char) c), Normalizer.Form.NFD)
                                                .charAt(0))
                                >= 0);
    }

    private static boolean isMarked(String folded) {
        return folded.chars().anyMatch(c -> c > 127);
    }

    /** Insertions, deletions, changes and swaps between two words. */
    static int distance(String a, String b) {
        var rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + change);
                boolean swap =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swap) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
            }
        }
        return rows[a.length()][b.length()];
    }
}
