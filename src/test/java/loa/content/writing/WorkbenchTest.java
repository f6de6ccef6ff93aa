package loa.content.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import loa.LoaTest;
import loa.content.ContentDesk;
import loa.content.ContentDesk.Beginning.Begun;
import loa.content.ContentDesk.Order;
import loa.content.Editions;
import loa.content.Genre;
import loa.content.ItemId;
import loa.content.Saving;
import loa.content.Saving.Saved;
import loa.content.Saving.Stale;
import loa.content.Tags;
import loa.content.writing.Merge.Choice;
import loa.content.writing.Workbench.Typed;
import loa.organization.People;
import loa.platform.Me;
import loa.work.CampaignFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

@LoaTest
class WorkbenchTest {

    private final CampaignFixture given;
    private final People people;
    private final ContentDesk desk;
    private final Workbench bench;
    private final Editions editions;

    private Me mai;
    private Me sua;
    private ItemId item;

    WorkbenchTest(CampaignFixture given, People people, ContentDesk desk, Workbench bench, Editions editions) {
        this.given = given;
        this.people = people;
        this.desk = desk;
        this.bench = bench;
        this.editions = editions;
    }

    @BeforeEach
    void two_write_at_the_media_centre() {
        mai = people.officer("Lò Thị Mai", given.media.id());
        sua = people.officer("Giàng A Sử", given.media.id());
        var tags = new Tags(List.of("II.1/1"), List.of(), List.of(), List.of(), List.of(), List.of());
        var order = new Order(given.campaign(), Genre.ARTICLE, "Lớp học ở bản", given.media.id(), null, null, tags);
        item = ((Begun) desk.begin(order, mai)).item();
    }

    @Test
    void what_is_typed_is_kept_and_offered_until_it_is_saved() {
        bench.keep(item, "vi", new Typed(0, "Lớp học", "", "Đang viết dở"), mai);

        var opened = bench.open(item, "vi", mai);
        assertThat(opened.draft().body()).isEqualTo("Đang viết dở");
        assertThat(bench.open(item, "vi", sua).draft()).as("of others").isNull();

        saved(bench.save(item, "vi", new Typed(0, "Lớp học", "", "Viết xong"), "", mai));
        assertThat(bench.open(item, "vi", mai).draft()).isNull();
    }

    @Test
    void who_comes_second_is_told_who_writes_and_may_take_over() {
        bench.open(item, "vi", mai);
        assertThat(bench.open(item, "vi", sua).holder().name()).isEqualTo("Lò Thị Mai");

        bench.takeOver(item, "vi", sua);

        assertThat(bench.keep(item, "vi", new Typed(0, "Lớp học", "", "Của Mai"), mai)
                        .name())
                .isEqualTo("Giàng A Sử");
        assertThat(bench.open(item, "vi", mai).draft().body()).isEqualTo("Của Mai");
    }

    @Test
    void of_two_who_saved_on_the_same_edition_nobody_loses_a_word() {
        saved(bench.save(item, "vi", new Typed(0, "Lớp học", "", "Mở đầu.\n\nGiữa bài.\n\nKết."), "", mai));
        saved(bench.save(item, "vi", new Typed(1, "Lớp học", "", "Mở đầu của Sử.\n\nGiữa bài.\n\nKết."), "", sua));

        var late = bench.save(
                item, "vi", new Typed(1, "Lớp học", "", "Mở đầu của Mai.\n\nGiữa bài.\n\nKết hay."), "", mai);

        assertThat(late).isInstanceOf(Stale.class);
        assertThat(bench.merge(item, "vi", mai).orElseThrow().isDisputed()).isTrue();
        var both = saved(bench.merged(item, "vi", 2, Map.of(), "", mai));
        assertThat(both.text().words()).isEqualTo("Lớp học\nMở đầu của Mai.\nMở đầu của Sử.\nGiữa bài.\nKết hay.");
        assertThat(both.number()).isEqualTo(3);
    }

    @Test
    void a_merge_that_was_overtaken_is_shown_again() {
        saved(bench.save(item, "vi", new Typed(0, "Lớp học", "", "Một."), "", mai));
        saved(bench.save(item, "vi", new Typed(1, "Lớp học", "", "Hai."), "", sua));
        bench.save(item, "vi", new Typed(1, "Lớp học", "", "Ba."), "", mai);
        saved(bench.save(item, "vi", new Typed(2, "Lớp học", "", "Bốn."), "", sua));

        assertThat(bench.merged(item, "vi", 2, Map.of("title", Choice.MINE), "", mai))
                .isInstanceOf(Stale.class);
        assertThat(bench.open(item, "vi", mai).draft().body()).isEqualTo("Ba.");
    }

    @Test
    void an_earlier_edition_comes_back_as_a_new_one() {
        saved(bench.save(item, "vi", new Typed(0, "Lớp học", "", "Một."), "", mai));
        saved(bench.save(item, "vi", new Typed(1, "Lớp học", "", "Hai."), "", mai));

        var restored = saved(bench.restore(item, "vi", 1, "Lấy lại bản 1", sua));

        assertThat(restored.number()).isEqualTo(3);
        assertThat(restored.sha256())
                .isEqualTo(editions.find(item, "vi", 1).orElseThrow().sha256());
    }

    @Test
    void who_may_not_write_does_not_open_the_editor() {
        assertThatThrownBy(() -> bench.open(item, "vi", given.officer(given.communes.getFirst())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static loa.content.Edition saved(Saving saving) {
        return ((Saved) saving).edition();
    }
}
