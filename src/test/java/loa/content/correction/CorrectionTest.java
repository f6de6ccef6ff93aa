package loa.content.correction;

import static loa.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import loa.LoaTest;
import loa.content.ContentDesk;
import loa.content.ContentFixture;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.Items;
import loa.content.Refusal;
import loa.content.Stage;
import loa.content.correction.CorrectionDesk.Typed;
import loa.platform.Me;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Something that is out was wrong: readers are told, and what they were told stays. */
@LoaTest
class CorrectionTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final ContentFixture given;
    private final ContentDesk desk;
    private final CorrectionDesk correcting;
    private final Corrections corrections;
    private final Items items;
    private final TransactionTemplate transaction;
    private final MockMvcTester browser;

    private ItemId item;

    CorrectionTest(
            ContentFixture given,
            ContentDesk desk,
            CorrectionDesk correcting,
            Corrections corrections,
            Items items,
            TransactionTemplate transaction,
            MockMvcTester browser) {
        this.given = given;
        this.desk = desk;
        this.correcting = correcting;
        this.corrections = corrections;
        this.items = items;
        this.transaction = transaction;
        this.browser = browser;
    }

    @BeforeEach
    void an_item_that_is_out_in_two_places() {
        item = given.begin(given.campaign(), "Số hội viên");
        given.write(item, 0, "Số hội viên", "Có 5.342 hội viên.", given.mai);
        publish(1, "Trang tin huyện; loa bản Púng");
    }

    @Test
    void a_correction_says_what_was_wrong_what_is_right_and_since_when_and_is_told_place_by_place() {
        var form = page("/content/" + item.value() + "/correct", given.head);
        assertThat(form.select("[name=wrong], [name=fixed], [name=since]")).hasSize(3);
        post("/content/" + item.value() + "/correct", given.head, "wrong", "Có 5.342 hội viên.", "fixed", "");
        assertThat(corrections.of(item)).isEmpty();

        post(
                "/content/" + item.value() + "/correct",
                given.head,
                "wrong",
                "Có 5.342 hội viên.",
                "fixed",
                "Có 5.350 hội viên.");

        var note = page(item.path(), given.mai).select(".correction");
        assertThat(note.text())
                .contains("Có 5.342 hội viên.", "Nay xin sửa là: Có 5.350 hội viên.", "Bản đã sửa chưa đăng");
        assertThat(note.select(".list__item").eachText())
                .containsExactly("Trang tin huyện Đã đưa Trang tin huyện", "loa bản Púng Đã đưa loa bản Púng");
        post(note.select("form").first().attr("action"), given.mai);
        assertThat(page(item.path(), given.mai).select(".correction .state--ok").text())
                .startsWith("Đã đưa: Lò Thị Mai");
        assertThat(page(item.path() + "/editions/1", given.mai)
                        .select(".notice--warn")
                        .text())
                .contains("Nay xin sửa là: Có 5.350 hội viên.");

        given.write(item, 1, "Số hội viên", "Có 5.350 hội viên.", given.mai);
        publish(2, "Trang tin huyện");
        var settled = corrections.of(item).getFirst();
        assertThat(settled.fixedEdition()).isEqualTo(2);
        assertThat(settled.edition()).isEqualTo(1);
        assertThat(settled.since()).isEqualTo(TODAY);
        assertThat(page(item.path(), given.mai).select(".correction").text()).contains("Bản 2 đã sửa, đăng lúc");
    }

    @Test
    void what_is_taken_back_keeps_the_reason_that_readers_were_told() {
        assertThat(correcting.withdraw(item, new Typed("Đưa nhầm bài chưa duyệt.", "", TODAY.minusDays(1)), given.head))
                .isEmpty();

        assertThat(items.find(item).orElseThrow().stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(page(item.path(), given.mai).select(".correction").text())
                .contains("đã được thu hồi. Lý do: Đưa nhầm bài chưa duyệt.");
    }

    @Test
    void a_day_to_come_and_who_has_no_say_are_refused_and_nothing_is_noted() {
        assertThat(correcting.correct(item, new Typed("Sai", "Đúng", TODAY.plusDays(1)), given.head))
                .contains(Refusal.DAY_TO_COME);
        assertThat(correcting.correct(item, new Typed("Sai", "Đúng", null), given.mai))
                .contains(Refusal.NOT_IN_CHARGE);
        assertThat(browser.get().uri("/content/" + item.value() + "/correct").with(as(given.mai)))
                .hasStatus(403);
        assertThat(corrections.of(item)).isEmpty();
        assertThat(items.find(item).orElseThrow().stage()).isEqualTo(Stage.PUBLISHED);
    }

    private void publish(int edition, String where) {
        var sha256 = Objects.requireNonNull(items.find(item).orElseThrow().sha256());
        desk.move(item, new ItemMove.SendToCheck(), given.mai);
        assertThat(desk.move(item, new ItemMove.Submit(edition, sha256), given.sua))
                .isEmpty();
        transaction.executeWithoutResult(_ -> desk.judged(item, new ItemMove.Approve(sha256), null));
        assertThat(desk.move(item, new ItemMove.Publish(where), given.head)).isEmpty();
    }

    private Document page(String path, Me me) {
        try {
            return Jsoup.parse(browser.get()
                    .uri(path)
                    .with(as(me))
                    .exchange()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void post(String path, Me me, String... fields) {
        var request = browser.post().uri(path).with(as(me));
        for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
        assertThat(request.exchange().getResponse().getStatus()).isIn(200, 303);
    }
}
