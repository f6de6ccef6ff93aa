package loa.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.organization.Grant;
import loa.organization.PersonId;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person may find.
 *
 * @param everything whether that is all that belongs to any campaign
 * @param campaigns those in which the person takes part
 * @param checked those of which the person checks everything
 * @param atLarge whether the person holds keys of campaigns at large instead of one for each
 * @param keys what the person holds
 * @param steady those of them that do not hang on the tree of units
 * @param scoped what the person holds in one campaign only
 */
record Reader(
        boolean everything,
        Set<UUID> campaigns,
        Set<UUID> checked,
        boolean atLarge,
        Set<UUID> keys,
        Set<UUID> steady,
        List<Scoped> scoped) {

    /** Who takes part in so many campaigns holds a key of each; more of them would cost the index more than they spare it. */
    private static final int FEW = 16;

    /** Who checks more campaigns has so little kept from them that the index need not be asked for what they hold. */
    private static final int MANY = 64;

    record Scoped(UUID campaign, UUID key) {}

    boolean seesMost() {
        return everything || checked.size() > MANY;
    }

    /** Who may find what, by the rights people have this moment. */
    @Component
    static class Readers {

        private final Rights rights;

        Readers(Rights rights) {
            this.rights = rights;
        }

        Reader of(Me me) {
            return of(me, FEW);
        }

        Reader of(Me me, int few) {
            var campaigns = rights.campaigns(me);
            var checked = campaigns.stream()
                    .filter(campaign -> rights.may(me, Power.CHECK_PROOF, campaign, null))
                    .collect(Collectors.toCollection(HashSet::new));
            var steady = new HashSet<>(Set.of(Locks.EVERYBODY, Locks.person(me.person()), Locks.workplace(me.unit())));
            var keys = new HashSet<UUID>();
            var scoped = new ArrayList<Scoped>();
            for (var grant : rights.given(new PersonId(me.person()))) {
                enter(grant, keys, checked, scoped);
            }
            boolean atLarge = campaigns.size() > few;
            if (!atLarge) {
                campaigns.forEach(campaign -> steady.add(Locks.campaign(campaign)));
                checked.forEach(campaign -> steady.add(Locks.whole(campaign)));
            }
            keys.addAll(steady);
            return new Reader(
                    rights.everywhere(me, Power.SEE_CAMPAIGN), campaigns, checked, atLarge, keys, steady, scoped);
        }

        private static void enter(Grant grant, Set<UUID> keys, Set<UUID> checked, List<Scoped> scoped) {
            var unit = grant.unit() == null ? null : grant.unit().value();
            var campaign = grant.campaign();
            if (grant.role().gives(Power.SEE_CAMPAIGN)) {
                if (campaign == null && unit != null) keys.add(Locks.unit(unit));
                if (campaign != null && unit != null) scoped.add(new Scoped(campaign, Locks.unit(unit)));
                if (campaign != null && unit == null) checked.add(campaign);
            }
            if (campaign != null) return;
            add(grant, Power.IMPORT_PLAN, unit == null ? Locks.ALL_PLANS : Locks.plans(unit), keys);
            add(grant, Power.ADMINISTER, unit == null ? Locks.ALL_PEOPLE : Locks.people(unit), keys);
        }

        private static void add(Grant grant, Power power, UUID key, Set<UUID> keys) {
            if (grant.role().gives(power)) keys.add(key);
        }

        /** The units whose work the person sees in all campaigns: what keys stand for, worked out anew. */
        Set<UUID> units(Me me, @Nullable UUID campaign) {
            return rights.units(me, Power.SEE_CAMPAIGN, campaign).stream()
                    .map(UnitId::value)
                    .collect(Collectors.toSet());
        }
    }
}
