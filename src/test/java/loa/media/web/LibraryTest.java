package loa.media.web;

import static loa.Html.html;
import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import loa.LoaTest;
import loa.media.Media;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Pictures;
import loa.media.Sent;
import loa.media.Taking;
import loa.media.Taking.Taken;
import loa.media.consent.Consents;
import loa.media.consent.Scope;
import loa.media.consent.Standing;
import loa.media.sound.Sound;
import loa.media.sound.Sounds;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@LoaTest
class LibraryTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final CampaignFixture fixture;
    private final MediaDesk desk;
    private final Media media;
    private final Consents consents;
    private final Sounds sounds;
    private final TransactionTemplate transaction;
    private final MockMvcTester browser;

    private CampaignId campaign;
    private Me officer;

    LibraryTest(
            CampaignFixture fixture,
            MediaDesk desk,
            Media media,
            Consents consents,
            Sounds sounds,
            TransactionTemplate transaction,
            MockMvcTester browser) {
        this.fixture = fixture;
        this.desk = desk;
        this.media = media;
        this.consents = consents;
        this.sounds = sounds;
        this.transaction = transaction;
        this.browser = browser;
    }

    @BeforeEach
    void aCampaign() {
        campaign = fixture.campaign();
        officer = fixture.officer(fixture.communes.getFirst());
    }

    @Test
    void files_brought_together_are_found_by_caption_with_and_without_marks() {
        var sent = browser.post()
                .uri("/media/new")
                .multipart()
                .file(new MockMultipartFile("files", "IMG_1.jpg", "image/jpeg", Pictures.phonePhoto(1, 301)))
                .file(new MockMultipartFile("files", "IMG_2.jpg", "image/jpeg", Pictures.phonePhoto(1, 302)))
                .param("campaign", campaign.value().toString())
                .param("caption", "Bà con bản Púng dựng cổng chào")
                .with(as(officer));

        assertThat(sent).hasStatus(303);
        for (var typed : List.of("cổng chào", "cong chao ban", "PÚNG dựng")) {
            assertThat(page("/media?campaign=" + campaign.value() + "&q=" + typed, officer)
                            .select(".photos figure"))
                    .as(typed)
                    .hasSize(2);
        }
        assertThat(page("/media?campaign=" + campaign.value() + "&q=cổng hoa", officer)
                        .select(".photos figure"))
                .isEmpty();
    }

    @Test
    void what_can_not_be_taken_is_said_and_the_typed_words_stay() {
        var answer = browser.post()
                .uri("/media/new")
                .multipart()
                .file(new MockMultipartFile("files", "virus.exe", "image/jpeg", "MZ\u0090".getBytes()))
                .param("caption", "Hội nghị thôn")
                .with(as(officer))
                .exchange();

        assertThat(answer).hasStatusOk();
        var page = html(answer);
        assertThat(page.select("[role=alert]").text()).contains("virus.exe");
        assertThat(page.select("#caption").text()).isEqualTo("Hội nghị thôn");
    }

    @Test
    void an_empty_file_is_called_empty_and_not_forgotten() {
        var answer = browser.post()
                .uri("/media/new")
                .multipart()
                .file(new MockMultipartFile("files", "trong.jpg", "image/jpeg", new byte[0]))
                .with(as(officer))
                .exchange();

        assertThat(html(answer).select("[role=alert]").text()).contains("trong.jpg");
    }

    @Test
    void a_film_that_broke_on_its_way_is_called_so_and_has_no_empty_picture() {
        var film = Pictures.film("+21.1234+104.1234/");
        var id = transaction.execute(status -> desk.enter(
                (Taking.Taken) desk.take(Sent.file("phim.mp4", film)),
                new UnitId(officer.unit()),
                campaign.value(),
                officer));
        var path = "/media/" + id.value();
        assertThat(page(path, officer).select("main").text()).contains("đang đo tệp này");

        sounds.add(media.find(id).orElseThrow().sha256(), new Sound(0, null, null, new byte[0]), false);

        assertThat(page(path, officer).select("main .notice--warn").text()).contains("có thể tệp bị hỏng");
        assertThat(page(path, officer).select("video").hasAttr("poster")).isFalse();
    }

    @Test
    void another_commune_sees_neither_the_file_nor_its_page_but_who_checks_the_campaign_does() {
        var id = keep(311, officer);
        var other = fixture.officer(fixture.communes.get(1));

        assertThat(page("/media?campaign=" + campaign.value(), other).select(".photos figure"))
                .isEmpty();
        assertThat(browser.get().uri("/media/{id}", id.value()).with(as(other))).hasStatus(403);
        assertThat(page("/media?campaign=" + campaign.value(), fixture.inspector)
                        .select(".photos figure"))
                .hasSize(1);
        assertThat(page("/media/" + id.value(), fixture.inspector).select("#caption-form"))
                .isEmpty();
        assertThat(post(id, "/caption", Map.of("caption", "x"), fixture.inspector))
                .isEqualTo(403);
    }

    @Test
    void a_caption_that_somebody_else_changed_meanwhile_is_shown_beside_ones_own() {
        var id = keep(312, officer);
        post(id, "/caption", Map.of("caption", "Của Lan", "version", "0"), officer);

        var answer = html(browser.post()
                .uri("/media/{id}/caption", id.value())
                .param("caption", "Của Minh")
                .param("version", "0")
                .with(as(officer))
                .exchange());

        assertThat(answer.select("#caption-form [role=alert]").text()).contains("Của Lan");
        assertThat(answer.select("#caption").text()).isEqualTo("Của Minh");
        assertThat(answer.select("[name=version]").val()).isEqualTo("1");
    }

    @Test
    void a_childs_picture_may_be_shown_when_child_and_parent_have_agreed() {
        var id = keep(313, officer);
        assertThat(standing(id)).isEqualTo(Standing.NOT_LOOKED);

        post(id, "/people", Map.of("name", "Cháu Dúa", "age", "CHILD_FROM_7"), officer);
        var person = consents.of(id).persons().getFirst().id();
        assertThat(agree(id, person.toString(), "SELF")).isEqualTo(303);
        assertThat(standing(id)).isEqualTo(Standing.ONE_OF_TWO);
        assertThat(agree(id, person.toString(), "PARENT")).isEqualTo(303);

        assertThat(standing(id)).isEqualTo(Standing.GIVEN);
        assertThat(consents.of(id).standing(Scope.SOCIAL, TODAY)).isEqualTo(Standing.MISSING);
        assertThat(page("/media?q=cháu dúa", officer).select(".photos figure")).hasSize(1);
    }

    @Test
    void a_consent_without_a_purpose_is_refused_and_what_was_typed_stays() {
        var id = keep(314, officer);
        post(id, "/people", Map.of("name", "Bà Mẩy"), officer);
        var person = consents.of(id).persons().getFirst().id();

        var answer = html(browser.post()
                .uri("/media/{id}/people/{person}/consents", id.value(), person)
                .multipart()
                .param("giver", "Lò Thị Mẩy")
                .param("capacity", "SELF")
                .param("givenOn", TODAY.toString())
                .with(as(officer))
                .exchange());

        assertThat(answer.select("#person-" + person + " [role=alert]").text()).contains("mục đích");
        assertThat(answer.select("#giver-" + person).val()).isEqualTo("Lò Thị Mẩy");
        assertThat(standing(id)).isEqualTo(Standing.MISSING);
    }

    @Test
    void consent_taken_back_pulls_every_copy_of_the_picture_at_once() {
        var id = keep(315, officer);
        var neighbour = fixture.officer(fixture.communes.get(1));
        var same = keep(315, neighbour);
        post(id, "/people", Map.of("name", "Bà Mẩy"), officer);
        var person = consents.of(id).persons().getFirst().id();
        agree(id, person.toString(), "SELF");
        assertThat(kindOf(same, neighbour)).isEqualTo("image/jpeg");

        assertThat(post(id, "/people/" + person + "/withdrawal", Map.of("saidBy", "Bà Mẩy"), officer))
                .isEqualTo(303);

        assertThat(standing(id)).isEqualTo(Standing.WITHDRAWN);
        assertThat(kindOf(id, officer)).isEqualTo("image/svg+xml");
        assertThat(kindOf(same, neighbour)).isEqualTo("image/svg+xml");
        assertThat(kindOf(keep(315, officer), officer))
                .as("also where it is handed in again")
                .isEqualTo("image/svg+xml");
        agree(id, person.toString(), "SELF");
        assertThat(kindOf(same, neighbour)).isEqualTo("image/jpeg");
    }

    @Test
    void pictures_that_look_alike_are_offered_beside_each_other() {
        var id = keep(316, officer);
        var smaller = keep(Pictures.smaller(Pictures.phonePhoto(1, 316)), officer);
        keep(Pictures.png(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB)), officer);

        assertThat(alike(id)).containsExactly("/media/" + smaller.value());
    }

    @Test
    void a_picture_that_shows_nothing_is_like_no_other_but_found_where_it_is_the_same() {
        var black = Pictures.png(plain(Color.BLACK, Color.BLACK, 0));
        var id = keep(black, officer);
        var same = keep(black, officer);
        keep(Pictures.png(plain(Color.WHITE, Color.WHITE, 0)), officer);
        var wall = keep(Pictures.jpeg(plain(new Color(0xd8d0c0), new Color(0x9a9284), 12), false), officer);
        keep(Pictures.jpeg(plain(new Color(0xb0c0d8), new Color(0x707f92), 13), false), officer);

        assertThat(alike(id)).containsExactly("/media/" + same.value());
        assertThat(alike(wall)).isEmpty();
    }

    private List<String> alike(MediaId id) {
        return page("/media/" + id.value(), officer)
                .select("[aria-labelledby=alike-head] figure a")
                .eachAttr("href");
    }

    /** A wall in the light of a window at its left, with the grain of a phone's camera. */
    private static BufferedImage plain(Color left, Color right, int seed) {
        var picture = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, left, 640, 0, right));
        pen.fillRect(0, 0, 640, 480);
        pen.dispose();
        var random = new Random(seed);
        for (int i = 0; seed > 0 && i < 60_000; i++) {
            int x = random.nextInt(640);
            int y = random.nextInt(480);
            picture.setRGB(x, y, new Color(picture.getRGB(x, y)).darker().getRGB());
        }
        return picture;
    }

    private Standing standing(MediaId id) {
        return consents.of(id).standing(Scope.PRESS, TODAY);
    }

    private int agree(MediaId id, String person, String capacity) {
        return browser.post()
                .uri("/media/{id}/people/{person}/consents", id.value(), person)
                .multipart()
                .param("giver", "Lò Thị Mẩy")
                .param("capacity", capacity)
                .param("scopes", "PRESS", "EXHIBITION")
                .param("givenOn", TODAY.toString())
                .param("form", "SPOKEN")
                .with(as(officer))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private int post(MediaId id, String path, Map<String, String> form, Me me) {
        var request = browser.post().uri("/media/" + id.value() + path).with(as(me));
        for (var field : form.entrySet()) request = request.param(field.getKey(), field.getValue());
        return request.exchange().getResponse().getStatus();
    }

    private String kindOf(MediaId id, Me me) {
        return browser.get()
                .uri("/media/{id}/320.jpg", id.value())
                .with(as(me))
                .exchange()
                .getResponse()
                .getContentType();
    }

    private MediaId keep(int seed, Me me) {
        return keep(Pictures.phonePhoto(1, seed), me);
    }

    private MediaId keep(byte[] bytes, Me me) {
        var taken = (Taken) desk.take(Sent.file("ảnh.jpg", bytes));
        return transaction.execute(status -> desk.enter(taken, new UnitId(me.unit()), campaign.value(), me));
    }

    private Document page(String address, Me me) {
        var answer = browser.get().uri(address).with(as(me)).exchange();
        assertThat(answer).hasStatusOk();
        return html(answer);
    }
}
