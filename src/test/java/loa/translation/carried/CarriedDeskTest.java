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
import loa.content.Block.Paragraph;
import loa.content.ContentDesk;
import loa.content.Genre;
import loa.content.ItemId;
import loa.content.Manuscript;
import loa.content.Saving.Saved;
import loa.content.Tags;
import loa.organization.People;
import loa.platform.Me;
import loa.translation.Mode;
import loa.translation.Refusal;
import loa.translation.Segment;
import loa.translation.TranslationDesk;
import loa.translation.TranslationDesk.Asking.Asked;
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
    private final ContentDesk content;
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
            ContentDesk content,
            TranslationDesk desk,
            Translations translations,
            CarriedDesk carried,
            CarriedBack back,
            MockMvcTester browser) {
        this.given = given;
        this.people = people;
        this.content = content;
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
        var item = item("Một. Hai. Ba. Bốn.");
        var id = asked(item);
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
            var other = round == 0 ? id : asked(item("Một. Hai. Ba. Bốn."));
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
        var item = item("Một. Hai. Ba.");
        var id = asked(item);
        var pack = pack(id);
        var second = translations.segments(id).get(2).source().sha256();
        assertThat(desk.write(id, 2, second, "của Páo", "", "", pao)).isEmpty();
        save(item, 1, "Một. Hai. Bốn.");

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
        var id = asked(item("Mời **bà con** xem [báo](https://baolaocai.vn/a). Hai."));
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
        var id = asked(item("Một."));
        var pack = pack(id);
        var file = answers(pack, Map.of(1, "mông 1"), 100);
        var entry = (ObjectNode) ((ArrayNode) file.get("entries")).get(0);
        entry.put("voice", Base64.getEncoder().encodeToString(wave()));
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
        var id = asked(item("Một."));
        var other = asked(item("Hai."));
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

    private TranslationId asked(ItemId item) {
        var order = new TranslationDesk.Order(item, "hmn", Mode.WRITTEN, given.media.id(), null, null, null, "");
        return ((Asked) desk.ask(order, mai)).id();
    }

    private ItemId item(String words) {
        var tags = new Tags(List.of("II.1/1"), List.of(), List.of(), List.of(), List.of("vi", "hmn"), List.of());
        var order = new ContentDesk.Order(campaign, Genre.BULLETIN, "Mời họp", given.media.id(), null, null, tags);
        var item = ((ContentDesk.Beginning.Begun) content.begin(order, mai)).item();
        save(item, 0, words);
        return item;
    }

    private void save(ItemId item, int base, String words) {
        var text = new Manuscript("Mời họp", "", List.of(new Paragraph("a", words)));
        assertThat(content.save(item, "vi", base, text, "", mai)).isInstanceOf(Saved.class);
    }

    /** A tenth of a second of silence, 16 bits mono at 8 kHz. */
    private static byte[] wave() {
        var bytes = java.nio.ByteBuffer.allocate(44 + 1600).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 1600);
        bytes.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        bytes.putInt(8000).putInt(16000).putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(1600);
        return bytes.array();
    }
}
