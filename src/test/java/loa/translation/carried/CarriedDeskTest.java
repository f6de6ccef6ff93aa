package loa.translation.carried;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import loa.LoaTest;
import loa.media.sound.Tone;
import loa.organization.People;
import loa.platform.Me;
import loa.translation.Mode;
import loa.translation.Refusal;
import loa.translation.Segment;
import loa.translation.TranslationDesk;
import loa.translation.TranslationFixture;
import loa.translation.TranslationId;
import loa.translation.Translations;
import loa.translation.carried.CarriedDesk.Bringing.Brought;
import loa.translation.carried.CarriedDesk.Bringing.NotBrought;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@LoaTest
class CarriedDeskTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final CampaignFixture given;
    private final People people;
    private final TranslationFixture fixture;
    private final TranslationDesk desk;
    private final Translations translations;
    private final CarriedDesk carried;
    private final CarriedBack back;
    private final MockMvcTester browser;

    private CampaignId campaign;
    private Me mai;
    private Me pao;

    CarriedDeskTest(
            CampaignFixture given,
            People people,
            TranslationFixture fixture,
            TranslationDesk desk,
            Translations translations,
            CarriedDesk carried,
            CarriedBack back,
            MockMvcTester browser) {
        this.given = given;
        this.people = people;
        this.fixture = fixture;
        this.desk = desk;
        this.translations = translations;
        this.carried = carried;
        this.back = back;
        this.browser = browser;
    }

    @BeforeEach
    void a_campaign() {
        campaign = given.campaign();
        mai = people.officer("Lò Thị Mai", given.media.id());
        pao = people.officer("Sùng A Páo", given.media.id());
    }

    @Test
    void whatever_the_order_and_however_often_the_same_stands_there_in_the_end() {
        var item = fixture.item(campaign, "Một. Hai. Ba. Bốn.", mai);
        var id = fixture.asked(item, Mode.WRITTEN, mai);
        var pack = pack(id);
        var files = List.of(
                answers(pack, Map.of(1, "mông 1", 2, "mông 2"), 100),
                answers(pack, Map.of(2, "mông 2 sửa", 3, "mông 3"), 200),
                answers(pack, Map.of(3, "mông 3 sửa", 4, "mông 4"), 300));
        var random = new Random(7);
        var ends = new HashSet<List<String>>();
        for (int round = 0; round < 12; round++) {
            var order = new ArrayList<>(files);
            for (int more = random.nextInt(4); more > 0; more--) order.add(files.get(random.nextInt(3)));
            Collections.shuffle(order, random);
            var other = round == 0
                    ? id
                    : fixture.asked(fixture.item(campaign, "Một. Hai. Ba. Bốn.", mai), Mode.WRITTEN, mai);
            var own = round == 0 ? pack : pack(other);
            for (var file : order) bring(other, own, file);
            ends.add(translations.segments(other).stream().map(Segment::words).toList());
            assertThat(back.leftOver(other)).isEmpty();
        }

        assertThat(ends).containsExactly(List.of("", "mông 1", "mông 2 sửa", "mông 3 sửa", "mông 4"));
        assertThat(translations.segments(id).get(1).byName()).isEqualTo("Lò Thị Mai");
    }

    @Test
    void what_no_longer_fits_is_told_and_kept() {
        var item = fixture.item(campaign, "Một. Hai. Ba.", mai);
        var id = fixture.asked(item, Mode.WRITTEN, mai);
        var pack = pack(id);
        var second = translations.segments(id).get(2).source().sha256();
        assertThat(desk.write(id, 2, second, "của Páo", "", "", pao)).isEmpty();
        fixture.save(item, 1, "Một. Hai. Bốn.", mai);

        var file = answers(pack, Map.of(1, "mông 1", 2, "mông 2", 3, "mông 3"), 100);
        assertThat(carried.bring(id, bytes(file), mai)).isEqualTo(new Brought(1, 0, 2));
        assertThat(carried.bring(id, bytes(file), mai)).as("again").isEqualTo(new Brought(0, 3, 0));
        assertThat(translations.segments(id)).extracting(Segment::words).containsExactly("", "mông 1", "của Páo", "");
        assertThat(back.leftOver(id))
                .extracting(LeftOver::words, LeftOver::why)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("mông 2", LeftOver.Why.SOMEBODY_ELSE),
                        org.assertj.core.groups.Tuple.tuple("mông 3", LeftOver.Why.SOURCE_CHANGED));
        var page = Jsoup.parse(new String(
                browser.get()
                        .uri(id.path())
                        .with(as(mai))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8));
        assertThat(page.select("#pack").text()).contains("mông 2", "người khác đã dịch", "mông 3", "câu gốc đã đổi");
    }

    @Test
    void marks_go_along_and_come_back() {
        var id = fixture.asked(
                fixture.item(campaign, "Mời **bà con** xem [báo](https://baolaocai.vn/a). Hai.", mai),
                Mode.WRITTEN,
                mai);
        var pack = pack(id);
        var sentence = pack.get("sentences").get(1);

        assertThat(sentence.get("runs").get(1).toString())
                .isEqualTo("{\"look\":\"BOLD\",\"text\":\"bà con\",\"at\":null}");
        assertThat(sentence.get("hint").asString()).contains("**chữ đậm**", "[chữ](1) là đường dẫn 1");
        assertThat(sentence.get("buttons").get(1).get("after").asString()).isEqualTo("](1)");
        assertThat(pack.get("sentences").get(2).get("hint").isNull()).isTrue();
        var file = answers(pack, Map.of(1, "Caw **nej** saib [xov xwm](1)"), 100);
        assertThat(carried.bring(id, bytes(file), mai)).isEqualTo(new Brought(1, 0, 0));
        assertThat(translations.segments(id).get(1).words()).isEqualTo("Caw **nej** saib [xov xwm](1)");
    }

    @Test
    void a_recording_comes_back_once_and_one_that_is_none_is_kept_out() {
        var id = fixture.asked(fixture.item(campaign, "Một.", mai), Mode.WRITTEN, mai);
        var pack = pack(id);
        var file = answers(pack, Map.of(1, "mông 1"), 100);
        var entry = (ObjectNode) ((ArrayNode) file.get("entries")).get(0);
        entry.put("voice", Base64.getEncoder().encodeToString(Tone.wav(1, 0.1)));
        assertThat(carried.bring(id, bytes(file), mai)).isEqualTo(new Brought(1, 0, 0));
        var voice = translations.segments(id).get(1).voice();
        assertThat(voice).isNotNull();
        assertThat(carried.bring(id, bytes(file), mai)).isEqualTo(new Brought(0, 1, 0));
        assertThat(translations.segments(id).get(1).voice()).isEqualTo(voice);

        entry.put("at", 200)
                .put(
                        "voice",
                        Base64.getEncoder().encodeToString("không phải âm thanh".getBytes(StandardCharsets.UTF_8)));
        assertThat(carried.bring(id, bytes(file), mai)).isEqualTo(new Brought(0, 0, 1));
        assertThat(translations.segments(id).get(1).voice()).isEqualTo(voice);
    }

    @Test
    void a_pack_of_elsewhere_or_of_another_translation_is_refused() {
        var id = fixture.asked(fixture.item(campaign, "Một.", mai), Mode.WRITTEN, mai);
        var other = fixture.asked(fixture.item(campaign, "Hai.", mai), Mode.WRITTEN, mai);
        var file = answers(pack(id), Map.of(1, "mông 1"), 100);
        assertThat(carried.bring(other, bytes(file), mai)).isEqualTo(new NotBrought(Refusal.OTHER_TRANSLATION));
        ((ObjectNode) file.get("seal")).put("name", "Ai đó");
        assertThat(carried.bring(id, bytes(file), mai)).isEqualTo(new NotBrought(Refusal.NOT_OUR_PACK));
        assertThat(carried.bring(id, "xin chào".getBytes(StandardCharsets.UTF_8), mai))
                .isEqualTo(new NotBrought(Refusal.NOT_ANSWERS));
        var commune = given.officer(given.communes.getFirst());
        assertThat(browser.get().uri(id.path() + "/pack.html").with(as(commune)))
                .hasStatus(403);
    }

    /** The data in the pack, as its page reads them. */
    private ObjectNode pack(TranslationId id) {
        var page = Jsoup.parse(new String(carried.pack(id, mai).orElseThrow(), StandardCharsets.UTF_8));
        return (ObjectNode) JSON.readTree(page.select("#data").first().data());
    }

    /** What the page of the pack saves. */
    private static ObjectNode answers(ObjectNode pack, Map<Integer, String> words, long at) {
        var file = JSON.createObjectNode();
        file.set("format", pack.get("format"));
        file.set("seal", pack.get("seal").deepCopy());
        file.set("signature", pack.get("signature"));
        var entries = file.putArray("entries");
        words.forEach((ordinal, said) -> {
            var sentence = pack.get("sentences").get(ordinal);
            var entry = entries.addObject();
            for (var name : List.of("source", "sentence", "before")) entry.set(name, sentence.get(name));
            entry.put("at", at)
                    .put("words", said)
                    .put("second", "")
                    .put("back", "")
                    .putNull("voice");
        });
        return file;
    }

    private void bring(TranslationId id, ObjectNode pack, ObjectNode file) {
        var own = file.deepCopy();
        own.set("seal", pack.get("seal"));
        own.set("signature", pack.get("signature"));
        assertThat(carried.bring(id, bytes(own), mai)).isInstanceOf(Brought.class);
    }

    private static byte[] bytes(ObjectNode file) {
        return JSON.writeValueAsBytes(file);
    }
}
