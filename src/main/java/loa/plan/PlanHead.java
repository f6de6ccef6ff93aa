package loa.plan;

import java.time.LocalDate;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a plan besides its words.
 *
 * @param edition the edition in force, or under review
 * @param pending a later edition that waits beside the one in force
 * @param owner unit of the person who brought it
 * @param place the root unit it is for (địa bàn), as a person chose it
 * @param issuer the unit that issued it, as a person chose it
 * @param directoryOn the day whose directory of units counts for it
 * @param discarded why it was discarded
 * @param version for lost updates
 */
public record PlanHead(
        PlanId id,
        String title,
        PlanState state,
        int edition,
        @Nullable Integer pending,
        UnitId owner,
        @Nullable UnitId place,
        @Nullable UnitId issuer,
        LocalDate directoryOn,
        Stamp brought,
        @Nullable Stamp confirmed,
        @Nullable String discarded,
        long version) {}
