package loa.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import loa.platform.Plain;

/** The words of the dictionary, from {@code indicators.txt}: every word stands for one indicator. */
final class IndicatorWords {

    private static final Pattern NUMBER = Pattern.compile("^[\\d.,\\s]+");

    private static final Map<Indicator, List<String>> WORDS = new EnumMap<>(Indicator.class);
    /** As written, small letters; then without marks, where only one indicator can be meant. */
    private static final Map<String, Indicator> EXACT = new HashMap<>();

    private static final Map<String, Optional<Indicator>> PLAIN = new HashMap<>();

    static {
        for (var line : table().lines().toList()) {
            int colon = line.indexOf(':');
            if (line.startsWith("#") || colon < 0) continue;
            var indicator = Indicator.valueOf(line.substring(0, colon));
            var words = new ArrayList<String>();
            for (var each : line.substring(colon + 1).split(";")) words.add(each.strip());
            WORDS.put(indicator, List.copyOf(words));
            for (var word : words) {
                var before = EXACT.put(word.toLowerCase(Locale.ROOT), indicator);
                if (before != null) throw new IllegalStateException("two indicators for " + word);
                PLAIN.merge(Plain.text(word), Optional.of(indicator), (a, b) -> a.equals(b) ? a : Optional.empty());
            }
        }
    }

    private IndicatorWords() {}

    static List<String> of(Indicator indicator) {
        return WORDS.getOrDefault(indicator, List.of());
    }

    static Optional<Indicator> read(String typed) {
        var words = NUMBER.matcher(typed.strip()).replaceFirst("").strip();
        for (var indicator : Indicator.values()) if (indicator.name().equals(words)) return Optional.of(indicator);
        var exact = EXACT.get(words.toLowerCase(Locale.ROOT));
        return exact != null ? Optional.of(exact) : PLAIN.getOrDefault(Plain.text(words), Optional.empty());
    }

    private static String table() {
        try (var in = Indicator.class.getResourceAsStream("indicators.txt")) {
            if (in == null) throw new IllegalStateException("no indicators.txt");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
