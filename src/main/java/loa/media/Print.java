package loa.media;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a picture.
 *
 * @param width of the upright picture
 * @param looks 64 bits, eight rows of eight: whether the picture grows brighter from one field to its right neighbour. Pictures
 *     that differ in few bits look alike, whatever their size and compression (difference hash); {@code null}: it shows too
 *     little to be compared, as a wall, a sky or a black frame
 */
record Print(int width, int height, @Nullable Long looks) {

    private static final int FIELDS = 8;
    /** By so many of 256 levels its fields must stray, on average, from one even shade. */
    private static final double LEAST = 4;

    static @Nullable Long looksOf(BufferedImage picture) {
        var small = new BufferedImage(FIELDS + 1, FIELDS, BufferedImage.TYPE_BYTE_GRAY);
        var pen = small.createGraphics();
        pen.drawImage(picture.getScaledInstance(FIELDS + 1, FIELDS, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        var raster = small.getRaster();
        if (isPlain(raster)) return null;
        long looks = 0;
        for (int y = 0; y < FIELDS; y++) {
            for (int x = 0; x < FIELDS; x++) {
                looks = looks << 1 | (raster.getSample(x, y, 0) < raster.getSample(x + 1, y, 0) ? 1 : 0);
            }
        }
        return looks;
    }

    /** One colour, or one that grows evenly brighter to some side, as a wall in the light of a window. */
    private static boolean isPlain(Raster fields) {
        int count = (FIELDS + 1) * FIELDS;
        double middle = 0;
        double across = 0;
        double down = 0;
        double widths = 0;
        double heights = 0;
        double squares = 0;
        for (int y = 0; y < FIELDS; y++) {
            for (int x = 0; x <= FIELDS; x++) middle += fields.getSample(x, y, 0) / (double) count;
        }
        for (int y = 0; y < FIELDS; y++) {
            for (int x = 0; x <= FIELDS; x++) {
                double level = fields.getSample(x, y, 0) - middle;
                double right = x - FIELDS / 2.0;
                double below = y - (FIELDS - 1) / 2.0;
                across += level * right;
                down += level * below;
                widths += right * right;
                heights += below * below;
                squares += level * level;
            }
        }
        // What is left of the variance once the plane that fits best is taken away.
        double left = squares - across * across / widths - down * down / heights;
        return left < LEAST * LEAST * count;
    }
}
