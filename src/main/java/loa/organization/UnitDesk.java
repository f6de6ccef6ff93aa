package loa.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import loa.audit.AuditLog;
import loa.organization.decree.Estates;
import loa.organization.directory.UnitLife;
import loa.organization.directory.UnitPlan;
import loa.organization.directory.UnitRegister;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where units are founded, renamed, moved and abolished by who administers them. */
@Component
@Transactional
public class UnitDesk {

    /** What became of a move. */
    public sealed interface Outcome {
        record Done(UnitId unit) implements Outcome {}

        record Refused(UnitRefusal why) implements Outcome {}
    }

    private final UnitRegister register;
    private final Rights rights;
    private final Estates estates;
    private final AuditLog audit;
    private final Clock clock;

    UnitDesk(UnitRegister register, Rights rights, Estates estates, AuditLog audit, Clock clock) {
        this.register = register;
        this.rights = rights;
        this.estates = estates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Founds a unit that must be possible; a page asks {@link #found(UnitMove.Found, Me)}, which says why not. */
    public Unit found(String name, UnitKind kind, @Nullable UnitId parent, LocalDate from, Me by) {
        return switch (found(new UnitMove.Found(name, kind, parent, from, null, List.of()), by)) {
            case Outcome.Done(var id) ->
                register.directory().life(id).orElseThrow().on(from);
            case Outcome.Refused(var why) -> throw new IllegalArgumentException(why + ": " + name);
        };
    }

    public Outcome found(UnitMove.Found move, Me by) {
        mayAdminister(by, move.parent());
        return carryOut(UnitId.next(), move, by);
    }

    public Outcome move(UnitId id, UnitMove move, Me by) {
        mayAdminister(by, id);
        if (move instanceof UnitMove.MoveUnder(var parent, var _)) mayAdminister(by, parent);
        if (move instanceof UnitMove.Abolish(var lastOn, var heirs)) {
            heirs.forEach(heir -> mayAdminister(by, heir));
            if (estates.hasAny(id, lastOn.plusDays(1))) return new Outcome.Refused(UnitRefusal.HAS_ESTATE);
        }
        return carryOut(id, move, by);
    }

    /** Makes many moves, each about one unit that none of the others needs; where one can't be, none is made. */
    public Optional<UnitRefusal> moveAll(Map<UnitId, ? extends UnitMove> moves, Me by) {
        moves.forEach((id, move) -> mayAdminister(by, move instanceof UnitMove.Found found ? found.parent() : id));
        var directory = register.lockedDirectory();
        var planned = new ArrayList<Map.Entry<UnitPlan, UnitMove>>();
        for (var move : moves.entrySet()) {
            var plan = UnitPlan.decide(directory, move.getKey(), move.getValue());
            if (plan instanceof UnitPlan.Refused(var why)) return Optional.of(why);
            planned.add(Map.entry(plan, move.getValue()));
        }
        if (UnitPlan.shareName(moves.values())) return Optional.of(UnitRefusal.NAME_TAKEN);
        for (var one : planned) carryOut(one.getKey(), one.getValue(), by);
        return Optional.empty();
    }

    private Outcome carryOut(UnitId id, UnitMove move, Me by) {
        return carryOut(UnitPlan.decide(register.lockedDirectory(), id, move), move, by);
    }

    private Outcome carryOut(UnitPlan plan, UnitMove move, Me by) {
        return switch (plan) {
            case UnitPlan.Refused(var why) -> new Outcome.Refused(why);
            case UnitPlan.Founded(var unit) -> {
                register.add(unit);
                yield done(unit, move, by);
            }
            case UnitPlan.Changed(var unit, var others, var successions) -> {
                register.save(unit);
                others.forEach(register::save);
                successions.forEach(register::add);
                yield done(unit, move, by);
            }
        };
    }

    private Outcome done(UnitLife unit, UnitMove move, Me by) {
        audit.append(by, act(move), "unit:" + unit.id(), null, unit.id().value(), details(unit, move));
        return new Outcome.Done(unit.id());
    }

    private static String act(UnitMove move) {
        return switch (move) {
            case UnitMove.Found _ -> "organization.unit.founded";
            case UnitMove.Rename _ -> "organization.unit.renamed";
            case UnitMove.MoveUnder _ -> "organization.unit.moved";
            case UnitMove.Abolish _ -> "organization.unit.abolished";
            case UnitMove.Describe _ -> "organization.unit.described";
        };
    }

    private Map<String, String> details(UnitLife unit, UnitMove move) {
        var name = unit.on(LocalDate.now(clock)).name();
        return switch (move) {
            case UnitMove.Found found ->
                Map.of("name", found.name(), "day", found.from().toString());
            case UnitMove.Rename(var to, var from) -> Map.of("name", to, "day", from.toString());
            case UnitMove.MoveUnder(var parent, var from) ->
                Map.of("name", name, "parent", nameOf(parent), "day", from.toString());
            case UnitMove.Abolish(var lastOn, var heirs) ->
                Map.of(
                        "name",
                        name,
                        "day",
                        lastOn.toString(),
                        "heirs",
                        String.join(", ", heirs.stream().map(this::nameOf).toList()));
            case UnitMove.Describe(var code, var aliases) ->
                Map.of("name", name, "code", Objects.toString(code, ""), "aliases", String.join("; ", aliases));
        };
    }

    private String nameOf(@Nullable UnitId id) {
        return Optional.ofNullable(id)
                .flatMap(register.directory()::life)
                .map(life -> life.on(LocalDate.now(clock)).name())
                .orElse("");
    }

    /** Above all units stands only who administers everything. */
    private void mayAdminister(Me by, @Nullable UnitId unit) {
        if (unit == null && !rights.everywhere(by, Power.ADMINISTER)) {
            throw new AccessDeniedException(Power.ADMINISTER.name());
        }
        if (unit != null) rights.require(by, Power.ADMINISTER, null, unit);
    }
}
