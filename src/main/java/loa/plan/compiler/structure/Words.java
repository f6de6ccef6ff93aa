package loa.plan.compiler.structure;

import java.util.regex.Pattern;

/** Words by which lines of a document are known for what they are; all patterns are for folded text. */
final class Words {

    static final Pattern NATIONAL = Pattern.compile(
            "cộng\\s*h[oò]a\\s*xã\\s*hội\\s*chủ\\s*nghĩa(\\s*việt\\s*nam)?|độc\\s*lập\\s*-?\\s*tự\\s*do\\s*-?\\s*hạnh\\s*phúc|đảng\\s*cộng\\s*sản\\s*việt\\s*nam");
    static final Pattern SUBJECT = Pattern.compile("(?:v/v|v\\.v|về\\s+việc)\\s*:?\\s*");
    static final Pattern ADDRESSEE = Pattern.compile("kính\\s+gửi(?!\\p{L}).*");
    static final Pattern RECIPIENTS =
            Pattern.compile("(?:nơi\\s+(?:nhận|gửi))\\s*(?::|$|\\s{2}|(?=\\s(?:tm|kt|tl|tuq|t/m|k/t)(?!\\p{L})))");
    static final Pattern APPENDED =
            Pattern.compile("\\(?\\s*(?:ban\\s+hành\\s+)?(?:kèm|đính\\s+kèm)\\s+(?:theo\\s+)?.*");
    static final Pattern APPENDIX = Pattern.compile(
            "phụ\\s+lục(?:\\s+(?:số\\s+)?(?<n>\\d{1,2}|[ivx]{1,5}(?!\\p{L})|[a-h](?!\\p{L})))?\\s*(?<mark>[:.-]|$|(?=\\()|(?<=\\s))\\s*");
    static final Pattern BASIS_OPENING = Pattern.compile(
            "(?:căn\\s+cứ|thực\\s+hiện|theo|triển\\s+khai|xét|trên\\s+cơ\\s+sở|tiếp\\s+theo|để|nhằm|hướng\\s+tới|chào\\s+mừng|thi\\s+hành|được\\s+sự)(?!\\p{L}).*");
    static final Pattern BASIS = Pattern.compile(
            "căn\\s+cứ(?!\\p{L}).*|(?:xét|theo)\\s+đề\\s+nghị(?!\\p{L}).*|(?:thực\\s+hiện|triển\\s+khai|theo|thi\\s+hành)\\s+(?:các\\s+)?(?:nội\\s+dung\\s+)?(?:luật|nghị|quyết\\s+định|chỉ\\s+thị|kết\\s+luận|thông\\s+(?:tư|báo|tri)|hướng\\s+dẫn|kế\\s+hoạch|công\\s+văn|chương\\s+trình|văn\\s+bản|đề\\s+án|quy\\s+định)(?!\\p{L}).*");
    static final Pattern CLOSING = Pattern.compile("(?:-\\s*)?trên\\s+đây\\s+là(?!\\p{L}).*");
    static final Pattern AUTHORITY = Pattern.compile("(?:tm|kt|tl|tuq|q|t/m|k/t|t/l|t/ủq)\\s?[./]?\\s?(?=\\p{L}).*");
    static final Pattern POST = Pattern.compile(
            "(?:q\\.\\s?)?(?:(?:phó|thứ)\\s+)?(?:chủ\\s+tịch|trưởng|giám\\s+đốc|tổng\\s|bí\\s+thư|chánh|hiệu\\s+trưởng|ủy\\s+viên|bộ\\s+trưởng|thứ\\s+trưởng"
                    + "|thủ\\s+trưởng|cục\\s+trưởng|viện\\s+trưởng|đội\\s+trưởng|chính\\s+ủy|tư\\s+lệnh|chỉ\\s+huy|chủ\\s+nhiệm|thường\\s+trực|phụ\\s+trách)(?!\\p{L}).*");
    static final Pattern SIGNED = Pattern.compile("[(\\[]?\\s*(?:đã\\s+)?(?:ký|ký\\s*tên|daky)(?!\\p{L}).*");
    static final Pattern AUTHORITY_OF_DECISION = Pattern.compile(
            "(?:chủ\\s+tịch|ủy\\s+ban|ban\\s|giám\\s+đốc|hội\\s+đồng|bộ\\s+trưởng|thủ\\s+tướng|tổng\\s|hiệu\\s+trưởng|trưởng\\s|bí\\s+thư|thường\\s+trực|hội\\s|tỉnh\\s+ủy|huyện\\s+ủy|thành\\s+ủy|đảng\\s+ủy).*");

    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}[\\p{L}'’]*\\.?)(?:\\s+\\p{Lu}[\\p{L}'’]*){1,5}");
    private static final Pattern SURNAME = Pattern.compile(
            "(?:nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|đoàn|lâm|mai|trịnh|đào|hà|tô|tạ|vương|lương|ma|nông|triệu|hoàng|giàng|sùng|vàng|lò|cầm|quàng|tòng|cà|khang|mùa|thào|hờ|chảo|tẩn|lù|lồ|thạch|kim|sơn|danh|châu|chu|cao|la|lưu|tống|phùng|quách|bạch|hứa|viên|từ|thái|đàm|nghiêm|y|h'|rơ|k')(?!\\p{L}).*");

    private Words() {}

    static boolean matches(Pattern pattern, Line line) {
        return pattern.matcher(line.folded()).matches();
    }

    static boolean opens(Pattern pattern, Line line) {
        return pattern.matcher(line.folded()).lookingAt();
    }

    /** Whether the line reads as a person's name: a few words, each with a capital, and no post. */
    static boolean isPersonName(Line line) {
        if (line.words() > 7 || !NAME.matcher(line.text()).matches()) return false;
        if (matches(POST, line) || opens(RECIPIENTS, line)) return false;
        return !line.isCapitals() || (matches(SURNAME, line) && line.words() <= 5);
    }
}
