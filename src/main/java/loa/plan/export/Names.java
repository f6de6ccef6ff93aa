package loa.plan.export;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as official papers write them. */
final class Names {

    private static final Map<String, String> KINDS = Map.of(
            "KE_HOACH", "Kế hoạch",
            "HUONG_DAN", "Hướng dẫn",
            "CONG_VAN", "Công văn",
            "QUYET_DINH", "Quyết định",
            "THONG_BAO", "Thông báo",
            "CHUONG_TRINH", "Chương trình",
            "PHUONG_AN", "Phương án",
            "DE_AN", "Đề án");

    private static final Pattern BODIES = Pattern.compile(
            "((?:ỦY BAN|UỶ BAN|UBND|HỘI|ĐẢNG BỘ|ĐẢNG ỦY|HUYỆN ỦY|THÀNH ỦY|THỊ ỦY|TỈNH ỦY) .+?) ((?:TIỂU BAN|BAN (?!NHÂN)|PHÒNG|SỞ|VĂN PHÒNG|TRUNG TÂM).+)");

    private static final Pattern PARTY =
            Pattern.compile("(?:.* )?(?:(?:TỈNH|THÀNH|THỊ|QUẬN|HUYỆN|ĐẢNG) (?:ỦY|UỶ)|ĐẢNG BỘ|CHI BỘ)(?: .*)?");

    private Names() {}

    static boolean isParty(String issuer) {
        return PARTY.matcher(issuer).matches();
    }

    static String kind(@Nullable String kind) {
        return kind == null ? "văn bản" : KINDS.getOrDefault(kind, "văn bản");
    }

    /** A letterhead names a body alone or below its superior, which a compiled plan holds joined. */
    static List<String> superiorAndIssuer(String joined) {
        var both = BODIES.matcher(joined);
        return both.matches() ? List.of(both.group(1), both.group(2)) : List.of("", joined);
    }

    /** A title behind the words that cite it: {@code về tuyên truyền …}. */
    static String about(String title) {
        var lower = lowerFirst(title);
        return lower.startsWith("về ") ? lower : "về " + lower;
    }

    /** The lines of authority, which a compiled plan holds joined: each {@code KT.} and each deputy's post opens one. */
    static List<String> authorityLines(String capacity) {
        return List.of(capacity.split("\\s+(?=(?:KT|TL|TUQ|Q)\\.|K/T|T/L|PHÓ )"));
    }

    /** The decree pads days below ten and the first two months. */
    static String officialDay(LocalDate day) {
        var month = day.getMonthValue() < 3 ? "%02d" : "%d";
        return ("ngày %02d tháng " + month + " năm %d")
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase() + text.substring(1);
    }

    static String upperFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase() + text.substring(1);
    }
}
