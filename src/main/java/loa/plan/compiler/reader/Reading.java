package loa.plan.compiler.reader;

import java.util.List;
import loa.plan.compiler.SourceText;

/** What came of reading a file: its text with notes, or why it can't be read and what to do. */
public sealed interface Reading {

    record Read(SourceText text, List<ReadingNote> notes) implements Reading {}

    /** @param message in Vietnamese, with the way out */
    record Unreadable(Reason reason, String message) implements Reading {

        Unreadable(Reason reason) {
            this(reason, reason.message);
        }
    }

    /** Why a file can't be read. */
    enum Reason {
        EMPTY("Tệp không có chữ nào. Hãy kiểm tra lại tệp và chọn đúng văn bản kế hoạch."),
        TOO_LARGE("Tệp lớn hơn 25 MB hoặc nở ra quá lớn khi mở. Hãy bỏ bớt hình ảnh rồi tải lại."),
        TOO_LONG("Văn bản quá dài (trên 500 trang hoặc 3 triệu ký tự). Hãy tách riêng phần kế hoạch rồi tải lại."),
        TOO_SLOW("Đọc tệp mất quá nhiều thời gian. Hãy lưu lại tệp bằng Word (DOCX) rồi tải lại."),
        PROTECTED("Tệp được bảo vệ bằng mật khẩu. Hãy mở tệp, bỏ mật khẩu, lưu lại rồi tải lên."),
        DAMAGED("Tệp bị hỏng hoặc tải lên chưa trọn vẹn. Hãy mở tệp bằng Word, lưu thành DOCX mới rồi tải lại."),
        SCANNED("Tệp là bản quét hoặc ảnh chụp, không có chữ để đọc. "
                + "Hãy dùng bản DOCX gốc, dán phần chữ của văn bản vào ô bên dưới, "
                + "hoặc nhờ người quản trị cài tesseract với tiếng Việt để máy đọc bản quét."),
        SCAN_TOO_LONG("Bản quét quá dài để máy đọc (trên 20 trang). Hãy tách riêng phần kế hoạch rồi tải lại."),
        GARBLED("Phông chữ trong tệp PDF không cho biết chữ nào là chữ nào. "
                + "Hãy dùng bản DOCX gốc, hoặc dán phần chữ của văn bản vào ô bên dưới."),
        UNKNOWN_TYPE("Không nhận ra loại tệp này. Hãy lưu kế hoạch thành DOCX, DOC, ODT, PDF hoặc TXT rồi tải lại.");

        final String message;

        /** Whether the file shows letters that only recognition could read. */
        public boolean isPicture() {
            return this == SCANNED || this == GARBLED;
        }

        Reason(String message) {
            this.message = message;
        }
    }
}
