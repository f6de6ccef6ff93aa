package loa.plan.compiler.finding;

import java.util.List;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.plan.compiler.CompiledPlan.Finding;
import loa.plan.compiler.CompiledPlan.Severity;
import org.jspecify.annotations.Nullable;

/** The findings that follow from what the clauses say, in the words in which they are told. */
public final class Told {

    private Told() {}

    static Finding eventDateUnknown() {
        return warning(
                "EVENT_DATE_UNKNOWN",
                null,
                "Kế hoạch không nêu ngày diễn ra sự kiện.",
                "Nhập ngày khai mạc và bế mạc khi có thông báo; các mốc tính theo sự kiện sẽ được tính lại.");
    }

    public static Finding toBeAnnounced(String clause) {
        return warning(
                "TO_BE_ANNOUNCED",
                clause,
                "Thời gian chưa ấn định, còn chờ thông báo sau.",
                "Cử người theo dõi và nhập thời gian ngay khi có thông báo.");
    }

    static Finding noDeadline(String clause) {
        return new Finding(
                "NO_DEADLINE",
                Severity.INFO,
                clause,
                "Nhiệm vụ không nêu thời hạn hoàn thành.",
                "Thống nhất thời hạn với đơn vị thực hiện khi giao việc.");
    }

    static Finding jointApproval(List<String> objects, List<String> units) {
        return new Finding(
                "JOINT_APPROVAL",
                Severity.INFO,
                null,
                "Nhiều đơn vị cùng duyệt " + String.join(", ", objects) + ": " + String.join("; ", units) + ".",
                "Trình đủ các đơn vị; chỉ coi là đã duyệt khi tất cả đồng ý.");
    }

    public static Finding approvalMismatch(String clause, List<String> missing) {
        return warning(
                "APPROVAL_MISMATCH",
                clause,
                "Nhiệm vụ trình duyệt không nêu đủ đơn vị duyệt, còn thiếu: " + String.join("; ", missing) + ".",
                "Trình thêm đơn vị còn thiếu hoặc đề nghị sửa kế hoạch cho thống nhất.");
    }

    public static Finding dateInvalid(String clause, String date) {
        return new Finding(
                "DATE_INVALID",
                Severity.ERROR,
                clause,
                "Ngày “" + date + "” không có trong lịch.",
                "Hỏi lại cơ quan ban hành ngày đúng; trước khi có trả lời, mốc này để trống.");
    }

    static Finding dateOrder(String clause) {
        return new Finding(
                "DATE_ORDER",
                Severity.ERROR,
                clause,
                "Khoảng thời gian kết thúc trước khi bắt đầu.",
                "Kiểm tra lại hai ngày của khoảng thời gian và đề nghị đính chính.");
    }

    public static Finding unitNotRecipient(String unit) {
        return warning(
                "UNIT_NOT_RECIPIENT",
                null,
                "“" + unit + "” được giao nhiệm vụ nhưng không có tên trong Nơi nhận.",
                "Bổ sung vào Nơi nhận hoặc gửi riêng kế hoạch cho đơn vị.");
    }

    public static Finding unitWithoutDuty(String clause, String unit) {
        return new Finding(
                "UNIT_WITHOUT_DUTY",
                Severity.INFO,
                clause,
                "“" + unit + "” được nêu để thực hiện hoặc phối hợp nhưng không được giao nhiệm vụ nào.",
                "Xác định việc cần đơn vị này làm, hoặc chuyển sang mục để biết.");
    }

    private static Finding warning(String code, @Nullable String clause, String message, String suggestion) {
        return new Finding(code, Severity.WARNING, clause, message, suggestion);
    }

    /** What an object of approval is called on screen. */
    static String object(DutyObject object) {
        return switch (object) {
            case STAGE_DESIGN -> "maket, trang trí khánh tiết";
            case SLOGANS -> "khẩu hiệu";
            case EXHIBITION -> "triển lãm";
            case ART_PROGRAMME -> "chương trình văn nghệ";
            case ACTIVITIES -> "các hoạt động";
            case REPORTAGE -> "phóng sự, phim";
            case PHOTOS -> "ảnh";
            case DOCUMENTS -> "tài liệu";
            case AUDIO -> "bản tin phát thanh";
            case FLAGS_BANNERS -> "cờ, băng rôn, pano";
        };
    }
}
