package loa.plan.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A unit that the plan names, and the units of the directory it stands for.
 *
 * @param duties how many duties it owes, in words
 * @param match {@code OPEN}, {@code MATCHED} or {@code LATER}
 * @param matched names of the units chosen
 * @param suggested what the directory suggests, each ready to be unchecked
 * @param directory all units to choose from, while the person is choosing
 * @param kinds kinds of units, where the person may found one
 */
public record UnitCard(
        String path,
        String show,
        String key,
        int version,
        String name,
        boolean collective,
        String duties,
        String match,
        List<String> matched,
        List<Choice> suggested,
        boolean choosing,
        List<Choice> directory,
        List<Choice> kinds,
        boolean placed,
        @Nullable String stamp,
        boolean readOnly,
        @Nullable String refusal)
        implements View {

    public boolean open() {
        return match.equals("OPEN");
    }

    public String tone() {
        return switch (match) {
            case "MATCHED" -> "ok";
            case "LATER" -> "info";
            default -> "warn";
        };
    }
}
