package loa.search;

import java.util.Set;
import java.util.UUID;

/** What opens an entry to a person; one of several is enough. */
public sealed interface Opener {

    /** Whoever is signed in. */
    record SignedIn() implements Opener {}

    /** Whoever takes part in the campaign it belongs to. */
    record SeesCampaign() implements Opener {}

    /** Whoever sees what is of the unit, and whoever checks the whole campaign it belongs to. */
    record SeesUnit(UUID unit) implements Opener {}

    /** One person. */
    record Is(UUID person) implements Opener {}

    /** Whoever works at the unit itself now. */
    record WorksAt(UUID unit) implements Opener {}

    /** Whoever may bring plans for the unit. */
    record BringsPlansFor(UUID unit) implements Opener {}

    /** Whoever administers all of these units; none of them: whoever administers everything. */
    record Administers(Set<UUID> units) implements Opener {}
}
