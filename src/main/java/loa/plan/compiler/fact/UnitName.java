package loa.plan.compiler.fact;

import java.util.Set;

/**
 * The name of a unit, found again however it is written: case, tone marks, {@code &}, and letters that stand for words,
 * as {@code UBND}, {@code GD&ĐT}, {@code VHTT-TT}.
 */
final class UnitName {

    static final Set<String> LEVELS = Set.of("tỉnh", "huyện", "quận", "xã", "phường", "thành", "thị", "trung");

    private final Words words;
    private final boolean inCapitals;
    private final char first;

    private UnitName(Words words) {
        this.words = words;
        this.inCapitals = words.count() > 1 && inCapitals(words);
        this.first = words.count() == 0 ? 0 : initial(words.key(0).charAt(0));
    }

    static UnitName of(String printed) {
        return new UnitName(Words.of(printed));
    }

    /** Whether no letters stand for words in it. */
    boolean isInFull() {
        if (inCapitals) return true;
        for (int i = 0; i < words.count(); i++) {
            if (isAbbreviation(words, i)) return false;
        }
        return true;
    }

    Words words() {
        return words;
    }

    /** The word after this name where it begins at a word, else negative. */
    int in(Words text, int from) {
        if (from >= text.count() || initial(text.key(from).charAt(0)) != first) return -1;
        int mine = 0;
        int theirs = from;
        while (mine < words.count()) {
            boolean joinedHere = isJoin(words, mine);
            while (isJoin(words, mine)) mine++;
            if (joinedHere || isAbbreviation(text, theirs - 1)) {
                while (isJoin(text, theirs)) theirs++;
            }
            if (mine == words.count()) break;
            if (words.key(mine).equals(text.key(theirs))) {
                mine++;
                theirs++;
                continue;
            }
            int expanded = isAbbreviation(text, theirs) ? expand(text.key(theirs), words, mine) : -1;
            int shortened = !inCapitals && isAbbreviation(words, mine) ? expand(words.key(mine), text, theirs) : -1;
            if (expanded > 0) {
                mine = expanded;
                theirs++;
            } else if (shortened > 0) {
                theirs = shortened;
                mine++;
            } else if (words.is(mine, "việt", "nam") && mine > 0) {
                mine += 2;
            } else {
                return -1;
            }
        }
        return theirs;
    }

    boolean isAll(UnitName other) {
        return in(other.words, 0) == other.words.count();
    }

    /** The word after those whose initials the letters are, else negative. */
    private static int expand(String letters, Words words, int from) {
        int at = from;
        for (int i = 0; i < letters.length(); i++) {
            while (isJoin(words, at) && i > 0) at++;
            if (i > 0 && words.is(at, "việt", "nam") && letters.charAt(i) != 'v') at += 2;
            var word = words.key(at);
            if (word.isEmpty() || initial(word.charAt(0)) != initial(letters.charAt(i))) return -1;
            at++;
        }
        return at;
    }

    /** A first letter as it stands in an abbreviation, where Đ may be typed D and Ư U. */
    private static char initial(char letter) {
        return switch (letter) {
            case 'đ' -> 'd';
            case 'ủ', 'ú', 'ụ', 'ư', 'ứ' -> 'u';
            case 'ấ', 'ậ', 'â', 'á', 'ă', 'ắ' -> 'a';
            case 'ô', 'ố', 'ổ', 'ơ' -> 'o';
            case 'ý', 'ỷ' -> 'y';
            default -> letter;
        };
    }

    private static boolean isAbbreviation(Words words, int i) {
        return words.isCapitals(i) && words.key(i).length() < 12;
    }

    static boolean isJoin(Words words, int i) {
        return switch (words.key(i)) {
            case "và", "&", "-", ",", "/" -> true;
            default -> false;
        };
    }

    private static boolean inCapitals(Words words) {
        for (int i = 0; i < words.count(); i++) {
            if (words.isWord(i) && !words.isFigure(i) && !words.isCapitals(i)) return false;
        }
        return true;
    }

    /** Where the place at the name's end begins ({@code huyện}, {@code tỉnh Yên Bái}), or its length where it has none. */
    int placeFrom() {
        for (int i = 2; i < words.count(); i++) {
            if (LEVELS.contains(words.key(i)) && isPlace(words, i) && !isList(i)) return i;
        }
        return words.count();
    }

    private boolean isList(int i) {
        return words.is(i - 1, Vocabulary.MANY) || isJoin(words, i - 1);
    }

    /** Whether from here to the end stands a level and a proper name. */
    private static boolean isPlace(Words words, int from) {
        int at = afterLevel(words, from);
        if (at == from) return false;
        while (at < words.count() && words.isCapital(at)) at++;
        return at == words.count();
    }

    /** The word after {@code huyện}, {@code thành phố}, or the same word. */
    static int afterLevel(Words words, int from) {
        boolean two = words.is(from, "thành", "phố")
                || words.is(from, "thị", "xã")
                || words.is(from, "thị", "trấn")
                || words.is(from, "trung", "ương");
        if (two) return from + 2;
        boolean one = LEVELS.contains(words.key(from))
                && !Set.of("thành", "thị", "trung").contains(words.key(from));
        return one ? from + 1 : from;
    }

    /** The name without the place at its end. */
    UnitName withoutPlace() {
        int place = placeFrom();
        return place == words.count() ? this : of(words.text(0, place));
    }
}
