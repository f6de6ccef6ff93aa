package loa.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import loa.notification.Carrier.Carried;
import loa.notification.Carrier.Later;
import loa.notification.Carrier.Parcel;
import loa.notification.Carrier.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, each way by itself: one that fails keeps no other waiting. A delivery is claimed before it is sent, so
 * that no second run sends it too; what fails is tried again after a minute, two, four and so on up to six hours.
 */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int BATCH = 200;
    private static final int TRIES = 16;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final Deliveries deliveries;
    private final Notices notices;
    private final Clock clock;

    Dispatch(Deliveries deliveries, Notices notices, Clock clock) {
        this.deliveries = deliveries;
        this.notices = notices;
        this.clock = clock;
    }

    /** Sends all that is due by this way now, and says how many notices left the house. */
    int run(Carrier carrier) {
        if (!carrier.isReady()) return 0;
        int sent = 0;
        while (true) {
            var claimed = deliveries.claim(carrier.way(), clock.instant(), BATCH);
            sent += send(carrier, claimed);
            if (claimed.size() < BATCH) return sent;
        }
    }

    private int send(Carrier carrier, List<Delivery> claimed) {
        var messages = notices.find(claimed.stream().map(Delivery::notice).toList());
        int sent = 0;
        for (var together : bundles(carrier, claimed)) {
            var first = together.getFirst();
            var parcel = new Parcel(
                    first.notice().toString(),
                    first.person(),
                    first.target(),
                    together.stream()
                            .map(delivery -> messages.get(delivery.notice()))
                            .filter(Objects::nonNull)
                            .toList());
            if (carry(carrier, parcel, together)) sent += together.size();
        }
        return sent;
    }

    private boolean carry(Carrier carrier, Parcel parcel, List<Delivery> together) {
        switch (outcome(carrier, parcel)) {
            case Carried _ -> {
                deliveries.sent(together);
                return true;
            }
            case Refused(var why) -> deliveries.refused(together, why);
            case Later(var why) -> {
                int tries = together.getFirst().tries();
                if (tries >= TRIES) deliveries.givenUp(together, why);
                else deliveries.again(together, why, clock.instant().plus(waitAfter(tries)));
            }
        }
        return false;
    }

    private static Carrier.Outcome outcome(Carrier carrier, Parcel parcel) {
        try {
            return carrier.carry(parcel);
        } catch (RuntimeException e) {
            LOG.warn("{} could not carry {}: {}", carrier.way(), parcel.id(), e.toString());
            return new Later(String.valueOf(e.getMessage()));
        }
    }

    private static Collection<List<Delivery>> bundles(Carrier carrier, List<Delivery> claimed) {
        var bundles = new LinkedHashMap<Object, List<Delivery>>();
        for (var delivery : claimed) {
            var together = carrier.bundles() ? delivery.person() : delivery;
            bundles.computeIfAbsent(together, one -> new ArrayList<>()).add(delivery);
        }
        return bundles.values();
    }

    /** How long to wait after so many tries. */
    static Duration waitAfter(int tries) {
        var doubled = Duration.ofMinutes(1L << Math.clamp(tries - 1, 0, 10));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }
}
