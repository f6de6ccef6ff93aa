package loa.plan.compiler.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The languages a text asks for, as spoken ({@code bằng tiếng Mông, Thái}), and not the peoples it names. */
final class Languages {

    private static final String VIETNAMESE = "vi";
    private static final Lexicon<String> NAMES = Lexicon.read("languages.txt", name -> name);
    private static final Lexicon<String> HOME = Lexicon.parse("vi: việt, kinh, phổ thông, việt nam", name -> name);
    private static final Lexicon<Boolean> SPOKEN =
            Lexicon.of("tiếng, thứ tiếng, song ngữ, tam ngữ, đa ngữ, ngôn ngữ, chữ");
    private static final Lexicon<Boolean> FILL = Lexicon.of("""
            dân tộc, của, đồng bào, các dân tộc, dân tộc thiểu số, thiểu số, các, như, là, mẹ đẻ, tiếng dân tộc""");
    private static final Set<String> JOINS = Set.of(",", "và", "-", "/", "(", ":", "hoặc", "cùng", "–", "với");

    private Languages() {}

    static List<Found<String>> in(Words words) {
        var found = new LinkedHashMap<String, Found<String>>();
        for (int i = 0; i < words.count(); i++) {
            int at = SPOKEN.skip(words, i);
            if (at == i || words.is(i, "chữ") && !words.is(i - 1, "bằng")) continue;
            at = FILL.skipAll(words, at);
            if (words.is(at, "(") || words.is(at, ":")) at++;
            for (var hit = language(words, at); hit != null; hit = language(words, at)) {
                var code = hit.value();
                if (code != null && !code.equals(VIETNAMESE)) {
                    found.putIfAbsent(code, Found.certain(code, "language.spoken", words.span(hit.from(), hit.to())));
                }
                at = FILL.skipAll(words, joined(words, hit.to()));
                if (at == hit.to()) break;
            }
            i = Math.max(i, at - 1);
        }
        return new ArrayList<>(found.values());
    }

    private static Lexicon.@Nullable Hit<String> language(Words words, int at) {
        if (!words.isCapital(at) && !words.is(at, "phổ")) return null;
        var home = HOME.at(words, at);
        return home != null ? home : NAMES.at(words, at);
    }

    private static int joined(Words words, int from) {
        int at = from;
        while (JOINS.contains(words.key(at))) at++;
        return at > from && (words.is(at, "tiếng") || words.is(at, "chữ")) ? at + 1 : at;
    }
}
