package loa.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import loa.LoaTest;
import loa.content.Block.Heading;
import loa.content.Block.Paragraph;
import loa.content.ContentDesk.Beginning.Begun;
import loa.content.ContentDesk.Beginning.NotBegun;
import loa.content.ContentDesk.Order;
import loa.content.ItemMove.*;
import loa.content.Saving.Saved;
import loa.content.Saving.Stale;
import loa.content.Saving.Unchanged;
import loa.organization.People;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.work.CampaignFixture;
import loa.work.CampaignId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@LoaTest
class ContentDeskTest {

    private final CampaignFixture given;
    private final People people;
    private final ContentDesk desk;
    private final Items items;
    private final Editions editions;
    private final JdbcClient db;

    private CampaignId campaign;
    private Me mai;
    private Me sua;

    ContentDeskTest(
            CampaignFixture given, People people, ContentDesk desk, Items items, Editions editions, JdbcClient db) {
        this.given = given;
        this.people = people;
        this.desk = desk;
        this.items = items;
        this.editions = editions;
        this.db = db;
    }

    @BeforeEach
    void a_media_centre_has_a_campaign() {
        campaign = given.campaign();
        mai = people.officer("Lò Thị Mai", given.media.id());
        sua = people.officer("Giàng A Sử", given.media.id());
    }

    @Test
    void an_item_goes_from_its_first_words_to_approval_and_out() {
        var id = begin("Đại hội khai mạc");
        var edition = saved(desk.save(id, "vi", 0, text("Đại hội khai mạc", "Sáng nay."), "", mai));

        assertThat(edition.number()).isEqualTo(1);
        assertThat(desk.move(id, new SendToCheck(), mai)).isEmpty();
        assertThat(desk.move(id, new Submit(1, edition.sha256()), mai)).contains(Refusal.FOUR_EYES);
        assertThat(desk.move(id, new Submit(1, edition.sha256()), sua)).isEmpty();
        assertThat(items.find(id).orElseThrow().submitted()).isEqualTo(edition.sha256());
        assertThat(items.entries(id))
                .extracting(Items.Entry::move)
                .containsExactly("Submit", "SendToCheck", "Saved", "Began");
    }

    @Test
    void who_writes_on_an_old_edition_is_told_of_the_new_one_and_nothing_is_overwritten() {
        var id = begin("Kết quả khuyến học");
        saved(desk.save(id, "vi", 0, text("Kết quả", "Một."), "", mai));
        var second = saved(desk.save(id, "vi", 1, text("Kết quả", "Hai."), "", sua));

        var late = desk.save(id, "vi", 1, text("Kết quả", "Ba."), "", mai);

        assertThat(late).isEqualTo(new Stale(second));
        assertThat(editions.latest(id, "vi").orElseThrow().number()).isEqualTo(2);
        assertThat(desk.save(id, "vi", 1, text("Kết quả", "Hai."), "", mai)).isEqualTo(new Unchanged(second));
    }

    @Test
    void pieces_come_back_as_they_were_saved_with_their_ids() {
        var id = begin("Chân dung");
        var text = new Manuscript(
                "Chân dung",
                "Lời dẫn",
                List.of(
                        new Heading("a1", 2, "Người thầy"),
                        new Paragraph("b2", "Ông **Sùng A Lử** dạy chữ."),
                        new Block.Listing("c3", true, List.of("Một", "Hai")),
                        new Block.Quotation("d4", "Học để biết", "Bác Lử"),
                        new Block.Picture("e5", loa.media.MediaId.next(), "Lớp học"),
                        new Block.Grid("f6", List.of(List.of("Xã", "Lớp"), List.of("Bản Công", "3")))));

        var edition = saved(desk.save(id, "vi", 0, text, "Bản đầu", mai));

        assertThat(editions.find(edition.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("savedAt")
                .isEqualTo(edition);
        assertThat(edition.sha256()).isEqualTo(text.sha256("vi")).isNotEqualTo(text.sha256("hmn"));
    }

    @Test
    void editions_are_only_appended_to() {
        var id = begin("Lưu");
        saved(desk.save(id, "vi", 0, text("Lưu", "Một."), "", mai));

        assertThatThrownBy(() ->
                        db.sql("update content.edition set title = 'khác'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only appended to");
    }

    @Test
    void another_unit_neither_begins_nor_writes_and_a_stranger_does_not_even_see() {
        var commune = given.officer(given.communes.getFirst());
        var order = order("Của người khác");

        assertThat(desk.begin(order, commune)).isEqualTo(new NotBegun(Refusal.NOT_YOUR_UNIT));
        var id = begin("Của trung tâm");
        assertThatThrownBy(() -> desk.save(id, "vi", 0, text("Khác", "Chữ."), "", given.stranger()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private ItemId begin(String title) {
        return ((Begun) desk.begin(order(title), mai)).item();
    }

    private Order order(String title) {
        var tags = new Tags(List.of("II.1/1"), List.of(), List.of(Phase.BEFORE), List.of(), List.of("vi"), List.of());
        return new Order(campaign, Genre.NEWS, title, given.media.id(), null, null, tags);
    }

    private static Manuscript text(String title, String words) {
        return new Manuscript(title, "", List.of(new Paragraph("p1", words)));
    }

    private static Edition saved(Saving saving) {
        return ((Saved) saving).edition();
    }
}
