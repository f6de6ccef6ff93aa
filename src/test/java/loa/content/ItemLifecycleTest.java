package loa.content;

import static loa.content.Refusal.*;
import static loa.content.Stage.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import loa.Generated;
import loa.content.Item.Asker;
import loa.content.Item.Moved;
import loa.content.Item.Refused;
import loa.content.ItemMove.*;
import loa.organization.UnitId;
import loa.work.CampaignId;
import org.junit.jupiter.api.Test;

class ItemLifecycleTest {

    private static final String HASH = "a".repeat(64);
    private static final Asker ALL = new Asker(true, true, true, false);
    private static final List<ItemMove> MOVES = List.of(
            new SendToEdit(),
            new SendToCheck(),
            new GiveBack("Thiếu số liệu"),
            new Submit(1, HASH),
            new Approve(HASH),
            new Disapprove("Sửa lời dẫn"),
            new Publish(""),
            new Correct("Sửa tên xã"),
            new Withdraw("Số liệu chưa đúng"),
            new Kill("Trùng bài khác"),
            new Archive(),
            new Reopen("Làm tiếp"));

    @Test
    void the_life_cycle_is_the_one_in_the_documents() {
        var arrows = new TreeSet<String>();
        for (var stage : Stage.values()) {
            for (var move : MOVES) {
                if (item(stage).decide(move, ALL) instanceof Moved(var moved) && moved.stage() != stage) {
                    arrows.add("    %s --> %s: %s"
                            .formatted(stage, moved.stage(), move.getClass().getSimpleName()));
                }
            }
        }
        var drawn = "stateDiagram-v2\n    [*] --> DRAFT\n" + String.join("\n", arrows) + "\n    ARCHIVED --> [*]\n";

        Generated.matches("content-lifecycle.mmd", drawn);
    }

    @Test
    void who_wrote_the_words_does_not_submit_them() {
        var writer = new Asker(true, true, true, true);

        assertThat(refusal(CHECK, new Submit(1, HASH), writer)).isEqualTo(FOUR_EYES);
    }

    @Test
    void other_words_than_those_submitted_are_neither_approved_nor_published() {
        assertThat(refusal(APPROVAL, new Approve("b".repeat(64)), ALL)).isEqualTo(WORDS_CHANGED);
        assertThat(refusal(CHECK, new Submit(1, "b".repeat(64)), ALL)).isEqualTo(WORDS_CHANGED);
    }

    @Test
    void a_changed_word_voids_an_approval_and_the_same_words_do_not() {
        assertThat(item(APPROVED).rewritten(edition("b".repeat(64))).stage()).isEqualTo(EDIT);
        assertThat(item(APPROVED).rewritten(edition(HASH)).stage()).isEqualTo(APPROVED);
        assertThat(item(APPROVAL).rewritten(edition("b".repeat(64))).submitted())
                .isNull();
    }

    @Test
    void a_desk_writes_and_does_not_publish() {
        var desk = new Asker(true, false, false, false);

        assertThat(refusal(APPROVED, new Publish(""), desk)).isEqualTo(NOT_IN_CHARGE);
        assertThat(refusal(PUBLISHED, new Withdraw("Sai"), desk)).isEqualTo(NOT_IN_CHARGE);
        assertThat(refusal(PUBLISHED, new Withdraw(" "), ALL)).isEqualTo(NOTE_MISSING);
    }

    private static Refusal refusal(Stage stage, ItemMove move, Asker by) {
        return ((Refused) item(stage).decide(move, by)).why();
    }

    private static Edition edition(String sha256) {
        return new Edition(
                EditionId.next(),
                ItemId.next(),
                "vi",
                2,
                1,
                new Manuscript("Đại hội", "", List.of()),
                sha256,
                null,
                Instant.EPOCH,
                UUID.randomUUID(),
                "Lò Thị Mai",
                UUID.randomUUID());
    }

    private static Item item(Stage stage) {
        var submitted = stage == APPROVAL || stage == APPROVED || stage.wasPublished() ? HASH : null;
        return new Item(
                ItemId.next(),
                new CampaignId(UUID.randomUUID()),
                Genre.NEWS,
                "Đại hội",
                new UnitId(UUID.randomUUID()),
                "vi",
                stage,
                null,
                1,
                HASH,
                submitted,
                null,
                null,
                UUID.randomUUID(),
                "Lò Thị Mai",
                Instant.EPOCH);
    }
}
