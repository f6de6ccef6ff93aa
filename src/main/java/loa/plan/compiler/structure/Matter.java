package loa.plan.compiler.structure;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a section is about, as its heading says. */
enum Matter {
    PURPOSE("mục\\s+(?:đích|tiêu)|ý\\s+nghĩa"),
    REQUIREMENT("yêu\\s+cầu|nguyên\\s+tắc"),
    SLOGAN("(?:nội\\s+dung\\s+)?(?:các\\s+)?(?:câu\\s+)?khẩu\\s+hiệu"),
    DUTY(
            "tổ\\s+chức\\s+(?:thực\\s+hiện|triển\\s+khai|và\\s+phân\\s+công)|phân\\s+công|trách\\s+nhiệm|(?:phân\\s+)?giao\\s+nhiệm\\s+vụ|nhiệm\\s+vụ\\s+(?:cụ\\s+thể|của|các|cho|theo|từng)|phối\\s+hợp\\s+thực\\s+hiện|công\\s+tác\\s+phối\\s+hợp|đơn\\s+vị\\s+thực\\s+hiện|biện\\s+pháp\\s+tổ\\s+chức|triển\\s+khai\\s+thực\\s+hiện|thực\\s+hiện$"),
    TOPIC("nội\\s+dung|chủ\\s+đề|trọng\\s+tâm|nhiệm\\s+vụ|đề\\s+cương"),
    CHANNEL(
            "(?:các\\s+)?(?:hình\\s+thức|phương\\s+thức|phương\\s+tiện|kênh|loại\\s+hình|biện\\s+pháp|phương\\s+pháp|giải\\s+pháp)"),
    WINDOW(
            "thời\\s+(?:gian|điểm|hạn)|lịch|tiến\\s+độ|mốc\\s+thời|(?:giai\\s+đoạn|đợt)(?=\\s+(?:tuyên|truyền|triển|thực|cao)\\s)"),
    PLACE("địa\\s+(?:điểm|bàn)|phạm\\s+vi|đối\\s+tượng|thành\\s+phần|khu\\s+vực|vị\\s+trí|quy\\s+mô"),
    MONEY("kinh\\s+phí|tài\\s+chính|nguồn\\s+(?:kinh\\s+phí|lực|vốn)|ngân\\s+sách|dự\\s+toán");

    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,;/&:]|\\s-\\s?|-\\s|\\svà\\s)\\s*");
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:(?:về|các|một\\s+số|những|công\\s+tác|việc|dự\\s+kiến)\\s+)+");
    private static final int LONGEST_LIST = 12;

    /** What may follow another matter without a comma: {@code MỤC ĐÍCH YÊU CẦU}. */
    private static final Set<Matter> SECONDS = EnumSet.of(REQUIREMENT, CHANNEL, WINDOW, PLACE);

    private final Pattern opening;

    Matter(String opening) {
        this.opening = Pattern.compile("(?:" + opening + ")(?!\\p{L})");
    }

    /** What a heading names; of a long one only its first words count. */
    static Set<Matter> of(String heading) {
        var matters = EnumSet.noneOf(Matter.class);
        var parts = SEPARATOR.split(heading.strip());
        boolean list = heading.split("\\s+").length <= LONGEST_LIST;
        for (int i = 0; i < (list ? parts.length : Math.min(parts.length, 1)); i++) {
            var words = ARTICLE.matcher(parts[i].strip()).replaceFirst("").replaceAll("[.:]+$", "");
            addOpening(words, matters);
        }
        return matters;
    }

    private static void addOpening(String words, Set<Matter> matters) {
        for (var matter : values()) {
            var match = matter.opening.matcher(words);
            if (!match.lookingAt()) continue;
            matters.add(matter);
            var rest = words.substring(match.end()).strip();
            for (var second : SECONDS) {
                if (second != matter && second.opening.matcher(rest).lookingAt()) matters.add(second);
            }
            return;
        }
    }
}
