package loa.organization;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.audit.Readership;
import loa.platform.Me;
import org.springframework.stereotype.Component;

/** Who reads the log: whoever has the power, for the units it reaches. */
@Component
class AuditReadership implements Readership {

    private final Rights rights;
    private final Units units;

    AuditReadership(Rights rights, Units units) {
        this.rights = rights;
        this.units = units;
    }

    @Override
    public Reach reach(Me me) {
        if (rights.everywhere(me, Power.READ_AUDIT)) return Reach.EVERYTHING;
        return new Reach(
                false,
                rights.units(me, Power.READ_AUDIT, null).stream()
                        .map(UnitId::value)
                        .collect(Collectors.toSet()));
    }

    @Override
    public Map<UUID, String> unitNames(Collection<UUID> ids) {
        return units.findAll(ids.stream().map(UnitId::new).toList()).values().stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), Unit::name));
    }
}
