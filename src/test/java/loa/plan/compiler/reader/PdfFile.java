package loa.plan.compiler.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Draws PDF pages the way a word processor does: wrapped, justified paragraphs, columns, ruled tables. */
final class PdfFile {

    static final double LEFT = 85;
    static final double RIGHT = 552;
    private static final double SIZE = 14;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream out;
    private double y;

    PdfFile() {
        try {
            font = PDType0Font.load(document, PdfFile.class.getResourceAsStream("/fonts/Tinos-Regular.ttf"), true);
            out = newPage(PDRectangle.A4);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private PDPageContentStream newPage(PDRectangle size) throws IOException {
        var page = new PDPage(size);
        document.addPage(page);
        y = size.getHeight() - 80;
        return new PDPageContentStream(document, page);
    }

    PdfFile page() {
        return page(PDRectangle.A4);
    }

    PdfFile page(PDRectangle size) {
        return tried(() -> {
            out.close();
            out = newPage(size);
        });
    }

    PdfFile at(double x, double fromTop, String text) {
        return tried(() -> show(x, out(fromTop), text, 0));
    }

    private double out(double fromTop) {
        return document.getPage(document.getNumberOfPages() - 1).getMediaBox().getHeight() - fromTop;
    }

    /** Moves on to a place below the top of the page. */
    PdfFile down(double fromTop) {
        y = out(fromTop);
        return this;
    }

    PdfFile centred(String text) {
        return tried(() -> {
            show((LEFT + RIGHT - width(text)) / 2, y, text, 0);
            y -= 22;
        });
    }

    /** A justified paragraph whose first line is indented; goes on overleaf where the page is full. */
    PdfFile paragraph(String text) {
        return paragraph(text, 36, 0);
    }

    PdfFile paragraph(String text, double first, double others) {
        return tried(() -> {
            var line = new StringBuilder();
            double indent = first;
            for (var word : text.split(" ")) {
                if (!line.isEmpty() && width(line + " " + word) > RIGHT - LEFT - indent) {
                    feed(line.toString(), indent, true);
                    indent = others;
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            feed(line.toString(), indent, false);
            y -= 6;
        });
    }

    private void feed(String line, double indent, boolean justified) throws IOException {
        if (y < 70) {
            out.close();
            out = newPage(PDRectangle.A4);
            var number = String.valueOf(document.getNumberOfPages());
            show(310, 842 - 40, number, 0);
        }
        long spaces = line.chars().filter(c -> c == ' ').count();
        double slack = RIGHT - LEFT - indent - width(line);
        show(LEFT + indent, y, line, justified && spaces > 0 ? slack / spaces : 0);
        y -= 17;
    }

    /** Shows a line; with {@code stretch} each word is placed on its own, as justified text often is. */
    private void show(double x, double base, String text, double stretch) throws IOException {
        double at = x;
        for (var word : stretch == 0 ? new String[] {text} : text.split("(?<= )")) {
            out.beginText();
            out.setFont(font, (float) SIZE);
            out.newLineAtOffset((float) at, (float) base);
            out.showText(word);
            out.endText();
            at += width(word) + stretch;
        }
    }

    PdfFile rule(double x1, double top1, double x2, double top2) {
        return tried(() -> {
            out.moveTo((float) x1, (float) out(top1));
            out.lineTo((float) x2, (float) out(top2));
            out.stroke();
        });
    }

    private double width(String text) throws IOException {
        return font.getStringWidth(text) / 1000 * SIZE;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        tried(() -> {
            out.close();
            document.save(bytes);
            document.close();
        });
        return bytes.toByteArray();
    }

    byte[] locked(String password) {
        tried(() -> document.protect(new StandardProtectionPolicy("chủ", password, new AccessPermission())));
        return bytes();
    }

    /** A page whose font claims to map every code there is. */
    static byte[] withEndlessTable(String text) {
        try (var document = Loader.loadPDF(new PdfFile().paragraph(text).bytes())) {
            for (var font : document.getDocument().getObjectsByType(COSName.FONT)) {
                var fields = (COSDictionary) font.getObject();
                if (fields.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream map) {
                    try (var out = map.createOutputStream()) {
                        out.write("1 beginbfrange\n<00000000> <FFFFFFFF> <0020>\nendbfrange\n".getBytes());
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private PdfFile tried(Drawing drawing) {
        try {
            drawing.draw();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Drawing {
        void draw() throws IOException;
    }
}
