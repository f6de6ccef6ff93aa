package loa.document.script;

import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import loa.document.script.Leaf.Stretch;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** A leaf as PDF: A4, typefaces embedded, its words to be found and copied. */
public final class Sheet implements AutoCloseable {

    private static final double MARGIN = 62;
    private static final double BODY = 14;
    private static final double TITLE = 20;
    private static final double SMALL = 11;

    private final PDDocument document = new PDDocument();
    private final Map<Letters, PDType0Font> fonts = new EnumMap<>(Letters.class);
    private @Nullable PDPageContentStream page;
    private double y;

    private Sheet() {}

    public static byte[] print(Leaf leaf) {
        try (var sheet = new Sheet();
                var out = new ByteArrayOutputStream()) {
            sheet.document.getDocumentInformation().setTitle(leaf.title());
            sheet.add(leaf);
            sheet.document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Leaf leaf) throws IOException {
        turn();
        if (!leaf.warning().isEmpty()) write(leaf.warning(), true, SMALL, 6);
        write(leaf.head(), false, SMALL, 4);
        write(leaf.title(), true, TITLE, 12);
        for (var piece : leaf.pieces()) write(piece.stretches(), BODY, piece.heading() ? 6 : 9);
        if (!leaf.foot().isEmpty()) write(leaf.foot(), false, SMALL, 0);
        finish();
    }

    private void write(String text, boolean bold, double size, double gap) throws IOException {
        write(List.of(new Stretch(text, bold, false, null)), size, gap);
    }

    private void write(List<Stretch> text, double size, double gap) throws IOException {
        var width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        // Tai Viet has marks above and below: its lines stand further apart.
        var step = size * (Syllables.hasTaiViet(text) ? 1.9 : 1.45);
        for (var line : Setting.lines(text, size, width)) {
            if (y - step < MARGIN) turn();
            y -= step;
            double x = MARGIN;
            for (var stretch : line) x = draw(stretch, x, size);
        }
        y -= gap;
    }

    /** Draws it from this place on; the place where it ends. */
    private double draw(Stretch stretch, double from, double size) throws IOException {
        if (page == null) throw new IllegalStateException("no page");
        double x = from;
        for (var run : Letters.runs(stretch.text(), stretch.bold())) {
            var glyphs = run.letters().glyphs(run.text(), size);
            if (run.letters() == Letters.TAI_VIET) {
                fill(glyphs.getOutline(0, 0), x, y, stretch.bold() ? size / Letters.BOLDER : 0, page);
                shadow(run.text(), glyphs, x, size, page);
            } else {
                page.beginText();
                page.setFont(font(run.letters()), (float) size);
                page.setTextMatrix(new Matrix(1, 0, stretch.italic() ? Letters.SLANT : 0, 1, (float) x, (float) y));
                page.showText(run.text());
                page.endText();
            }
            x += glyphs.getLogicalBounds().getWidth();
        }
        if (stretch.address() != null) link(stretch.address(), from, x, size, page);
        return x;
    }

    private void link(String address, double from, double to, double size, PDPageContentStream page)
            throws IOException {
        var under = (float) (y - size / 8);
        page.setLineWidth((float) size / 20);
        page.moveTo((float) from, under);
        page.lineTo((float) to, under);
        page.stroke();
        var action = new PDActionURI();
        action.setURI(address);
        var link = new PDAnnotationLink();
        link.setAction(action);
        link.setRectangle(
                new PDRectangle((float) from, (float) (y - size / 4), (float) (to - from), (float) (size * 1.2)));
        var none = new PDBorderStyleDictionary();
        none.setWidth(0);
        link.setBorderStyle(none);
        document.getPage(document.getNumberOfPages() - 1).getAnnotations().add(link);
    }

    /** The letters as the font places them; {@code bold}: how wide a line is drawn around them. */
    private static void fill(Shape outline, double x, double y, double bold, PDPageContentStream page)
            throws IOException {
        var at = new float[6];
        float lastX = 0;
        float lastY = 0;
        var to = new AffineTransform(1, 0, 0, -1, x, y);
        for (var i = outline.getPathIterator(to); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> page.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> page.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> {
                    page.curveTo(
                            lastX + 2 * (at[0] - lastX) / 3,
                            lastY + 2 * (at[1] - lastY) / 3,
                            at[2] + 2 * (at[0] - at[2]) / 3,
                            at[3] + 2 * (at[1] - at[3]) / 3,
                            at[2],
                            at[3]);
                    at[0] = at[2];
                    at[1] = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    page.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    at[0] = at[4];
                    at[1] = at[5];
                }
                default -> page.closePath();
            }
            lastX = at[0];
            lastY = at[1];
        }
        if (bold == 0) page.fill();
        else {
            page.setLineWidth((float) bold);
            page.fillAndStroke();
        }
    }

    /**
     * The same words unseen, to be found and copied: a mark lies on the letter that carries it, or readers give it to the next. Said
     * as they are besides, in the place itself: what stands in a list of properties, some readers pass over.
     */
    @SuppressWarnings("deprecation")
    private void shadow(String text, GlyphVector glyphs, double x, double size, PDPageContentStream page)
            throws IOException {
        var hex = HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        page.appendRawCommands("/Span <</ActualText <FEFF" + hex + ">>> BDC\n");
        page.beginText();
        page.setRenderingMode(RenderingMode.NEITHER);
        page.setFont(font(Letters.TAI_VIET), (float) size);
        var places = new double[text.length()];
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            places[glyphs.getGlyphCharIndex(i)] = glyphs.getGlyphPosition(i).getX();
        }
        double base = 0;
        double end = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean mark = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK;
            if (!mark) {
                base = places[i];
                end = base + glyphs.getGlyphMetrics(i).getAdvanceX();
            }
            double place = mark ? end - size / 20 : base;
            page.setTextMatrix(Matrix.getTranslateInstance((float) (x + place), (float) y));
            page.showText(text.substring(i, i + 1));
        }
        page.setRenderingMode(RenderingMode.FILL);
        page.endText();
        page.endMarkedContent();
    }

    private PDType0Font font(Letters letters) throws IOException {
        var known = fonts.get(letters);
        if (known != null) return known;
        try (var in = letters.open()) {
            var font = PDType0Font.load(document, in, true);
            fonts.put(letters, font);
            return font;
        }
    }

    private void turn() throws IOException {
        finish();
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void finish() throws IOException {
        if (page != null) page.close();
        page = null;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
