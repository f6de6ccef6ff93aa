package loa.document.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import loa.document.script.Leaf.Piece;
import loa.document.script.Leaf.Stretch;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Tai Viet as it is stored comes out on paper and in pictures. The letters are shapes to be set; they say nothing. */
class LeafTest {

    /** Vowels before, above, below and behind their consonant, and tones. */
    private static final String LINE =
            "\uAAB5\uAA92\uAAC1\uAA99 \uAA80\uAAB1\uAA85 \uAA9A\uAAB7\uAA89 \uAAB6\uAA81\uAABF\uAA89\uAAB2\uAABE";

    @Test
    void words_of_a_pdf_are_the_words_that_were_stored() throws IOException {
        var leaf = new Leaf(
                "Tiếng Thái",
                "Mời họp bản",
                List.of(new Piece(false, LINE), new Piece(false, "Chữ Thái la-tinh: pặt, 5 giờ chiều.")),
                "Trung tâm Truyền thông",
                "");
        var printed = Sheet.print(leaf);
        try (var pdf = Loader.loadPDF(printed)) {
            var words = new PDFTextStripper().getText(pdf).strip().lines().toList();
            assertThat(words)
                    .containsExactly(
                            "Tiếng Thái",
                            "Mời họp bản",
                            LINE,
                            "Chữ Thái la-tinh: pặt, 5 giờ chiều.",
                            "Trung tâm Truyền thông");
            var fonts = pdf.getPage(0).getResources();
            for (COSName name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).as(name.getName()).isTrue();
            }
        }
    }

    @Test
    void each_letter_is_drawn_and_no_two_alike() throws IOException {
        var drawn = new HashMap<String, String>();
        for (char letter = '\uAA80'; letter <= '\uAAAF'; letter++) {
            assertThat(Letters.runs(String.valueOf(letter), false).getFirst().text())
                    .as("no question mark")
                    .isEqualTo(String.valueOf(letter));
            var outline = Letters.TAI_VIET.glyphs(String.valueOf(letter), 100).getOutline();
            var area = outline.getBounds2D() + " " + path(outline);
            assertThat(outline.getBounds2D().isEmpty()).as("%04X", (int) letter).isFalse();
            assertThat(drawn.put(area, String.valueOf(letter)))
                    .as("%04X", (int) letter)
                    .isNull();
        }
        var png = Poster.png(new Leaf("Tiếng Thái", LINE, List.of(new Piece(false, LINE.repeat(20))), "", ""));
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1080);
        assertThat(ink(image)).as("letters are there").isGreaterThan(10_000);
        for (int y = 0; y < image.getHeight(); y++) {
            assertThat(image.getRGB(1079, y) & 0xffffff)
                    .as("nothing runs over the edge")
                    .isIn(0xFBFAF6, 0xB3202A);
        }
    }

    @Test
    void a_mark_stands_at_the_letter_that_carries_it() {
        var carried = Letters.TAI_VIET.glyphs("\uAA92\uAAC1", 1000);
        var wide = Letters.TAI_VIET.glyphs("\uAA99\uAAC1", 1000);
        assertThat(carried.getNumGlyphs()).isEqualTo(2);
        var one =
                carried.getGlyphPosition(1).getX() - carried.getGlyphPosition(0).getX();
        var other = wide.getGlyphPosition(1).getX() - wide.getGlyphPosition(0).getX();
        assertThat(one)
                .as("placed by the font, not at the end of the letter")
                .isNotEqualTo(carried.getGlyphMetrics(0).getAdvanceX());
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void lines_break_between_syllables_and_a_vowel_before_its_letter_stays_with_it() {
        assertThat(Syllables.of("\uAA80\uAAB1\uAA85\uAAB5\uAA92\uAAC1\uAA99\uAA9A\uAAB7\uAA89"))
                .containsExactly("\uAA80\uAAB1\uAA85", "\uAAB5\uAA92\uAAC1\uAA99", "\uAA9A\uAAB7\uAA89");
        assertThat(Syllables.of("Mời bà con")).containsExactly("Mời ", "bà ", "con");
        var text = "\uAAB5\uAA92\uAAC1\uAA99".repeat(60);
        var lines = Setting.lines(List.of(plain(text)), 14, 400);
        for (var line : lines) {
            assertThat(Setting.width(line, 14)).isLessThanOrEqualTo(400);
            assertThat(line.getFirst().text()).startsWith("\uAAB5");
        }
        assertThat(words(lines)).isEqualTo(text);
    }

    @Test
    void lines_of_many_looks_are_as_wide_and_lose_no_word() {
        var random = new Random(4);
        for (int round = 0; round < 50; round++) {
            var text = new ArrayList<Stretch>();
            for (int i = 0; i < 8; i++) {
                var words = "Bà con nghe loa ".repeat(1 + random.nextInt(4));
                text.add(new Stretch(
                        words,
                        random.nextBoolean(),
                        random.nextBoolean(),
                        random.nextBoolean() ? "https://a.vn" : null));
            }

            var lines = Setting.lines(text, 14, 200);

            assertThat(lines).allMatch(line -> Setting.width(line, 14) <= 200);
            assertThat(words(lines).replace(" ", ""))
                    .isEqualTo(words(List.of(text)).replace(" ", ""));
        }
    }

    @Test
    void bold_italic_and_links_are_on_paper_and_the_address_can_be_pressed() throws IOException {
        var text = List.of(
                plain("Mời "),
                new Stretch("bà con", true, false, null),
                plain(" xem "),
                new Stretch("kỹ", false, true, null),
                plain(" ở "),
                new Stretch("báo Lào Cai", false, false, "https://baolaocai.vn/a"));
        var leaf = new Leaf("Tiếng Việt", "Mời", List.of(new Piece(false, text)), "", "");
        try (var pdf = Loader.loadPDF(Sheet.print(leaf))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Mời bà con xem kỹ ở báo Lào Cai");
            var links = pdf.getPage(0).getAnnotations();
            assertThat(links).hasSize(1);
            assertThat(((PDActionURI) ((PDAnnotationLink) links.getFirst()).getAction()).getURI())
                    .isEqualTo("https://baolaocai.vn/a");
        }
        var marked = Poster.draw(leaf);
        var plain = Poster.draw(
                new Leaf("Tiếng Việt", "Mời", List.of(new Piece(false, "Mời bà con xem kỹ ở báo Lào Cai")), "", ""));
        assertThat(ink(marked)).isGreaterThan(ink(plain) + 500);
    }

    private static int ink(BufferedImage image) {
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) if ((image.getRGB(x, y) & 0xff) < 0x60) dark++;
        }
        return dark;
    }

    private static Stretch plain(String words) {
        return new Stretch(words, false, false, null);
    }

    private static String words(List<List<Stretch>> lines) {
        return lines.stream().flatMap(List::stream).map(Stretch::text).collect(Collectors.joining());
    }

    private static String path(Shape shape) {
        var out = new StringBuilder();
        var at = new double[6];
        for (var i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            i.currentSegment(at);
            out.append((int) at[0]).append(',').append((int) at[1]).append(' ');
        }
        return out.toString();
    }
}
