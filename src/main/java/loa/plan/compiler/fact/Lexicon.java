package loa.plan.compiler.fact;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Phrases and what each stands for, found word by word: the longest phrase wins. Read from a table of lines
 * {@code MEANING: phrase, phrase}; the meaning {@code -} names phrases that only look like one of the others.
 */
final class Lexicon<T> {

    private final Node<T> root = new Node<>();

    /** A phrase from one word up to another; its value is {@code null} where the phrase only looks like one. */
    record Hit<T>(@Nullable T value, int from, int to) {}

    private static final class Node<T> {
        final Map<String, Node<T>> next = new HashMap<>();
        boolean ends;

        @Nullable
        T value;
    }

    /** Reads the table that lies beside this class. */
    static <T> Lexicon<T> read(String table, Function<String, T> meaning) {
        try (var stream = Lexicon.class.getResourceAsStream(table)) {
            if (stream == null) throw new IllegalStateException("no table " + table);
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), meaning);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static <T> Lexicon<T> parse(String table, Function<String, T> meaning) {
        var lexicon = new Lexicon<T>();
        for (var line : table.lines().toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank() || line.startsWith("#") || colon < 0) continue;
            var name = line.substring(0, colon).strip();
            var value = name.equals("-") ? null : meaning.apply(name);
            for (var phrase : line.substring(colon + 1).split(",")) {
                lexicon.add(phrase.strip(), value);
            }
        }
        return lexicon;
    }

    /** A lexicon of phrases that all stand for the same. */
    static Lexicon<Boolean> of(String phrases) {
        return parse("is: " + phrases.replace('\n', ' '), name -> Boolean.TRUE);
    }

    void add(String phrase, @Nullable T value) {
        if (phrase.isEmpty()) return;
        var words = Words.of(phrase);
        var node = root;
        for (int i = 0; i < words.count(); i++) {
            node = node.next.computeIfAbsent(words.key(i), key -> new Node<>());
        }
        node.ends = true;
        node.value = value;
    }

    /** The longest phrase that begins at a word. */
    @Nullable
    Hit<T> at(Words words, int from) {
        var node = root;
        Hit<T> longest = null;
        for (int i = from; i < words.count(); i++) {
            node = node.next.get(words.key(i));
            if (node == null) break;
            if (node.ends) longest = new Hit<>(node.value, from, i + 1);
        }
        return longest;
    }

    /** Whether a phrase with a meaning begins at a word. */
    boolean has(Words words, int from) {
        var hit = at(words, from);
        return hit != null && hit.value() != null;
    }

    /** The word after the phrase that begins here, or the same word where none does. */
    int skip(Words words, int from) {
        var hit = at(words, from);
        return hit == null || hit.value() == null ? from : hit.to();
    }

    /** The word after all phrases that follow one another from here. */
    int skipAll(Words words, int from) {
        int at = from;
        for (int next = skip(words, at); next > at; next = skip(words, at)) at = next;
        return at;
    }

    /** The phrases with a meaning between two words, left to right, none inside another. */
    List<Hit<T>> in(Words words, int from, int to) {
        var hits = new ArrayList<Hit<T>>();
        for (int i = from; i < to; ) {
            var hit = at(words, i);
            if (hit != null && hit.value() != null && hit.to() <= to) hits.add(hit);
            i = hit == null ? i + 1 : hit.to();
        }
        return hits;
    }

    List<Hit<T>> in(Words words) {
        return in(words, 0, words.count());
    }
}
