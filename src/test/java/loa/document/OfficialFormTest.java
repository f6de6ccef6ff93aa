package loa.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** What Decree 30/2020/NĐ-CP asks of the form, measured in the finished files. */
class OfficialFormTest {

    private static final String LONG =
            "Mỗi nhà giữ lại một cuốn sách để đọc dần trong tuần và đổi cho nhà bên khi đọc xong; "
                    + "cuối tháng 3 năm 2031 các bản gom sách về nhà văn hóa theo Kế hoạch số 1373/KH-UBND ngày 09/11/2031, "
                    + "giai đoạn 2031 - 2035.";

    private static List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Letterhead(
                false, "", "ỦY BAN NHÂN DÂN XÃ SUỐI VỌNG", "Số: 12/TB-UBND", "Suối Vọng, ngày 05 tháng 3 năm 2031"));
        blocks.add(new Block.Title("Thông báo", "Phân công nhiệm vụ Ngày hội đọc sách"));
        blocks.add(new Block.Heading(1, "I. Phân công"));
        blocks.addAll(Collections.nCopies(24, new Block.Paragraph(LONG)));
        blocks.add(new Block.Table(
                List.of(new Block.Column("TT", 0.1, true), new Block.Column("Việc", 0.9, false)),
                Collections.nCopies(40, List.of("1", LONG))));
        blocks.add(new Block.Signature(List.of("Lưu: VT."), List.of("TM. ỦY BAN NHÂN DÂN"), "CHỦ TỊCH", "Lò Thị Ban"));
        return blocks;
    }

    @Test
    void the_printed_page_keeps_the_margins_and_numbers_all_pages_but_the_first() throws IOException {
        try (var pdf = Loader.loadPDF(Pdf.print("Thông báo", blocks()))) {
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(595.3f, within(0.5f));
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(841.9f, within(0.5f));
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                var places = new Places(page);
                places.getText(pdf);
                var body = places.all.stream()
                        .filter(p -> p.getYDirAdj() > Form.points(Form.TOP))
                        .toList();
                var above = places.all.stream()
                        .filter(p -> p.getYDirAdj() <= Form.points(Form.TOP))
                        .toList();

                assertThat(body).allMatch(p -> p.getXDirAdj() >= Form.points(Form.LEFT) - 1);
                assertThat(body)
                        .allMatch(p -> p.getXDirAdj() + p.getWidthDirAdj() <= 595.3 - Form.points(Form.RIGHT) + 1);
                assertThat(body).allMatch(p -> p.getYDirAdj() <= 841.9 - Form.points(Form.BOTTOM) + 1);
                assertThat(words(above)).isEqualTo(page == 1 ? "" : String.valueOf(page));
                if (page > 1) {
                    double middle =
                            above.getFirst().getXDirAdj() + above.getFirst().getWidthDirAdj() / 2;
                    assertThat(middle).isCloseTo(Form.points(Form.LEFT + Form.TEXT_WIDTH / 2), within(6.0));
                    assertThat(Places.points(above.getFirst())).isBetween(13f, 14f);
                }
            }
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
        }
    }

    @Test
    void sizes_are_those_of_the_decree_and_fonts_are_embedded() throws IOException {
        try (var pdf = Loader.loadPDF(Pdf.print("Thông báo", blocks()))) {
            var places = new Places(1);
            places.getText(pdf);

            assertThat(places.size("CỘNG HÒA")).isEqualTo(12f);
            assertThat(places.size("Độc lập")).isEqualTo(13f);
            assertThat(places.size("THÔNG BÁO")).isEqualTo(14f);
            assertThat(places.size("Mỗi nhà")).isEqualTo(14f);
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("Tinos");
                }
            }
        }
    }

    @Test
    void dates_and_numbers_of_documents_are_never_broken() throws IOException {
        try (var pdf = Loader.loadPDF(Pdf.print("Thông báo", blocks()))) {
            var lines = new PDFTextStripper()
                    .getText(pdf)
                    .lines()
                    .map(String::strip)
                    .toList();

            assertThat(lines)
                    .noneMatch(line -> line.matches(".*\\d+/|.*KH-|.*2031 -|.*ngày|.*tháng|.*năm"))
                    .anyMatch(line -> line.contains("09/11/2031"));
        }
    }

    @Test
    void the_rule_below_the_motto_is_as_long_as_its_words() throws IOException {
        double width = Typeface.BOLD.width(Form.MOTTO_WORDS, Form.MOTTO);

        try (var document = new XWPFDocument(new ByteArrayInputStream(Docx.write("Thông báo", blocks())))) {
            var rule = document.getTables().getFirst().getRow(0).getCell(1).getParagraphArray(2);
            double column = Form.points(Form.HEAD_RIGHT);
            double left = rule.getIndentationLeft() / 20.0;
            double right = rule.getIndentationRight() / 20.0;
            assertThat(column - left - right).isCloseTo(width, within(0.2));
            assertThat(left).isEqualTo(right);
        }
        try (var pdf = Loader.loadPDF(Pdf.print("Thông báo", blocks()))) {
            var places = new Places(1);
            places.getText(pdf);
            assertThat(places.width("Độc lập - Tự do - Hạnh phúc")).isCloseTo(width, within(1.0));
        }
    }

    @Test
    void the_word_file_has_the_measures_the_font_and_the_page_number_too() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(Docx.write("Thông báo", blocks())))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).hasToString("11906");
            assertThat(section.getPgSz().getH()).hasToString("16838");
            assertThat(section.getPgMar().getLeft()).hasToString("1701");
            assertThat(section.getPgMar().getRight()).hasToString("850");
            assertThat(section.getPgMar().getTop()).hasToString("1134");
            assertThat(section.isSetTitlePg()).isTrue();
            assertThat(document.getHeaderList()).hasSize(2);
            var numbered = document.getHeaderFooterPolicy()
                    .getDefaultHeader()
                    .getParagraphs()
                    .getFirst();
            assertThat(numbered.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
            assertThat(numbered.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
            assertThat(document.getHeaderFooterPolicy().getFirstPageHeader().getText())
                    .isBlank();
            assertThat(document.getParagraphs().stream().flatMap(p -> p.getRuns().stream()))
                    .allMatch(run -> "Times New Roman".equals(run.getFontFamily()));
            var table = document.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
        }
    }

    @Test
    void names_of_bodies_break_evenly() {
        var lines = Lines.balanced("BAN CHỈ ĐẠO XÂY DỰNG XÃ HỘI HỌC TẬP XÃ SUỐI VỌNG", Typeface.BOLD, 12, 210);

        assertThat(lines).containsExactly("BAN CHỈ ĐẠO XÂY DỰNG", "XÃ HỘI HỌC TẬP XÃ SUỐI VỌNG");
    }

    private static String words(List<TextPosition> places) {
        var words = new StringBuilder();
        places.forEach(place -> words.append(place.getUnicode()));
        return words.toString().strip();
    }

    /** Where each letter of a page stands. */
    private static final class Places extends PDFTextStripper {
        private final List<TextPosition> all = new ArrayList<>();

        Places(int page) {
            setStartPage(page);
            setEndPage(page);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            all.add(text);
            super.processTextPosition(text);
        }

        float size(String start) {
            return points(all.get(at(start)));
        }

        /** What the stripper gives for points is cut off, not rounded. */
        static float points(TextPosition place) {
            return Math.round(place.getTextMatrix().getScalingFactorX() * 10) / 10f;
        }

        double width(String line) {
            int from = at(line);
            var last = all.get(from + line.length() - 1);
            return last.getXDirAdj() + last.getWidthDirAdj() - all.get(from).getXDirAdj();
        }

        private int at(String start) {
            var text = new StringBuilder();
            all.forEach(place -> text.append(place.getUnicode()));
            assertThat(text).contains(start);
            return text.indexOf(start);
        }
    }
}
