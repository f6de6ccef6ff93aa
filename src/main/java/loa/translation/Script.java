package loa.translation;

import java.util.List;
import java.util.Map;

/**
 * A way of writing a language.
 *
 * @param tag as of BCP 47; Mông in its Vietnamese script of 1961 and in the international one, Thái in its old letters and in
 *     Latin ones (which of them people want is disputed, so both can stand side by side)
 */
public record Script(String tag) {

    private static final Map<String, List<Script>> KNOWN = Map.of(
            "hmn", List.of(new Script("hmn-Latn-VN-x-vn1961"), new Script("hmn-Latn-VN-x-rpa")),
            "blt", List.of(new Script("blt-Tavt"), new Script("blt-Latn")));

    /** The scripts of a language, the one of official papers first. */
    public static List<Script> of(String language) {
        return KNOWN.getOrDefault(language, List.of(new Script(language)));
    }

    /** Message key of its name. */
    public String words() {
        return "translation.script." + tag;
    }

    /** Whether it has a name of its own, because the language has more than one. */
    public boolean isNamed() {
        return KNOWN.values().stream().anyMatch(scripts -> scripts.contains(this));
    }
}
