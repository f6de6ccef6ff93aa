package loa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import loa.LoaTest;
import loa.organization.People;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.UnitKind;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@LoaTest
class NotificationDeskTest {

    private final NotificationDesk desk;
    private final Inbox inbox;
    private final Dispatch dispatch;
    private final Deliveries deliveries;
    private final Devices devices;
    private final PreferenceDesk preferences;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Fake phone = new Fake(Way.PUSH);
    private Me lan;

    NotificationDeskTest(
            NotificationDesk desk,
            Inbox inbox,
            Dispatch dispatch,
            Deliveries deliveries,
            Devices devices,
            PreferenceDesk preferences,
            People people,
            TransactionTemplate transaction,
            Clock clock) {
        this.desk = desk;
        this.inbox = inbox;
        this.dispatch = dispatch;
        this.deliveries = deliveries;
        this.devices = devices;
        this.preferences = preferences;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    @BeforeEach
    void somebody_with_a_phone_who_may_be_told_at_any_hour() {
        var district = people.district("Huyện Nậm Lay");
        lan = people.officer(
                "Lan",
                people.unit("Xã Nậm Lay", UnitKind.COMMUNE, district.id()).id());
        devices.save(new Devices.Device(
                UUID.randomUUID(),
                id(lan),
                "https://push.example/" + UUID.randomUUID(),
                new byte[65],
                new byte[16],
                "Chrome · Android",
                clock.instant()));
        preferences.choose(new Wish(null, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), Map.of(), lan);
    }

    @Test
    void a_notice_is_found_in_the_application_and_goes_to_the_phone_once() {
        var notice = notice("a");

        assertThat(desk.tell(Recipients.of(id(lan)), notice)).isEqualTo(1);
        assertThat(desk.tell(Recipients.of(id(lan)), notice)).isZero();

        assertThat(inbox.unread(lan)).isEqualTo(1);
        assertThat(dispatch.run(phone)).isEqualTo(1);
        assertThat(dispatch.run(phone)).isZero();
        assertThat(phone.carried).hasSize(1);
    }

    @Test
    void two_nodes_that_send_at_the_same_time_send_each_notice_once() throws Exception {
        for (int i = 0; i < 300; i++) desk.tell(Recipients.of(id(lan)), notice("n" + i));
        var together = new CyclicBarrier(2);

        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (int node = 0; node < 2; node++) {
                nodes.submit(() -> {
                    together.await();
                    return dispatch.run(phone);
                });
            }
        }

        assertThat(phone.carried).hasSize(300).doesNotHaveDuplicates();
    }

    @Test
    void what_fails_is_tried_again_and_what_is_refused_is_not() {
        desk.tell(Recipients.of(id(lan)), notice("later"));
        phone.answer = new Carrier.Later("HTTP 503");
        assertThat(dispatch.run(phone)).isZero();
        assertThat(failure().state()).isEqualTo("WAITING");
        assertThat(failure().error()).isEqualTo("HTTP 503");

        desk.tell(Recipients.of(id(lan)), notice("never"));
        phone.answer = new Carrier.Refused("HTTP 403");
        dispatch.run(phone);

        assertThat(failure().state()).isEqualTo("REFUSED");
        assertThat(phone.carried).isEmpty();
    }

    @Test
    void a_way_that_breaks_keeps_no_other_from_going_out() {
        desk.tell(Recipients.of(id(lan)), notice("broken"));
        phone.answer = null;

        assertThat(dispatch.run(phone)).isZero();
        assertThat(inbox.page(lan, true, null, 1).messages()).hasSize(1);
        assertThat(failure().state()).isEqualTo("WAITING");
    }

    @Test
    void what_a_person_does_not_want_on_the_phone_stays_in_the_application() {
        var kind = inbox.kinds().stream()
                .filter(one -> one.id().equals("notification.own"))
                .findFirst()
                .orElseThrow();
        preferences.choose(new Wish(null, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT), Map.of(kind, Set.<Way>of()), lan);

        desk.tell(Recipients.of(id(lan)), notice("quiet"));

        assertThat(inbox.unread(lan)).isEqualTo(1);
        assertThat(dispatch.run(phone)).isZero();
    }

    @Test
    void what_is_rolled_back_was_never_told() {
        transaction.executeWithoutResult(status -> {
            desk.tell(Recipients.of(id(lan)), notice("undone"));
            status.setRollbackOnly();
        });

        assertThat(inbox.unread(lan)).isZero();
        assertThat(dispatch.run(phone)).isZero();
    }

    @Test
    void whoever_has_the_power_is_told_but_who_did_it_is_not() {
        var minh = people.officer("Minh", new loa.organization.UnitId(lan.unit()));
        var all = Recipients.whoever(Power.DO_TASK, null, new loa.organization.UnitId(lan.unit()));

        desk.tell(all, notice("by-lan").by(lan));

        assertThat(inbox.unread(minh)).isEqualTo(1);
        assertThat(inbox.unread(lan)).isZero();
    }

    private Deliveries.Failure failure() {
        return deliveries.failures(100).stream()
                .filter(one -> one.person().equals(id(lan)))
                .findFirst()
                .orElseThrow();
    }

    private static Notice notice(String key) {
        return Notice.of("notification.own", key, "/notifications", "notification.told.refused", "ai@example.vn");
    }

    private static PersonId id(Me me) {
        return new PersonId(me.person());
    }

    /** A way that says what it is told to say; {@code null}: it breaks. */
    private static final class Fake implements Carrier {

        private final Way way;
        private final List<String> carried = java.util.Collections.synchronizedList(new ArrayList<>());
        private @Nullable Outcome answer = new Carried();

        Fake(Way way) {
            this.way = way;
        }

        @Override
        public Way way() {
            return way;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public boolean bundles() {
            return false;
        }

        @Override
        public @Nullable String trouble() {
            return null;
        }

        @Override
        public Outcome carry(Parcel parcel) {
            if (answer == null) throw new IllegalStateException("broken");
            if (answer instanceof Carried) carried.add(parcel.id() + parcel.target());
            return answer;
        }
    }
}
