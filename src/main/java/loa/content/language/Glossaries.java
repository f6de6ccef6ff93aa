package loa.content.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** Lists of words that come with Loa. */
final class Glossaries {

    /** Words often mistaken for another, with the right ones. */
    static final Map<String, String> TERMS = load("terms");

    /** Abbreviations of offices and papers, written out. */
    static final Map<String, String> ABBREVIATIONS = load("abbreviations");

    private Glossaries() {}

    private static Map<String, String> load(String name) {
        var file = "/loa/content/language/" + name + ".properties";
        try (var in = Glossaries.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("not on the class path: " + file);
            var lines = new Properties();
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var words = new LinkedHashMap<String, String>();
            lines.forEach((wrong, right) -> words.put(wrong.toString().replace('_', ' '), right.toString()));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
