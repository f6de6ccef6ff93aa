package loa.document.script;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The two typefaces that texts here are set in: one for Latin letters, one for Tai Viet. */
enum Letters {
    LATIN("Tinos-Regular.ttf"),
    LATIN_BOLD("Tinos-Bold.ttf"),
    TAI_VIET("NotoSansTaiViet-Regular.ttf");

    /** How far upright letters lean where they are to be italic: how much to the right for how much up. */
    static final float SLANT = 0.21f;
    /** Letters without a bold face get a line around them, this many times thinner than they are high. */
    static final double BOLDER = 28;

    private static final FontRenderContext EXACT = new FontRenderContext(new AffineTransform(), true, true);

    private final String file;
    private final Font font;

    Letters(String file) {
        this.file = file;
        try (var in = open()) {
            font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(forAnyScript(in.readAllBytes())));
        } catch (IOException | FontFormatException absent) {
            throw new IllegalStateException("the font is part of the program: " + file, absent);
        }
    }

    /** A stretch of letters of one typeface. */
    record Run(Letters letters, String text) {}

    /** A text as stretches; letters that no typeface has are left out of neither: they become question marks. */
    static List<Run> runs(String text, boolean bold) {
        var runs = new ArrayList<Run>();
        var now = new StringBuilder();
        var face = bold ? LATIN_BOLD : LATIN;
        for (var cp : text.codePoints().toArray()) {
            var own = Syllables.isTaiViet(cp) ? TAI_VIET : bold ? LATIN_BOLD : LATIN;
            if (own != face) {
                if (!now.isEmpty()) runs.add(new Run(face, now.toString()));
                now.setLength(0);
                face = own;
            }
            now.appendCodePoint(own.font.canDisplay(cp) ? cp : '?');
        }
        if (!now.isEmpty()) runs.add(new Run(face, now.toString()));
        return runs;
    }

    static double width(String text, boolean bold, double size) {
        return runs(text, bold).stream()
                .mapToDouble(run -> run.letters()
                        .glyphs(run.text(), size)
                        .getLogicalBounds()
                        .getWidth())
                .sum();
    }

    /** The letters in their places: marks stand above or below the letter that carries them. */
    GlyphVector glyphs(String text, double size) {
        var chars = text.toCharArray();
        return font.deriveFont((float) size)
                .layoutGlyphVector(EXACT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    InputStream open() {
        var in = Letters.class.getResourceAsStream("/fonts/" + file);
        if (in == null) throw new UncheckedIOException(new IOException("no /fonts/" + file));
        return in;
    }

    /**
     * Java asks a font for its rules for any script, and does not know Tai Viet, whose font keeps the rules for where marks stand
     * under its own name only. Called by the general name they are found.
     */
    private static byte[] forAnyScript(byte[] font) {
        var all = ByteBuffer.wrap(font);
        int tables = all.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            var table = tag(font, entry);
            if (!table.equals("GPOS") && !table.equals("GSUB")) continue;
            int scripts = all.getInt(entry + 8) + (all.getShort(all.getInt(entry + 8) + 4) & 0xffff);
            if (all.getShort(scripts) == 1 && tag(font, scripts + 2).equals("tavt")) {
                System.arraycopy("DFLT".getBytes(StandardCharsets.US_ASCII), 0, font, scripts + 2, 4);
            }
        }
        return font;
    }

    private static String tag(byte[] font, int at) {
        return new String(font, at, 4, StandardCharsets.US_ASCII);
    }
}
