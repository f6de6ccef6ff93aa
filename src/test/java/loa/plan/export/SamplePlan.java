package loa.plan.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loa.SharedFiles;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.PlanCompiler;
import loa.plan.compiler.SourceText;
import loa.plan.compiler.reader.Readers;
import loa.plan.compiler.reader.Reading.Read;

/** A plan of our own invention, compiled, and the real ones. */
record SamplePlan(CompiledPlan plan, SourceText source) {

    private static final String TEXT = """
            ỦY BAN NHÂN DÂN
            XÃ SUỐI VỌNG

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 08/KH-UBND

            Suối Vọng, ngày 05 tháng 3 năm 2031

            KẾ HOẠCH
            Tuyên truyền Ngày hội đọc sách xã Suối Vọng lần thứ II

            Căn cứ Kế hoạch số 31/KH-UBND ngày 10/01/2031 của Ủy ban nhân dân huyện về phát triển thói quen đọc;

            Ủy ban nhân dân xã xây dựng kế hoạch như sau:

            I. MỤC ĐÍCH

            - Đưa sách tới tận bản.

            II. THỜI GIAN

            - Ngày hội diễn ra từ ngày 12 đến ngày 13/4/2031.

            - Thời gian đọc sách trên loa: Có thông báo sau.

            III. TỔ CHỨC THỰC HIỆN

            1. Ban Văn hóa xã

            - Chủ trì, phối hợp với Trường học ở các bản treo 20 băng rôn, 40 cờ hồng kỳ; xong trước ngày khai mạc 02 ngày.

            - Biên dịch nội dung Ngày hội sang tiếng Mông, phát thanh trên hệ thống truyền thanh xã; định kỳ hằng tuần.

            2. Trường học ở các bản

            - Luyện tập 02 tiết mục văn nghệ <vui & khỏe> chào mừng Ngày hội (nếu có); hoàn thành trước ngày 10/4/2031.

            Trên đây là Kế hoạch của xã, các đơn vị nghiêm túc thực hiện./.

            Nơi nhận:
            - Ủy ban nhân dân huyện (b/c);
            - Trường học ở các bản (t/h);
            - Lưu: VT.

            TM. ỦY BAN NHÂN DÂN
            KT. CHỦ TỊCH
            PHÓ CHỦ TỊCH

            Lò Thị Ban

            PHỤ LỤC
            PHÂN CÔNG DỰNG KỆ SÁCH

            TT	Nội dung	Chủ trì	Phối hợp	Thời gian
            1	Dựng 02 kệ sách ở nhà văn hóa bản	Ban Văn hóa xã	Trường học ở các bản	Trước ngày 08/4/2031
            """;

    static SamplePlan own() {
        return compiled(TEXT.getBytes(UTF_8));
    }

    static SamplePlan real(String name) throws IOException {
        return compiled(Files.readAllBytes(SharedFiles.shared("plans/" + name + ".txt")));
    }

    static SamplePlan golden(String name) throws IOException {
        return compiled(Files.readAllBytes(Path.of("src/test/resources/golden", name, "plan.txt")));
    }

    private static SamplePlan compiled(byte[] content) {
        var read = (Read) Readers.read(content, "doc-sach.txt");
        return new SamplePlan(new PlanCompiler().compile(read.text()), read.text());
    }
}
