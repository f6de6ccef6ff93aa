package loa.work.share;

import static loa.work.share.Share.Why.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.work.TaskId;
import loa.work.TaskState;
import loa.work.share.Share.Asker;
import loa.work.share.Share.Moved;
import loa.work.share.Share.Refused;
import loa.work.share.Share.Why;
import loa.work.share.ShareMove.*;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a unit does of another's task: asked, begun, given, given back. */
class ShareTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 12);
    private static final Asker LEAD = new Asker(true, false, PersonId.next(), "Lường Văn Bình");
    private static final Asker PARTNER = new Asker(false, true, PersonId.next(), "Giàng A Tủa");
    private static final Asker STRANGER = new Asker(false, false, PersonId.next(), "Ai đó");

    private final Share none = Share.none(TaskId.next(), UnitId.next());

    @Test
    void a_share_goes_from_asked_to_given_and_back() {
        var asked = moved(none, new Ask(" Chọn 5 ảnh ", TODAY.plusDays(3)), LEAD);
        var begun = moved(asked, new Begin(), PARTNER);
        var given = moved(begun, new Deliver("Đã gửi 5 ảnh"), PARTNER);
        var back = moved(given, new GiveBack("Hai ảnh mờ"), LEAD);

        assertThat(asked.words()).isEqualTo("Chọn 5 ảnh");
        assertThat(begun.personName()).isEqualTo("Giàng A Tủa");
        assertThat(given.state()).isEqualTo(ShareState.DELIVERED);
        assertThat(given.note()).isEqualTo("Đã gửi 5 ảnh");
        assertThat(back.state()).isEqualTo(ShareState.BEGUN);
        assertThat(back.note()).isEqualTo("Hai ảnh mờ");
        assertThat(moved(back, new Deliver("Đã đổi hai ảnh"), PARTNER).state()).isEqualTo(ShareState.DELIVERED);
    }

    @Test
    void the_lead_asks_and_the_unit_gives_and_nobody_else() {
        var asked = moved(none, new Ask("Chọn 5 ảnh", null), LEAD);

        assertThat(refusal(none, new Ask("Chọn 5 ảnh", null), PARTNER)).isEqualTo(NOT_LEAD);
        assertThat(refusal(asked, new Begin(), STRANGER)).isEqualTo(NOT_PARTNER);
        assertThat(refusal(asked, new Deliver("Xong"), STRANGER)).isEqualTo(NOT_PARTNER);
        assertThat(moved(asked, new Deliver("Báo qua điện thoại: đã gửi"), LEAD).state())
                .isEqualTo(ShareState.DELIVERED);
    }

    @Test
    void what_is_refused_says_why() {
        var asked = moved(none, new Ask("Chọn 5 ảnh", null), LEAD);
        var given = moved(asked, new Deliver("Đã gửi"), PARTNER);

        assertThat(refusal(none, new Ask(" ", null), LEAD)).isEqualTo(WORDS_MISSING);
        assertThat(refusal(none, new Ask("ạ".repeat(1001), null), LEAD)).isEqualTo(WORDS_TOO_LONG);
        assertThat(refusal(none, new Ask("Chọn ảnh", TODAY.minusDays(1)), LEAD)).isEqualTo(PAST);
        assertThat(refusal(asked, new Deliver(""), PARTNER)).isEqualTo(NOTE_MISSING);
        assertThat(refusal(asked, new GiveBack("Thiếu"), LEAD)).isEqualTo(NOT_DELIVERED);
        assertThat(refusal(given, new Ask("Thêm", null), LEAD)).isEqualTo(DELIVERED_ALREADY);
        assertThat(refusal(given, new Begin(), PARTNER)).isEqualTo(BEGUN_ALREADY);
        assertThat(asked.decide(new Begin(), PARTNER, TaskState.PROVED, TODAY)).isEqualTo(new Refused(TASK_OVER));
    }

    @Test
    void a_share_is_late_after_its_day_until_it_is_given() {
        var asked = moved(none, new Ask("Chọn 5 ảnh", TODAY), LEAD);

        assertThat(asked.isLate(TODAY)).isFalse();
        assertThat(asked.isLate(TODAY.plusDays(1))).isTrue();
        assertThat(moved(asked, new Deliver("Đã gửi"), PARTNER).isLate(TODAY.plusDays(1)))
                .isFalse();
    }

    private static Share moved(Share share, ShareMove move, Asker by) {
        return ((Moved) share.decide(move, by, TaskState.RUNNING, TODAY)).share();
    }

    private static @Nullable Why refusal(Share share, ShareMove move, Asker by) {
        return share.decide(move, by, TaskState.RUNNING, TODAY) instanceof Refused(var why) ? why : null;
    }
}
