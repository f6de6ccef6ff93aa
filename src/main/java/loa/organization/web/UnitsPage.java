package loa.organization.web;

import java.time.LocalDate;
import java.util.List;
import loa.organization.UnitKind;
import loa.platform.view.Days;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * The tree of units of a day, or those found by name.
 *
 * @param within the unit whose branch is shown; {@code null}: all
 * @param count how many units there were that day
 * @param founds whether the reader founds units
 */
public record UnitsPage(
        LocalDate day,
        boolean today,
        String q,
        @Nullable Branch within,
        List<Branch> branches,
        int count,
        boolean founds)
        implements View {

    /**
     * One unit with what is below it.
     *
     * @param place the unit above, where the branch stands alone
     * @param folded how many units below are not drawn
     */
    public record Branch(
            String id, String name, UnitKind kind, @Nullable String place, List<Branch> below, int folded) {}

    public String said() {
        return Days.full(day);
    }

    /** What every link keeps of the day. */
    public String on() {
        return today ? "" : "?on=" + day;
    }
}
