package loa.plan.compiler.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import loa.plan.compiler.reader.ReadingNote.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One plan, saved by a word processor in each of its forms, reads the same. */
class WordProcessorTest {

    private static final String READ = """
            ỦY BAN NHÂN DÂN
            XÃ SUỐI VỌNG

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 08/KH-UBND

            Suối Vọng, ngày 05 tháng 3 năm 2031

            KẾ HOẠCH
            Tuyên truyền Ngày hội đọc sách xã Suối Vọng lần thứ II
            Nhằm khơi dậy thói quen đọc ở từng nếp nhà, Ủy ban nhân dân xã xây dựng kế hoạch như sau:
            I. MỤC ĐÍCH, YÊU CẦU
            1. Mục đích
            - Đưa sách tới tận bản, để ai cũng được nghe kể chuyện;
            + nhất là người già và trẻ nhỏ.
            2. Yêu cầu
            Thiết thực, vui, không tốn kém.
            II. TỔ CHỨC THỰC HIỆN
            1. Ban Văn hóa xã
            a) Chủ trì mượn 300 cuốn sách của thư viện huyện; xong trước ngày 20/3/2031.
            b) Viết 04 bài giới thiệu sách.
            2. Trường học ở các bản
            a) Tập cho học sinh kể lại truyện cổ.
            Hạn chung là ngày 30/3/2031.

            TT\tNội dung\tChủ trì\tThời gian
            Chuẩn bị\t\t\t
            1\tDựng 02 kệ sách ở nhà văn hóa bản\tBan Văn hóa xã\tTrước ngày 15/3/2031
            2\tIn 200 tờ gấp\tBan Văn hóa xã\tTrước ngày 18/3/2031

            Trên đây là kế hoạch của xã, các bản theo đó mà làm./.

            Nơi nhận:
            - Ủy ban nhân dân huyện (b/c);
            - Các bản (t/h);
            - Lưu: VT.

            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH

            Lò Thị Ban
            """;

    @ParameterizedTest
    @CsvSource({
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "odt, application/vnd.oasis.opendocument.text",
        "doc, application/msword"
    })
    void a_plan_reads_the_same_in_every_form(String form, String mediaType) throws IOException {
        var content = fixture("doc-sach." + form);

        var read = Own.read(content);

        assertThat(read.text().text()).isEqualTo(READ);
        assertThat(read.text().mediaType()).isEqualTo(mediaType);
        assertThat(Own.notes(content)).containsExactly(Kind.CHANGES_ACCEPTED, Kind.COLUMNS_SPLIT);
    }

    static byte[] fixture(String name) throws IOException {
        try (var in = WordProcessorTest.class.getResourceAsStream("/plan/reader/" + name)) {
            assertThat(in).isNotNull();
            return in.readAllBytes();
        }
    }

    @Test
    void list_numbers_of_open_documents_are_counted_again() {
        var styles = """
                <text:list-style style:name="L1">
                  <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="I"/>
                  <text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="1" text:display-levels="2"/>
                  <text:list-level-style-bullet text:level="3" text:bullet-char="•"/>
                </text:list-style>
                <style:style style:name="Muc" style:family="paragraph" style:list-style-name="L1"/>""";
        var text = """
                <text:list text:style-name="L1" xml:id="a"><text:list-item><text:p>Mục đích</text:p><text:list>
                  <text:list-item><text:p>Rõ<text:s text:c="1"/>ràng</text:p><text:p>không đánh số</text:p></text:list-item>
                  <text:list-item><text:p>Vui</text:p><text:list><text:list-item><text:p>cười</text:p></text:list-item></text:list></text:list-item>
                </text:list></text:list-item></text:list>
                <text:p>Xen giữa</text:p>
                <text:list text:continue-numbering="true" text:style-name="L1"><text:list-item><text:p>Nội dung</text:p></text:list-item></text:list>
                <text:list text:continue-list="a" text:style-name="L1"><text:list-item text:start-value="7"><text:p>Thực hiện</text:p></text:list-item></text:list>
                <text:list><text:list-item><text:p text:style-name="Muc">Từ đầu</text:p></text:list-item></text:list>""";

        assertThat(Own.text(ZipFile.odt(styles, text).bytes())).isEqualTo("""
                I. Mục đích
                I.1. Rõ ràng
                không đánh số
                I.2. Vui
                - cười
                Xen giữa
                II. Nội dung
                VII. Thực hiện
                I. Từ đầu
                """);
    }

    @Test
    void headings_are_numbered_by_the_outline() {
        var outline = """
                <text:outline-style style:name="Outline">
                  <text:outline-level-style text:level="1" style:num-suffix="." style:num-format="I"/>
                  <text:outline-level-style text:level="2" style:num-suffix=")" style:num-format="a"/>
                </text:outline-style>""";
        var text = """
                <text:h text:outline-level="1">Mục đích</text:h><text:h text:outline-level="2">Ý nghĩa</text:h>
                <text:h text:outline-level="1" text:is-list-header="true">Xen giữa</text:h><text:h text:outline-level="1">Yêu cầu</text:h>""";

        assertThat(Own.text(ZipFile.odt("", text).odtStyles(outline).bytes()))
                .isEqualTo("I. Mục đích\na) Ý nghĩa\nXen giữa\nII. Yêu cầu\n");
    }

    @Test
    void what_an_open_document_does_not_print_is_left_out_and_noted() {
        var old = LegacyBytes.misread(LegacyEncoding.TCVN3, "mượn sách của thư viện huyện");
        var styles = """
                <style:style style:name="T1" style:family="text"><style:text-properties style:font-name=".VnTime"/></style:style>
                <style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>
                <style:style style:name="T3" style:family="text"><style:text-properties fo:text-transform="uppercase"/></style:style>""";
        var text = """
                <text:tracked-changes><text:changed-region><text:p>bỏ</text:p></text:changed-region></text:tracked-changes>
                <text:p>Ban<text:note><text:note-body><text:p>chú</text:p></text:note-body></text:note>
                  <text:span text:style-name="T1">%s</text:span><text:span text:style-name="T2">ẩn</text:span><office:annotation><text:p>góp ý</text:p></office:annotation></text:p>
                <text:p><text:span text:style-name="T3">Nội quy</text:span></text:p>
                <text:p><draw:frame><draw:text-box><text:p>HỎA TỐC</text:p></draw:text-box></draw:frame></text:p>""".formatted(old);

        var content = ZipFile.odt(styles, text).bytes();

        assertThat(Own.text(content)).isEqualTo("Ban mượn sách của thư viện huyện\nNỘI QUY\n\nHỎA TỐC\n");
        assertThat(Own.notes(content))
                .containsExactly(
                        Kind.FONT_CONVERTED,
                        Kind.CHANGES_ACCEPTED,
                        Kind.COMMENTS_LEFT_OUT,
                        Kind.HIDDEN_LEFT_OUT,
                        Kind.FOOTNOTES_LEFT_OUT,
                        Kind.TEXT_BOXES_READ);
    }

    @Test
    void an_encrypted_open_document_is_refused() {
        var manifest =
                "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>";

        var content = ZipFile.odt("", "<text:p>x</text:p>")
                .with("META-INF/manifest.xml", manifest)
                .bytes();

        assertThat(Own.refusal(content)).isEqualTo(Reading.Reason.PROTECTED);
    }
}
