package loa.congress.equipment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How ready the equipment of a place is. Pure.
 *
 * @param toBring things that nobody has brought
 * @param nobody of these, things that no unit brings
 * @param untested things at the place that nobody has tried
 * @param faulty things that do not work and have nothing instead
 * @param stale things that were tried too early to count
 * @param testFrom from when on a trial counts; {@code null}: the day is not set
 * @param due whether that moment has come
 */
public record Readiness(
        int things,
        int good,
        int toBring,
        int nobody,
        int untested,
        int faulty,
        List<GearId> stale,
        @Nullable Instant testFrom,
        boolean due) {

    public Readiness {
        stale = List.copyOf(stale);
    }

    /**
     * @param latest the latest trial of each thing
     * @param neededBy when all has to work
     */
    static Readiness of(
            List<Gear> gears, Map<GearId, Trial> latest, int hours, @Nullable Instant neededBy, Instant now) {
        int good = 0;
        int toBring = 0;
        int nobody = 0;
        int untested = 0;
        int faulty = 0;
        var from = neededBy == null ? null : neededBy.minus(Duration.ofHours(hours));
        var stale = new java.util.ArrayList<GearId>();
        for (var gear : gears) {
            var trial = Optional.ofNullable(latest.get(gear.id()));
            switch (gear.state()) {
                case NEEDED, PROMISED -> {
                    toBring++;
                    if (gear.unit() == null) nobody++;
                }
                case ON_SITE -> untested++;
                case FAULTY -> {
                    if (trial.filter(one -> !one.replacement().isEmpty()).isPresent()) good++;
                    else faulty++;
                }
                case TESTED -> {
                    good++;
                    // Once the event is over nothing is tried again.
                    if (from != null
                            && now.isBefore(neededBy)
                            && trial.filter(one -> one.at().isBefore(from)).isPresent()) {
                        stale.add(gear.id());
                    }
                }
                case RETURNED -> good++;
            }
        }
        return new Readiness(
                gears.size(),
                good,
                toBring,
                nobody,
                untested,
                faulty,
                stale,
                from,
                from != null && !now.isBefore(from));
    }

    public boolean isReady() {
        return things > 0 && good == things;
    }

    /** Whether trials have to be made again now. */
    public boolean isStale() {
        return due && !stale.isEmpty();
    }
}
