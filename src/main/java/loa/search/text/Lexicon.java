package loa.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Abbreviations and the words they stand for, found in a row of words either way. */
public final class Lexicon {

    /** Nothing is abbreviated. */
    public static final Lexicon NONE = new Lexicon(List.of());

    /**
     * What a text says with an abbreviation or in full.
     *
     * @param key the words it stands for, without marks, joined: one key for both ways of saying it
     */
    record Meaning(String key, String abbreviation, String words) {}

    /** A meaning said by the words from the first up to, not with, the last. */
    record Said(Meaning meaning, int from, int to, boolean abbreviated) {}

    private static final Pattern NO_VOWEL = Pattern.compile("[^aeiouy]+");

    private final Map<String, List<Meaning>> byLetters = new HashMap<>();
    private final Map<String, List<Meaning>> byFirstWord = new HashMap<>();

    /** @param lists of abbreviations with the words they stand for; the same one may stand for several things */
    public Lexicon(Collection<Map<String, String>> lists) {
        var seen = new HashMap<String, Meaning>();
        for (var list : lists) {
            list.forEach((abbreviation, words) -> {
                var key = String.join("-", plain(words));
                var letters = letters(abbreviation);
                if (key.isEmpty() || letters.isEmpty()) return;
                if (seen.putIfAbsent(letters + " " + key, new Meaning(key, abbreviation, words)) == null) {
                    enter(new Meaning(key, abbreviation, words), letters);
                }
            });
        }
    }

    private void enter(Meaning meaning, String letters) {
        byLetters.computeIfAbsent(letters, none -> new ArrayList<>()).add(meaning);
        var first = meaning.key.split("-")[0];
        byFirstWord.computeIfAbsent(first, none -> new ArrayList<>()).add(meaning);
    }

    private static List<String> plain(String words) {
        return Token.of(words).stream()
                .map(Token::plain)
                .filter(word -> !word.equals("va"))
                .toList();
    }

    private static String letters(String abbreviation) {
        return Token.of(abbreviation).stream().map(Token::plain).collect(Collectors.joining());
    }

    /** @param typed somebody's question, where small letters abbreviate as well */
    List<Said> in(List<Token> tokens, boolean typed) {
        var said = new ArrayList<Said>();
        for (int i = 0; i < tokens.size(); i++) {
            for (int to = i + 1; to <= tokens.size() && to <= i + 4; to++) {
                if (to > i + 1 && tokens.get(to - 1).group() != tokens.get(i).group()) break;
                abbreviated(tokens, i, to, typed, said);
            }
            inFull(tokens, i, said);
        }
        return said;
    }

    private void abbreviated(List<Token> tokens, int from, int to, boolean typed, List<Said> said) {
        var letters = new StringBuilder();
        boolean small = false;
        for (var token : tokens.subList(from, to)) {
            if (token.isNumber()) return;
            boolean capital = token.capitals() || token.to() - token.from() == 1 && to > from + 1;
            if (!capital && !(typed && token.exact().replace('đ', 'd').equals(token.plain()))) return;
            small |= !capital;
            letters.append(token.plain());
        }
        // Short syllables in small letters are words: tu, hu.
        if (small && letters.length() < 3 && !NO_VOWEL.matcher(letters).matches()) return;
        for (var meaning : byLetters.getOrDefault(letters.toString(), List.of())) {
            said.add(new Said(meaning, from, to, true));
        }
    }

    private void inFull(List<Token> tokens, int from, List<Said> said) {
        for (var meaning : byFirstWord.getOrDefault(tokens.get(from).plain(), List.of())) {
            int at = from;
            boolean all = true;
            for (var word : meaning.key.split("-")) {
                while (at > from && at < tokens.size() && tokens.get(at).plain().equals("va")) at++;
                all = at < tokens.size() && tokens.get(at).plain().equals(word);
                if (!all) break;
                at++;
            }
            if (all) said.add(new Said(meaning, from, at, false));
        }
    }

    /** Which abbreviations a question was read with, each with the words it stands for. */
    Map<String, Set<String>> readings(Collection<Said> said) {
        var readings = new LinkedHashMap<String, Set<String>>();
        for (var each : said) {
            readings.computeIfAbsent(each.meaning.abbreviation, none -> new LinkedHashSet<>())
                    .add(each.meaning.words);
        }
        return readings;
    }
}
