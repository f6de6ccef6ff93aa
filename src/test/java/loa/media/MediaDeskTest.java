package loa.media;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import loa.LoaTest;
import loa.media.Taking.Refused;
import loa.media.Taking.Taken;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@LoaTest
class MediaDeskTest {

    private static final Me LAN =
            new Me(UUID.randomUUID(), "Lò Thị Lan", UUID.randomUUID(), "UBND xã Nậm Có", "Công chức");
    private static final Me MINH =
            new Me(UUID.randomUUID(), "Đỗ Văn Minh", UUID.randomUUID(), "UBND xã Púng Luông", "Công chức");

    private final MediaDesk desk;
    private final Media media;
    private final Sweep sweep;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final MockMvcTester browser;

    MediaDeskTest(
            MediaDesk desk,
            Media media,
            Sweep sweep,
            Settings settings,
            TransactionTemplate transaction,
            MockMvcTester browser) {
        this.desk = desk;
        this.media = media;
        this.sweep = sweep;
        this.settings = settings;
        this.transaction = transaction;
        this.browser = browser;
    }

    @Test
    void a_photo_is_kept_byte_for_byte_and_shown_upright_without_its_place() throws Exception {
        var photo = Pictures.phonePhoto(6, 11);

        var id = keep(Sent.file("Treo băng rôn.jpg", photo));

        var original = get(id, "original", LAN);
        assertThat(original).hasStatusOk();
        assertThat(original.getResponse().getContentAsByteArray()).isEqualTo(photo);
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(photo))
                        .getFirstDirectoryOfType(GpsDirectory.class))
                .isNotNull();
        var shown = get(id, "320.jpg", LAN).getResponse().getContentAsByteArray();
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(shown))
                        .getFirstDirectoryOfType(GpsDirectory.class))
                .isNull();
        assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getHeight()).isEqualTo(320);
    }

    @Test
    void the_place_is_kept_apart_and_only_if_the_person_agrees() {
        var agreed = keep(Sent.withPlace("a.jpg", Pictures.phonePhoto(1, 12)));
        var not = keep(Sent.file("b.jpg", Pictures.phonePhoto(1, 13)));

        assertThat(media.position(agreed))
                .hasValueSatisfying(at -> assertThat(at.latitude()).isBetween(21.46, 21.47));
        assertThat(media.position(not)).isEmpty();
        assertThat(media.find(not).orElseThrow().takenAt()).isEqualTo("2024-10-15T00:30:00Z");
    }

    @Test
    void another_unit_gets_neither_the_original_nor_a_copy_of_what_belongs_to_no_campaign() {
        var id = keep(Sent.file("a.jpg", Pictures.phonePhoto(1, 14)));

        assertThat(get(id, "original", MINH)).hasStatus(403);
        assertThat(get(id, "file", MINH)).hasStatus(404);
        assertThat(get(id, "640.jpg", MINH)).hasStatus(403);
        assertThat(get(id, "640.jpg", LAN)).hasStatusOk();
    }

    @Test
    void files_are_served_so_that_a_browser_only_shows_or_saves_them() {
        var photo = keep(Sent.file("a.jpg", Pictures.phonePhoto(1, 15)));
        var paper = keep(Sent.file("Báo cáo \"tuần\".docx", "%PDF-1.7\n%%EOF".getBytes()));

        var shown = get(photo, "640.jpg", LAN).getResponse();
        assertThat(shown.getContentType()).isEqualTo("image/jpeg");
        assertThat(shown.getHeader("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(shown.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        var again = browser.get()
                .uri("/media/{id}/640.jpg", photo.value())
                .header("If-None-Match", shown.getHeader("ETag"));
        assertThat(again.with(as(LAN)).exchange()).hasStatus(304);
        var saved = get(paper, "file", LAN).getResponse();
        assertThat(saved.getContentType()).isEqualTo("application/pdf");
        assertThat(saved.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .endsWith("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20tu%E1%BA%A7n.pdf");
        assertThat(get(photo, "9999.jpg", LAN)).hasStatus(404);
        assertThat(get(MediaId.next(), "640.jpg", LAN)).hasStatus(404);
    }

    @Test
    void a_film_is_given_to_others_without_the_place_that_the_phone_noted() throws Exception {
        var film = Pictures.film("+21.4667+104.3797/");

        var id = keep(Sent.file("Khai mạc.mp4", film));

        assertThat(get(id, "original", LAN).getResponse().getContentAsByteArray())
                .isEqualTo(film);
        var shown = get(id, "file", LAN).getResponse();
        assertThat(shown.getContentType()).isEqualTo("video/mp4");
        assertThat(shown.getContentAsByteArray()).hasSameSizeAs(film);
        assertThat(new String(shown.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .contains("ftyp", "mvhd", "mdat")
                .doesNotContain("104.3797", "udta");
    }

    @Test
    void a_film_whose_boxes_lie_in_each_other_without_end_is_taken_all_the_same() {
        var film = Pictures.nestedFilm(200_000);

        assertThat(get(keep(Sent.file("Lồng nhau.mp4", film)), "file", LAN)).hasStatusOk();
    }

    @Test
    void the_same_bytes_are_stored_once() throws IOException {
        var photo = Pictures.phonePhoto(1, 16);
        var first = keep(Sent.file("a.jpg", photo));
        var before = stored();

        var second = keep(Sent.file("b.jpg", photo));

        assertThat(stored()).isEqualTo(before);
        assertThat(media.find(second).orElseThrow().sha256())
                .isEqualTo(media.find(first).orElseThrow().sha256());
        assertThat(get(second, "640.jpg", LAN)).hasStatusOk();
    }

    @Test
    void a_file_that_is_not_taken_leaves_nothing_behind() throws IOException {
        var before = stored();

        var refused = desk.take(Sent.file("ảnh.png", Pictures.pngBomb(50_000, 50_000)));
        var large = desk.take(Sent.file("phim.mp4", new byte[(settings.uploadMegabytes() << 20) + 1]));

        assertThat(refused).isEqualTo(new Refused("ảnh.png", NotKept.TOO_MANY_PIXELS, 60));
        assertThat(large).isEqualTo(new Refused("phim.mp4", NotKept.TOO_LARGE, 25));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void bytes_that_were_stored_but_never_entered_are_set_aside_by_the_sweep() throws IOException {
        var kept = keep(Sent.file("a.jpg", Pictures.phonePhoto(1, 17)));
        var lost = (Taken) desk.take(Sent.file("b.jpg", Pictures.phonePhoto(1, 18)));
        var halfReceived = Files.createTempFile(settings.data().resolve("incoming"), "", ".part");

        sweep.sweep(Duration.ofSeconds(-5));

        assertThat(get(kept, "320.jpg", LAN)).hasStatusOk();
        assertThat(halfReceived).doesNotExist();
        assertThat(settings.data().resolve("aside").resolve(lost.sha256())).exists();
        assertThat(settings.data().resolve("aside").resolve(lost.sha256() + "-640.jpg"))
                .exists();
        var again = keep(Sent.file("b.jpg", Pictures.phonePhoto(1, 18)));
        assertThat(get(again, "640.jpg", LAN)).hasStatusOk();
    }

    private MediaId keep(Upload upload) {
        var taken = (Taken) desk.take(upload);
        return transaction.execute(status -> desk.enter(taken, new UnitId(LAN.unit()), null, LAN));
    }

    private MvcTestResult get(MediaId id, String what, Me me) {
        return browser.get().uri("/media/{id}/" + what, id.value()).with(as(me)).exchange();
    }

    private long stored() throws IOException {
        try (Stream<Path> all = Stream.concat(
                Files.walk(settings.data().resolve("files")),
                Files.walk(settings.data().resolve("incoming")))) {
            return all.filter(Files::isRegularFile).count();
        }
    }
}
