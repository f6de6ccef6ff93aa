package loa.plan.compiler.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes a scan of a PDF: each page a picture, no text. */
public final class Scan {

    private Scan() {}

    /** A picture of a page that nobody but a machine could take for letters. */
    public static byte[] page() {
        return of(new PdfFile().paragraph("KẾ HOẠCH").bytes());
    }

    public static byte[] of(byte[] pdf) {
        try (var printed = Loader.loadPDF(pdf);
                var scanned = new PDDocument()) {
            var renderer = new PDFRenderer(printed);
            for (int i = 0; i < printed.getNumberOfPages(); i++) {
                var box = printed.getPage(i).getMediaBox();
                var page = new PDPage(box);
                scanned.addPage(page);
                var picture =
                        LosslessFactory.createFromImage(scanned, renderer.renderImageWithDPI(i, 200, ImageType.GRAY));
                try (var out = new PDPageContentStream(scanned, page)) {
                    out.drawImage(picture, 0, 0, box.getWidth(), box.getHeight());
                }
            }
            var bytes = new ByteArrayOutputStream();
            scanned.save(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
