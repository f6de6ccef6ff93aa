package loa.plan.compiler.structure;

import java.util.List;
import loa.plan.compiler.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * The name of a type of document at the head of its first line.
 *
 * @param kind as {@code KE_HOACH}
 * @param length characters of the line that name the type; a title may follow them
 */
record DocumentType(String kind, int length) {

    static final String LETTER = "CONG_VAN";

    /** The types of Decree 30/2020/NĐ-CP, article 7, and those that only Party bodies use. */
    private static final List<String> NAMES = List.of(
            "nghị quyết",
            "quyết định",
            "chỉ thị",
            "quy chế",
            "quy định",
            "thông cáo",
            "thông báo",
            "hướng dẫn",
            "chương trình",
            "kế hoạch",
            "phương án",
            "đề án",
            "dự án",
            "báo cáo",
            "biên bản",
            "tờ trình",
            "hợp đồng",
            "công văn",
            "công điện",
            "bản ghi nhớ",
            "bản thỏa thuận",
            "giấy ủy quyền",
            "giấy mời",
            "giấy giới thiệu",
            "giấy nghỉ phép",
            "phiếu gửi",
            "phiếu chuyển",
            "phiếu báo",
            "thư công",
            "kết luận",
            "thông tri",
            "lời kêu gọi");

    static @Nullable DocumentType of(Line line) {
        for (var name : NAMES) {
            int at = line.folded().startsWith("dự thảo ") ? "dự thảo ".length() : 0;
            if (line.folded().startsWith(name, at) && isName(line, at, at + name.length()))
                return new DocumentType(kind(name), at + name.length());
        }
        var spaced = line.folded().replaceAll("\\s", "");
        for (var name : NAMES) {
            if (line.isCapitals() && line.words() >= spaced.length() && spaced.equals(name.replace(" ", "")))
                return new DocumentType(kind(name), line.text().length());
        }
        return null;
    }

    /** Whether the words stand alone on the line, or in capitals before a title. */
    private static boolean isName(Line line, int from, int end) {
        if (end == line.text().length()) return true;
        if (Character.isLetterOrDigit(line.text().charAt(end))) return false;
        return line.part(from, end).isCapitals()
                && line.words() <= 40
                && ".:;".indexOf(line.text().charAt(end)) < 0;
    }

    /** Whether the line is only the type's name, perhaps with a colon: {@code QUYẾT ĐỊNH:}. */
    static boolean isAlone(Line line) {
        if (!line.isCapitals()) return false;
        var name = line.folded().replaceAll("[\\s:]+$", "").replaceAll("^nay ", "");
        return NAMES.contains(name);
    }

    private static String kind(String name) {
        return Fold.key(name).replace('-', '_').toUpperCase(java.util.Locale.ROOT);
    }
}
