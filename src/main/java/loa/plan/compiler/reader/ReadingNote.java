package loa.plan.compiler.reader;

/** One thing the reader repaired, left out or decided, so that a person can check it; the message is Vietnamese. */
public record ReadingNote(Kind kind, String message) {

    /** What was done; {@code %s} in the words stands for how many or which. */
    public enum Kind {
        CHARSET_CONVERTED("Đã chuyển bảng mã %s sang Unicode."),
        CAPITALS_RESTORED("Đã khôi phục chữ in hoa có dấu ở %s chỗ (bảng mã TCVN3 không có chữ hoa mang dấu)."),
        MARKS_JOINED("Đã ghép dấu rời vào chữ (Unicode tổ hợp)."),
        BROKEN_CHARACTERS("Có %s ký tự hỏng không đọc được; hãy soát lại chỗ có dấu \uFFFD."),
        INVISIBLE_LEFT_OUT("Đã bỏ %s ký tự ẩn không in ra."),
        FONT_CONVERTED("Đã chuyển các đoạn dùng phông %s sang Unicode."),
        CHANGES_ACCEPTED("Văn bản còn %s chỗ theo dõi sửa đổi: đã đọc theo bản sau khi chấp nhận sửa."),
        COMMENTS_LEFT_OUT("Đã bỏ qua %s lời bình bên lề."),
        HIDDEN_LEFT_OUT("Đã bỏ qua %s đoạn chữ ẩn."),
        FOOTNOTES_LEFT_OUT("Đã bỏ qua %s chú thích cuối trang."),
        PICTURES_LEFT_OUT("Đã bỏ qua %s hình ảnh; nếu hình có chữ thì phải nhập tay."),
        TEXT_BOXES_READ("Đã đọc cả chữ trong %s khung chữ; hãy soát lại vị trí."),
        COLUMNS_SPLIT("Đã tách %s khối hai cột (đầu văn bản, nơi nhận, chữ ký): cột trái trước, cột phải sau."),
        TABLES_REBUILT("Đã dựng lại %s bảng từ đường kẻ; hãy soát lại các ô."),
        PAGE_NUMBERS_LEFT_OUT("Đã bỏ %s số trang và dòng lặp ở đầu, chân trang."),
        FORM_LOST("Tệp Word quá cũ: chỉ đọc được chữ, không đọc được số tự động và bảng; hãy soát lại."),
        READ_BY_MACHINE("Chữ do máy nhận dạng từ ảnh quét: đọc bằng máy, cần soát. Máy không chắc %s chữ.");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
