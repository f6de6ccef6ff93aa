package loa.media;

import java.awt.Image;
import java.awt.image.BufferedImage;

/**
 * What is remembered of a picture.
 *
 * @param width of the upright picture
 * @param looks 64 bits, eight rows of eight: whether the picture grows brighter from one field to its right neighbour. Pictures
 *     that differ in few bits look alike, whatever their size and compression (difference hash)
 */
record Print(int width, int height, long looks) {

    private static final int FIELDS = 8;

    static long looksOf(BufferedImage picture) {
        var small = new BufferedImage(FIELDS + 1, FIELDS, BufferedImage.TYPE_BYTE_GRAY);
        var pen = small.createGraphics();
        pen.drawImage(picture.getScaledInstance(FIELDS + 1, FIELDS, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        var raster = small.getRaster();
        long looks = 0;
        for (int y = 0; y < FIELDS; y++) {
            for (int x = 0; x < FIELDS; x++) {
                looks = looks << 1 | (raster.getSample(x, y, 0) < raster.getSample(x + 1, y, 0) ? 1 : 0);
            }
        }
        return looks;
    }
}
