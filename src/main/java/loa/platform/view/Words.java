package loa.platform.view;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import loa.platform.Plain;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every word a person reads, by key: {@code loa/<module>/messages.properties} in Vietnamese, {@code messages_en.properties}
 * in English. Templates import {@link #msg} statically.
 */
public final class Words {

    private static final Map<String, String> VIETNAMESE = load("messages.properties");
    private static final Map<String, String> ENGLISH = load("messages_en.properties");

    static {
        // Beside a request, in a job or a command, words are Vietnamese whatever the machine speaks.
        LocaleContextHolder.setDefaultLocale(Locale.of("vi"));
    }

    private Words() {}

    /** The words of this key in the reader's language; {@code {0}} and so on are replaced by the arguments. */
    public static String msg(String key, @Nullable Object... arguments) {
        return in(LocaleContextHolder.getLocale(), key, arguments);
    }

    public static String in(Locale locale, String key, @Nullable Object... arguments) {
        var words = (locale.getLanguage().equals("en") ? ENGLISH : VIETNAMESE).get(key);
        if (words == null) words = VIETNAMESE.get(key);
        if (words == null) throw new IllegalArgumentException("no message " + key);
        return arguments.length == 0 ? words : new MessageFormat(words, locale).format(arguments);
    }

    /** The value that somebody means by these words, in either language, case and marks aside. */
    public static <E extends Enum<E>> @Nullable E meant(E[] values, String before, String typed) {
        var plain = Plain.text(typed);
        for (var value : values) {
            for (var words : List.of(VIETNAMESE, ENGLISH)) {
                if (Plain.text(words.getOrDefault(before + value, "")).equals(plain)) return value;
            }
        }
        return null;
    }

    public static boolean has(String key) {
        return VIETNAMESE.containsKey(key);
    }

    private static Map<String, String> load(String file) {
        try {
            var all = new HashMap<String, String>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:loa/*/" + file)) {
                var words = new Properties();
                try (var in = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    words.load(in);
                }
                words.forEach((key, value) -> all.put((String) key, (String) value));
            }
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
