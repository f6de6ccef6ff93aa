package loa.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Prints an official document as PDF, fonts embedded. */
public final class Pdf {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    public static byte[] print(String title, List<Block> blocks) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.withHtmlContent(new Html(title).page(blocks), null);
        builder.useExternalResourceAccessControl(
                (_, _) -> false,
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        font(builder, Typeface.REGULAR, 400, FontStyle.NORMAL);
        font(builder, Typeface.BOLD, 700, FontStyle.NORMAL);
        font(builder, Typeface.ITALIC, 400, FontStyle.ITALIC);
        font(builder, Typeface.BOLD_ITALIC, 700, FontStyle.ITALIC);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, Typeface face, int weight, FontStyle style) {
        builder.useFont(face::open, Typeface.FAMILY, weight, style, true);
    }
}
