package loa.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units, for whoever looks for one: by id, by day, by name as plans write it. */
@Component
public class Units {

    /** The unit as it is today, or as it last was. */
    public Optional<Unit> find(UnitId id) {
        throw new UnsupportedOperationException();
    }

    /** Those of the ids that are known, as they are today or last were. */
    public Map<UnitId, Unit> findAll(Collection<UnitId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The unit as it was on that day, its name and parent too; empty where it did not exist. */
    public Optional<Unit> find(UnitId id, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** Every unit of that day, parents before children, siblings by name. */
    public List<Unit> on(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    /**
     * The one unit that a paper means by a name: without regard to case, place of the tone mark, {@code &} or {@code và},
     * usual abbreviations and aliases. It is looked for below {@code within}, then ever further out; empty where no unit or
     * more than one can be meant.
     *
     * @param within the unit whose paper it is; {@code null}: anywhere
     */
    public Optional<Unit> named(String name, @Nullable UnitId within, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /**
     * The units that a collective name stands for, as {@code các xã, thị trấn}, {@code các trường}, {@code các cơ quan, đơn vị};
     * empty where the name does not say which ({@code một số xã}, {@code các đơn vị liên quan}).
     */
    public List<Unit> members(String collectiveName, UnitId within, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    /** The units that took over from this one. */
    public List<Unit> successors(UnitId id) {
        throw new UnsupportedOperationException();
    }

    /** The units that this one took over from. */
    public List<Unit> predecessors(UnitId id) {
        throw new UnsupportedOperationException();
    }

    /** The unit and all below it, today or on its last day. */
    public List<UnitId> withAllBelow(UnitId id) {
        throw new UnsupportedOperationException();
    }
}
