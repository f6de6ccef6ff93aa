package loa.field.exchange;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.organization.PersonDesk;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitDesk;
import loa.organization.UnitId;
import loa.organization.UnitMove;
import loa.organization.Units;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody who administers says that another installation is believed, and which unit here each of its units is. */
@Component
public class TrustDesk {

    private final Correspondents correspondents;
    private final UnitDesk unitDesk;
    private final Units units;
    private final PersonDesk persons;
    private final Rights rights;
    private final AuditLog audit;
    private final Clock clock;

    TrustDesk(
            Correspondents correspondents,
            UnitDesk unitDesk,
            Units units,
            PersonDesk persons,
            Rights rights,
            AuditLog audit,
            Clock clock) {
        this.correspondents = correspondents;
        this.unitDesk = unitDesk;
        this.units = units;
        this.persons = persons;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean decides(Me me) {
        return rights.may(me, Power.ADMINISTER, null, null);
    }

    /** What is proposed for each of its units: the one here that bears its name or id. */
    public Map<UUID, UnitId> proposals(Correspondent from) {
        var today = LocalDate.now(clock);
        var proposals = new HashMap<UUID, UnitId>();
        for (var known : correspondents.units(from.id())) {
            if (known.ours() != null) proposals.put(known.theirs(), new UnitId(known.ours()));
            else find(known.theirs(), known.name(), today).ifPresent(unit -> proposals.put(known.theirs(), unit));
        }
        if (from.unit() != null) proposals.put(from.theirUnit(), from.unit());
        else
            find(from.theirUnit(), from.theirUnitName(), today)
                    .ifPresent(unit -> proposals.put(from.theirUnit(), unit));
        return proposals;
    }

    private Optional<UnitId> find(UUID theirs, String name, LocalDate today) {
        return units.find(new UnitId(theirs))
                .or(() -> units.named(name, null, today))
                .map(Unit::id);
    }

    /**
     * Believes it from now on.
     *
     * @param chosen for each of its units the one here; {@code null}: it is founded here, the issuer on top, others below the unit
     *     that owes
     */
    @Transactional
    public Optional<ExchangeRefusal> believe(UUID id, Map<UUID, @Nullable UnitId> chosen, Me me) {
        var from = correspondents.find(id).orElseThrow();
        var unit = chosen.getOrDefault(from.theirUnit(), from.unit());
        if (unit == null || units.find(unit).isEmpty()) return Optional.of(ExchangeRefusal.UNIT_MISSING);
        rights.require(me, Power.ADMINISTER, null, unit);
        if (from.runs()) map(from, unit, chosen, me);
        UUID person = from.runs() || from.person() != null ? from.person() : inNameOf(from, unit, me);
        correspondents.confirm(id, unit, person, clock.instant(), me.name());
        record(from, unit, "field.exchange.believed", me);
        return Optional.empty();
    }

    /** Nothing of it is taken from now on. */
    @Transactional
    public void end(UUID id, Me me) {
        var from = correspondents.find(id).orElseThrow();
        if (from.unit() == null) rights.require(me, Power.ADMINISTER, null, null);
        else rights.require(me, Power.ADMINISTER, null, from.unit());
        if (correspondents.end(id, clock.instant(), me.name())) {
            record(from, from.unit(), "field.exchange.ended", me);
        }
    }

    private void map(Correspondent from, UnitId unit, Map<UUID, @Nullable UnitId> chosen, Me me) {
        for (var known : correspondents.units(from.id())) {
            if (known.theirs().equals(from.theirUnit())) {
                correspondents.set(from.id(), known.theirs(), unit.value());
                continue;
            }
            var ours = chosen.get(known.theirs());
            if (ours == null && known.ours() != null) continue;
            if (ours == null) ours = found(known, unit, me);
            correspondents.set(from.id(), known.theirs(), ours.value());
        }
    }

    private UnitId found(Correspondents.Known known, UnitId below, Me me) {
        var parent = known.issuer() ? null : below;
        var move = new UnitMove.Found(known.name(), known.kind(), parent, Unit.BEFORE_RECORDS, null, List.of());
        return switch (unitDesk.found(move, me)) {
            case UnitDesk.Outcome.Done(var done) -> done;
            case UnitDesk.Outcome.Refused _ ->
                units.named(known.name(), parent, LocalDate.now(clock))
                        .orElseThrow()
                        .id();
        };
    }

    /** Somebody without an account, who is given what an officer of the unit may do; that can be taken away as from anybody. */
    private UUID inNameOf(Correspondent from, UnitId unit, Me me) {
        var name = msg("field.exchange.person", from.name());
        PersonId person =
                persons.register(name, null, null, unit, msg("field.exchange.personPost"), Set.of(Role.OFFICER), me);
        return person.value();
    }

    private void record(Correspondent from, @Nullable UnitId unit, String act, Me me) {
        audit.append(
                me,
                act,
                "correspondent:" + from.id(),
                null,
                unit == null ? null : unit.value(),
                Map.of("name", from.name(), "key", from.fingerprint()));
    }
}
