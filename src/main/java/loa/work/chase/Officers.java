package loa.work.chase;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.work.CampaignId;
import org.springframework.stereotype.Component;

/** Whom to turn to: who does a unit's work, who leads it, who leads the unit above, who runs the campaign. */
@Component
class Officers {

    private static final List<Role> DOING = List.of(Role.OFFICER);
    private static final List<Role> LEADING = List.of(Role.LEADER, Role.CHIEF);
    private static final List<Role> RUNNING = List.of(Role.CHIEF);

    private final Persons persons;
    private final Units units;

    Officers(Persons persons, Units units) {
        this.persons = persons;
        this.units = units;
    }

    /** Who does the work of each unit: its officers, else who leads it, else whoever may do its tasks. */
    Map<UnitId, Set<PersonId>> doing(CampaignId campaign, Collection<UnitId> wanted) {
        var doing = persons.given(DOING, campaign.value(), wanted);
        var leading = persons.given(LEADING, campaign.value(), wanted);
        var found = new HashMap<UnitId, Set<PersonId>>();
        for (var unit : Set.copyOf(wanted)) {
            var ids = Optional.ofNullable(doing.get(unit))
                    .or(() -> Optional.ofNullable(leading.get(unit)))
                    .orElseGet(() -> persons.who(Power.DO_TASK, campaign.value(), unit));
            found.put(unit, new LinkedHashSet<>(ids));
        }
        return found;
    }

    /** Who leads each unit, and who leads the one above it. */
    Map<UnitId, Set<PersonId>> above(CampaignId campaign, Collection<UnitId> wanted) {
        var known = units.findAll(wanted);
        var all = new LinkedHashSet<UnitId>(wanted);
        known.values().stream()
                .map(Unit::parent)
                .filter(java.util.Objects::nonNull)
                .forEach(all::add);
        var leading = persons.given(LEADING, campaign.value(), all);
        var found = new HashMap<UnitId, Set<PersonId>>();
        for (var unit : Set.copyOf(wanted)) {
            var ids = new LinkedHashSet<>(leading.getOrDefault(unit, List.of()));
            var parent = Optional.ofNullable(known.get(unit)).map(Unit::parent);
            parent.ifPresent(one -> ids.addAll(leading.getOrDefault(one, List.of())));
            found.put(unit, ids);
        }
        return found;
    }

    /** Who runs the campaign of this issuer. */
    Set<PersonId> running(CampaignId campaign, UnitId issuer) {
        var there = persons.given(RUNNING, campaign.value(), List.of(issuer)).get(issuer);
        return new LinkedHashSet<>(there == null ? persons.who(Power.RUN_CAMPAIGN, campaign.value(), issuer) : there);
    }

    /** Who checks proof at these units, as leaders or inspectors. */
    Set<PersonId> checking(CampaignId campaign, Collection<UnitId> at) {
        var checking = new LinkedHashSet<PersonId>();
        persons.given(List.of(Role.INSPECTOR, Role.LEADER, Role.CHIEF), campaign.value(), at)
                .values()
                .forEach(checking::addAll);
        return checking;
    }

    List<String> names(Collection<PersonId> ids) {
        return persons.names(ids).values().stream().sorted().toList();
    }

    Map<PersonId, String> namesById(Collection<PersonId> ids) {
        return persons.names(ids);
    }

    String nameOf(UnitId unit) {
        return units.find(unit).map(Unit::name).orElse(unit.toString());
    }

    Map<UnitId, Unit> units(Collection<UnitId> ids) {
        return units.findAll(ids);
    }
}
