package loa.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import loa.organization.directory.Directory;

/** The units of one day, as a map on which the work of other days is laid: each piece at the unit that answered for it then. */
public final class UnitMap {

    private final Directory directory;
    private final LocalDate day;
    private final Map<List<UnitId>, UnitId> known = new HashMap<>();

    UnitMap(Directory directory, LocalDate day) {
        this.directory = directory;
        this.day = day;
    }

    public LocalDate day() {
        return day;
    }

    /**
     * The unit of that day that answered for something.
     *
     * @param owners all who had it, one after the other, at least one
     */
    public UnitId of(List<UnitId> owners) {
        return known.computeIfAbsent(List.copyOf(owners), this::find);
    }

    private UnitId find(List<UnitId> owners) {
        for (var owner : owners) if (exists(owner)) return owner;
        var last = owners.getLast();
        var seen = new HashSet<UnitId>();
        while (!exists(last) && seen.add(last)) {
            var heir = directory.heir(last, day);
            if (heir.isEmpty()) break;
            last = heir.get();
        }
        // Before all of them were founded the first one stands for what was not yet; after all of them the last one.
        return exists(last) || ended(owners.getFirst()) ? last : owners.getFirst();
    }

    private boolean exists(UnitId unit) {
        return directory.life(unit).filter(life -> life.existsOn(day)).isPresent();
    }

    private boolean ended(UnitId unit) {
        return directory
                .life(unit)
                .filter(life -> life.lastOn() != null && life.lastOn().isBefore(day))
                .isPresent();
    }
}
