package loa.plan.compiler.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import loa.plan.compiler.reader.Reading.Read;
import org.junit.jupiter.api.Test;

class OcrTest {

    private static final String PARAGRAPH =
            "- Đưa sách tới tận bản, để người già lẫn trẻ nhỏ đều được nghe kể chuyện mỗi "
                    + "buổi tối thứ bảy; mỗi nhà giữ lại một cuốn sách để đọc dần trong tuần.";

    @Test
    void a_scan_is_recognised_and_marked_as_read_by_a_machine() {
        var ocr = Ocr.installed();
        assumeTrue(ocr.isPresent(), "skipped: no tesseract with Vietnamese on this computer");
        var scan = Scan.of(new PdfFile()
                .at(95, 60, "ỦY BAN NHÂN DÂN")
                .at(270, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .at(105, 77, "XÃ SUỐI VỌNG")
                .at(330, 77, "Độc lập - Tự do - Hạnh phúc")
                .down(150)
                .centred("KẾ HOẠCH")
                .paragraph(PARAGRAPH)
                .paragraph(PARAGRAPH)
                .bytes());

        var reading = ocr.orElseThrow().read(scan, "quet.pdf");

        assertThat(reading).isInstanceOf(Read.class);
        var read = (Read) reading;
        var lines = read.text().text().lines().toList();
        assertThat(lines.subList(0, 6))
                .containsExactly(
                        "ỦY BAN NHÂN DÂN",
                        "XÃ SUỐI VỌNG",
                        "",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "");
        assertThat(rightWords(lines.get(7))).isGreaterThan(0.95);
        assertThat(read.notes()).extracting(ReadingNote::kind).contains(ReadingNote.Kind.READ_BY_MACHINE);
    }

    private static double rightWords(String line) {
        var known = new HashSet<>(List.of(PARAGRAPH.split(" ")));
        var words = line.split(" ");
        return (double) Arrays.stream(words).filter(known::contains).count() / words.length;
    }

    @Test
    void words_come_with_their_places_and_the_doubtful_are_counted() {
        var table = String.join(
                "\n",
                "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
                "4\t1\t1\t1\t1\t0\t200\t100\t400\t40\t-1\t",
                "5\t1\t1\t1\t1\t1\t200\t100\t100\t38\t96.5\tKẾ",
                "5\t1\t1\t1\t1\t2\t320\t102\t150\t38\t41.0\tHOẠCH",
                "5\t1\t1\t1\t1\t3\t520\t102\t20\t38\t12.0\t^`");

        var page = OcrPage.of(table, 595, 842, 2);

        assertThat(page.doubtful()).isEqualTo(1);
        assertThat(page.page().pieces()).extracting(Page.Piece::text).containsExactly("KẾ", "HOẠCH");
        assertThat(page.page().pieces().getLast().x()).isEqualTo(160);
        assertThat(page.page().pieces().getLast().y()).isEqualTo(70);
    }

    @Test
    void roman_numbers_taken_for_letters_are_put_right_where_they_come_next() {
        var lines = List.of(
                "LMỤC ĐÍCH, YÊU CẦU.",
                "IL.NỘI DUNG",
                "HI. HÌNH THỨC",
                "Lịch họp",
                "L. KẾT LUẬN",
                "IV, THỜI GIAN",
                "IV. TỔ CHỨC THỰC HIỆN");

        var repaired = OcrRomans.repaired(lines.stream()
                .map(line -> (Block) new Block.Paragraph(line, false))
                .toList());

        assertThat(repaired)
                .extracting(block -> ((Block.Paragraph) block).text())
                .containsExactly(
                        "I. MỤC ĐÍCH, YÊU CẦU.",
                        "II. NỘI DUNG",
                        "III. HÌNH THỨC",
                        "Lịch họp",
                        "L. KẾT LUẬN",
                        "IV. THỜI GIAN",
                        "V. TỔ CHỨC THỰC HIỆN");
    }

    @Test
    void what_is_neither_a_pdf_nor_a_picture_is_refused() {
        assumeTrue(Ocr.installed().isPresent(), "skipped: no tesseract with Vietnamese on this computer");

        assertThat(Ocr.installed().orElseThrow().read(new byte[] {1, 2, 3}, "x"))
                .isInstanceOf(Reading.Unreadable.class);
    }
}
