package loa.platform.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import loa.platform.Plain;
import loa.platform.view.Words;

/**
 * The columns of a list, known by key and headed by a message {@code <before>.<key>}: the same in what goes out and what comes
 * in, in either language.
 *
 * @param before what stands before each key in its message
 * @param keys in their order; those that may be left out end with a question mark
 */
public record Columns(String before, List<String> keys) {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("vi"), Locale.ENGLISH);

    /** The heads in the reader's language. */
    public List<String> heads() {
        return names().stream().map(key -> Words.msg(before + "." + key)).toList();
    }

    public List<String> names() {
        return keys.stream().map(Columns::name).toList();
    }

    /** The columns found in a row of heads, marks and case aside, by their place. */
    Map<Integer, String> in(Map<Integer, String> row) {
        var known = new LinkedHashMap<String, String>();
        for (var name : names()) {
            for (var language : LANGUAGES) known.put(Plain.text(Words.in(language, before + "." + name)), name);
        }
        var found = new HashMap<Integer, String>();
        row.forEach((place, head) -> {
            var name = known.get(Plain.text(head));
            if (name != null && !found.containsValue(name)) found.put(place, name);
        });
        return found;
    }

    /** The heads that must be there and are not. */
    List<String> missing(Map<Integer, String> found) {
        var missing = new ArrayList<String>();
        for (var key : keys) {
            if (!key.endsWith("?") && !found.containsValue(key)) missing.add(Words.msg(before + "." + key));
        }
        return missing;
    }

    private static String name(String key) {
        return key.endsWith("?") ? key.substring(0, key.length() - 1) : key;
    }
}
