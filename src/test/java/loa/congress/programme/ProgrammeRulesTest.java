package loa.congress.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.congress.Refusal;
import loa.congress.programme.Budget.Fit;
import loa.congress.programme.Item.Asker;
import loa.congress.programme.Item.Moved;
import loa.congress.programme.ItemMove.*;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.Target;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Minutes and seconds, order, hash and the life of an item: without a database. */
class ProgrammeRulesTest {

    private static final ProgrammeId PROGRAMME = ProgrammeId.next();
    private static final UnitId SCHOOL = UnitId.next();
    private static final Asker LEAD = new Asker(true, false, false);
    private static final Asker UNIT = new Asker(false, true, false);
    private static final Asker UNIT_LOCKED = new Asker(false, true, true);

    @ParameterizedTest
    @CsvSource({
        "4:30, 270",
        "4, 240",
        "0:45, 45",
        "4 phút 30 giây, 270",
        "4 phút 30, 270",
        "4p30, 270",
        "4'30\", 270",
        "45 giây, 45",
        "59:59, 3599",
        "60:00, 3600",
        "1:00:00, 3600",
        "1:05:30, 3930"
    })
    void lengths_are_read_as_people_write_them(String typed, int seconds) {
        assertThat(Length.read(typed)).contains(new Length(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4:60", "4:3", "1:60:00", "bốn phút", "4:30:", "-1", "4 phút 75 giây"})
    void what_is_no_length_is_not_guessed(String typed) {
        assertThat(Length.read(typed)).isEmpty();
    }

    @Test
    void a_second_after_59_59_begins_an_hour() {
        var sum = new Length(3599).plus(new Length(1));

        assertThat(new Length(3599)).hasToString("59:59");
        assertThat(sum).hasToString("1:00:00").isEqualTo(Length.ofMinutes(60));
        assertThat(Length.sum(List.of(new Length(3599), new Length(3599)))).hasToString("1:59:58");
        assertThat(Length.read(sum.toString())).contains(sum);
    }

    @Test
    void a_programme_is_over_by_what_is_to_be_cut_or_short_by_what_is_free() {
        var half = new Budget(Length.ofMinutes(30), null, "30 phút", null);

        assertThat(half.judge(Length.ofMinutes(34))).isEqualTo(new Budget.Verdict(Fit.OVER, Length.ofMinutes(4)));
        assertThat(half.judge(new Length(1800)).fit()).isEqualTo(Fit.FITS);
        assertThat(half.judge(new Length(1801))).isEqualTo(new Budget.Verdict(Fit.OVER, new Length(1)));
        assertThat(half.judge(Length.ofMinutes(22))).isEqualTo(new Budget.Verdict(Fit.SHORT, Length.ofMinutes(8)));
        assertThat(Budget.UNKNOWN.judge(Length.ofMinutes(99)).fit()).isEqualTo(Fit.UNKNOWN);
    }

    @Test
    void a_limit_is_taken_as_exactly_as_the_plan_means_it() {
        var about = new Budget(Length.ofMinutes(30), Target.About.ABOUT, "khoảng 30 phút", null);
        var least = new Budget(Length.ofMinutes(30), Target.About.AT_LEAST, "ít nhất 30 phút", null);
        var most = new Budget(Length.ofMinutes(30), Target.About.AT_MOST, "tối đa 30 phút", null);

        assertThat(about.judge(Length.ofMinutes(33)).fit()).isEqualTo(Fit.FITS);
        assertThat(about.judge(new Length(33 * 60 + 1)).fit()).isEqualTo(Fit.OVER);
        assertThat(least.judge(Length.ofMinutes(90)).fit()).isEqualTo(Fit.FITS);
        assertThat(least.judge(Length.ofMinutes(29)).fit()).isEqualTo(Fit.SHORT);
        assertThat(most.judge(Length.ofMinutes(5)).fit()).isEqualTo(Fit.FITS);
    }

    @Test
    void words_and_changes_between_items_count_and_measured_times_only_where_the_lead_says_so() {
        var song = item("Hát về bản", 270, ItemState.SELECTED);
        var dance = item("Múa xòe", 300, ItemState.SELECTED);
        var measured = Map.of(song.id(), new Length(330));

        var planned = Running.of(List.of(song, dance), measured, false);
        var real = Running.of(List.of(song, dance), measured, true);

        assertThat(planned.counted()).isEqualTo(new Length(570 + 120));
        assertThat(planned.between()).isEqualTo(new Length(120));
        assertThat(real.counted()).isEqualTo(new Length(630 + 120));
        assertThat(real.measuredItems()).isEqualTo(1);
    }

    @Test
    void an_item_moves_up_and_down_and_stays_at_the_ends() {
        var ids = List.of(ItemId.next(), ItemId.next(), ItemId.next());

        assertThat(Shift.by(ids, ids.get(2), -1)).containsExactly(ids.get(0), ids.get(2), ids.get(1));
        assertThat(Shift.by(ids, ids.get(0), -1)).isEqualTo(ids);
        assertThat(Shift.by(ids, ids.get(2), 1)).isEqualTo(ids);
        assertThat(Shift.to(ids, ids.get(0), 99)).containsExactly(ids.get(1), ids.get(2), ids.get(0));
        assertThat(Shift.by(ids, ItemId.next(), 1)).isEqualTo(ids);
    }

    @Test
    void the_hash_is_of_what_is_said_and_done_in_its_order_and_of_nothing_else() {
        var programme = programme(false);
        var song = item("Hát về bản", 270, ItemState.SELECTED);
        var dance = item("Múa xòe", 300, ItemState.SELECTED);
        var hash = Showing.sha256(programme, List.of(song, dance));

        assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(Showing.sha256(programme, List.of(song, dance)));
        assertThat(Showing.sha256(programme(true), List.of(song, dance))).isEqualTo(hash);
        assertThat(Showing.sha256(programme, List.of(dance, song))).isNotEqualTo(hash);
        assertThat(Showing.sha256(programme, List.of(song))).isNotEqualTo(hash);
        var longer = new Item(
                song.id(), PROGRAMME, SCHOOL, song.state(), 1, sketch("Hát về bản", 271), null, null, 2, song.by());
        assertThat(Showing.sha256(programme, List.of(longer, dance))).isNotEqualTo(hash);
    }

    @Test
    void a_unit_takes_its_own_item_back_until_the_list_is_closed_and_selects_nothing() {
        var item = item("Hát", 60, ItemState.REGISTERED);

        assertThat(item.decide(new Drop("ốm"), UNIT)).isEqualTo(new Moved(ItemState.DROPPED));
        assertThat(item.decide(new Drop("ốm"), UNIT_LOCKED)).isEqualTo(new Item.Refused(Refusal.LOCKED));
        assertThat(item.decide(new Select(), UNIT)).isEqualTo(new Item.Refused(Refusal.NOT_LEAD));
        assertThat(item.decide(new Drop(" "), LEAD)).isEqualTo(new Item.Refused(Refusal.REASON_MISSING));
        assertThat(item.decide(new Drop("x"), new Asker(false, false, false)))
                .isEqualTo(new Item.Refused(Refusal.NOT_YOUR_UNIT));
        assertThat(item.closed(UNIT_LOCKED)).isEqualTo(Refusal.LOCKED);
        assertThat(item.closed(LEAD)).isNull();
    }

    private static Programme programme(boolean countsMeasured) {
        return new Programme(
                PROGRAMME,
                new CampaignId(UUID.fromString("00000000-0000-0000-0000-000000000001")),
                "IV.3/2",
                SCHOOL,
                "Văn nghệ chào mừng",
                null,
                null,
                countsMeasured,
                "",
                LocalDate.of(2026, 11, 1),
                false,
                null,
                "",
                1);
    }

    static Item item(String title, int seconds, ItemState state) {
        @Nullable String reason = state == ItemState.DROPPED ? "dài quá" : null;
        return new Item(
                ItemId.next(), PROGRAMME, SCHOOL, state, 1, sketch(title, seconds), reason, null, 1, UUID.randomUUID());
    }

    private static Sketch sketch(String title, int seconds) {
        return new Sketch(
                title,
                Genre.GROUP_SONG,
                8,
                "tiếng Thái",
                new Length(seconds),
                "Kính mời thưởng thức",
                new Length(30),
                new Length(30),
                Set.of(Need.MICROPHONES),
                "",
                "Dân ca",
                "",
                "Cô Mai",
                null);
    }
}
