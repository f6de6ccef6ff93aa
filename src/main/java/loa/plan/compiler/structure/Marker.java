package loa.plan.compiler.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number or bullet that opens a line.
 *
 * @param label as printed
 * @param mark what closes the number ({@code .}, {@code -}, {@code )}), or the bullet itself
 * @param numbers its numbers, {@code 2.1.} has two; of a bullet none
 * @param key its part of a clause id
 * @param length characters up to the text
 */
record Marker(Style style, String label, String mark, List<Integer> numbers, String key, int length) {

    enum Style {
        PART,
        UPPER,
        ROMAN,
        ARTICLE,
        STAGE,
        PHASE,
        DECIMAL,
        LETTER,
        BULLET;

        /** Whether a second first number of this style repeats, rather than opens a list inside the list. */
        boolean standsAlone() {
            return compareTo(ARTICLE) <= 0;
        }
    }

    /** The letters that number points, in their order; {@code f}, {@code j} for those who count in English. */
    static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

    private static final Map<String, Integer> ORDINALS =
            Map.of("một", 1, "nhất", 1, "hai", 2, "ba", 3, "bốn", 4, "tư", 4, "năm", 5, "sáu", 6);

    private static final Pattern PART = Pattern.compile(
            "(?:phần|chương)\\s+(?:thứ\\s+)?(?<n>[ivx]+|\\d{1,2}|nhất|một|hai|ba|tư|bốn|năm|sáu)\\s*(?<mark>[.:-]?)\\s*");
    private static final Pattern ARTICLE = Pattern.compile("điều\\s+(?<n>\\d{1,3})\\s*(?<mark>[.:])\\s*(?=\\S)");
    private static final Pattern STAGE = Pattern.compile(
            "(?<word>đợt|giai\\s+đoạn)\\s+(?:thứ\\s+)?(?<n>\\d{1,2}|[ivx]{1,4}|một|nhất|hai|ba|bốn|tư|năm)(?:\\s*(?<mark>[:.-])\\s*|\\s+(?=\\())(?=\\S)");
    private static final Pattern UPPER = Pattern.compile("(?<n>[A-EĐ])\\s*(?<mark>[./)–-])\\s*(?=\\p{Lu})");
    private static final Pattern ROMAN = Pattern.compile(
            "(?!V/[vV])(?<n>[IVX]{1,6})\\s*(?<mark>\\.\\s?[-–]|[-–]\\s?\\.|[.)/:–-])\\s*(?=[\\p{L}\"“(])");
    private static final Pattern DECIMAL = Pattern.compile(
            "(?<open>\\(?)(?<n>\\d{1,2}(?:\\.\\d{1,2}){0,4})(?:\\s*(?<mark>\\.?\\s?\\)|[.:/]\\s?[-–]|[./:–-])\\s*|(?<=\\d\\.\\d{1,2})\\s+)(?=[\\p{L}\"“'‘(\\[])");
    private static final Pattern LETTER = Pattern.compile(
            "(?<open>\\(?)(?<n>[a-zđ])\\s?(?<mark>\\)|[./](?=[\\s\\p{Lu}\"])|\\s?[-–](?=\\s))\\s*(?=[\\p{L}\\d\"“(])");
    private static final Pattern BULLET =
            Pattern.compile("(?<mark>[-–—−+*•●○▪■□◦‣⁃·➢✓❖\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d])\\s*(?=[^\\s*\\-–—_=])");

    static @Nullable Marker of(Line line) {
        return of(line.text(), line.folded());
    }

    private static @Nullable Marker of(String text, String folded) {
        char first = text.charAt(0);
        if (first == 'P' || first == 'p' || first == 'C' || first == 'c') {
            var part = PART.matcher(folded);
            if (part.lookingAt() && isPart(text, part)) return numbered(Style.PART, text, part, "P");
        }
        if (first == 'Đ' || first == 'đ' || first == 'G') {
            var article = ARTICLE.matcher(folded);
            if (first == 'Đ' && article.lookingAt()) return numbered(Style.ARTICLE, text, article, "D");
            var stage = STAGE.matcher(folded);
            if (first != 'đ' && stage.lookingAt())
                return numbered(stage.group("word").equals("đợt") ? Style.STAGE : Style.PHASE, text, stage, "");
        }
        var bullet = BULLET.matcher(text);
        if (bullet.lookingAt()) return bullet(text, bullet);
        var roman = ROMAN.matcher(text);
        if (roman.lookingAt() && roman(roman.group("n")) > 0) return numbered(Style.ROMAN, text, roman, "");
        var upper = UPPER.matcher(text);
        if (upper.lookingAt()) return numbered(Style.UPPER, text, upper, "");
        var decimal = DECIMAL.matcher(text);
        if (decimal.lookingAt()) return decimal(text, decimal);
        var letter = LETTER.matcher(text);
        if (letter.lookingAt()) return numbered(Style.LETTER, text, letter, "");
        return null;
    }

    private static boolean isPart(String text, Matcher part) {
        return Character.isUpperCase(text.charAt(0)) && (!part.group("mark").isEmpty() || part.end() == text.length());
    }

    private static Marker bullet(String text, Matcher match) {
        var mark = match.group("mark");
        var kind = "–—−\uf02d".contains(mark) ? "-" : mark;
        return new Marker(Style.BULLET, mark, kind, List.of(), "", match.end());
    }

    private static Marker decimal(String text, Matcher match) {
        var numbers = Arrays.stream(match.group("n").split("\\."))
                .map(Integer::valueOf)
                .toList();
        var key = String.join(".", numbers.stream().map(String::valueOf).toList());
        return new Marker(Style.DECIMAL, label(text, match), mark(match), numbers, key, match.end());
    }

    private static Marker numbered(Style style, String text, Matcher match, String prefix) {
        var printed = match.group("n");
        int number = number(style, printed);
        var key = style == Style.LETTER || style == Style.UPPER || style == Style.ROMAN ? printed : prefix + number;
        return new Marker(style, label(text, match), mark(match), List.of(number), key, match.end());
    }

    private static String label(String text, Matcher match) {
        return text.substring(0, match.end()).strip();
    }

    private static String mark(Matcher match) {
        var mark = match.group("mark");
        return mark == null ? "" : mark.replaceAll("\\s", "").replace('–', '-');
    }

    private static int number(Style style, String printed) {
        if (style == Style.LETTER) return LETTERS.indexOf(printed) + 1;
        if (style == Style.UPPER) return LETTERS.indexOf(Character.toLowerCase(printed.charAt(0))) + 1;
        if (Character.isDigit(printed.charAt(0))) return Integer.parseInt(printed);
        var ordinal = ORDINALS.get(printed);
        return ordinal != null ? ordinal : roman(printed.toUpperCase(java.util.Locale.ROOT));
    }

    /** The value of a Roman number, 0 where it is none. */
    static int roman(String figures) {
        int value = 0;
        int last = 0;
        for (int i = figures.length() - 1; i >= 0; i--) {
            int figure = switch (figures.charAt(i)) {
                case 'I' -> 1;
                case 'V' -> 5;
                case 'X' -> 10;
                default -> 0;
            };
            value += figure < last ? -figure : figure;
            last = Math.max(last, figure);
        }
        return toRoman(value).equals(figures) ? value : 0;
    }

    static String toRoman(int value) {
        if (value < 1 || value > 39) return "";
        var ones = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
        return "X".repeat(value / 10) + ones.get(value % 10);
    }
}
