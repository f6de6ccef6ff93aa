package loa.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.ExifDirectoryBase;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @TempDir
    Path folder;

    @Test
    void the_copies_are_of_three_sizes_and_none_is_blown_up() throws Exception {
        var large = Darkroom.develop(file(Pictures.jpeg(Pictures.hillside(2000, 1500, 1), false)), FileKind.JPEG, 1);
        var small = Darkroom.develop(file(Pictures.png(Pictures.hillside(500, 300, 1))), FileKind.PNG, 1);

        assertThat(edges(large)).containsExactly(1600, 640, 320);
        assertThat(edges(small)).containsExactly(500, 500, 320);
        assertThat(List.of(large.width(), large.height())).containsExactly(2000, 1500);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_stands_upright_however_the_camera_was_held(int orientation) throws Exception {
        var upright = corners();
        var stored = asStored(upright, orientation);

        var prints = Darkroom.develop(file(Pictures.png(stored)), FileKind.PNG, orientation);

        var shown = prints.copies().getFirst();
        assertThat(List.of(shown.getWidth(), shown.getHeight())).containsExactly(400, 300);
        assertThat(new Color(shown.getRGB(20, 20))).isEqualTo(Color.RED);
        assertThat(new Color(shown.getRGB(380, 20))).isEqualTo(Color.GREEN);
        assertThat(new Color(shown.getRGB(20, 280))).isEqualTo(Color.BLUE);
        assertThat(List.of(prints.width(), prints.height())).containsExactly(400, 300);
    }

    @Test
    void what_the_camera_wrote_is_read_from_the_photo_and_gone_from_the_copy() throws Exception {
        var photo = file(Pictures.phonePhoto(6, 1));

        var exposure = Exposure.read(photo, FileKind.JPEG, ZONE);
        var copy = folder.resolve("copy.jpg");
        Darkroom.print(Darkroom.develop(photo, FileKind.JPEG, 6).copies().getLast(), copy);

        assertThat(exposure.orientation()).isEqualTo(6);
        assertThat(exposure.takenAt()).isEqualTo(Instant.parse("2024-10-15T00:30:00Z"));
        assertThat(exposure.position()).isNotNull();
        assertThat(exposure.position().latitude()).isBetween(21.46, 21.47);
        assertThat(exposure.position().longitude()).isBetween(104.37, 104.38);
        assertThat(ImageMetadataReader.readMetadata(copy.toFile()).getDirectoriesOfType(ExifDirectoryBase.class))
                .isEmpty();
        assertThat(new String(Files.readAllBytes(copy), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
        assertThat(ImageIO.read(copy.toFile()).getHeight()).isEqualTo(320);
    }

    @Test
    void a_picture_without_colour_or_with_clear_parts_becomes_plain_colours_on_white() throws Exception {
        var clear = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
        var grey = new BufferedImage(100, 100, BufferedImage.TYPE_USHORT_GRAY);

        var white = Darkroom.develop(file(Pictures.png(clear)), FileKind.PNG, 1)
                .copies()
                .getFirst();
        var black = Darkroom.develop(file(Pictures.png(grey)), FileKind.PNG, 1)
                .copies()
                .getFirst();

        assertThat(new Color(white.getRGB(50, 50))).isEqualTo(Color.WHITE);
        assertThat(new Color(black.getRGB(50, 50))).isEqualTo(Color.BLACK);
    }

    @Test
    @Timeout(5)
    void a_picture_of_2500_million_pixels_is_refused_before_a_pixel_is_read() throws IOException {
        var bomb = file(Pictures.pngBomb(50_000, 50_000));

        assertSpoilt(bomb, FileKind.PNG, NotKept.TOO_MANY_PIXELS);
    }

    @Test
    @Timeout(5)
    void a_photo_of_endless_passes_is_refused() throws IOException {
        var photo = Pictures.jpeg(Pictures.hillside(64, 48, 1), true);
        var passes = Arrays.copyOf(photo, photo.length + 2 * 500);
        for (int i = photo.length; i < passes.length; i += 2) {
            passes[i] = (byte) 0xff;
            passes[i + 1] = (byte) 0xda;
        }

        assertSpoilt(file(passes), FileKind.JPEG, NotKept.SWELLS);
    }

    @Test
    void a_photo_that_was_sent_by_half_is_refused() throws IOException {
        for (var photo : List.of(
                Pictures.jpeg(Pictures.hillside(640, 480, 1), false),
                Pictures.jpeg(Pictures.hillside(640, 480, 1), true))) {
            assertSpoilt(file(Arrays.copyOf(photo, photo.length / 2)), FileKind.JPEG, NotKept.BROKEN);
        }
        var drawing = Pictures.png(Pictures.hillside(640, 480, 1));
        assertSpoilt(file(Arrays.copyOf(drawing, drawing.length / 2)), FileKind.PNG, NotKept.BROKEN);
    }

    @Test
    void whatever_bytes_come_the_answer_is_a_picture_or_a_reason() throws IOException {
        var random = new Random(7);
        for (var whole : List.of(Pictures.phonePhoto(6, 1), Pictures.png(Pictures.hillside(64, 48, 1)))) {
            var kind = whole[0] == (byte) 0xff ? FileKind.JPEG : FileKind.PNG;
            for (int i = 0; i < 1000; i++) {
                var hurt = whole.clone();
                for (int n = 0; n < 6; n++)
                    hurt[8 + random.nextInt(i % 2 == 0 ? 400 : hurt.length - 8)] = (byte) random.nextInt();
                try {
                    var file = file(hurt);
                    Darkroom.develop(file, kind, Exposure.read(file, kind, ZONE).orientation());
                } catch (Darkroom.Spoilt e) {
                    assertThat(e.why).isIn(NotKept.BROKEN, NotKept.TOO_MANY_PIXELS, NotKept.SWELLS);
                }
            }
        }
    }

    private void assertSpoilt(Path file, FileKind kind, NotKept why) {
        assertThatThrownBy(() -> Darkroom.develop(file, kind, 1))
                .isInstanceOfSatisfying(
                        Darkroom.Spoilt.class, spoilt -> assertThat(spoilt.why).isEqualTo(why));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("received.part"), bytes);
    }

    private static List<Integer> edges(Darkroom.Prints prints) {
        return prints.copies().stream()
                .map(copy -> Math.max(copy.getWidth(), copy.getHeight()))
                .toList();
    }

    /** 400 × 300, red at the top left, green at the top right, blue at the bottom left. */
    private static BufferedImage corners() {
        var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 40, 40);
        pen.setColor(Color.GREEN);
        pen.fillRect(360, 0, 40, 40);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 260, 40, 40);
        pen.dispose();
        return picture;
    }

    /** The pixels as a camera held that way stores them: TIFF 6.0, tag 274, says which edge its rows and columns follow. */
    private static BufferedImage asStored(BufferedImage upright, int orientation) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        var stored = orientation > 4
                ? new BufferedImage(h, w, upright.getType())
                : new BufferedImage(w, h, upright.getType());
        for (int y = 0; y < stored.getHeight(); y++) {
            for (int x = 0; x < stored.getWidth(); x++) {
                var rgb = switch (orientation) {
                    case 2 -> upright.getRGB(w - 1 - x, y);
                    case 3 -> upright.getRGB(w - 1 - x, h - 1 - y);
                    case 4 -> upright.getRGB(x, h - 1 - y);
                    case 5 -> upright.getRGB(y, x);
                    case 6 -> upright.getRGB(w - 1 - y, x);
                    case 7 -> upright.getRGB(w - 1 - y, h - 1 - x);
                    case 8 -> upright.getRGB(y, h - 1 - x);
                    default -> upright.getRGB(x, y);
                };
                stored.setRGB(x, y, rgb);
            }
        }
        return stored;
    }
}
