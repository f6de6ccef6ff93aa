package loa.organization;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that somebody was given.
 *
 * @param unit where it holds, with all below; {@code null}: everywhere
 * @param campaign the one campaign it holds in; {@code null}: in all
 */
public record Grant(
        UUID id,
        PersonId person,
        Role role,
        @Nullable UnitId unit,
        @Nullable UUID campaign,
        Instant since) {

    boolean holdsIn(@Nullable UUID campaign) {
        return this.campaign == null || this.campaign.equals(campaign);
    }
}
