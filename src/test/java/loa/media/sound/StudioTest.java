package loa.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import loa.media.FileKind;
import loa.media.sound.Sound.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudioTest {

    @TempDir
    Path folder;

    private final Studio full = new Studio();
    private final Studio bare = new Studio(null);

    @Test
    void lengths_are_read_without_any_program() throws IOException {
        assertThat(bare.listen(wave("a.wav", 2.5, 0.5), FileKind.WAV)
                        .orElseThrow()
                        .millis())
                .isEqualTo(2500);
        var mp3 = bare.listen(frames("a.mp3", 100), FileKind.MP3).orElseThrow();
        assertThat(mp3.millis()).isCloseTo(2612, within(1));
        assertThat(mp3.judgement()).isEqualTo(Judgement.UNKNOWN);
        assertThat(mp3.length()).isEqualTo("0:03");
    }

    @Test
    void what_is_broken_has_no_length_and_breaks_nothing() throws IOException {
        var broken = Files.write(folder.resolve("b.wav"), "RIFF\0\0\0\0WAVEdata\u00ff\u00ff\u00ff\u007f".getBytes());

        assertThat(bare.listen(broken, FileKind.WAV)).isEmpty();
        assertThat(bare.listen(broken, FileKind.MP4)).isEmpty();
        assertThat(bare.listen(broken, FileKind.MP3)).isEmpty();
    }

    @Test
    void recordings_of_browsers_are_joined_as_they_are_in_time() throws IOException {
        var joined = bare.bulletin(List.of(webm("a.webm", 48000, 3), webm("b.webm", 48000, 2)), folder.resolve("ab"))
                .orElseThrow();
        assertThat(joined.levelled()).isFalse();
        assertThat(bare.listen(joined.file(), FileKind.WEBM).orElseThrow().millis())
                .isEqualTo(300);
        assertThat(bare.bulletin(List.of(webm("c.webm", 48000, 3), webm("d.webm", 44100, 2)), folder.resolve("cd")))
                .as("of two kinds")
                .isEmpty();
        assertThat(bare.bulletin(List.of(webm("e.webm", 48000, 3), frames("f.mp3", 5)), folder.resolve("ef")))
                .isEmpty();
    }

    @Test
    void what_is_joined_without_the_program_is_as_long_for_it_too() throws IOException {
        assumeTrue(full.isFull(), "skipped: ffmpeg is not installed");
        var parts = new ArrayList<Path>();
        for (int i = 1; i <= 3; i++) {
            var into = folder.resolve("opus" + i + ".webm");
            Ffmpeg.find()
                    .run(List.of(
                            "-y",
                            "-i",
                            wave("w" + i + ".wav", i, 0.3).toString(),
                            "-c:a",
                            "libopus",
                            "-f",
                            "webm",
                            into.toString()));
            parts.add(into);
        }
        var joined = bare.bulletin(parts, folder.resolve("all.webm")).orElseThrow();
        assertThat(full.listen(joined.file(), FileKind.WEBM).orElseThrow().millis())
                .isCloseTo(6000, within(150));
        assertThat(bare.listen(joined.file(), FileKind.WEBM).orElseThrow().millis())
                .isCloseTo(6000, within(150));
    }

    /** A recording as browsers write it: sizes not known beforehand, a block each 60 ms. */
    private Path webm(String name, int rate, int blocks) throws IOException {
        var out = new ByteArrayOutputStream();
        element(out, "1A45DFA3", "4282" + "84" + "7765626D");
        out.writeBytes(hex("18538067" + "01FFFFFFFFFFFFFF"));
        element(out, "1549A966", "2AD7B1" + "83" + "0F4240");
        var audio = "E1" + "87" + "9F8101" + "B582" + "%04X".formatted(rate);
        var track = "D78101" + "86" + "86" + "415F4F505553" + audio;
        element(out, "1654AE6B", "AE" + "%02X".formatted(0x80 | track.length() / 2) + track);
        out.writeBytes(hex("1F43B675" + "01FFFFFFFFFFFFFF" + "E78100"));
        for (int i = 0; i < blocks; i++)
            out.writeBytes(hex("A387" + "81" + "%04X".formatted(i * 60) + "80" + "FCFFFE"));
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    private static void element(ByteArrayOutputStream out, String id, String content) {
        out.writeBytes(hex(id + "%02X".formatted(0x80 | content.length() / 2) + content));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @Test
    void mp3_recordings_of_one_kind_are_joined_as_they_are_and_marked_so() throws IOException {
        var made = bare.bulletin(List.of(frames("a.mp3", 50), frames("b.mp3", 70)), folder.resolve("all.mp3"))
                .orElseThrow();

        assertThat(made.levelled()).isFalse();
        assertThat(bare.listen(made.file(), FileKind.MP3).orElseThrow().millis())
                .isCloseTo(3135, within(1));
        assertThat(bare.bulletin(List.of(frames("c.mp3", 5), wave("d.wav", 1, 0.5)), folder.resolve("none")))
                .as("of two kinds")
                .isEmpty();
    }

    @Test
    void wav_recordings_of_one_kind_are_joined_as_they_are() throws IOException {
        var made = bare.bulletin(List.of(wave("a.wav", 1, 0.5), wave("b.wav", 1.5, 0.5)), folder.resolve("all"))
                .orElseThrow();

        assertThat(made.levelled()).isFalse();
        assertThat(bare.listen(made.file(), FileKind.WAV).orElseThrow().millis())
                .isEqualTo(2500);
        var faster = Files.readAllBytes(wave("c.wav", 1, 0.5));
        faster[24] = 0x40;
        assertThat(bare.bulletin(
                        List.of(wave("d.wav", 1, 0.5), Files.write(folder.resolve("e.wav"), faster)),
                        folder.resolve("none")))
                .as("of two rates")
                .isEmpty();
    }

    @Test
    void sound_is_measured_and_judged() throws IOException {
        assumeTrue(full.isFull(), "skipped: ffmpeg is not installed");

        var soft = full.listen(wave("soft.wav", 6, 0.01), FileKind.WAV).orElseThrow();
        var loud = full.listen(wave("loud.wav", 6, 0.999), FileKind.WAV).orElseThrow();

        assertThat(soft.millis()).isCloseTo(6000, within(60));
        assertThat(soft.judgement()).isEqualTo(Judgement.TOO_SOFT);
        assertThat(loud.judgement()).isIn(Judgement.TOO_LOUD, Judgement.CLIPPED);
        assertThat(loud.wave()).hasSize(Sound.SLICES);
        assertThat((int) loud.wave()[100]).isGreaterThan(90);
        assertThat((int) soft.wave()[100]).isLessThan(5);
    }

    @Test
    void recordings_of_different_kinds_become_one_bulletin_as_loud_as_loudspeakers_want_it() throws IOException {
        assumeTrue(full.isFull(), "skipped: ffmpeg is not installed");

        var made = full.bulletin(
                        List.of(wave("soft.wav", 4, 0.02), wave("loud.wav", 4, 0.8)), folder.resolve("all.mp3"))
                .orElseThrow();

        var heard = full.listen(made.file(), FileKind.MP3).orElseThrow();
        assertThat(made.levelled()).isTrue();
        assertThat(heard.millis()).isCloseTo(9200, within(200));
        assertThat(heard.peak()).isLessThan(-0.5);
        assertThat(heard.loudness()).isCloseTo(Sound.LOUDNESS, within(4.0));
        assertThat(bare.listen(made.file(), FileKind.MP3).orElseThrow().millis())
                .as("our own reading of its length")
                .isCloseTo(heard.millis(), within(120));
    }

    @Test
    void a_film_with_odd_sides_gets_a_copy_that_phones_play() throws Exception {
        assumeTrue(full.isFull(), "skipped: ffmpeg is not installed");
        var film = folder.resolve("odd.mp4");
        var picture = "testsrc=size=321x241:rate=10:duration=1";
        var made = new ProcessBuilder(
                        "ffmpeg", "-v", "error", "-f", "lavfi", "-i", picture, "-pix_fmt", "yuv444p", film.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();

        assertThat(full.playable(film, folder.resolve("copy.mp4"))).isTrue();

        assertThat(full.millis(folder.resolve("copy.mp4"), FileKind.MP4)).isCloseTo(1000, within(120));
    }

    /** A tone as 16 bits mono at 16 kHz. */
    private Path wave(String name, double seconds, double level) throws IOException {
        int samples = (int) (seconds * 16000);
        var bytes = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples * 2);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        bytes.putInt(16000).putInt(32000).putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples * 2);
        for (int i = 0; i < samples; i++) {
            bytes.putShort((short) (32767 * level * Math.sin(2 * Math.PI * 440 * i / 16000)));
        }
        return Files.write(folder.resolve(name), bytes.array());
    }

    /** Silent frames of MPEG 1 layer III, 128 kbit/s, 44.1 kHz, behind a note of ten bytes. */
    private Path frames(String name, int count) throws IOException {
        var bytes = ByteBuffer.allocate(20 + count * 417);
        bytes.put("ID3\u0004\0\0\0\0\0\n".getBytes(StandardCharsets.ISO_8859_1)).put(new byte[10]);
        for (int i = 0; i < count; i++) bytes.putInt(0xfffb9064).put(new byte[413]);
        return Files.write(folder.resolve(name), bytes.array());
    }
}
