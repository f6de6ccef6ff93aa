package loa.plan.compiler.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loa.plan.compiler.reader.Reading.Read;
import loa.plan.compiler.reader.Reading.Unreadable;

/** A plan of our own invention, and short ways to read files with it. */
final class Own {

    static final String PLAN = """
            ỦY BAN NHÂN DÂN
            XÃ SUỐI VỌNG
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 08/KH-UBND
            Suối Vọng, ngày 05 tháng 3 năm 2031
            KẾ HOẠCH
            Tuyên truyền Ngày hội đọc sách xã Suối Vọng lần thứ II
            Nhằm khơi dậy thói quen đọc ở từng nếp nhà, Uỷ ban nhân dân xã xây dựng kế hoạch như sau:
            I. MỤC ĐÍCH
            - Đưa sách tới tận bản, để người già lẫn trẻ nhỏ đều được nghe kể chuyện mỗi buổi tối thứ bảy.
            II. TỔ CHỨC THỰC HIỆN
            1. Ban Văn hóa xã
            - Chủ trì mượn 300 cuốn sách của thư viện huyện; xong trước ngày 20/3/2031.
            - Viết 04 bài giới thiệu những cuốn sách bà con ưa thích, đọc trên loa truyền thanh.
            2. Trường học ở các bản
            - Tập cho học sinh kể lại truyện cổ bằng tiếng mẹ đẻ, mỗi lớp hai em.
            """;

    private Own() {}

    static Read read(byte[] content) {
        var reading = Readers.read(content, "ke-hoach");
        assertThat(reading).isInstanceOf(Read.class);
        return (Read) reading;
    }

    static String text(byte[] content) {
        return read(content).text().text();
    }

    static List<ReadingNote.Kind> notes(byte[] content) {
        return read(content).notes().stream().map(ReadingNote::kind).toList();
    }

    static Reading.Reason refusal(byte[] content) {
        var reading = Readers.read(content, "ke-hoach");
        assertThat(reading).isInstanceOf(Unreadable.class);
        return ((Unreadable) reading).reason();
    }
}
