package loa.media.sound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import loa.media.FileKind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mp4Test {

    private static final double FRAME = 1024 * 1000.0 / 44100;

    @TempDir
    Path folder;

    private final Studio full = new Studio();
    private final Studio bare = new Studio(null);

    @Test
    void what_a_phone_recorded_in_pieces_has_a_length_and_is_joined_without_any_program() throws IOException {
        var parts = List.of(file("a.mp4", PhoneSound.recorded(43)), file("b.mp4", PhoneSound.recorded(25)));
        assertThat(bare.listen(parts.getFirst(), FileKind.M4A).orElseThrow().millis())
                .isCloseTo((int) (43 * FRAME), within(1));

        var made = bare.bulletin(parts, folder.resolve("all")).orElseThrow();

        assertThat(made.levelled()).isFalse();
        assertThat(bare.listen(made.file(), FileKind.M4A).orElseThrow().millis())
                .isCloseTo((int) (68 * FRAME), within(1));
        var read = Mp4.read(PlainJoin.mapped(made.file())).orElseThrow();
        assertThat(read.frames()).as("our own tables lead to each frame").isEqualTo(68);
        assertThat(read.frame(67))
                .isEqualTo(ByteBuffer.wrap(new byte[] {0, (byte) 0xc8, 0, (byte) 0x80, 0x23, (byte) 0x80, 0}));
    }

    @Test
    void recordings_of_another_set_up_are_not_joined() throws IOException {
        var mono = file("a.mp4", PhoneSound.recorded(5));
        var stereo = file("b.mp4", PhoneSound.recorded(5, "1210"));

        assertThat(bare.bulletin(List.of(mono, stereo), folder.resolve("all"))).isEmpty();
        assertThat(folder.resolve("all")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+faststart", "+frag_keyframe+empty_moov", "+frag_keyframe+empty_moov+default_base_moof", "+dash"
            })
    void what_other_programs_write_is_read_and_what_is_joined_is_read_by_them(String manner) throws IOException {
        assumeTrue(full.isFull(), "skipped: ffmpeg is not installed");
        var parts = List.of(aac("a", 2, manner), aac("b", 3, manner));
        for (var part : parts) {
            assertThat(bare.millis(part, FileKind.M4A))
                    .isCloseTo(full.listen(part, FileKind.M4A).orElseThrow().millis(), within(80));
        }

        var made = bare.bulletin(parts, folder.resolve("all")).orElseThrow();

        var heard = full.listen(made.file(), FileKind.M4A).orElseThrow();
        assertThat(heard.millis()).isCloseTo(5000, within(150));
        assertThat(bare.millis(made.file(), FileKind.M4A)).isCloseTo(heard.millis(), within(80));
        assertThat(heard.wave()[20]).as("the first is heard").isGreaterThan((byte) 10);
        assertThat(heard.wave()[150]).as("and the second").isGreaterThan((byte) 10);
    }

    @Test
    void what_was_cut_is_read_as_far_as_it_goes() throws IOException {
        var whole = PhoneSound.recorded(43);
        var cut = file("cut.mp4", Arrays.copyOf(whole, whole.length - 200));
        assertThat(bare.millis(cut, FileKind.M4A)).isBetween((int) (30 * FRAME), (int) (40 * FRAME));
        assertThat(Studio.isBroken(cut, FileKind.M4A)).isFalse();

        assertThat(Studio.isBroken(file("head.mp4", Arrays.copyOf(whole, 300)), FileKind.M4A))
                .as("without any sound")
                .isTrue();
        assertThat(Studio.isBroken(file("none.mp4", new byte[0]), FileKind.M4A)).isTrue();
    }

    @Test
    void frames_that_lie_over_each_other_do_not_swell() {
        var lying = PhoneSound.recorded(10);
        int run = place(lying, "trun");
        // One size for all of four thousand million frames, that all begin where the first does.
        ByteBuffer.wrap(lying)
                .putInt(run + 4, 1)
                .putInt(run + 8, Integer.MAX_VALUE)
                .putInt(place(lying, "tfhd") + 4, 0x20010);

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            var read = Mp4.read(ByteBuffer.wrap(lying));
            assertThat(read.map(Mp4::frames).orElse(0)).isLessThan(lying.length);
        });
    }

    @Test
    void whatever_is_wrong_in_a_file_it_ends_soon_and_throws_nothing() throws IOException {
        var random = new Random(7);
        var joined = bare.bulletin(
                        List.of(file("a.mp4", PhoneSound.recorded(30)), file("b.mp4", PhoneSound.recorded(30))),
                        folder.resolve("all"))
                .orElseThrow();
        for (var good : List.of(PhoneSound.recorded(30), Files.readAllBytes(joined.file()))) {
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                for (int i = 0; i < 20_000; i++) {
                    var bad = good.clone();
                    for (int wrong = random.nextInt(1, 5); wrong > 0; wrong--) {
                        int at = random.nextInt(bad.length);
                        bad[at] = random.nextBoolean()
                                ? (byte) random.nextInt()
                                : (byte) (random.nextBoolean() ? 0xff : 0);
                    }
                    var read = Mp4.read(ByteBuffer.wrap(bad, 0, random.nextInt(bad.length / 2, bad.length))
                            .slice());
                    assertThat(read.map(Mp4::bytes).orElse(0L)).isLessThanOrEqualTo(bad.length);
                }
            });
        }
    }

    private static int place(byte[] file, String kind) {
        return new String(file, ISO_8859_1).indexOf(kind);
    }

    private Path aac(String name, int seconds, String manner) throws IOException {
        var into = folder.resolve(name + ".m4a");
        Ffmpeg.find()
                .run(List.of(
                        "-y",
                        "-f",
                        "lavfi",
                        "-i",
                        "sine=frequency=440:sample_rate=44100:duration=" + seconds,
                        "-ac",
                        "1",
                        "-c:a",
                        "aac",
                        "-b:a",
                        "48k",
                        "-movflags",
                        manner,
                        "-f",
                        "mp4",
                        into.toString()));
        return into;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
