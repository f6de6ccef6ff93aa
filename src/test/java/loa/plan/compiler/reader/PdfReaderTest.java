package loa.plan.compiler.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import loa.SharedFiles;
import loa.plan.compiler.reader.Reading.Reason;
import loa.plan.compiler.reader.ReadingNote.Kind;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class PdfReaderTest {

    private static final String LONG =
            "- Đưa sách tới tận bản, để người già lẫn trẻ nhỏ đều được nghe kể chuyện mỗi buổi tối "
                    + "thứ bảy; mỗi nhà giữ lại một cuốn sách để đọc dần trong tuần và đổi cho nhà bên khi đọc xong.";

    private static PdfFile letterhead() {
        return new PdfFile()
                .at(95, 60, "ỦY BAN NHÂN DÂN")
                .at(270, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .at(105, 77, "XÃ SUỐI VỌNG")
                .at(330, 77, "Độc lập - Tự do - Hạnh phúc")
                .at(110, 110, "Số: 08/KH-UBND")
                .at(310, 110, "Suối Vọng, ngày 05 tháng 3 năm 2031")
                .down(150)
                .centred("KẾ HOẠCH")
                .centred("Tuyên truyền Ngày hội đọc sách xã Suối Vọng");
    }

    @Test
    void the_letterhead_is_read_left_then_right_and_paragraphs_are_whole() {
        var content = letterhead()
                .paragraph(LONG)
                .paragraph("1. Ban Văn hóa xã")
                .paragraph(LONG)
                .bytes();

        assertThat(Own.text(content)).isEqualTo("""
                ỦY BAN NHÂN DÂN
                XÃ SUỐI VỌNG
                Số: 08/KH-UBND

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Suối Vọng, ngày 05 tháng 3 năm 2031

                KẾ HOẠCH
                Tuyên truyền Ngày hội đọc sách xã Suối Vọng
                %s
                1. Ban Văn hóa xã
                %1$s
                """.formatted(LONG));
        assertThat(Own.notes(content)).containsExactly(Kind.COLUMNS_SPLIT);
    }

    @Test
    void columns_whose_lines_do_not_level_are_still_columns() {
        var content = new PdfFile()
                .at(95, 60, "ỦY BAN NHÂN DÂN")
                .at(270, 67, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .at(105, 75, "XÃ SUỐI VỌNG")
                .at(330, 84, "Độc lập - Tự do - Hạnh phúc")
                .down(150)
                .centred("KẾ HOẠCH")
                .paragraph(LONG)
                .bytes();

        assertThat(Own.text(content)).startsWith("""
                ỦY BAN NHÂN DÂN
                XÃ SUỐI VỌNG

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                KẾ HOẠCH
                """);
    }

    @Test
    void recipients_and_signature_are_taken_apart() {
        var content = new PdfFile()
                .paragraph(LONG)
                .at(85, 300, "Nơi nhận:")
                .at(340, 302, "TM. ỦY BAN NHÂN DÂN")
                .at(85, 318, "- Các trường học, các bản và")
                .at(380, 318, "CHỦ TỊCH")
                .at(85, 332, "các hội đoàn thể;")
                .at(85, 346, "- Lưu: VT.")
                .at(375, 400, "Lò Thị Ban")
                .bytes();

        assertThat(Own.text(content)).isEqualTo(LONG + """


                Nơi nhận:
                - Các trường học, các bản và các hội đoàn thể;
                - Lưu: VT.

                TM. ỦY BAN NHÂN DÂN
                CHỦ TỊCH
                Lò Thị Ban
                """);
    }

    @Test
    void a_paragraph_that_a_page_break_cuts_is_whole_and_page_numbers_are_gone() {
        var file = new PdfFile();
        for (int i = 0; i < 20; i++) file.paragraph(LONG);
        var content = file.bytes();

        assertThat(Own.text(content).lines()).hasSize(20).containsOnly(LONG);
        assertThat(Own.notes(content)).containsExactly(Kind.PAGE_NUMBERS_LEFT_OUT);
    }

    @Test
    void hanging_and_flush_paragraphs_are_whole_too() {
        var hanging = new PdfFile();
        var flush = new PdfFile();
        for (int i = 0; i < 5; i++) {
            hanging.paragraph(LONG, 0, 18);
            flush.paragraph(LONG, 0, 0);
        }

        assertThat(Own.text(hanging.bytes()).lines()).hasSize(5).containsOnly(LONG);
        assertThat(Own.text(flush.bytes()).lines()).hasSize(5).containsOnly(LONG);
    }

    @Test
    void a_ruled_table_is_a_row_a_line_and_goes_on_overleaf() {
        var file = new PdfFile().paragraph("Phân công").at(310, 40, "1");
        table(
                file,
                600,
                List.of("TT", "Việc", "Chủ trì"),
                List.of("1", "Mượn sách", "Ban Văn hóa"),
                List.of("2", "Viết bài", ""));
        file.page().at(310, 40, "2");
        table(
                file,
                60,
                List.of("TT", "Việc", "Chủ trì"),
                List.of("", "giới thiệu", ""),
                List.of("3", "Kể chuyện", "Trường học"));
        file.down(300).paragraph("Hết.");
        var content = file.bytes();

        assertThat(Own.text(content)).isEqualTo("""
                Phân công

                TT\tViệc\tChủ trì
                1\tMượn sách\tBan Văn hóa
                2\tViết bài giới thiệu\tBan Văn hóa
                3\tKể chuyện\tTrường học

                Hết.
                """);
        assertThat(Own.notes(content)).containsExactly(Kind.TABLES_REBUILT, Kind.PAGE_NUMBERS_LEFT_OUT);
    }

    /** Three columns; no line is drawn above an empty cell of the last, which makes it part of the cell above. */
    @SafeVarargs
    private static void table(PdfFile file, double top, List<String>... rows) {
        double[] xs = {85, 125, 300, 500};
        for (int r = 0; r <= rows.length; r++) {
            double y = top + r * 30;
            boolean merged = r < rows.length && r > 0 && rows[r].get(2).isEmpty();
            file.rule(85, y, merged ? 300 : 500, y);
        }
        for (double x : xs) file.rule(x, top, x, top + rows.length * 30);
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < 3; c++) file.at(xs[c] + 5, top + r * 30 + 18, rows[r].get(c));
        }
    }

    @Test
    void a_landscape_page_has_its_own_margins() {
        var content = new PdfFile()
                .paragraph(LONG)
                .page(new PDRectangle(842, 595))
                .at(85, 100, "Bảng kê số sách đã mượn")
                .bytes();

        assertThat(Own.text(content)).isEqualTo(LONG + "\nBảng kê số sách đã mượn\n");
    }

    @Test
    void a_password_a_scan_and_a_torn_file_are_told_apart() {
        var content = new PdfFile().paragraph(LONG).bytes();
        var torn = java.util.Arrays.copyOf(content, 300);

        assertThat(Own.refusal(new PdfFile().paragraph(LONG).locked("bí mật"))).isEqualTo(Reason.PROTECTED);
        assertThat(Own.refusal(Scan.of(content))).isEqualTo(Reason.SCANNED);
        assertThat(Own.refusal(torn)).isEqualTo(Reason.DAMAGED);
        assertThat(Own.refusal(new PdfFile().bytes())).isEqualTo(Reason.EMPTY);
    }

    @Test
    void the_real_plan_in_pdf_reads_as_its_text() throws IOException {
        var pdf = Files.readAllBytes(SharedFiles.shared("plans/quang-tri-ccb-2022.pdf"));
        var text = Files.readString(SharedFiles.shared("plans/quang-tri-ccb-2022.txt"));

        var body = text.substring(text.indexOf("Năm năm qua"));
        assertThat(Own.text(pdf).lines().filter(line -> !line.isBlank()))
                .containsSubsequence(body.lines().toList());
    }

    @Test
    void widths_of_codes_that_cannot_be_are_seen_before_they_are_written_out() {
        assertThat(CharacterMaps.codes(array(0, array(500, 600), 3, 7, 556))).isEqualTo(5);
        assertThat(CharacterMaps.codes(array(3, 2_000_000_000, 556))).isGreaterThan(70_000);
        assertThat(CharacterMaps.codes(array(array(1), 900_000, 900_001, 556))).isGreaterThan(70_000);
    }

    private static COSArray array(Object... members) {
        var array = new COSArray();
        for (var member : members) array.add(member instanceof Integer n ? COSInteger.get(n) : (COSArray) member);
        return array;
    }

    @Test
    void a_table_of_letters_that_would_never_end_is_refused() {
        assertThat(CharacterMaps.codes("2 beginbfrange\n<0003> <0005> <0020>\n<000B> <000C> <0028>\nendbfrange"))
                .isEqualTo(5);
        assertThat(CharacterMaps.codes("1 beginbfrange\n<4B4 def\n218> <0028> <4B4 def301E>\nendbfrange"))
                .isGreaterThan(1 << 17);
        assertThat(Own.refusal(PdfFile.withEndlessTable("Đưa sách tới tận bản")))
                .isEqualTo(Reason.DAMAGED);
    }
}
