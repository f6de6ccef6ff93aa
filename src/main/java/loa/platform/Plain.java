package loa.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people type in a hurry: small letters without marks, {@code Trạm Tấu} as {@code tram tau}. For search only. */
public final class Plain {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Plain() {}

    public static String text(String text) {
        var letters = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        return BETWEEN.matcher(letters).replaceAll(" ").strip();
    }

    /** The same as a pattern for {@code like}: what is typed may stand anywhere. */
    public static String pattern(String typed) {
        return "%" + text(typed) + "%";
    }
}
