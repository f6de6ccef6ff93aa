package loa.translation;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import loa.LoaTest;
import loa.content.Editions;
import loa.media.sound.Studio;
import loa.media.sound.Tone;
import loa.organization.People;
import loa.platform.Me;
import loa.translation.Segment.State;
import loa.translation.memory.Memory;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@LoaTest
class TranslationTest {

    private static final List<String> NINE = List.of(
            "Đại hội họp ngày mai.",
            "Bà con đến nhà văn hóa.",
            "Xã có 5 gia đình học tập.",
            "Bản có loa mới.",
            "Loa phát lúc năm giờ.",
            "Trẻ em được tặng sách.",
            "Thầy cô cùng dự.",
            "Kính mời bà con.");

    private final CampaignFixture given;
    private final People people;
    private final TranslationFixture fixture;
    private final Editions editions;
    private final TranslationDesk desk;
    private final EditionDesk editionDesk;
    private final BulletinDesk bulletinDesk;
    private final Translations translations;
    private final Bulletins bulletins;
    private final Memory memory;
    private final Studio studio;
    private final MockMvcTester browser;

    private CampaignId campaign;
    private Me mai;
    private Me dua;

    TranslationTest(
            CampaignFixture given,
            People people,
            TranslationFixture fixture,
            Editions editions,
            TranslationDesk desk,
            EditionDesk editionDesk,
            BulletinDesk bulletinDesk,
            Translations translations,
            Bulletins bulletins,
            Memory memory,
            Studio studio,
            MockMvcTester browser) {
        this.given = given;
        this.people = people;
        this.fixture = fixture;
        this.editions = editions;
        this.desk = desk;
        this.editionDesk = editionDesk;
        this.bulletinDesk = bulletinDesk;
        this.translations = translations;
        this.bulletins = bulletins;
        this.memory = memory;
        this.studio = studio;
        this.browser = browser;
    }

    @BeforeEach
    void a_media_centre_has_a_campaign() {
        campaign = given.campaign();
        mai = people.officer("Lò Thị Mai", given.media.id());
        dua = people.inspector("Giàng Thị Dúa", given.media.id());
    }

    @Test
    void one_sentence_changed_is_one_segment_of_nine_asked_for_again() {
        var item = fixture.item(campaign, String.join(" ", NINE), mai);
        var id = fixture.asked(item, Mode.WRITTEN, mai);
        assertThat(translations.segments(id)).hasSize(9);
        writeAll(id);
        assertThat(desk.accept(id, segment -> true, mai)).contains(Refusal.NOT_CHECKER);
        assertThat(desk.accept(id, segment -> true, dua)).isEmpty();
        assertThat(translations.standings(List.of(id)).get(id).isChecked()).isTrue();

        var changed = new ArrayList<>(NINE);
        changed.set(4, "Loa phát lúc sáu giờ.");
        fixture.save(item, 1, String.join(" ", changed), mai);

        var standing = translations.standings(List.of(id)).get(id);
        assertThat(standing).isEqualTo(new Translation.Standing(1, 1, 0, 8));
        assertThat(translations.find(id).orElseThrow().followed()).isEqualTo(2);
        assertThat(memory.like("hmn", "Loa phát lúc sáu giờ.").getFirst().percent())
                .isEqualTo(80);
    }

    @Test
    void checked_words_become_an_edition_of_the_same_shape_in_both_scripts() throws Exception {
        var item = fixture.item(campaign, String.join(" ", NINE), mai);
        var id = fixture.asked(item, Mode.WRITTEN, mai);
        assertThat(editionDesk.make(id, mai)).contains(Refusal.NOT_CHECKED);
        writeAll(id);
        desk.accept(id, segment -> true, dua);

        assertThat(editionDesk.make(id, mai)).isEmpty();

        var made = editions.latest(item, "hmn").orElseThrow();
        assertThat(made.text().title()).isEqualTo("mông 0");
        assertThat(made.text().blocks().getFirst().words()).startsWith("mông 1 mông 2");
        assertThat(editions.latest(item, "hmn-Latn-VN-x-rpa")
                        .orElseThrow()
                        .text()
                        .title())
                .isEqualTo("rpa 0");
        assertThat(editionDesk.make(id, mai)).contains(Refusal.NOTHING_NEW);
        assertThat(browser.get().uri(id.path() + "/text.png?script=1").with(as(mai)))
                .hasStatusOk();
        var commune = given.officer(given.communes.getFirst());
        assertThat(browser.get().uri(id.path() + "/text.pdf").with(as(commune))).hasStatus(403);
        assertThat(browser.get().uri(id.path() + "/text.pdf?script=2").with(as(mai)))
                .hasStatus(404);
        try (var pdf = Loader.loadPDF(browser.get()
                .uri(id.path() + "/text.pdf")
                .with(as(mai))
                .exchange()
                .getResponse()
                .getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("BẢN NHÁP", "mông 0", "mông 1 mông 2");
        }
    }

    @Test
    void who_typed_while_the_original_changed_is_told_and_nothing_is_put_under_other_words() {
        var item = fixture.item(campaign, String.join(" ", NINE), mai);
        var id = fixture.asked(item, Mode.WRITTEN, mai);
        var seen = translations.segments(id).get(5).source().sha256();
        var changed = new ArrayList<>(NINE);
        changed.set(4, "Loa phát lúc sáu giờ.");
        fixture.save(item, 1, String.join(" ", changed), mai);

        var answer = browser.post()
                .uri(id.path() + "/sentences/5")
                .param("source", seen)
                .param("words", "Tsab ntawv")
                .with(as(mai))
                .exchange();

        var page = Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        assertThat(page.select("#s5 [role=alert]").text()).contains("Câu gốc vừa đổi");
        assertThat(page.select("#words-5").text()).isEqualTo("Tsab ntawv");
        assertThat(translations.segments(id).get(5).words()).isEmpty();
    }

    @Test
    void nobody_checks_their_own_sentences() {
        var id = fixture.asked(fixture.item(campaign, String.join(" ", NINE), mai), Mode.WRITTEN, mai);
        var both = people.chief("Vàng A Chẩn", given.association.id());
        write(id, 0, both);
        write(id, 1, mai);

        assertThat(desk.accept(id, segment -> segment.ordinal() == 0, both)).contains(Refusal.FOUR_EYES);
        assertThat(desk.accept(id, segment -> true, both)).isEmpty();
        assertThat(translations.segments(id)).extracting(Segment::state).startsWith(State.DONE, State.CHECKED);
    }

    @Test
    void a_spoken_translation_becomes_one_bulletin_and_one_new_recording_makes_it_old() {
        assumeTrue(studio.isFull(), "skipped: ffmpeg is not installed");
        var id = fixture.asked(fixture.item(campaign, "Mời bà con.", mai), Mode.SPOKEN, mai);
        assertThat(bulletinDesk.join(id, mai)).contains(Refusal.VOICE_MISSING);
        speak(id, 0, 1);
        speak(id, 1, 2);
        assertThat(translations.segments(id)).extracting(Segment::state).containsOnly(State.DONE);

        assertThat(bulletinDesk.join(id, mai)).isEmpty();

        var bulletin = bulletins.latest(id).orElseThrow();
        assertThat(bulletin.levelled()).isTrue();
        assertThat(bulletin.millis()).isBetween(4000, 4500);
        assertThat(bulletinDesk.join(id, mai)).contains(Refusal.NOTHING_NEW);
        assertThat(bulletinDesk.heard(id, "Bà Dợ", "Bản Púng", false, "", mai)).contains(Refusal.REASON_MISSING);
        assertThat(bulletinDesk.heard(id, "Bà Dợ", "Bản Púng", false, "Chữ loa không hiểu", mai))
                .isEmpty();
        speak(id, 1, 1);
        assertThat(bulletins.latest(id).orElseThrow().voices())
                .isNotEqualTo(Bulletin.voicesOf(translations.segments(id)));
        var commune = given.officer(given.communes.getFirst());
        assertThat(browser.get()
                        .uri("/media/" + bulletin.media().value() + "/file")
                        .with(as(commune)))
                .as("whoever takes part may hear it")
                .hasStatusOk();
    }

    @Test
    void what_was_translated_in_word_comes_back_but_not_under_a_changed_original() throws Exception {
        var id = fixture.asked(fixture.item(campaign, String.join(" ", NINE), mai), Mode.WRITTEN, mai);
        var docx = browser.get().uri(id.path() + "/file.docx").with(as(mai)).exchange();
        var xliff = new String(
                browser.get()
                        .uri(id.path() + "/file.xlf")
                        .with(as(mai))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
        assertThat(docx).hasStatusOk();
        var filled = xliff.replaceFirst("<source>Mời họp</source>", "$0<target>Hu sib tham</target>")
                .replaceFirst("<source>Đại hội họp ngày mai.</source>", "<source>Khác.</source><target>x</target>");

        var answer = browser.post()
                .uri(id.path() + "/file")
                .multipart()
                .file(new MockMultipartFile("file", "a.xlf", "text/xml", filled.getBytes(StandardCharsets.UTF_8)))
                .with(as(mai))
                .exchange();

        assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("Đã nhận 1 câu; 1 câu không nhận");
        assertThat(translations.segments(id).getFirst().words()).isEqualTo("Hu sib tham");
        assertThat(translations.segments(id).get(1).words()).isEmpty();
    }

    @Test
    void a_commune_sees_neither_the_bench_nor_its_files() {
        var id = fixture.asked(fixture.item(campaign, String.join(" ", NINE), mai), Mode.WRITTEN, mai);
        var commune = given.officer(given.communes.getFirst());

        assertThat(browser.get().uri(id.path()).with(as(commune))).hasStatus(403);
        assertThat(browser.get().uri(id.path() + "/file.xlf").with(as(commune))).hasStatus(403);
        assertThat(browser.post().uri(id.path() + "/check").with(as(commune))).hasStatus(403);
    }

    private void writeAll(TranslationId id) {
        for (int i = 0; i < translations.segments(id).size(); i++) write(id, i, mai);
    }

    private void write(TranslationId id, int ordinal, Me me) {
        fixture.write(id, ordinal, "mông " + ordinal, "rpa " + ordinal, me);
    }

    private void speak(TranslationId id, int ordinal, int pitch) {
        fixture.speak(id, ordinal, "cau.wav", Tone.wav(pitch, 1.5), mai);
    }
}
