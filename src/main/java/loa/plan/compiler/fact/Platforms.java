package loa.plan.compiler.fact;

import java.util.regex.Pattern;

/** The names of the platforms, as they are meant where a clerk misspelt them. */
final class Platforms {

    private static final Pattern FACEBOOK = Pattern.compile("f[aeâă]{1,2}[cs]{1,2}[eê]{0,2}b[o]{1,3}k?");
    private static final Pattern ZALO = Pattern.compile("z[aâă]{1,2}l{1,2}[oô]{1,2}");
    private static final Pattern YOUTUBE = Pattern.compile("(?:you|yu|yo)t[ou]{1,2}b[e]?");
    private static final Pattern TIKTOK = Pattern.compile("ti[ck]{1,2}t[oô][ck]{1,2}");

    private Platforms() {}

    static String spelt(String word) {
        if (word.length() < 4) return word;
        return switch (word.charAt(0)) {
            case 'f' -> FACEBOOK.matcher(word).matches() ? "facebook" : word;
            case 'z' -> ZALO.matcher(word).matches() ? "zalo" : word;
            case 'y' -> YOUTUBE.matcher(word).matches() ? "youtube" : word;
            case 't' -> TIKTOK.matcher(word).matches() ? "tiktok" : word;
            default -> word;
        };
    }
}
