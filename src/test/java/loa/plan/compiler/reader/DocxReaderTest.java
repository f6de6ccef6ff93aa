package loa.plan.compiler.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import loa.SharedFiles;
import loa.plan.compiler.reader.Reading.Reason;
import loa.plan.compiler.reader.ReadingNote.Kind;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class DocxReaderTest {

    private static final String LISTS = """
            <w:abstractNum w:abstractNumId="0">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="Muc"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
              <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
              <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%4."/><w:suff w:val="nothing"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="1">
              <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
              <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
            </w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>""";

    private static String p(String words) {
        return "<w:p>" + r(words) + "</w:p>";
    }

    private static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static String item(int num, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, num, r(words));
    }

    private static String cell(String properties, String... paragraphs) {
        var text = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr>");
        for (var paragraph : paragraphs) text.append(p(paragraph));
        return text + "</w:tc>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String ruled(String... rows) {
        return """
                <w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders></w:tblPr>%s</w:tbl>""".formatted(String.join("", rows));
    }

    private static String unruled(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    @Test
    void automatic_numbers_count_as_printed() {
        var body = item(1, 0, "MỤC ĐÍCH")
                + item(1, 1, "Ý nghĩa")
                + item(1, 2, "Cho bản")
                + item(1, 2, "Cho xã")
                + item(1, 1, "Yêu cầu")
                + item(1, 3, "Rõ ràng")
                + item(1, 0, "NỘI DUNG")
                + item(1, 1, "Chung")
                + item(2, 0, "PHỤ THÊM")
                + item(2, 0, "KẾT");

        var text = Own.text(ZipFile.docx(body).numbering(LISTS).bytes());

        assertThat(text).isEqualTo("""
                I. MỤC ĐÍCH
                1. Ý nghĩa
                a) Cho bản
                b) Cho xã
                2. Yêu cầu
                1.2.1.Rõ ràng
                II. NỘI DUNG
                1. Chung
                V. PHỤ THÊM
                VI. KẾT
                """);
    }

    @Test
    void a_number_before_nothing_counts_and_shows_in_a_cell_only() {
        var numbered = "<w:tc>" + item(1, 1, "") + "</w:tc>";
        var body =
                item(1, 0, "VIỆC") + item(1, 1, "") + item(1, 1, "Đọc") + ruled(row(numbered, cell("", "Mượn sách")));

        var text = Own.text(ZipFile.docx(body).numbering(LISTS).bytes());

        assertThat(text).isEqualTo("I. VIỆC\n\n2. Đọc\n\n3.\tMượn sách\n");
    }

    @Test
    void numbers_come_from_styles_and_from_what_they_are_based_on() {
        var styles = """
                <w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
                <w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>""";
        var body = """
                <w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr>%s</w:p><w:p><w:pPr><w:pStyle w:val="MucCon"/></w:pPr>%s</w:p>
                <w:p><w:pPr><w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>%s</w:p>""".formatted(r("YÊU CẦU"), r("Đúng hạn"), r("Không đánh số"));

        var text = Own.text(ZipFile.docx(body).numbering(LISTS).styles(styles).bytes());

        assertThat(text).isEqualTo("I. YÊU CẦU\n1. Đúng hạn\nKhông đánh số\n");
    }

    @Test
    void glyphs_of_symbol_fonts_are_hyphens_and_one_level_down_pluses() {
        var body = item(3, 0, "Treo cờ") + item(3, 1, "ở bản Mới")
                + "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0D8\"/></w:r>"
                + r(" In tranh") + "</w:p><w:p><w:r><w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>·</w:t></w:r>"
                + r(" Dán tranh") + "</w:p>";

        var text = Own.text(ZipFile.docx(body).numbering(LISTS).bytes());

        assertThat(text).isEqualTo("- Treo cờ\n+ ở bản Mới\n- In tranh\n- Dán tranh\n");
    }

    @Test
    void a_table_of_facts_is_a_row_a_line_with_merged_cells_in_each_row() {
        var body = p("Phân công")
                + ruled(
                        row(cell("", "TT"), cell("", "Việc"), cell("", "Chủ trì"), cell("", "Hạn")),
                        row(cell("<w:gridSpan w:val=\"4\"/>", "Chuẩn bị")),
                        row(
                                cell("", "1"),
                                cell("", "In tờ rơi", "màu xanh"),
                                cell("<w:vMerge w:val=\"restart\"/>", "Ban Văn hóa"),
                                cell("")),
                        row(
                                cell("", "2"),
                                cell("", "Dán tờ rơi"),
                                cell("<w:vMerge/>", ""),
                                cell("", "Trước ngày 5/6")));

        var text = Own.text(ZipFile.docx(body).bytes());

        assertThat(text).isEqualTo("""
                Phân công

                TT\tViệc\tChủ trì\tHạn
                Chuẩn bị\t\t\t
                1\tIn tờ rơi màu xanh\tBan Văn hóa\t
                2\tDán tờ rơi\tBan Văn hóa\tTrước ngày 5/6
                """.replaceFirst("\n$", "\n"));
    }

    @Test
    void a_table_that_only_places_things_side_by_side_is_read_cell_by_cell() {
        var body = unruled(
                        row(
                                cell("", "UBND HUYỆN", "PHÒNG VĂN HÓA"),
                                cell("", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")),
                        row(cell("", "Số: 3/KH-VH"), cell("", "Suối Vọng, ngày 2 tháng 5 năm 2031")))
                + p("KẾ HOẠCH")
                + unruled(row(
                        cell("", "Nơi nhận:", "- UBND huyện;", "- Lưu: VT."),
                        cell("", "TRƯỞNG PHÒNG", "", "Đỗ Thị Mây")));

        var read = ZipFile.docx(body).bytes();

        assertThat(Own.text(read)).isEqualTo("""
                UBND HUYỆN
                PHÒNG VĂN HÓA

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc

                Số: 3/KH-VH

                Suối Vọng, ngày 2 tháng 5 năm 2031

                KẾ HOẠCH

                Nơi nhận:
                - UBND huyện;
                - Lưu: VT.

                TRƯỞNG PHÒNG

                Đỗ Thị Mây
                """);
        assertThat(Own.notes(read)).contains(Kind.COLUMNS_SPLIT);
    }

    @Test
    void a_letterhead_typed_with_tabs_is_taken_apart() {
        var tab = "</w:t><w:tab/><w:t>";
        var body = p("UBND XÃ" + tab + "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                + p("BAN VĂN HÓA" + tab + "Độc lập - Tự do - Hạnh phúc")
                + p("Số: 4/KH" + tab + "Suối Vọng, ngày     tháng 5 năm 2031")
                + p("KẾ HOẠCH");

        var text = Own.text(ZipFile.docx(body).bytes());

        assertThat(text).isEqualTo("""
                UBND XÃ
                BAN VĂN HÓA
                Số: 4/KH

                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                Độc lập - Tự do - Hạnh phúc
                Suối Vọng, ngày     tháng 5 năm 2031

                KẾ HOẠCH
                """);
    }

    @Test
    void content_controls_and_text_boxes_are_read_once() {
        var box = "<w:txbxContent>" + p("HỎA TỐC") + "</w:txbxContent>";
        var body = "<w:sdt><w:sdtContent>" + p("KẾ HOẠCH") + "</w:sdtContent></w:sdt>"
                + "<w:p><w:sdt><w:sdtContent>" + r("Đọc sách") + "</w:sdtContent></w:sdt></w:p>"
                + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
                + ruled("<w:tr><w:sdt><w:sdtContent>" + cell("", "Việc") + "</w:sdtContent></w:sdt>" + cell("", "Hạn")
                        + "</w:tr>");

        var content = ZipFile.docx(body).bytes();

        assertThat(Own.text(content)).isEqualTo("KẾ HOẠCH\nĐọc sách\n\nHỎA TỐC\n\nViệc\tHạn\n");
        assertThat(Own.notes(content)).contains(Kind.TEXT_BOXES_READ);
    }

    @Test
    void tracked_changes_are_accepted() {
        var body = "<w:p>" + r("Hạn ") + "<w:del><w:r><w:delText>5/6</w:delText></w:r></w:del><w:ins>" + r("7/6")
                + "</w:ins></w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("Cả xã ") + "</w:p>" + p("cùng đọc");

        var content = ZipFile.docx(body).bytes();

        assertThat(Own.text(content)).isEqualTo("Hạn 7/6\nCả xã cùng đọc\n");
        assertThat(Own.notes(content)).containsExactly(Kind.CHANGES_ACCEPTED);
    }

    @Test
    void codes_of_fields_notes_and_hidden_words_are_left_out_and_capitals_shown() {
        var body = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + r("3")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + r(" buổi")
                + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
                + "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Mục đích</w:t></w:r></w:p>";

        var content = ZipFile.docx(body).bytes();

        assertThat(Own.text(content)).isEqualTo("3 buổi\nMỤC ĐÍCH\n");
        assertThat(Own.notes(content)).containsExactly(Kind.HIDDEN_LEFT_OUT, Kind.FOOTNOTES_LEFT_OUT);
    }

    @Test
    void soft_breaks_between_items_stay_and_inside_a_sentence_go() {
        var br = "</w:t><w:br/><w:t>";
        var body = p("Các bản" + br + "cùng đọc sách;" + br + "- bản Mới;" + br + "- bản Cũ.")
                + "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + r("KẾ HOẠCH" + br + "Đọc sách") + "</w:p>";

        var text = Own.text(ZipFile.docx(body).bytes());

        assertThat(text).isEqualTo("Các bản cùng đọc sách;\n- bản Mới;\n- bản Cũ.\nKẾ HOẠCH\nĐọc sách\n");
    }

    @Test
    void words_in_fonts_from_before_unicode_are_converted_unless_only_the_font_name_is_left() {
        var old = LegacyBytes.misread(LegacyEncoding.TCVN3, "Ban Văn hóa xã mượn sách của thư viện huyện");
        var vni = LegacyBytes.misread(LegacyEncoding.VNI, "Trường học tập cho học sinh kể chuyện");
        var font = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"%s\" w:hAnsi=\"%1$s\"/></w:rPr><w:t>%s</w:t></w:r></w:p>";
        var body = font.formatted(".VnTime", old)
                + font.formatted("VNI-Times", vni)
                + font.formatted(".VnTimeH", LegacyBytes.misread(LegacyEncoding.TCVN3, "kế hoạch"))
                + p("Đã là Unicode");

        var converted = ZipFile.docx(body).bytes();
        var renamed = ZipFile.docx(font.formatted(".VnTime", "Đã chuyển mã từ lâu, là Unicode rồi"))
                .bytes();

        assertThat(Own.text(converted)).isEqualTo("""
                Ban Văn hóa xã mượn sách của thư viện huyện
                Trường học tập cho học sinh kể chuyện
                KẾ HOẠCH
                Đã là Unicode
                """);
        assertThat(Own.read(converted).notes())
                .extracting(ReadingNote::message)
                .containsExactly("Đã chuyển các đoạn dùng phông .VnTime, VNI-Times, .VnTimeH sang Unicode.");
        assertThat(Own.text(renamed)).isEqualTo("Đã chuyển mã từ lâu, là Unicode rồi\n");
    }

    @Test
    void a_document_written_by_poi_is_read() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("KẾ HOẠCH");
            document.createTable(1, 2).getRow(0).getCell(1).setText("Hạn");
            document.write(out);
        }

        assertThat(Own.text(out.toByteArray())).isEqualTo("KẾ HOẠCH\n\n\tHạn\n");
    }

    @Test
    void the_real_plan_in_word_reads_as_its_text() throws IOException {
        var word = Files.readAllBytes(SharedFiles.shared("plans/lam-binh-2024.docx"));
        var text = Files.readString(SharedFiles.shared("plans/lam-binh-2024.txt"));

        assertThat(Own.text(word).lines().filter(line -> !line.isBlank()))
                .containsExactlyElementsOf(
                        text.lines().filter(line -> !line.isBlank()).toList());
    }

    @Test
    void a_password_is_named_as_the_reason() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (var inside = encryptor.getDataStream(container)) {
                inside.write(ZipFile.docx(p("KẾ HOẠCH")).bytes());
            }
            container.writeFilesystem(out);
        }

        assertThat(Own.refusal(out.toByteArray())).isEqualTo(Reason.PROTECTED);
    }

    @Test
    void bombs_and_entities_are_refused() {
        var entity = ZipFile.docx("").with("word/document.xml", """
                <!DOCTYPE x [<!ENTITY a "boom"><!ENTITY f SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x">&f;</w:document>""");
        var swollen = ZipFile.docx(" ".repeat(60 << 20));
        var deep = ZipFile.docx("<w:sdt>".repeat(20_000) + "</w:sdt>".repeat(20_000));

        assertThat(Own.refusal(entity.bytes())).isEqualTo(Reason.DAMAGED);
        assertThat(Own.refusal(swollen.bytes())).isEqualTo(Reason.TOO_LARGE);
        assertThat(Own.refusal(deep.bytes())).isIn(Reason.TOO_LARGE, Reason.DAMAGED);
        assertThat(Own.refusal(new ZipFile().with("xl/workbook.xml", "<x/>").bytes()))
                .isEqualTo(Reason.UNKNOWN_TYPE);
    }
}
