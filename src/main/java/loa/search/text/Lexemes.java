package loa.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a text as the index keeps them, each with its places: plain, and with marks where it has any; numbers of papers
 * and days as a whole ({@code #67-kh-ubnd}, {@code #8-11-2024}); what is abbreviated as what it stands for
 * ({@code ~uy-ban-nhan-dan}); the script of the Thái as pairs of letters, so that any part of it is found.
 */
public final class Lexemes {

    /** PostgreSQL keeps no place after this one. */
    private static final int LAST_PLACE = 16_000;

    private static final int MOST_PLACES = 200;

    /** Stands for the number of the shelf, which is part of each lexeme: what a shelf does not say is not looked for there. */
    private static final char SHELF = '/';

    private static final String VIETNAMESE = "vi";

    private final Lexicon lexicon;
    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private int place;

    public Lexemes(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Adds a text.
     *
     * @param weight A to D, A counts most
     */
    public Lexemes add(String text, String language, char weight) {
        var tokens = Token.of(Normalizer.normalize(text, Normalizer.Form.NFC));
        var at = new int[tokens.size()];
        for (int i = 0; i < tokens.size() && place < LAST_PLACE; i++) {
            at[i] = ++place;
            enter(tokens.get(i), at[i], language.equals(VIETNAMESE), weight);
        }
        for (var whole : wholes(tokens)) put(whole.lexeme, at[whole.from], weight);
        if (language.equals(VIETNAMESE)) {
            for (var said : lexicon.in(tokens, false)) {
                put(meaning(said), at[said.from()], weight);
                put(meaning(said), at[said.to() - 1], weight);
            }
        }
        // A phrase does not go on from one text into the next.
        place += 2;
        return this;
    }

    /** Adds a mark that is no word of a text, as {@code k:TASK}. */
    public Lexemes mark(String mark) {
        places.putIfAbsent(mark, List.of());
        return this;
    }

    private void enter(Token token, int at, boolean folds, char weight) {
        if (token.isTai()) {
            for (var pair : pairs(token.exact())) put(pair, place++, weight);
            place--;
        } else {
            if (folds) put(token.plain(), at, weight);
            put(token.exact(), at, weight);
        }
    }

    /** Each letter with the next one; a letter that stands alone by itself. */
    static List<String> pairs(String word) {
        if (word.length() == 1) return List.of(word);
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 1 < word.length(); i++) pairs.add(word.substring(i, i + 2));
        return pairs;
    }

    /** Several words that are one thing: number of a paper, or a day. */
    record Whole(String lexeme, int from, int to) {}

    static List<Whole> wholes(List<Token> tokens) {
        var wholes = new ArrayList<Whole>();
        for (int i = 0; i < tokens.size(); i++) {
            int to = i + 1;
            while (to < tokens.size() && tokens.get(to).group() == tokens.get(i).group()) to++;
            if (to > i + 1 && tokens.subList(i, to).stream().anyMatch(Token::isNumber)) {
                wholes.add(whole(tokens, i, to, 1));
            }
            if (isDay(tokens, i)) wholes.add(whole(tokens, i + 1, i + 6, 2));
            i = isDay(tokens, i) ? i + 5 : to - 1;
        }
        return wholes;
    }

    private static Whole whole(List<Token> tokens, int from, int to, int step) {
        var lexeme = new StringBuilder("#");
        for (int i = from; i < to; i += step) {
            if (i > from) lexeme.append('-');
            lexeme.append(tokens.get(i).figure());
        }
        return new Whole(lexeme.toString(), from, to);
    }

    /** {@code ngày 8 tháng 11 năm 2024}. */
    private static boolean isDay(List<Token> tokens, int i) {
        return i + 5 < tokens.size()
                && tokens.get(i).plain().equals("ngay")
                && tokens.get(i + 1).isNumber()
                && tokens.get(i + 2).plain().equals("thang")
                && tokens.get(i + 3).isNumber()
                && tokens.get(i + 4).plain().equals("nam")
                && tokens.get(i + 5).isNumber();
    }

    static String meaning(Lexicon.Said said) {
        return "~" + said.meaning().key();
    }

    private void put(String lexeme, int at, char weight) {
        if (lexeme.isEmpty() || at == 0 || counted.merge(lexeme, 1, Integer::sum) > MOST_PLACES) return;
        var entry = weight == 'D' ? Integer.toString(at) : Integer.toString(at) + weight;
        var known = places.computeIfAbsent(lexeme, none -> new ArrayList<>());
        if (!known.contains(entry)) known.add(entry);
    }

    /** As PostgreSQL reads a {@code tsvector}. */
    public String vector() {
        var vector = new StringBuilder();
        places.forEach((lexeme, all) -> {
            if (!vector.isEmpty()) vector.append(' ');
            vector.append(quoted(lexeme));
            if (!all.isEmpty()) vector.append(':').append(String.join(",", all));
        });
        return vector.toString();
    }

    /** As it stands in a vector or a question, behind {@link #SHELF}. */
    public static String quoted(String lexeme) {
        return "'" + SHELF + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
