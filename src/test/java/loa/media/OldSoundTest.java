package loa.media;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import loa.LoaTest;
import loa.media.Taking.Refused;
import loa.media.Taking.Taken;
import loa.media.sound.OldSound;
import loa.media.sound.Studio;
import loa.media.storage.Storage;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Recordings of cheap phones, which browsers do not play. */
@LoaTest
class OldSoundTest {

    private static final Me LAN =
            new Me(UUID.randomUUID(), "Lò Thị Lan", UUID.randomUUID(), "UBND xã Nậm Có", "Công chức");

    @TempDir
    Path folder;

    private final MediaDesk desk;
    private final Media media;
    private final Storage storage;
    private final AppleImages apple;
    private final Studio studio;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final MockMvcTester browser;

    OldSoundTest(
            MediaDesk desk,
            Media media,
            Storage storage,
            AppleImages apple,
            Studio studio,
            Settings settings,
            TransactionTemplate transaction,
            MockMvcTester browser) {
        this.desk = desk;
        this.media = media;
        this.storage = storage;
        this.apple = apple;
        this.studio = studio;
        this.settings = settings;
        this.transaction = transaction;
        this.browser = browser;
    }

    @Test
    void aac_without_boxes_is_kept_as_it_came_and_played_as_m4a() throws IOException {
        assumeFfmpeg();
        var sent = OldSound.adts(3);

        var played = played(sent, FileKind.AAC, "Bài phát thanh.aac", "audio/aac");

        assertThat(studio.listen(played, FileKind.M4A).orElseThrow().millis()).isCloseTo(3000, within(150));
    }

    @Test
    void amr_of_both_widths_is_kept_as_it_came_and_played_as_m4a() throws IOException {
        assumeFfmpeg();

        var narrow = played(OldSound.amr(false, 100), FileKind.AMR, "Ghi âm 1.amr", "audio/amr");
        var wide = played(OldSound.amr(true, 150), FileKind.AMR, "Ghi âm 2.amr", "audio/amr");

        assertThat(studio.listen(narrow, FileKind.M4A).orElseThrow().millis()).isCloseTo(2000, within(150));
        assertThat(studio.listen(wide, FileKind.M4A).orElseThrow().millis()).isCloseTo(3000, within(150));
    }

    @Test
    void amr_in_boxes_is_played_as_what_browsers_know() throws IOException {
        assumeFfmpeg();

        var played = played(OldSound.threeGp(100), FileKind.M4A, "Ghi âm.3gp", "audio/mp4");

        assertThat(Studio.isOfOldPhone(played)).isFalse();
        assertThat(studio.listen(played, FileKind.M4A).orElseThrow().millis()).isCloseTo(2000, within(150));
    }

    @Test
    void it_is_measured_and_joined_to_a_bulletin_as_other_sound() throws IOException {
        assumeFfmpeg();
        var aac = Files.write(folder.resolve("a"), OldSound.adts(2));
        var amr = Files.write(folder.resolve("b"), OldSound.amr(false, 100));

        var heard = studio.listen(aac, FileKind.AAC).orElseThrow();
        var joined =
                studio.bulletin(List.of(aac, amr), folder.resolve("all.mp3")).orElseThrow();

        assertThat(heard.loudness()).isBetween(-40.0, -5.0);
        assertThat(heard.peak()).isLessThan(0.5);
        assertThat(heard.wave()).isNotEmpty();
        assertThat(joined.levelled()).isTrue();
        assertThat(studio.millis(joined.file(), FileKind.MP3)).isCloseTo(5200, within(300));
    }

    @Test
    void what_was_cut_is_kept_as_far_as_it_goes_and_what_says_nothing_is_broken() {
        assumeFfmpeg();
        var amr = OldSound.amr(false, 100);

        assertThat(desk.take(Sent.file("dở.amr", Arrays.copyOf(amr, 700)))).isInstanceOf(Taken.class);
        assertThat(desk.take(Sent.file("rỗng.amr", Arrays.copyOf(amr, 6))))
                .isEqualTo(new Refused("rỗng.amr", NotKept.BROKEN, 0));
        var empty = OldSound.adts(1);
        // The heads stay, what they lead to is gone.
        for (int at = 0; at + 7 <= empty.length; ) {
            int length = (empty[at + 3] & 3) << 11 | (empty[at + 4] & 0xff) << 3 | (empty[at + 5] & 0xff) >> 5;
            Arrays.fill(empty, at + 7, Math.min(empty.length, at + length), (byte) 0xff);
            at += length;
        }
        assertThat(desk.take(Sent.file("hỏng.aac", empty))).isEqualTo(new Refused("hỏng.aac", NotKept.BROKEN, 0));
    }

    @Test
    void without_the_program_whoever_sends_it_is_told_what_to_do() {
        var bare = new Intake(storage, media, apple, OldSound.bareStudio(), settings);

        var answer = bare.take(Sent.file("Ghi âm.amr", OldSound.amr(false, 10)));

        assertThat(answer).isEqualTo(new Refused("Ghi âm.amr", NotKept.OLD_SOUND, 0));
        assertThat(((Refused) answer).words())
                .startsWith("Tệp ghi âm “Ghi âm.amr” thuộc loại AMR hoặc AAC")
                .contains("lưu thành M4A, MP3 hoặc WAV")
                .contains("cài ffmpeg");
    }

    /** What is played of it, once it is sure that its own bytes and type are kept. */
    private Path played(byte[] sent, FileKind kind, String name, String type) throws IOException {
        var taken = (Taken) desk.take(Sent.file(name, sent));
        assertThat(taken.kind()).isEqualTo(kind);
        var id = transaction.execute(_ -> desk.enter(taken, new UnitId(LAN.unit()), null, LAN));

        var original = get(id, "original");
        assertThat(original.getResponse().getContentAsByteArray()).isEqualTo(sent);
        assertThat(original.getResponse().getContentType()).isEqualTo(type);
        var played = get(id, "file");
        assertThat(played.getResponse().getContentType()).isEqualTo("audio/mp4");
        assertThat(played.getResponse().getHeader("Content-Disposition")).endsWith(".m4a");
        return Files.write(
                folder.resolve(id.value() + ".m4a"), played.getResponse().getContentAsByteArray());
    }

    private MvcTestResult get(MediaId id, String what) {
        var answer = browser.get()
                .uri("/media/{id}/{what}", id.value(), what)
                .with(as(LAN))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private static void assumeFfmpeg() {
        assumeTrue(OldSound.canBeMade(), "skipped: ffmpeg is not installed");
    }
}
