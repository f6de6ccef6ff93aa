package loa.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppleImagesTest {

    @TempDir
    Path folder;

    @Test
    void without_the_tool_the_photo_has_to_be_sent_as_jpeg() throws IOException {
        assertSpoilt(new AppleImages(null), heic(4000, 3000), NotKept.HEIC);
    }

    @Test
    void with_the_tool_it_becomes_a_jpeg() throws Exception {
        var sample = Files.write(folder.resolve("sample.jpg"), Pictures.jpeg(Pictures.hillside(160, 120, 1), false));
        var apple = new AppleImages(
                tool("[ \"$2 $3 $4\" = \"--size 1600x1600> -o\" ] && cp " + sample + " \"${5%%\\[*}\""));
        var jpeg = folder.resolve("made.jpg");

        var sides = apple.convert(heic(3000, 4000), 1600, jpeg);

        assertThat(sides).as("its own size, not that of the copy").isEqualTo(new AppleImages.Sides(4000, 3000));
        assertThat(jpeg).hasSameBinaryContentAs(sample);
    }

    @Test
    void a_bomb_is_refused_before_the_tool_sees_it_and_what_the_tool_cannot_read_is_broken() throws IOException {
        var apple = new AppleImages(tool("exit 1"));

        assertSpoilt(apple, heic(50_000, 50_000), NotKept.TOO_MANY_PIXELS);
        assertSpoilt(apple, heic(-1, -1), NotKept.TOO_MANY_PIXELS);
        assertSpoilt(apple, heic(4000, 3000), NotKept.BROKEN);
        assertSpoilt(
                apple, Files.writeString(folder.resolve("photo.heic"), "ftypheic and nothing more"), NotKept.BROKEN);
    }

    private void assertSpoilt(AppleImages apple, Path heic, NotKept why) {
        assertThatThrownBy(() -> apple.convert(heic, 1600, folder.resolve("made.jpg")))
                .isInstanceOfSatisfying(
                        Darkroom.Spoilt.class, spoilt -> assertThat(spoilt.why).isEqualTo(why));
    }

    /** Stands in for vipsthumbnail. */
    private Path tool(String script) throws IOException {
        var tool = Files.writeString(folder.resolve("vipsthumbnail"), "#!/bin/bash\n" + script + "\n");
        return Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path heic(int width, int height) throws IOException {
        var size = ByteBuffer.allocate(20)
                .put("ispe".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .putInt(width)
                .putInt(height);
        var head = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
        return Files.write(
                folder.resolve("photo.heic"),
                ByteBuffer.allocate(head.length + 20)
                        .put(head)
                        .put(size.array())
                        .array());
    }
}
