package loa.work;

import java.util.List;
import loa.organization.UnitId;

/**
 * What the clause of a task asks, for modules that have something to say of some tasks only.
 *
 * @param actions and {@code objects} by their names in the plan's vocabulary
 * @param targets how much of what
 * @param reminded whether anybody was ever reminded of it
 */
public record TaskAsks(
        CampaignId campaign,
        String clause,
        UnitId unit,
        List<String> actions,
        List<String> objects,
        List<Target> targets,
        boolean reminded) {}
