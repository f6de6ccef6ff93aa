package loa.evidence.paper;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number on a sheet, as {@code 1024-7}: behind the dash a check digit (Damm's), so that one wrong digit or two that
 * changed places are noticed before the wrong sheet is entered.
 */
public record PaperNumber(int value) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4,9})\\s*[-–. ]?\\s*(\\d)");
    private static final int[][] TABLE = {
        {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
        {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
        {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
        {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
        {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
        {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
        {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
        {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
        {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
        {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
    };

    /** The number as somebody types it from the paper, with or without the dash; empty: it is no number of a sheet. */
    public static Optional<PaperNumber> read(String typed) {
        var written = WRITTEN.matcher(typed.strip());
        if (!written.matches()) return Optional.empty();
        var number = new PaperNumber(Integer.parseInt(written.group(1)));
        return number.check() == Integer.parseInt(written.group(2)) ? Optional.of(number) : Optional.empty();
    }

    private int check() {
        int at = 0;
        for (char digit : Integer.toString(value).toCharArray()) at = TABLE[at][digit - '0'];
        return at;
    }

    @Override
    public String toString() {
        return value + "-" + check();
    }
}
