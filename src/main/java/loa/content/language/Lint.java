package loa.content.language;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import loa.plan.compiler.finding.Slip;
import loa.plan.compiler.text.Fold;

/** Looks through a text in Vietnamese for what a careful editor would mark. Pure: words and names in, remarks out. */
public final class Lint {

    private static final int LONGEST_SAMPLE = 60;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![\\p{L}\\d/.-])[A-ZĐƯ]{2,}(?:[-&/][A-ZĐƯ]{2,})*(?![\\p{L}\\d/-])");
    private static final Pattern DATE = Pattern.compile(
            "(?:(?<weekday>thứ\\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[\\s,(]*(?:ngày\\s+)?)?(?<![\\d/.])"
                    + "(?<day>\\d{1,2})(?:/|\\s+tháng\\s+)(?<month>\\d{1,2})(?:(?:/|\\s+năm\\s+)(?<year>\\d{4}))?(?![\\d/]|,\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HOUR =
            Pattern.compile("(?<![\\d.,/:])(\\d{1,2})\\s?(?:giờ|h|:)\\s?(\\d{2})(?![\\d/.%])");
    private static final Pattern GROUPED = Pattern.compile("(?<![\\d.,/])\\d{1,3}(?:\\.\\d+){1,}(?:,\\d+)?(?![\\d/.])");
    private static final Pattern WELL_GROUPED =
            Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d{1,2}\\.\\d{1,2}(?:\\.\\d{4})?");
    private static final Pattern SPACING = Pattern.compile("\\p{L}+ +[,.;:!?](?=\\s|$)|\\p{L}+,(?=\\p{L})\\p{L}+");
    private static final String SECOND = "o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ]";
    private static final String FIRST = "[òóỏõọ][ae]|[ùúủũụ]y";
    private static final Pattern TONE_SECOND = Pattern.compile("(?:[^qaeiouyăâêôơư\\s]{0,3})(?:" + SECOND + ")");
    private static final Pattern TONE_FIRST = Pattern.compile("(?:[^qaeiouyăâêôơư\\s]{0,3})(?:" + FIRST + ")");
    /** As in {@code qùa} and {@code gìa}: u and i belong to the consonant there, and bear no tone. */
    private static final Pattern TONE_ON_CONSONANT = Pattern.compile(
            "(?<!\\p{L})(?<head>q[ùúủũụ]|g[ìíỉĩị])(?<rest>[aăâeêoôơy](?:ch|ng|nh|[cmnptiouy])?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final List<String> WEEKDAYS =
            List.of("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật");

    private Lint() {}

    /** All remarks on these lines, the same one once. */
    public static List<Remark> of(List<String> lines, Names names) {
        var remarks = new LinkedHashSet<Remark>();
        var whole = Normalizer.normalize(String.join("\n", lines), Normalizer.Form.NFC);
        units(whole, names, remarks);
        titles(whole, names, remarks);
        terms(whole, Glossaries.TERMS, remarks);
        terms(whole, names.terms(), remarks);
        abbreviations(whole, remarks);
        spelling(whole, remarks);
        misplacedTones(whole, remarks);
        tones(whole, remarks);
        dates(whole, remarks);
        figures(whole, remarks);
        spacing(whole, remarks);
        return List.copyOf(remarks);
    }

    private static void units(String text, Names names, LinkedHashSet<Remark> remarks) {
        var folded = Fold.fold(text);
        names.former().forEach((former, now) -> {
            for (var found : found(text, folded, former)) {
                if (!isPartOf(found, text, folded, names.official())) {
                    // Which of several is meant only a person can say.
                    remarks.add(Remark.of(Rule.OLD_NAME, words(text, found), now.contains(", ") ? null : now, now));
                }
            }
        });
        names.other().forEach((other, official) -> {
            for (var found : found(text, folded, other)) {
                if (!isPartOf(found, text, folded, names.official())) {
                    remarks.add(Remark.of(Rule.UNIT_NAME, words(text, found), official, official));
                }
            }
        });
        for (var official : names.official()) {
            for (var found : found(text, folded, official)) {
                var words = words(text, found);
                var sameBut = official.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + official.substring(1);
                if (!words.equals(official) && !words.equals(sameBut)) {
                    remarks.add(Remark.of(Rule.UNIT_NAME, words, official, official));
                }
            }
        }
    }

    private record Place(int from, int to) {}

    private static List<Place> found(String text, String folded, String name) {
        var places = new ArrayList<Place>();
        var wanted = Fold.fold(Normalizer.normalize(name, Normalizer.Form.NFC));
        if (wanted.isBlank() || !wanted.contains(" ")) return places;
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean whole = (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole) places.add(new Place(at, end));
        }
        return places;
    }

    /** Whether it stands within the official name of a unit, as {@code Suối Ngàn} in {@code Huyện Suối Ngàn}. */
    private static boolean isPartOf(Place place, String text, String folded, List<String> official) {
        return official.stream()
                .flatMap(name -> found(text, folded, name).stream())
                .anyMatch(whole -> whole.from <= place.from && place.to <= whole.to);
    }

    private static String words(String text, Place place) {
        return text.substring(place.from, place.to);
    }

    private static final List<String> TITLES = List.of(
            "Phó Chủ tịch",
            "Chủ tịch",
            "Phó Bí thư",
            "Bí thư",
            "Phó Trưởng ban",
            "Trưởng ban",
            "Phó Trưởng phòng",
            "Trưởng phòng",
            "Phó Giám đốc",
            "Giám đốc",
            "Phó Hiệu trưởng",
            "Hiệu trưởng",
            "Phó Chánh Văn phòng",
            "Chánh Văn phòng");

    /** A person of the directory, followed by a title that is not among theirs. */
    private static void titles(String text, Names names, LinkedHashSet<Remark> remarks) {
        names.titles().forEach((person, held) -> {
            int at = text.indexOf(person);
            if (at < 0) return;
            int from = at + person.length();
            var after = text.substring(from, Math.min(text.length(), from + LONGEST_SAMPLE))
                    .split("[.;\\n]", 2)[0];
            for (var title : TITLES) {
                int there = Fold.fold(after).indexOf(Fold.fold(title));
                if (there < 0) continue;
                boolean right = held.stream().anyMatch(each -> Fold.fold(each).startsWith(Fold.fold(title)));
                if (!right) {
                    var wrong = after.substring(there, there + title.length());
                    remarks.add(Remark.of(Rule.TITLE, wrong, null, person, String.join(", ", held)));
                }
                return;
            }
        });
    }

    private static void terms(String text, Map<String, String> terms, LinkedHashSet<Remark> remarks) {
        var folded = Fold.fold(text);
        terms.forEach((wrong, right) -> {
            for (var place : found(text, folded, wrong)) {
                var words = words(text, place);
                var fix = Character.isUpperCase(words.charAt(0))
                        ? Character.toUpperCase(right.charAt(0)) + right.substring(1)
                        : right;
                if (!words.equals(fix)) remarks.add(Remark.of(Rule.TERM, words, fix, fix));
            }
        });
    }

    private static void abbreviations(String text, LinkedHashSet<Remark> remarks) {
        for (var found : ABBREVIATION.matcher(text).results().toList()) {
            var words = Glossaries.ABBREVIATIONS.get(found.group().replaceAll("[-&/]", ""));
            if (words == null || text.contains("(" + found.group() + ")")) continue;
            if (isShouted(text, found)) continue;
            remarks.add(Remark.of(Rule.ABBREVIATION, found.group(), words, words));
        }
    }

    /** A line of capitals is a heading, not a row of abbreviations. */
    private static boolean isShouted(String text, MatchResult found) {
        int from = text.lastIndexOf('\n', found.start()) + 1;
        int to = text.indexOf('\n', found.end());
        var line = text.substring(from, to < 0 ? text.length() : to);
        return line.length() > 12 && line.equals(line.toUpperCase(java.util.Locale.ROOT));
    }

    private static void spelling(String text, LinkedHashSet<Remark> remarks) {
        for (var slip : Slip.in(text)) {
            if (slip.doubled()) {
                var twice = Pattern.compile(
                                Pattern.quote(slip.words()) + "\\s+" + Pattern.quote(slip.words()),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text);
                if (twice.find(slip.start())) {
                    remarks.add(Remark.of(Rule.DOUBLED, twice.group(), slip.words(), slip.words()));
                }
            } else {
                remarks.add(Remark.of(Rule.SPELLING, slip.words(), slip.right()));
            }
        }
    }

    private static void misplacedTones(String text, LinkedHashSet<Remark> remarks) {
        for (var found : TONE_ON_CONSONANT.matcher(text).results().toList()) {
            var rest = found.group("rest");
            var head = Normalizer.normalize(found.group("head"), Normalizer.Form.NFD);
            var fix = head.substring(0, 2) + rest.charAt(0) + head.substring(2) + rest.substring(1);
            remarks.add(Remark.of(Rule.SPELLING, found.group(), Normalizer.normalize(fix, Normalizer.Form.NFC)));
        }
    }

    /** Whichever way of placing tones the text uses less. */
    private static void tones(String text, LinkedHashSet<Remark> remarks) {
        var first = new LinkedHashSet<String>();
        var second = new LinkedHashSet<String>();
        int firsts = 0;
        int seconds = 0;
        for (var word : WORD.matcher(text).results().map(MatchResult::group).toList()) {
            var lower = word.toLowerCase(java.util.Locale.ROOT);
            if (TONE_FIRST.matcher(lower).matches()) {
                first.add(word);
                firsts++;
            } else if (TONE_SECOND.matcher(lower).matches()) {
                second.add(word);
                seconds++;
            }
        }
        if (firsts == 0 || seconds == 0) return;
        boolean keepsFirst = firsts >= seconds;
        for (var word : keepsFirst ? second : first) {
            var fix = moved(word, keepsFirst);
            remarks.add(Remark.of(Rule.TONE, word, fix, fix));
        }
    }

    /** The word with its tone on the first or second of the two vowels at its end. */
    private static String moved(String word, boolean toFirst) {
        var letters = Normalizer.normalize(word, Normalizer.Form.NFD);
        var tone = letters.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
        var bare =
                Normalizer.normalize(letters.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC);
        int at = toFirst ? bare.length() - 1 : bare.length();
        return Normalizer.normalize(bare.substring(0, at) + tone + bare.substring(at), Normalizer.Form.NFC);
    }

    private static void dates(String text, LinkedHashSet<Remark> remarks) {
        for (var found : DATE.matcher(text).results().toList()) {
            var year = found.group("year");
            int day = Integer.parseInt(found.group("day"));
            int month = Integer.parseInt(found.group("month"));
            try {
                // Without a year any leap day may be meant.
                var date = LocalDate.of(year == null ? 2024 : Integer.parseInt(year), month, day);
                var weekday = found.group("weekday");
                if (weekday != null
                        && year != null
                        && weekdayOf(weekday) != date.getDayOfWeek().getValue()) {
                    var right = WEEKDAYS.get(date.getDayOfWeek().getValue() - 1);
                    var said = Character.isUpperCase(weekday.charAt(0))
                            ? Character.toUpperCase(right.charAt(0)) + right.substring(1)
                            : right;
                    remarks.add(
                            Remark.of(Rule.WEEKDAY, found.group(), found.group().replace(weekday, said), said));
                }
            } catch (DateTimeException e) {
                if (month <= 31) remarks.add(Remark.of(Rule.IMPOSSIBLE, found.group(), null));
            }
        }
        for (var found : HOUR.matcher(text).results().toList()) {
            if (Integer.parseInt(found.group(1)) > 24 || Integer.parseInt(found.group(2)) > 59) {
                remarks.add(Remark.of(Rule.IMPOSSIBLE, found.group(), null));
            }
        }
    }

    private static int weekdayOf(String words) {
        var folded = Fold.fold(words).replaceAll("\\s+", " ");
        var last = folded.charAt(folded.length() - 1);
        if (Character.isDigit(last)) return last - '1';
        for (int i = 0; i < WEEKDAYS.size(); i++) if (Fold.fold(WEEKDAYS.get(i)).equals(folded)) return i + 1;
        return 0;
    }

    private static void figures(String text, LinkedHashSet<Remark> remarks) {
        for (var found : GROUPED.matcher(text).results().toList()) {
            if (!WELL_GROUPED.matcher(found.group()).matches()) {
                remarks.add(Remark.of(Rule.IMPOSSIBLE, found.group(), null));
            }
        }
    }

    private static void spacing(String text, LinkedHashSet<Remark> remarks) {
        for (var found : SPACING.matcher(text).results().toList()) {
            var words = found.group();
            var fix = words.contains(" ") ? words.replaceAll(" +", "") : words.replace(",", ", ");
            remarks.add(Remark.of(Rule.SPACING, words, fix, fix));
        }
    }
}
