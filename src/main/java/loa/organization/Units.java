package loa.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loa.organization.directory.UnitLife;
import loa.organization.directory.UnitRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units, for whoever looks for one: by id, by day, by name as plans write it. */
@Component
public class Units {

    private final UnitRegister register;
    private final Clock clock;

    Units(UnitRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The unit as it is today, or as it last was. */
    public Optional<Unit> find(UnitId id) {
        return register.directory().life(id).map(life -> life.on(today()));
    }

    /** Those of the ids that are known, as they are today or last were. */
    public Map<UnitId, Unit> findAll(Collection<UnitId> ids) {
        var directory = register.directory();
        var today = today();
        return Set.copyOf(ids).stream()
                .flatMap(id -> directory.life(id).stream())
                .collect(Collectors.toMap(UnitLife::id, life -> life.on(today)));
    }

    /** The unit as it was on that day, its name and parent too; empty where it did not exist. */
    public Optional<Unit> find(UnitId id, LocalDate on) {
        return register.directory().on(on).find(id);
    }

    /** Every unit of that day, parents before children, siblings by name. */
    public List<Unit> on(LocalDate day) {
        return register.directory().on(day).all();
    }

    /**
     * The one unit that a paper means by a name: without regard to case, place of the tone mark, {@code &} or {@code và},
     * usual abbreviations and aliases. It is looked for below {@code within}, then ever further out; empty where no unit or
     * more than one can be meant.
     *
     * @param within the unit whose paper it is; {@code null}: anywhere
     */
    public Optional<Unit> named(String name, @Nullable UnitId within, LocalDate on) {
        return register.directory().on(on).named(name, within);
    }

    /**
     * The units that a collective name stands for, as {@code các xã, thị trấn}, {@code các trường}, {@code các cơ quan, đơn vị};
     * empty where the name does not say which ({@code một số xã}, {@code các đơn vị liên quan}).
     */
    public List<Unit> members(String collectiveName, UnitId within, LocalDate on) {
        return register.directory().on(on).members(collectiveName, within);
    }

    /** The units that took over from this one. */
    public List<Unit> successors(UnitId id) {
        return register.directory().successors(id, today());
    }

    /** The units that this one took over from. */
    public List<Unit> predecessors(UnitId id) {
        return register.directory().predecessors(id, today());
    }

    /** Stands for all units as they are: another one after each change. */
    public Object edition() {
        return register.directory();
    }

    /** All units there were, as they are today or last were. */
    public Collection<Unit> all() {
        var today = today();
        return register.directory().lives().stream().map(life -> life.on(today)).toList();
    }

    /** The map of that day. */
    public UnitMap map(LocalDate day) {
        return new UnitMap(register.directory(), day);
    }

    /** The days on which units were merged, divided or abolished, the latest first: each makes another map. */
    public List<LocalDate> reorganised() {
        return register.directory().reorganised();
    }

    /** The unit and all below it, today or on its last day. */
    public List<UnitId> withAllBelow(UnitId id) {
        return register.directory().latest(today()).from(id).stream()
                .map(Unit::id)
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
