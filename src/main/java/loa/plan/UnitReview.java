package loa.plan;

import java.util.List;
import loa.organization.UnitId;
import loa.plan.compiler.CompiledPlan.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A unit that the plan names, on its way to the units of the directory.
 *
 * @param unit as the plan names it
 * @param added whether a person named it, not the plan's headings
 * @param units of the directory; several where bodies are joined or the name is collective
 * @param version for lost updates, 0 before anybody said a word
 */
public record UnitReview(
        Unit unit,
        boolean added,
        Match match,
        List<UnitId> units,
        int version,
        @Nullable Stamp last) {

    /** How far the match is. */
    public enum Match {
        OPEN,
        MATCHED,
        /** Somebody has yet to name the members: an open decision of the campaign. */
        LATER
    }

    public String key() {
        return unit.key();
    }
}
