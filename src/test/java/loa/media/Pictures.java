package loa.media;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Photos and other files for tests, drawn and packed on the spot. */
public final class Pictures {

    private Pictures() {}

    /** A hillside with terraces, a red banner at the top left and grain like a camera's. */
    public static BufferedImage hillside(int width, int height, long seed) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(0x9fc3e6), 0, height, new Color(0xeef3e2)));
        pen.fillRect(0, 0, width, height);
        for (int i = 0; i < 9; i++) {
            var ridge = new Path2D.Double();
            double base = height * (0.35 + 0.07 * i);
            ridge.moveTo(0, height);
            for (int x = 0; x <= width; x += Math.max(1, width / 40)) {
                ridge.lineTo(
                        x,
                        base
                                + Math.sin(x * 5.0 / width + i + seed) * height * 0.06
                                + random.nextDouble() * height * 0.01);
            }
            ridge.lineTo(width, height);
            pen.setColor(Color.getHSBColor(0.26f - 0.012f * i, 0.45f, 0.75f - 0.05f * i));
            pen.fill(ridge);
        }
        pen.setColor(new Color(0xb3202a));
        pen.fillRect(0, 0, width / 3, height / 6);
        pen.setColor(new Color(0xffe9a8));
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.max(8, height / 16)));
        pen.drawString("CHÀO MỪNG", width / 30, height / 9);
        pen.dispose();
        for (int i = 0; i < width * height / 12; i++) {
            int x = random.nextInt(width);
            int y = random.nextInt(height);
            picture.setRGB(x, y, new Color(picture.getRGB(x, y)).darker().getRGB());
        }
        return picture;
    }

    public static byte[] jpeg(BufferedImage picture, boolean progressive) {
        try (var out = new ByteArrayOutputStream();
                var image = ImageIO.createImageOutputStream(out)) {
            var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0.9f);
            if (progressive) how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(image);
            writer.write(null, new IIOImage(picture, null, null), how);
            writer.dispose();
            image.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] png(BufferedImage picture) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A phone's photo: 640 × 480 as stored, held so, taken at 21.4667° N 104.3797° E on 15 October 2024, 07:30. */
    public static byte[] phonePhoto(int orientation, long seed) {
        return withCamera(jpeg(hillside(640, 480, seed), false), orientation);
    }

    /** The same photo as a messenger sends it on: half as large, packed more tightly. */
    public static byte[] smaller(byte[] jpeg) {
        try {
            var large = ImageIO.read(new ByteArrayInputStream(jpeg));
            var small = new BufferedImage(large.getWidth() / 2, large.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            var pen = small.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(large, 0, 0, small.getWidth(), small.getHeight(), null);
            pen.dispose();
            return jpeg(small, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the camera's block behind the first two bytes of a JPEG. */
    public static byte[] withCamera(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(400);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3); // IFD0 at 8: 3 entries, ends at 50
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, 50);
        entry(tiff, 0x8825, 4, 1, 92);
        tiff.putInt(0);
        tiff.putShort((short) 1); // Exif at 50, its text at 68
        entry(tiff, 0x9003, 2, 20, 68);
        tiff.putInt(0);
        tiff.put("2024:10:15 07:30:00\0".getBytes(StandardCharsets.US_ASCII));
        tiff.position(92).putShort((short) 4); // GPS at 92, its fractions from 150
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 150);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 174);
        tiff.putInt(0);
        tiff.position(150);
        for (int part : new int[] {21, 1, 28, 1, 0, 1, 104, 1, 22, 1, 4692, 100}) tiff.putInt(part);
        var block = ByteBuffer.allocate(10 + 198);
        block.putShort((short) 0xffe1).putShort((short) (8 + 198)).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        block.put(tiff.array(), 0, 198);
        var all = ByteBuffer.allocate(jpeg.length + block.capacity());
        return all.put(jpeg, 0, 2)
                .put(block.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A small file that says it is a picture of so many pixels. */
    public static byte[] pngBomb(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        var deflater = new Deflater();
        deflater.setInput(new byte[1 << 20]);
        deflater.finish();
        var packed = new byte[1 << 12];
        var length = deflater.deflate(packed);
        deflater.end();
        chunk(out, "IDAT", java.util.Arrays.copyOf(packed, length));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        var body = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** The frame of a phone's film, with a note of where it was taken. */
    public static byte[] film(String place) {
        var note = box("udta", box("\u00a9xyz", place));
        return latin(box("ftyp", "isom\0\0\0\0isommp41")
                + box("moov", box("mvhd", "\0".repeat(100)) + note + box("trak", note))
                + box("mdat", "\0".repeat(1000)));
    }

    /** So many empty films, each in the one before. */
    public static byte[] nestedFilm(int depth) {
        var film = ByteBuffer.allocate(24 + 8 * depth);
        film.put(latin(box("ftyp", "isom\0\0\0\0isommp41")));
        for (int left = depth; left > 0; left--) film.putInt(8 * left).put(latin("moov"));
        return film.array();
    }

    private static String box(String type, String content) {
        var size = ByteBuffer.allocate(4).putInt(8 + content.length()).array();
        return new String(size, StandardCharsets.ISO_8859_1) + type + content;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A packed document of these parts, one of them unpacking to so many mebibytes of nothing. */
    public static byte[] packed(int mebibytes, String... parts) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                for (var part : parts) {
                    zip.putNextEntry(new ZipEntry(part));
                    zip.write(part.getBytes(StandardCharsets.UTF_8));
                }
                zip.putNextEntry(new ZipEntry("filling.bin"));
                for (int i = 0; i < mebibytes; i++) zip.write(new byte[1 << 20]);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
