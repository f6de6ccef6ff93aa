package loa.plan.compiler.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import loa.plan.compiler.CompiledPlan.Citation;
import loa.plan.compiler.CompiledPlan.Span;
import loa.plan.compiler.text.PrintedDate;
import org.jspecify.annotations.Nullable;

/** The documents that a clause cites by number and symbol. */
public final class Citations {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("nghị quyết", "Nghị quyết"),
            Map.entry("nq", "Nghị quyết"),
            Map.entry("nghị định", "Nghị định"),
            Map.entry("nđ", "Nghị định"),
            Map.entry("quyết định", "Quyết định"),
            Map.entry("qđ", "Quyết định"),
            Map.entry("chỉ thị", "Chỉ thị"),
            Map.entry("ct", "Chỉ thị"),
            Map.entry("kết luận", "Kết luận"),
            Map.entry("kl", "Kết luận"),
            Map.entry("thông tư liên tịch", "Thông tư liên tịch"),
            Map.entry("thông tư", "Thông tư"),
            Map.entry("thông báo kết luận", "Thông báo"),
            Map.entry("thông báo", "Thông báo"),
            Map.entry("thông tri", "Thông tri"),
            Map.entry("kế hoạch", "Kế hoạch"),
            Map.entry("kh", "Kế hoạch"),
            Map.entry("công văn", "Công văn"),
            Map.entry("cv", "Công văn"),
            Map.entry("tờ trình", "Tờ trình"),
            Map.entry("hướng dẫn", "Hướng dẫn"),
            Map.entry("hd", "Hướng dẫn"),
            Map.entry("quy định", "Quy định"),
            Map.entry("quy chế", "Quy chế"),
            Map.entry("chương trình", "Chương trình"),
            Map.entry("đề án", "Đề án"),
            Map.entry("phương án", "Phương án"),
            Map.entry("báo cáo", "Báo cáo"),
            Map.entry("biên bản", "Biên bản"),
            Map.entry("công điện", "Công điện"),
            Map.entry("văn bản hợp nhất", "Văn bản hợp nhất"),
            Map.entry("văn bản", "Văn bản"),
            Map.entry("pháp lệnh", "Pháp lệnh"),
            Map.entry("luật", "Luật"),
            Map.entry("lệnh", "Lệnh"),
            Map.entry("giấy mời", "Giấy mời"));

    private static final String NUMBER =
            "(?<number>(?:\\d{1,5}\\s?|(?<=số\\s?:?\\s?)(?:[.…_]{2,}\\s?)?)[/-]\\s?(?:\\d{4}\\s?[/-]\\s?)?[\\p{L}][\\p{L}\\d]*(?:\\s?[-/.&]\\s?[\\p{L}\\d]+)*)";
    private static final Pattern CITATION =
            Pattern.compile("(?=[" + firstLetters() + ",;v])(?<![\\p{L}])(?:(?<kind>" + kinds()
                    + ")(?:(?:,?\\s+(?!số|(?:" + kinds()
                    + ")\\s)[\\p{L}]+){1,14}?\\s+số\\s*:?\\s*|\\s+(?:số\\s*:?\\s*)?)|(?<again>(?:,|;|và)\\s+(?:số\\s+)?))"
                    + NUMBER);
    private static final Pattern BEFORE_DATE = Pattern.compile("[\\s,(]*(?:ban\\s+hành\\s*)?(?:ngày\\s*)?[.…_\\s]*");
    private static final String UNIT_HEAD =
            "(?:Ban|Sở|Phòng|Ủy|Uỷ|Hội|Tiểu|Trung|Bộ|UBND|HĐND|Công|Đoàn|Văn|Chủ|Thường|Thủ|Giám|Liên|Đài|Mặt|Tỉnh|Huyện|Thành)\\s";
    private static final Pattern ISSUER =
            Pattern.compile("\\s*\\)?,?\\s*(?:do\\s+|của\\s+)(?<issuer>(?:[^,;.:\"()]|,\\s(?=\\p{Lu})(?!"
                    + UNIT_HEAD
                    + "))+?)(?=\\s+(?:về|v/v|ban\\s+hành|quy\\s+định|phê\\s+duyệt|tại|hướng\\s+dẫn|triển\\s+khai|chỉ\\s+đạo|kết\\s+luận|thực\\s+hiện|tổ\\s+chức|sửa\\s+đổi|ngày|và(?=\\s+(?:\\p{Ll}|Công\\svăn|Kế\\shoạch|Quyết\\sđịnh|Thông\\sbáo|Hướng\\sdẫn|Nghị\\squyết|Chỉ\\sthị|Kết\\sluận|Chương\\strình|Văn\\sbản))|tăng\\s+cường|tiếp\\s+tục|khóa)(?!\\p{L})|\\s*(?:[;.:\"()]|,(?!\\s\\p{Lu})|,\\s(?="
                    + UNIT_HEAD
                    + "))|\\s*$)");
    private static final Pattern PROPOSED_BY =
            Pattern.compile("đề\\s+nghị\\s+của\\s+(?<issuer>[^;.:\"()]+?)\\s+tại\\s+$");
    private static final int YEAR_DIGITS = 4;
    private static final int LONGEST_DATE = 60;

    private Citations() {}

    /**
     * A citation where it stands in a clause.
     *
     * @param printed its date as printed, which may not exist
     */
    public record Cited(
            Citation citation, Span words, @Nullable PrintedDate printed) {}

    private static String kinds() {
        return String.join(
                "|",
                KINDS.keySet().stream()
                        .sorted((a, b) -> b.length() - a.length())
                        .map(kind -> kind.replace(" ", "\\s+"))
                        .toList());
    }

    private static String firstLetters() {
        return KINDS.keySet().stream()
                .map(kind -> kind.substring(0, 1))
                .distinct()
                .collect(Collectors.joining());
    }

    static boolean isCiting(String folded) {
        return !read("", new Passage(folded, List.of()), folded).isEmpty();
    }

    static List<Cited> in(Node node) {
        return read(node.id, node.passage, node.folded);
    }

    private static List<Cited> read(String clause, Passage passage, String folded) {
        if (!mayHoldNumber(folded)) return List.of();
        var found = new ArrayList<Cited>();
        var match = CITATION.matcher(folded);
        var kind = "";
        int end = -1;
        while (match.find()) {
            if (match.group("kind") != null)
                kind = KINDS.getOrDefault(match.group("kind").replaceAll("\\s+", " "), "");
            else if (match.start() != end) continue;
            var date = date(folded, match.end());
            end = date == null ? match.end() : date.end();
            var number = number(passage.text(), match);
            var day = date == null || date.day() == null ? null : date.lastDay();
            var citation = new Citation(clause, kind, number, day, issuer(passage.text(), match.start(), end));
            found.add(new Cited(citation, passage.span(match.start(), end), date));
        }
        return found;
    }

    /** Whether a slash or hyphen stands between a figure, or the blank left for one, and a letter. */
    private static boolean mayHoldNumber(String folded) {
        for (int i = 1; i < folded.length() - 1; i++) {
            char c = folded.charAt(i);
            if (c != '/' && c != '-') continue;
            if (!leadsToSymbol(folded, i + 1)) continue;
            int before = Character.isWhitespace(folded.charAt(i - 1)) ? i - 2 : i - 1;
            if (before >= 0
                    && (Character.isDigit(folded.charAt(before)) || ".…_:ố".indexOf(folded.charAt(before)) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether letters come next, or a year with another slash or hyphen behind it. */
    private static boolean leadsToSymbol(String folded, int from) {
        int at = from;
        if (Character.isWhitespace(folded.charAt(at))) at++;
        if (at < folded.length() && Character.isLetter(folded.charAt(at))) return true;
        int digits = at;
        while (at < folded.length() && Character.isDigit(folded.charAt(at))) at++;
        if (at - digits != YEAR_DIGITS) return false;
        if (at < folded.length() && Character.isWhitespace(folded.charAt(at))) at++;
        return at < folded.length() && (folded.charAt(at) == '/' || folded.charAt(at) == '-');
    }

    private static @Nullable String number(String text, Matcher match) {
        var printed = text.substring(match.start("number"), match.end("number")).replaceAll("\\s", "");
        return Character.isDigit(printed.charAt(0)) ? printed : null;
    }

    /** The date that stands right behind a number; of a blank day none. */
    private static @Nullable PrintedDate date(String folded, int from) {
        var rest = folded.substring(from, Math.min(folded.length(), from + LONGEST_DATE));
        var dates = PrintedDate.in(rest);
        if (dates.isEmpty()) return null;
        if (!BEFORE_DATE.matcher(rest.substring(0, dates.getFirst().start())).matches()) return null;
        var date = dates.getFirst();
        return new PrintedDate(
                date.start() + from, date.end() + from, date.precision(), date.day(), date.month(), date.year());
    }

    private static @Nullable String issuer(String text, int from, int end) {
        var after = ISSUER.matcher(text).region(end, text.length());
        if (after.lookingAt()) return after.group("issuer");
        var before = PROPOSED_BY.matcher(text.substring(0, from));
        return before.find() ? before.group("issuer") : null;
    }
}
