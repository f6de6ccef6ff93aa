package loa.display;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A print text held against the exact wording, letter by letter: a wrong accent, a letter of another script that looks alike,
 * or one written in two pieces is found, where the eye is not sure. Pure.
 */
public record LetterProof(List<Letter> letters, boolean inCapitals) {

    private static final Map<Integer, Integer> TWINS = twins();
    private static final int LONGEST = 2_000;

    public LetterProof {
        letters = List.copyOf(letters);
    }

    /** How a letter of the print stands to the wording. */
    public enum Kind {
        SAME,
        MISSING,
        EXTRA,
        OTHER,
        /** The same letter with another accent, or none. */
        ACCENT,
        CASE,
        /** Looks the same and is not: of another script, or a twin. */
        LOOKALIKE,
        /** The same letter in two pieces: prints break it. */
        DECOMPOSED,
        SPACE,
        PUNCTUATION
    }

    /** {@code wanted} or {@code printed} is empty where the other has nothing beside it. */
    public record Letter(Kind kind, String wanted, String printed) {}

    /**
     * Compares; spaces and line breaks of a layout count as one space each. Banners are mostly set in capitals: such a print is
     * held against the wording in capitals.
     */
    public static LetterProof of(String wording, String print) {
        boolean inCapitals = isInCapitals(print) && !isInCapitals(wording);
        var wanted = letters(inCapitals ? wording.strip().toUpperCase(Locale.of("vi")) : wording.strip());
        var printed = letters(print.strip().replaceAll("\\s*[\\r\\n]+\\s*", " "));
        return new LetterProof(compare(wanted, printed), inCapitals);
    }

    public boolean isSame() {
        return letters.stream().allMatch(letter -> letter.kind() == Kind.SAME);
    }

    /** In how many places they differ; words that are missing in a row are one. */
    public int differences() {
        return (int) runs().stream().filter(run -> run.kind() != Kind.SAME).count();
    }

    /** The same, with what is missing, or too much, in a row as one. */
    public List<Letter> runs() {
        var runs = new ArrayList<Letter>();
        for (var letter : letters) {
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && letter.printed().isEmpty() && last.printed().isEmpty()) {
                runs.set(runs.size() - 1, new Letter(Kind.MISSING, last.wanted() + letter.wanted(), ""));
            } else if (last != null
                    && letter.wanted().isEmpty()
                    && last.wanted().isEmpty()) {
                runs.set(runs.size() - 1, new Letter(Kind.EXTRA, "", last.printed() + letter.printed()));
            } else {
                runs.add(letter);
            }
        }
        return List.copyOf(runs);
    }

    private static boolean isInCapitals(String text) {
        return text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().filter(Character::isUpperCase).count() > 1;
    }

    /** Letters with the accents that belong to them, as they are written: composed or not. */
    private static List<String> letters(String text) {
        var letters = new ArrayList<String>();
        for (int at = 0; at < text.length() && letters.size() < LONGEST; ) {
            int end = at + Character.charCount(text.codePointAt(at));
            while (end < text.length() && Character.getType(text.codePointAt(end)) == Character.NON_SPACING_MARK) {
                end += Character.charCount(text.codePointAt(end));
            }
            letters.add(text.substring(at, end));
            at = end;
        }
        return letters;
    }

    private static List<Letter> compare(List<String> wanted, List<String> printed) {
        int[][] cost = new int[wanted.size() + 1][printed.size() + 1];
        for (int i = wanted.size(); i >= 0; i--) {
            for (int j = printed.size(); j >= 0; j--) {
                if (i == wanted.size()) cost[i][j] = 4 * (printed.size() - j);
                else if (j == printed.size()) cost[i][j] = 4 * (wanted.size() - i);
                else {
                    cost[i][j] = Math.min(
                            cost[i + 1][j + 1] + distance(wanted.get(i), printed.get(j)),
                            4 + Math.min(cost[i + 1][j], cost[i][j + 1]));
                }
            }
        }
        var letters = new ArrayList<Letter>();
        int i = 0;
        int j = 0;
        while (i < wanted.size() || j < printed.size()) {
            if (i < wanted.size()
                    && j < printed.size()
                    && cost[i][j] == cost[i + 1][j + 1] + distance(wanted.get(i), printed.get(j))) {
                letters.add(new Letter(kind(wanted.get(i), printed.get(j)), wanted.get(i++), printed.get(j++)));
            } else if (j == printed.size() || i < wanted.size() && cost[i][j] == 4 + cost[i + 1][j]) {
                letters.add(new Letter(lone(wanted.get(i), Kind.MISSING), wanted.get(i++), ""));
            } else {
                letters.add(new Letter(lone(printed.get(j), Kind.EXTRA), "", printed.get(j++)));
            }
        }
        return letters;
    }

    /** Letters that are nearly the same stand beside each other; quite different ones rather do not. */
    private static int distance(String wanted, String printed) {
        return switch (kind(wanted, printed)) {
            case SAME -> 0;
            case DECOMPOSED, LOOKALIKE, CASE, ACCENT -> 1;
            case PUNCTUATION, SPACE -> 2;
            default -> 6;
        };
    }

    private static Kind kind(String wanted, String printed) {
        if (wanted.equals(printed)) return Kind.SAME;
        var one = Normalizer.normalize(wanted, Normalizer.Form.NFC);
        var other = Normalizer.normalize(printed, Normalizer.Form.NFC);
        if (one.equals(other)) return Kind.DECOMPOSED;
        if (plainScript(one).equals(plainScript(other))) return Kind.LOOKALIKE;
        if (isSpace(one) && isSpace(other)) return Kind.SPACE;
        if (one.equalsIgnoreCase(other)) return Kind.CASE;
        if (bare(one).equalsIgnoreCase(bare(other))) return Kind.ACCENT;
        if (isPunctuation(one) && isPunctuation(other)) return Kind.PUNCTUATION;
        return Kind.OTHER;
    }

    private static Kind lone(String letter, Kind otherwise) {
        return isSpace(letter) ? Kind.SPACE : isPunctuation(letter) ? Kind.PUNCTUATION : otherwise;
    }

    private static boolean isSpace(String letter) {
        int c = letter.codePointAt(0);
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static boolean isPunctuation(String letter) {
        return !Character.isLetterOrDigit(letter.codePointAt(0)) && !isSpace(letter);
    }

    /** Without accents; đ is d with one. */
    private static String bare(String letter) {
        return Normalizer.normalize(letter, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private static String plainScript(String letter) {
        var plain = new StringBuilder();
        Normalizer.normalize(letter, Normalizer.Form.NFD)
                .codePoints()
                .forEach(c -> plain.appendCodePoint(TWINS.getOrDefault(c, c)));
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Letters of other scripts, and twins of our own, that nobody can tell apart in print. */
    private static Map<Integer, Integer> twins() {
        var twins = new java.util.HashMap<Integer, Integer>();
        var foreign = "аеорсухіјѕһАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧοðÐƉ！，．；：？–—’‘“”ʼ";
        var ours = "aeopcyxijshABEKMHOPCTYXIJSABEZHIKMNOPTYXođĐĐ!,.;:?--''\"\"'";
        var ends = ours.codePoints().toArray();
        var starts = foreign.codePoints().toArray();
        for (int i = 0; i < Math.min(starts.length, ends.length); i++) twins.put(starts[i], ends[i]);
        return Map.copyOf(twins);
    }
}
