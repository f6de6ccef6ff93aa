package loa.media;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.FileImageOutputStream;

/**
 * Makes the copies of a photo that are shown: upright, in three sizes, with nothing in them but the picture. Its size is read
 * before a pixel is, and only as many are open at once as there is memory for.
 */
final class Darkroom {

    /** Long edges of the shown copies, the largest first. */
    static final List<Integer> EDGES = List.of(1600, 640, 320);

    /** A photo's own size and its shown copies, in the order of {@link #EDGES}. */
    record Prints(int width, int height, List<BufferedImage> copies) {}

    /** The picture cannot be shown. */
    static final class Spoilt extends Exception {
        final NotKept why;

        Spoilt(NotKept why) {
            super(why.name());
            this.why = why;
        }
    }

    static final long MOST_PIXELS = 60_000_000;
    private static final long MOST_BYTES = 40_000_000;
    private static final int MOST_PASSES = 200;
    private static final float QUALITY = 0.82f;

    /** Megabytes that open pictures may take together: one photo of 12 megapixels in the smallest memory, else more. */
    private static final int ROOM = (int) Math.max(50, (Runtime.getRuntime().maxMemory() >> 20) / 5);

    private static final Semaphore FREE_ROOM = new Semaphore(ROOM, true);

    static {
        ImageIO.setUseCache(false);
    }

    private Darkroom() {}

    static Prints develop(Path file, FileKind kind, int orientation) throws IOException, Spoilt {
        if (kind == FileKind.JPEG && passes(file) > MOST_PASSES) throw new Spoilt(NotKept.SWELLS);
        var reader = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT))
                .next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return develop(reader, orientation);
        } catch (IOException | RuntimeException e) {
            // Readers throw all sorts of things at bytes that only begin like a picture.
            throw new Spoilt(NotKept.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private static Prints develop(ImageReader reader, int orientation) throws IOException, Spoilt {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) throw new Spoilt(NotKept.TOO_MANY_PIXELS);
        var bytes = (long) width * height * bytesPerPixel(reader);
        int step = (int) Math.ceil(Math.sqrt((double) bytes / MOST_BYTES));
        var megabytes = Math.min(ROOM, (int) (bytes / step / step * 4 / 3 >> 20) + 1);
        FREE_ROOM.acquireUninterruptibly(megabytes);
        try {
            var copies = new ArrayList<BufferedImage>();
            var picture = upright(shrunk(read(reader, step), EDGES.getFirst()), orientation);
            for (var edge : EDGES) {
                picture = shrunk(picture, edge);
                copies.add(picture);
            }
            var lying = orientation > 4;
            return new Prints(lying ? height : width, lying ? width : height, copies);
        } finally {
            FREE_ROOM.release(megabytes);
        }
    }

    /** A JPEG may paint its picture in as many passes as it likes, each a few bytes long; honest ones take about ten. */
    private static int passes(Path file) throws IOException {
        var count = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int before = 0, now = in.read(); now >= 0; before = now, now = in.read()) {
                if (before == 0xff && now == 0xda) count++;
            }
        }
        return count;
    }

    private static int bytesPerPixel(ImageReader reader) throws IOException {
        var raw = reader.getRawImageType(0);
        return raw == null ? 4 : Math.max(3, raw.getColorModel().getPixelSize() / 8);
    }

    /** Reads every pixel, or every second, third … where they are too many; as plain colours on white. */
    private static BufferedImage read(ImageReader reader, int step) throws IOException, Spoilt {
        var complaints = new ArrayList<String>();
        reader.addIIOReadWarningListener((source, warning) -> complaints.add(warning));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        var read = reader.read(0, how);
        if (complaints.stream().anyMatch(words -> words.contains("runcated") || words.contains("EOI"))) {
            throw new Spoilt(NotKept.BROKEN);
        }
        return read.getType() == BufferedImage.TYPE_INT_RGB || read.getType() == BufferedImage.TYPE_3BYTE_BGR
                ? read
                : drawn(read, read.getWidth(), read.getHeight(), new AffineTransform());
    }

    private static BufferedImage shrunk(BufferedImage picture, int edge) {
        var now = picture;
        while (Math.max(now.getWidth(), now.getHeight()) > edge) {
            var factor = Math.max(0.5, (double) edge / Math.max(now.getWidth(), now.getHeight()));
            int width = Math.max(1, (int) Math.round(now.getWidth() * factor));
            int height = Math.max(1, (int) Math.round(now.getHeight() * factor));
            now = drawn(
                    now,
                    width,
                    height,
                    AffineTransform.getScaleInstance(
                            (double) width / now.getWidth(), (double) height / now.getHeight()));
        }
        return now;
    }

    /** Turns and mirrors the picture as the camera was held. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        double w = picture.getWidth();
        double h = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> null;
        };
        if (turn == null) return picture;
        return orientation > 4 ? drawn(picture, (int) h, (int) w, turn) : drawn(picture, (int) w, (int) h, turn);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height, AffineTransform how) {
        var paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.drawImage(picture, how, null);
        pen.dispose();
        return paper;
    }

    /** Writes a copy as JPEG without any metadata. */
    static void print(BufferedImage copy, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new FileImageOutputStream(file.toFile())) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(copy, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
