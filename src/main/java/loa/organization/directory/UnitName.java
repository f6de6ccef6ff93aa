package loa.organization.directory;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name of a unit, folded for comparison: lower case, no punctuation, no {@code và}, abbreviations written out, and each
 * syllable with its tone at its end, so that {@code Uỷ ban} and {@code ủy ban} are one name. Names that differ in a tone
 * stay apart, as villages do.
 */
public final class UnitName {

    private static final Properties ABBREVIATIONS = abbreviations();
    private static final Pattern JOINED = Pattern.compile("\\p{L}+(?:(?:\\s?[&–-]\\s?|\\s+và\\s+)\\p{L}+)*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern TONE = Pattern.compile("[\u0300\u0301\u0303\u0309\u0323]");
    private static final Pattern FINAL_Y = Pattern.compile("(?<=^[bcdđghklmnpqrstvx]{1,3}|^qu)y$");
    private static final List<String> LEVELS =
            keys("thành phố", "thị trấn", "thị xã", "đặc khu", "tỉnh", "huyện", "quận", "xã", "phường", "thôn", "bản");
    private static final List<String> OPENINGS = keys(
            "đề nghị",
            "giao",
            "đồng chí",
            "thủ trưởng",
            "người đứng đầu",
            "lãnh đạo",
            "phó chủ tịch",
            "chủ tịch",
            "phó trưởng",
            "trưởng",
            "bí thư",
            "giám đốc",
            "hiệu trưởng");

    private UnitName() {}

    /** The folded name. */
    public static String key(String name) {
        var lower = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('ð', 'đ')
                .replaceAll("\\btt\\.", "thị trấn ")
                .replaceAll("\\btp\\.?(?=\\s)", "thành phố ")
                .replaceAll("\\btx\\.(?=\\s)", "thị xã ")
                .replaceAll("(?<=^|\\s)h\\.", "huyện ")
                .replaceAll("(?<=^|\\s)x\\.", "xã ")
                .replaceAll("(?<=^|\\s)p\\.", "phòng ");
        var written = JOINED.matcher(lower).replaceAll(UnitName::writtenOut);
        return WORD.matcher(written)
                .results()
                .map(MatchResult::group)
                .filter(word -> !word.equals("và"))
                .map(UnitName::syllable)
                .collect(Collectors.joining(" "));
    }

    static List<String> keys(String... names) {
        return java.util.Arrays.stream(names).map(UnitName::key).toList();
    }

    /** The key without whom it addresses or how: {@code Đề nghị Trưởng phòng Nội vụ} is {@code phòng Nội vụ}. */
    static String addressed(String key) {
        for (var opening : OPENINGS) {
            if (key.startsWith(opening + " ")) return addressed(key.substring(opening.length() + 1));
        }
        return key;
    }

    /** The word of level in the key of a territory, as {@code huyện}; empty where it has none. */
    static String level(String key) {
        return LEVELS.stream()
                .filter(level -> key.startsWith(level + " "))
                .findFirst()
                .orElse("");
    }

    /** The key of a territory without its word of level. */
    static String bare(String key) {
        return key.substring(level(key).isEmpty() ? 0 : level(key).length() + 1);
    }

    /** The ways a territory is named behind the name of its office: {@code huyện Trạm Tấu}, {@code Trạm Tấu}, {@code huyện}. */
    static List<String> endings(String territory) {
        var endings = new ArrayList<>(List.of(territory));
        if (!level(territory).isEmpty()) endings.addAll(List.of(bare(territory), level(territory)));
        return endings;
    }

    private static String writtenOut(MatchResult joined) {
        var whole = ABBREVIATIONS.getProperty(joined.group().replaceAll("\\s+và\\s+|[^\\p{L}]", ""));
        if (whole != null) return whole;
        return WORD.matcher(joined.group()).replaceAll(word -> ABBREVIATIONS.getProperty(word.group(), word.group()));
    }

    private static String syllable(String word) {
        var marked = Normalizer.normalize(word, Normalizer.Form.NFD);
        var tones = TONE.matcher(marked).results().map(MatchResult::group).collect(Collectors.joining());
        var letters = Normalizer.normalize(TONE.matcher(marked).replaceAll(""), Normalizer.Form.NFC);
        return FINAL_Y.matcher(letters).replaceFirst("i") + tones;
    }

    /** Abbreviations in names of offices, each with what it stands for. */
    public static Map<String, String> writtenOut() {
        var all = new TreeMap<String, String>();
        ABBREVIATIONS.forEach(
                (letters, words) -> all.put(letters.toString().toUpperCase(Locale.ROOT), words.toString()));
        return all;
    }

    private static Properties abbreviations() {
        var file = "/loa/organization/directory/abbreviations.properties";
        try (var in = UnitName.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("not on the class path: " + file);
            var abbreviations = new Properties();
            abbreviations.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return abbreviations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
