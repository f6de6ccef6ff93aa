package loa.content.language;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text as it is said aloud in Vietnamese: figures, days, hours, shares, numbers of papers and abbreviations as words, a
 * syllable a word. How long it takes to say follows from that.
 */
public final class Spoken {

    /** Syllables a minute at which a text is read out where nothing else is set. */
    public static final int PACE = 190;

    /** Syllables a minute at which people read for themselves. */
    private static final int READING = 250;

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", " nghìn", " triệu", " tỷ"};
    private static final String LETTERS = "abcdđeghiklmnopqrstuvxywzfjư";
    private static final String[] NAMES = {
        "a", "bê", "xê", "dê", "đê", "e", "giê", "hát", "i", "ca", "lờ", "mờ", "nờ", "o", "pê", "quy", "rờ", "sờ", "tê",
        "u", "vê", "ích", "i", "vê", "dét", "phờ", "gi", "ư"
    };
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("%", "phần trăm"),
            Map.entry("km", "ki lô mét"),
            Map.entry("km2", "ki lô mét vuông"),
            Map.entry("m2", "mét vuông"),
            Map.entry("m3", "mét khối"),
            Map.entry("m", "mét"),
            Map.entry("cm", "xăng ti mét"),
            Map.entry("ha", "héc ta"),
            Map.entry("kg", "ki lô gam"),
            Map.entry("đ", "đồng"));

    private static final Pattern PAPER =
            Pattern.compile("(?<![\\d/])(\\d{1,6})[/-]((?:\\p{Lu}[\\p{L}]*)(?:[-/]\\p{Lu}[\\p{L}]*)*)");
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d/])(ngày\\s+)?(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?(?![\\d/]|,\\d)",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile("(?<=tháng\\s{1,2})(\\d{1,2})/(\\d{4})");
    private static final Pattern HOUR = Pattern.compile("(?<![\\d.,])(\\d{1,2})\\s?(?:h|:|giờ)\\s?(\\d{2})(?!\\d)");
    private static final Pattern SPAN = Pattern.compile("(\\d)\\s?[-–]\\s?(?=\\d)");
    private static final Pattern ROMAN = Pattern.compile(
            "(?<=(?:thứ|khóa|khoá|quý|phần|chương|kỷ|lần)\\s)([IVX]{1,6})(?![\\p{L}])", Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?");
    private static final Pattern SIGN =
            Pattern.compile("(?<=\\d|\\d\\s)(%|km2|km²|km|m2|m²|m3|m³|cm|m|ha|kg|đ)(?![\\p{L}\\d])");
    private static final Pattern CAPITALS =
            Pattern.compile("(?<![\\p{L}])[A-ZĐƯ]{2,}(?:[-&/][A-ZĐƯ]{1,})*(?:g)?(?![\\p{L}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private Spoken() {}

    /** The words as they are said. */
    public static String words(String text) {
        var said = Normalizer.normalize(text, Normalizer.Form.NFC);
        said = PAPER.matcher(said).replaceAll(Spoken::paper);
        said = MONTH.matcher(said).replaceAll(month -> number(month.group(1)) + " năm " + number(month.group(2)));
        said = DATE.matcher(said).replaceAll(Spoken::date);
        said = HOUR.matcher(said)
                .replaceAll(hour -> number(hour.group(1)) + " giờ"
                        + (Integer.parseInt(hour.group(2)) == 0 ? "" : " " + number(hour.group(2))));
        said = SPAN.matcher(said).replaceAll("$1 đến ");
        said = SIGN.matcher(said)
                .replaceAll(sign ->
                        " " + SIGNS.getOrDefault(sign.group(1).replace('²', '2').replace('³', '3'), ""));
        said = ROMAN.matcher(said).replaceAll(roman -> number(String.valueOf(roman(roman.group(1)))));
        said = NUMBER.matcher(said).replaceAll(number -> " " + number(number.group()) + " ");
        said = CAPITALS.matcher(said).replaceAll(Spoken::abbreviation);
        return said.replaceAll(" {2,}", " ").strip();
    }

    /** How many syllables that is. */
    public static int syllables(String text) {
        return (int) WORD.matcher(words(text)).results().count();
    }

    /** Seconds it takes to say so many syllables at so many a minute. */
    public static int seconds(int syllables, int pace) {
        return Math.max(1, Math.round(syllables * 60f / pace));
    }

    /** Seconds it takes to read so many syllables for oneself. */
    public static int reading(int syllables) {
        return seconds(syllables, READING);
    }

    private static String paper(MatchResult paper) {
        var symbol = new StringBuilder(number(paper.group(1)));
        for (var part : paper.group(2).split("[-/]")) symbol.append(" ").append(writtenOut(part));
        return symbol.toString();
    }

    private static String date(MatchResult date) {
        int day = Integer.parseInt(date.group(2));
        int month = Integer.parseInt(date.group(3));
        if (day > 31 || month > 12 || day == 0 || month == 0)
            return number(date.group(2)) + " trên " + number(date.group(3));
        var words = "ngày " + (day <= 10 ? "mùng " : "") + number(String.valueOf(day)) + " tháng "
                + (month == 4 ? "tư" : number(String.valueOf(month)));
        return date.group(4) == null ? words : words + " năm " + number(date.group(4));
    }

    private static String abbreviation(MatchResult capitals) {
        var whole = Glossaries.ABBREVIATIONS.get(capitals.group().replaceAll("[-&/]", ""));
        if (whole != null) return whole;
        // A word of capitals that can be said is one: a heading, not an abbreviation.
        if (capitals.group().length() > 2 && loa.plan.compiler.text.Syllable.isPossible(capitals.group()))
            return capitals.group();
        return writtenOut(capitals.group());
    }

    private static String writtenOut(String capitals) {
        var whole = Glossaries.ABBREVIATIONS.get(capitals);
        if (whole != null) return whole;
        var spelt = new StringBuilder();
        for (var letter : capitals.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
            int at = LETTERS.indexOf(letter);
            if (at >= 0) spelt.append(NAMES[at]).append(' ');
        }
        return spelt.toString().strip();
    }

    private static int roman(String numeral) {
        int value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int digit = numeral.charAt(i) == 'I' ? 1 : numeral.charAt(i) == 'V' ? 5 : 10;
            int next = i + 1 == numeral.length()
                    ? 0
                    : numeral.charAt(i + 1) == 'V' ? 5 : numeral.charAt(i + 1) == 'X' ? 10 : 1;
            value += digit < next ? -digit : digit;
        }
        return value;
    }

    /** {@code 5.342} and {@code 71,5} as words. */
    static String number(String figure) {
        var parts = figure.replace(".", "").split(",", 2);
        var whole = parts[0].length() > 12 ? digits(parts[0]) : whole(Long.parseLong(parts[0]));
        return parts.length == 1 ? whole : whole + " phẩy " + fraction(parts[1]);
    }

    private static String fraction(String figure) {
        return figure.length() <= 2 && figure.charAt(0) != '0' ? whole(Long.parseLong(figure)) : digits(figure);
    }

    private static String digits(String figure) {
        var said = new StringBuilder();
        for (var digit : figure.toCharArray()) said.append(DIGITS[digit - '0']).append(' ');
        return said.toString().strip();
    }

    private static String whole(long value) {
        if (value == 0) return DIGITS[0];
        var said = "";
        int group = 0;
        for (long left = value; left > 0; left /= 1000, group++) {
            int three = (int) (left % 1000);
            if (three == 0) continue;
            said = three(three, left >= 1000) + GROUPS[group] + (said.isEmpty() ? "" : " " + said);
        }
        return said;
    }

    private static String three(int value, boolean full) {
        int hundreds = value / 100;
        int tens = value / 10 % 10;
        int ones = value % 10;
        var said = new StringBuilder();
        if (hundreds > 0 || full) said.append(DIGITS[hundreds]).append(" trăm");
        if (tens > 1) said.append(' ').append(DIGITS[tens]).append(" mươi");
        else if (tens == 1) said.append(" mười");
        else if (ones > 0 && !said.isEmpty()) said.append(" linh");
        if (ones > 0) {
            said.append(' ');
            if (ones == 1 && tens > 1) said.append("mốt");
            else if (ones == 5 && tens > 0) said.append("lăm");
            else said.append(DIGITS[ones]);
        }
        return said.toString().strip();
    }
}
