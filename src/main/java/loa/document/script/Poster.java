package loa.document.script;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import loa.document.script.Leaf.Stretch;

/** A leaf as a picture for phones, to be sent in a chat: as tall as its text. */
public final class Poster {

    private static final int WIDTH = 1080;
    private static final int MARGIN = 84;
    private static final Color PAPER = new Color(0xFBFAF6);
    private static final Color INK = new Color(0x1B2437);
    private static final Color MUTED = new Color(0x4A5468);
    private static final Color RED = new Color(0xB3202A);

    /** A line in its place; {@code y} is where its letters stand. */
    private record Line(List<Stretch> text, double size, double y, Color colour) {}

    private final List<Line> lines = new ArrayList<>();
    private double y = MARGIN;
    private double rule;

    private Poster() {}

    public static byte[] png(Leaf leaf) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(draw(leaf), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage draw(Leaf leaf) {
        var poster = new Poster();
        if (!leaf.warning().isEmpty()) poster.add(leaf.warning(), true, 32, 24, RED);
        poster.add(leaf.head(), false, 32, 16, MUTED);
        poster.add(leaf.title(), true, 68, 20, INK);
        poster.rule = poster.y + 8;
        poster.y += 40;
        for (var piece : leaf.pieces()) {
            poster.add(piece.stretches(), piece.heading() ? 48 : 44, piece.heading() ? 16 : 28, INK);
        }
        if (!leaf.foot().isEmpty()) poster.add(leaf.foot(), false, 30, 0, MUTED);
        return poster.drawn();
    }

    private void add(String text, boolean bold, double size, double gap, Color colour) {
        add(List.of(new Stretch(text, bold, false, null)), size, gap, colour);
    }

    private void add(List<Stretch> text, double size, double gap, Color colour) {
        boolean tall = Syllables.hasTaiViet(text);
        for (var line : Setting.lines(text, size, WIDTH - 2.0 * MARGIN)) {
            y += size * (tall ? 1.3 : 1.05);
            lines.add(new Line(line, size, y, colour));
            y += size * (tall ? 0.6 : 0.35);
        }
        y += gap;
    }

    private BufferedImage drawn() {
        var image = new BufferedImage(WIDTH, (int) Math.ceil(y + MARGIN), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(PAPER);
            g.fillRect(0, 0, image.getWidth(), image.getHeight());
            g.setColor(RED);
            g.fillRect(0, 0, WIDTH, 16);
            g.fillRect(MARGIN, (int) rule, 160, 8);
            lines.forEach(line -> draw(line, g));
        } finally {
            g.dispose();
        }
        return image;
    }

    private static void draw(Line line, Graphics2D g) {
        g.setColor(line.colour());
        double x = MARGIN;
        for (var stretch : line.text()) {
            double from = x;
            for (var run : Letters.runs(stretch.text(), stretch.bold())) {
                var glyphs = run.letters().glyphs(run.text(), line.size());
                boolean tai = run.letters() == Letters.TAI_VIET;
                double slant = stretch.italic() && !tai ? -Letters.SLANT : 0;
                var letters =
                        new AffineTransform(1, 0, slant, 1, x, line.y()).createTransformedShape(glyphs.getOutline());
                g.fill(letters);
                if (tai && stretch.bold()) {
                    g.setStroke(new BasicStroke((float) (line.size() / Letters.BOLDER)));
                    g.draw(letters);
                }
                x += glyphs.getLogicalBounds().getWidth();
            }
            if (stretch.address() != null) {
                g.fill(new Rectangle2D.Double(from, line.y() + line.size() / 8, x - from, line.size() / 16));
            }
        }
    }
}
