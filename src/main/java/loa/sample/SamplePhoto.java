package loa.sample;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws what stands for a photo in the demonstration: terraced hills, a road and a banner. No person is shown. */
final class SamplePhoto {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1200;

    private SamplePhoto() {}

    /** The same words always give the same picture. */
    static byte[] jpeg(String words) {
        var random = new Random(words.hashCode());
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(0, 0, new Color(0xBFD7EA), 0, HEIGHT, new Color(0xF6EFD9)));
        g.fillRect(0, 0, WIDTH, HEIGHT);
        for (int ridge = 0; ridge < 6; ridge++) terrace(g, random, 420 + ridge * 110, ridge);
        banner(g, words);
        g.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void terrace(Graphics2D g, Random random, int height, int ridge) {
        var hill = new Path2D.Double();
        hill.moveTo(0, HEIGHT);
        double phase = random.nextDouble() * Math.PI;
        for (int x = 0; x <= WIDTH; x += 40) {
            double y = height + 70 * Math.sin(x / 260.0 + phase) + 25 * Math.sin(x / 90.0 + phase * 2);
            hill.lineTo(x, Math.round(y / 14) * 14);
        }
        hill.lineTo(WIDTH, HEIGHT);
        hill.closePath();
        g.setColor(new Color(90 - ridge * 8, 140 - ridge * 12, 95 - ridge * 9));
        g.fill(hill);
    }

    private static void banner(Graphics2D g, String words) {
        g.setColor(new Color(0x4A3B2A));
        g.setStroke(new BasicStroke(18));
        g.drawLine(230, 560, 230, 1050);
        g.drawLine(1370, 560, 1370, 1050);
        g.setColor(new Color(0xB3202A));
        g.fillRect(200, 560, 1200, 220);
        g.setColor(new Color(0xFFD94A));
        for (int size = 72; size > 20; size -= 4) {
            g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
            if (g.getFontMetrics().stringWidth(words) <= 1120) break;
        }
        var metrics = g.getFontMetrics();
        g.drawString(words, 800 - metrics.stringWidth(words) / 2, 670 + metrics.getAscent() / 3);
    }
}
