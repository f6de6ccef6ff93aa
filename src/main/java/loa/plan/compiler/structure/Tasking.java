package loa.plan.compiler.structure;

import java.util.List;
import java.util.regex.Pattern;

/** The words that give a unit something to do. */
final class Tasking {

    /** How the names of bodies and of people in office begin. */
    static final String UNIT =
            "(?:(?:các|những|mỗi|từng|toàn\\s+thể|lãnh\\s+đạo|thủ\\s+trưởng|cấp\\s+ủy|tập\\s+thể|đề\\s+nghị|giao|tất\\s+cả)\\s+)*"
                    + "(?:sở|ban|phòng|hội|đoàn|ủy\\s+ban|ubnd|hđnd|mttq|ubmttq|mặt\\s+trận|trung\\s+tâm|đài|báo|công\\s+an|quân\\s+sự|bộ|vụ|cục|chi\\s+cục|trường|văn\\s+phòng|liên\\s+đoàn|lđlđ|tổ|tiểu\\s+ban|thường\\s+trực"
                    + "|đảng\\s+ủy|đảng\\s+bộ|huyện\\s+ủy|thành\\s+ủy|tỉnh\\s+ủy|thị\\s+ủy|chi\\s+bộ|thành\\s+viên|công\\s+ty|chi\\s+nhánh|nhà\\s+(?:văn\\s+hóa|thiếu\\s+nhi|hát|máy|trường)|thư\\s+viện|bảo\\s+tàng|bưu\\s+điện|viễn\\s+thông|vnpt|viettel|mobifone"
                    + "|điện\\s+lực|kho\\s+bạc|ngân\\s+hàng|bệnh\\s+viện|trạm\\s+y\\s+tế|hạt\\s+kiểm\\s+lâm|đồn\\s+biên\\s+phòng|bộ\\s+đội|ông|bà|đồng\\s+chí|đ/c|trưởng|phó|chủ\\s+tịch|bí\\s+thư|giám\\s+đốc|hiệu\\s+trưởng|chánh|chi\\s+hội|chi\\s+đoàn|câu\\s+lạc\\s+bộ"
                    + "|tòa\\s+án|viện|thanh\\s+tra|tổng\\s+cục|học\\s+viện|đại\\s+học|cao\\s+đẳng|thôn|ấp|bản|buôn|làng|khu\\s+(?:phố|dân\\s+cư|vực)|tổ\\s+dân\\s+phố|công\\s+chức|cán\\s+bộ|kế\\s+toán|hợp\\s+tác\\s+xã|doanh\\s+nghiệp|lực\\s+lượng|cơ\\s+quan|đơn\\s+vị|địa\\s+phương"
                    + "|xã|phường|thị\\s+trấn|thị\\s+xã|thành\\s+phố|huyện|quận|tỉnh|ngành|nhóm|bộ\\s+phận|cộng\\s+tác\\s+viên|báo\\s+cáo\\s+viên|tạp\\s+chí|cổng|phóng\\s+viên|hộ|cơ\\s+sở|nghệ\\s+nhân|đội|đoàn\\s+thể|tổ\\s+chức\\s+(?:chính|đảng|đoàn|xã|hội|cơ)|sư|giáo\\s+xứ)(?![\\p{L}])";

    /** Verbs that only a task has. */
    private static final String VERB =
            "(?:chủ\\s+trì|phối\\s+hợp|chỉ\\s+đạo|hướng\\s+dẫn|xây\\s+dựng|chuẩn\\s+bị|tham\\s+mưu|triển\\s+khai|thực\\s+hiện|tổ\\s+chức|cung\\s+cấp|bảo\\s+đảm|đảm\\s+bảo|treo|viết|phát\\s+(?:thanh|sóng|hành)|đăng|biên\\s+(?:dịch|soạn)|kiểm\\s+tra|giám\\s+sát|theo\\s+dõi|đôn\\s+đốc"
                    + "|tuyên\\s+truyền|báo\\s+cáo|duyệt|phê\\s+duyệt|thẩm\\s+định|vận\\s+động|lắp\\s+đặt|trang\\s+trí|định\\s+hướng|nắm|bố\\s+trí|làm|cử|tăng\\s+cường|đẩy\\s+mạnh|chịu\\s+trách\\s+nhiệm|có\\s+trách\\s+nhiệm|căn\\s+cứ|tổng\\s+hợp|sản\\s+xuất|in|phụ\\s+trách|trình|thông\\s+báo|quán\\s+triệt|mở|tiếp\\s+tục|chủ\\s+động|tập\\s+trung|phân\\s+công|giúp|lựa\\s+chọn|đưa|huy\\s+động|tham\\s+gia|rà\\s+soát|luyện\\s+tập|dàn\\s+dựng|chụp|quay|lưu|gửi|hoàn\\s+thành|quản\\s+lý|biểu\\s+dương|tôn\\s+vinh|kịp\\s+thời|thường\\s+xuyên|ban\\s+hành|phát\\s+động|niêm\\s+yết|cập\\s+nhật|tuyên\\s+dương|phổ\\s+biến|giới\\s+thiệu)(?!\\p{L})";

    private static final Pattern UNIT_FIRST = Pattern.compile(
            "(?:(?:giao|đề\\s+nghị|yêu\\s+cầu|đối\\s+với|trách\\s+nhiệm\\s+của|nhiệm\\s+vụ\\s+của|phân\\s+công)\\s+(?:cho\\s+)?)?"
                    + UNIT + ".*");
    private static final Pattern ORDERED_UNIT = Pattern.compile(
            "(?:giao|đề\\s+nghị|yêu\\s+cầu|phân\\s+công)\\s+(?:nhiệm\\s+vụ\\s+)?(?:cho\\s+)?" + UNIT + ".*");
    private static final Pattern ORDER = Pattern.compile(
            "(?=[gđypcủ])(?<!được\\s|xét\\s|theo\\s|nhà\\snước\\s|bàn\\s)(?<![\\p{L}/])(?<order>giao|đề\\s+nghị|yêu\\s+cầu|phân\\s+công|chỉ\\s+định|ủy\\s+quyền)\\s+(?:cho\\s+|nhiệm\\s+vụ\\s+cho\\s+)?(?!của)"
                    + UNIT);
    private static final Pattern TASK = Pattern.compile("(?<!\\p{L})" + VERB);
    private static final Pattern LEAD = Pattern.compile(
            "(?<!\\p{L})(?:chủ\\s+trì|chịu\\s+trách\\s+nhiệm|có\\s+trách\\s+nhiệm|làm\\s+đầu\\s+mối|tham\\s+mưu|là\\s+(?:cơ\\s+quan|đơn\\s+vị)\\s+(?:thường\\s+trực|đầu\\s+mối))(?!\\p{L})");
    private static final Pattern TOLD = Pattern.compile(
            "(?<!\\p{L})(?:chủ trì|phối hợp|chỉ đạo|hướng dẫn|xây dựng kế|chuẩn bị|tham mưu|triển khai|cung cấp|bảo đảm|đảm bảo|viết|đăng|biên dịch|kiểm tra|theo dõi|đôn đốc|báo cáo|duyệt|thẩm định|vận động|lắp đặt|định hướng|nắm bắt|bố trí|làm đầu mối|chịu trách nhiệm|có trách nhiệm|tổng hợp|sản xuất)(?!\\p{L})");
    private static final List<String> ORDERING =
            List.of("giao", "đề nghị", "yêu cầu", "phân công", "chỉ định", "ủy quyền");
    private static final int OPENING = 160;

    private Tasking() {}

    /** Whether a text, in the case it was typed in, says what to do, not only who or what. */
    static boolean isTold(String text) {
        return TOLD.matcher(text).find();
    }

    static boolean opensWithUnit(String folded) {
        return UNIT_FIRST.matcher(folded).matches();
    }

    /** Whether it opens with an order to a unit: {@code Giao Phòng …}. */
    static boolean opensWithOrder(String folded) {
        return ORDERED_UNIT.matcher(folded).matches();
    }

    /** Whether somewhere in it a unit is ordered to do something. */
    static boolean orders(String folded) {
        if (ORDERING.stream().noneMatch(folded::contains)) return false;
        var order = ORDER.matcher(folded);
        return order.find()
                && TASK.matcher(folded).region(order.end(), folded.length()).find();
    }

    /** As {@link #orders}, by the one word that can be nothing else. */
    static boolean hands(String folded) {
        if (!folded.contains("giao")) return false;
        var order = ORDER.matcher(folded);
        while (order.find()) {
            if (order.group("order").equals("giao"))
                return TASK.matcher(folded).region(order.end(), folded.length()).find();
        }
        return false;
    }

    /** Whether a unit is named first and then told to lead or to answer for something. */
    static boolean leads(String folded) {
        return UNIT_FIRST.matcher(folded).matches()
                && LEAD.matcher(head(folded)).find();
    }

    /** Whether a unit is named first and then something to do. */
    static boolean tasks(String folded) {
        return UNIT_FIRST.matcher(folded).matches()
                && TASK.matcher(head(folded)).find();
    }

    private static String head(String folded) {
        return folded.substring(0, Math.min(folded.length(), OPENING));
    }
}
