package loa.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import loa.platform.Plain;

/** Marks in a text what somebody looked for, and cuts out the place that shows most of it. */
public final class Highlight {

    /** A piece of text, to be marked or not. */
    public record Piece(String words, boolean marked) {}

    private record Span(int from, int to) {}

    private static final int BEFORE = 60;

    private final Set<String> exact = new HashSet<>();
    private final Set<String> plain = new HashSet<>();
    private final Set<String> wholes = new HashSet<>();
    private final Set<String> meanings = new HashSet<>();
    private final List<String> tai = new ArrayList<>();
    private final Lexicon lexicon;

    public Highlight(String typed, Lexicon lexicon) {
        this.lexicon = lexicon;
        var tokens = Token.of(Normalizer.normalize(typed, Normalizer.Form.NFC));
        for (var token : tokens) {
            if (token.isTai()) tai.add(token.exact());
            else if (token.isMarked()) exact.add(token.exact());
            if (!token.isTai()) plain.add(token.plain());
        }
        for (var whole : Lexemes.wholes(tokens)) wholes.add(whole.lexeme());
        for (var said : lexicon.in(tokens, true)) meanings.add(said.meaning().key());
    }

    /** The whole text. */
    public List<Piece> all(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return pieces(composed, spans(composed), 0, composed.length());
    }

    /** About so many letters of it, around what was looked for; from its beginning where nothing was. */
    public List<Piece> part(String text, int letters) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
        var spans = spans(composed);
        if (composed.length() <= letters) return pieces(composed, spans, 0, composed.length());
        int best = 0;
        int most = 0;
        for (var span : spans) {
            int from = Math.max(0, span.from - BEFORE);
            var here = new HashSet<String>();
            for (var other : spans) {
                if (other.from >= span.from && other.to <= from + letters) {
                    here.add(composed.substring(other.from, other.to));
                }
            }
            if (here.size() > most) {
                most = here.size();
                best = from;
            }
        }
        int from = best == 0 ? 0 : composed.indexOf(' ', best) + 1;
        int end = Math.min(composed.length(), from + letters);
        int to = end == composed.length() ? end : Math.max(composed.lastIndexOf(' ', end), from + 1);
        var pieces = new ArrayList<Piece>();
        if (from > 0) pieces.add(new Piece("… ", false));
        pieces.addAll(pieces(composed, spans, from, to));
        if (to < composed.length()) pieces.add(new Piece(" …", false));
        return pieces;
    }

    private List<Span> spans(String text) {
        var tokens = Token.of(text);
        var hit = new boolean[tokens.size()];
        boolean typedMarks = tokens.stream().anyMatch(token -> exact.contains(token.exact()));
        for (int i = 0; i < hit.length; i++) {
            var token = tokens.get(i);
            hit[i] = exact.contains(token.exact())
                    || plain.contains(token.plain()) && !(typedMarks && isTypedOtherwise(token));
        }
        for (var whole : Lexemes.wholes(tokens)) {
            if (wholes.contains(whole.lexeme())) fill(hit, whole.from(), whole.to());
        }
        for (var said : lexicon.in(tokens, false)) {
            if (meanings.contains(said.meaning().key())) fill(hit, said.from(), said.to());
        }
        var spans = new ArrayList<Span>();
        for (int i = 0; i < hit.length; i++) {
            var token = tokens.get(i);
            if (token.isTai()) inside(token, spans);
            else if (hit[i]) spans.add(new Span(token.from(), token.to()));
        }
        return joined(spans, text);
    }

    /** Where a word was typed with its marks and stands so in the text, its like with other marks is not meant. */
    private boolean isTypedOtherwise(Token token) {
        return exact.stream()
                .anyMatch(word -> !word.equals(token.exact()) && token.plain().equals(Plain.text(word)));
    }

    private void inside(Token token, List<Span> spans) {
        for (var word : tai) {
            for (int at = token.exact().indexOf(word);
                    at >= 0;
                    at = token.exact().indexOf(word, at + word.length())) {
                spans.add(new Span(token.from() + at, token.from() + at + word.length()));
            }
        }
    }

    private static void fill(boolean[] hit, int from, int to) {
        for (int i = from; i < to; i++) hit[i] = true;
    }

    /** What only a space or a joint parts is one. */
    private static List<Span> joined(List<Span> spans, String text) {
        var joined = new ArrayList<Span>();
        for (var span : spans) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && text.substring(last.to, span.from).matches("[ /\\-&.]?")) {
                joined.set(joined.size() - 1, new Span(last.from, span.to));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static List<Piece> pieces(String text, List<Span> spans, int from, int to) {
        var pieces = new ArrayList<Piece>();
        int at = from;
        for (var span : spans) {
            int start = Math.max(at, span.from);
            int end = Math.min(to, span.to);
            if (end <= start) continue;
            if (start > at) pieces.add(new Piece(text.substring(at, start), false));
            pieces.add(new Piece(text.substring(start, end), true));
            at = end;
        }
        if (at < to) pieces.add(new Piece(text.substring(at, to), false));
        return pieces;
    }
}
