package loa.approval;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.approval.mandate.Mandates;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which capacity a person signs for a body: as a deputy by a mandate, else in their own post at it. */
@Component
public class Capacities {

    private final Mandates mandates;
    private final Rights rights;
    private final Units units;

    Capacities(Mandates mandates, Rights rights, Units units) {
        this.mandates = mandates;
        this.rights = rights;
        this.units = units;
    }

    /**
     * A capacity.
     *
     * @param form {@code null}: in the person's own post
     */
    public record Held(
            Signature.@Nullable Capacity form,
            @Nullable String behalf,
            @Nullable UUID mandate) {

        static final Held OWN = new Held(null, null, null);
    }

    /** Empty where the person does not sign for the body. */
    public Optional<Held> find(Me me, UnitId body, UUID campaign, ObjectKind kind) {
        var mandate = mandates.find(new PersonId(me.person()), body, kind)
                .map(held -> new Held(held.form(), held.behalf(), held.id()));
        if (mandate.isPresent()) return mandate;
        return home(me).contains(body) && rights.may(me, Power.APPROVE, campaign, body)
                ? Optional.of(Held.OWN)
                : Optional.empty();
    }

    /** The bodies for which the person may sign anything at all today. */
    public Set<UnitId> bodies(Me me) {
        var own = home(me).stream().filter(unit -> rights.may(me, Power.APPROVE, null, unit));
        var lent = mandates.of(new PersonId(me.person())).stream()
                .filter(mandate -> !mandate.ended())
                .map(mandate -> mandate.unit());
        return Stream.concat(own, lent).collect(Collectors.toSet());
    }

    /** The unit where the person works, and those that it took over. */
    public Set<UnitId> home(Me me) {
        var home = new UnitId(me.unit());
        return Stream.concat(Stream.of(home), units.predecessors(home).stream().map(Unit::id))
                .collect(Collectors.toSet());
    }
}
