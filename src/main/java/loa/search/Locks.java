package loa.search;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.organization.UnitId;
import loa.organization.directory.Directory;
import loa.search.Opener.*;
import org.jspecify.annotations.Nullable;

/**
 * What an entry must be opened with, as keys that stand in the index beside its words; whoever holds one of them finds it. A unit
 * is opened by every unit from which it is reached, so that whoever works far above holds few keys.
 */
final class Locks {

    /** What a key is about; keys of different matters are never the same. */
    private enum Matter {
        EVERYBODY,
        CAMPAIGN,
        WHOLE_CAMPAIGN,
        UNIT,
        PERSON,
        WORKPLACE,
        PLANS,
        ADMINISTRATION
    }

    private static final UUID ANYWHERE = new UUID(0, 0);

    static final UUID EVERYBODY = key(Matter.EVERYBODY, ANYWHERE);
    /** Held by who takes part in many campaigns: of what it opens, only what belongs to one of those may be found. */
    static final UUID PARTICIPANTS = key(Matter.CAMPAIGN, ANYWHERE);
    /** Held by who checks one of many campaigns: of what it opens, only what belongs to a checked one may be found. */
    static final UUID CHECKERS = key(Matter.WHOLE_CAMPAIGN, ANYWHERE);

    /** Held by who brings plans, or administers, everywhere. */
    static final UUID ALL_PLANS = key(Matter.PLANS, ANYWHERE);

    static final UUID ALL_PEOPLE = key(Matter.ADMINISTRATION, ANYWHERE);

    private Locks() {}

    private static UUID key(Matter matter, UUID id) {
        return new UUID(id.getMostSignificantBits() ^ (0x5ea2c4L + matter.ordinal()), id.getLeastSignificantBits());
    }

    static UUID campaign(UUID campaign) {
        return key(Matter.CAMPAIGN, campaign);
    }

    static UUID whole(UUID campaign) {
        return key(Matter.WHOLE_CAMPAIGN, campaign);
    }

    static UUID unit(UUID unit) {
        return key(Matter.UNIT, unit);
    }

    static UUID person(UUID person) {
        return key(Matter.PERSON, person);
    }

    static UUID workplace(UUID unit) {
        return key(Matter.WORKPLACE, unit);
    }

    static UUID plans(UUID unit) {
        return key(Matter.PLANS, unit);
    }

    static UUID people(UUID unit) {
        return key(Matter.ADMINISTRATION, unit);
    }

    /** All that opens it. */
    static Set<UUID> of(Findable found, Directory directory, LocalDate today) {
        return found.openers().stream()
                .flatMap(opener -> of(opener, found.campaign(), directory, today))
                .collect(Collectors.toSet());
    }

    private static Stream<UUID> of(Opener opener, @Nullable UUID campaign, Directory directory, LocalDate today) {
        return switch (opener) {
            case SignedIn _ -> Stream.of(EVERYBODY);
            case SeesCampaign() -> campaign == null ? Stream.of() : Stream.of(campaign(campaign), PARTICIPANTS);
            case SeesUnit(var unit) ->
                Stream.concat(
                        campaign == null ? Stream.of() : Stream.of(whole(campaign), CHECKERS),
                        reaching(directory, unit, today).stream().map(Locks::unit));
            case Is(var person) -> Stream.of(person(person));
            case WorksAt(var unit) -> Stream.of(workplace(unit));
            case BringsPlansFor(var unit) ->
                Stream.concat(
                        Stream.of(ALL_PLANS),
                        reaching(directory, unit, today).stream().map(Locks::plans));
            case Administers(var units) ->
                Stream.concat(
                        Stream.of(ALL_PEOPLE),
                        reachingAll(directory, units, today).map(Locks::people));
        };
    }

    static Set<UUID> reaching(Directory directory, UUID unit, LocalDate today) {
        return directory.reaching(new UnitId(unit), false, today).stream()
                .map(UnitId::value)
                .collect(Collectors.toSet());
    }

    /** From where all of them are reached at once. */
    private static Stream<UUID> reachingAll(Directory directory, Set<UUID> units, LocalDate today) {
        Iterator<UUID> each = units.iterator();
        if (!each.hasNext()) return Stream.of();
        var common = new HashSet<>(reaching(directory, each.next(), today));
        while (each.hasNext()) common.retainAll(reaching(directory, each.next(), today));
        return common.stream();
    }

    /** The units on which it depends what opens it. */
    static Set<UUID> units(Collection<Opener> openers) {
        return openers.stream()
                .flatMap(opener -> switch (opener) {
                    case SeesUnit seen -> Stream.of(seen.unit());
                    case BringsPlansFor brings -> Stream.of(brings.unit());
                    case Administers administers -> administers.units().stream();
                    default -> Stream.<UUID>of();
                })
                .collect(Collectors.toSet());
    }

    /** The units by whose sight it is opened while nobody knows from where they are reached. */
    static Set<UUID> seen(Collection<Opener> openers) {
        return openers.stream()
                .filter(SeesUnit.class::isInstance)
                .map(opener -> ((SeesUnit) opener).unit())
                .collect(Collectors.toSet());
    }

    /** Whether who sees everything of all campaigns opens it. */
    static boolean isShared(Collection<Opener> openers) {
        return openers.stream().anyMatch(opener -> opener instanceof SeesCampaign || opener instanceof SeesUnit);
    }
}
