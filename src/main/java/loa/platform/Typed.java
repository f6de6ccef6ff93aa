package loa.platform;

/** What somebody typed in a form. */
public final class Typed {

    private Typed() {}

    /** How many letters it has for who typed it; browsers send two for a new line (HTML, constructing the entry list). */
    public static int letters(String words) {
        return words.replace("\r", "").length();
    }
}
