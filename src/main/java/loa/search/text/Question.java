package loa.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody looks for. Words with marks are also found without them, but less well; words without marks mean all of their
 * marks. What stands in quotation marks stands together.
 *
 * @param typed as it was typed
 * @param all what an entry must have, as PostgreSQL reads a {@code tsquery}; empty: nothing was asked
 * @param exact the same with the marks as they were typed
 * @param together that the words stand together, one after the other; empty: there is only one
 * @param readings the abbreviations it was read with
 */
public record Question(String typed, String all, String exact, String together, Map<String, Set<String>> readings) {

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]");
    private static final int MOST_WORDS = 12;

    /** One thing asked for: found by any of it, best by what is exact. */
    private record Part(String any, String exact) {}

    public static Question of(String typed, Lexicon lexicon) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        var parts = new ArrayList<Part>();
        var said = new LinkedHashSet<Lexicon.Said>();
        var quoted = QUOTED.matcher(text);
        var rest = new StringBuilder(text);
        while (quoted.find()) {
            var inside = parts(quoted.group(1), lexicon, said);
            if (!inside.isEmpty()) parts.add(joined(inside));
            for (int i = quoted.start(); i < quoted.end(); i++) rest.setCharAt(i, ' ');
        }
        parts.addAll(parts(rest.toString(), lexicon, said));
        var asked = parts.stream().limit(MOST_WORDS).toList();
        return new Question(
                typed.strip(),
                asked.stream().map(Part::any).distinct().collect(Collectors.joining(" & ")),
                asked.stream().map(Part::exact).distinct().collect(Collectors.joining(" & ")),
                asked.size() < 2 ? "" : asked.stream().map(Part::any).collect(Collectors.joining(" <-> ")),
                lexicon.readings(said));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether marks were typed, so that some of what is found fits better than the rest. */
    public boolean isMarked() {
        return !exact.equals(all);
    }

    private static Part joined(List<Part> inside) {
        var any = inside.stream().map(Part::any).collect(Collectors.joining(" <-> "));
        var exact = inside.stream().map(Part::exact).collect(Collectors.joining(" <-> "));
        return new Part("(" + any + ")", "(" + exact + ")");
    }

    private static List<Part> parts(String text, Lexicon lexicon, Set<Lexicon.Said> read) {
        var tokens = Token.of(text);
        var said = lexicon.in(tokens, true);
        var wholes = Lexemes.wholes(tokens);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < tokens.size(); ) {
            int at = i;
            var whole = wholes.stream().filter(one -> one.from() == at).findFirst();
            var longest = said.stream()
                    .filter(one -> one.from() == at)
                    .max(Comparator.comparingInt(Lexicon.Said::to))
                    .map(Lexicon.Said::to);
            if (whole.isPresent()) {
                parts.add(whole(tokens, whole.get()));
                i = whole.get().to();
            } else if (longest.isPresent()) {
                var meant = said.stream()
                        .filter(one -> one.from() == at && one.to() == longest.get())
                        .toList();
                meant.stream().filter(Lexicon.Said::abbreviated).forEach(read::add);
                meant.stream().filter(one -> !one.abbreviated()).findFirst().ifPresent(read::add);
                parts.add(meant(tokens, meant));
                i = longest.get();
            } else {
                parts.add(word(tokens.get(i)));
                i++;
            }
        }
        return parts;
    }

    /** By its whole, or by its words one after the other, of which there may be more. */
    private static Part whole(List<Token> tokens, Lexemes.Whole whole) {
        var lexeme = Lexemes.quoted(whole.lexeme());
        var row = row(tokens.subList(whole.from(), whole.to()));
        var any = "(" + lexeme + " | " + row + ")";
        return new Part(any, any);
    }

    private static Part meant(List<Token> tokens, List<Lexicon.Said> said) {
        var any = new LinkedHashSet<String>();
        for (var each : said) {
            any.add(Lexemes.quoted(Lexemes.meaning(each)));
            var own = tokens.subList(each.from(), each.to());
            if (each.abbreviated())
                any.add(own.size() == 1 ? Lexemes.quoted(own.getFirst().plain()) : row(own));
        }
        var one = any.size() == 1 ? any.iterator().next() : "(" + String.join(" | ", any) + ")";
        return new Part(one, one);
    }

    private static String row(List<Token> tokens) {
        return tokens.stream()
                .map(token -> Lexemes.quoted(token.plain()))
                .collect(Collectors.joining(" <-> ", "(", ")"));
    }

    private static Part word(Token token) {
        if (token.isTai()) {
            var pairs = Lexemes.pairs(token.exact()).stream()
                    .map(Lexemes::quoted)
                    .collect(Collectors.joining(" <-> ", "(", ")"));
            return new Part(pairs, pairs);
        }
        var plain = Lexemes.quoted(token.plain());
        if (!token.isMarked()) return new Part(plain, plain);
        var exact = Lexemes.quoted(token.exact());
        return new Part("(" + plain + " | " + exact + ")", exact);
    }
}
