package loa.document;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The faces of Tinos, which is as wide as Times New Roman letter by letter, for measuring and for embedding in PDF. */
enum Typeface {
    REGULAR("Tinos-Regular.ttf"),
    BOLD("Tinos-Bold.ttf"),
    ITALIC("Tinos-Italic.ttf"),
    BOLD_ITALIC("Tinos-BoldItalic.ttf");

    static final String FAMILY = "Tinos";
    /** What a DOCX names: the font that the decree asks for and every office has. */
    static final String IN_WORD = "Times New Roman";

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    private final String file;
    private final Font font;

    Typeface(String file) {
        this.file = file;
        try (var in = open()) {
            font = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException absent) {
            throw new IllegalStateException("the font is part of the program: " + file, absent);
        }
    }

    InputStream open() {
        var in = Typeface.class.getResourceAsStream("/fonts/" + file);
        if (in == null) throw new UncheckedIOException(new IOException("no /fonts/" + file));
        return in;
    }

    /** Width of a line in points. */
    double width(String text, double size) {
        return font.deriveFont((float) size).getStringBounds(text, EXACT).getWidth();
    }
}
