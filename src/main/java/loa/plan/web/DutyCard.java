package loa.plan.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it was read, with what a person may say of it.
 *
 * @param path of the review
 * @param show the filter of the list it stands in
 * @param state decision's name, or {@code OPEN}
 * @param words the plan's own words
 * @param stamp who said so last, and when
 * @param readOnly whether the plan is agreed and nothing can be said any more
 * @param refusal why the last act was not carried out
 */
public record DutyCard(
        String path,
        String show,
        String clause,
        String address,
        int version,
        @Nullable String unit,
        boolean coordinates,
        String state,
        boolean check,
        String words,
        List<Fact> facts,
        List<Fact.Value> steps,
        @Nullable String reason,
        @Nullable String stamp,
        boolean readOnly,
        @Nullable String refusal,
        @Nullable String typedReason)
        implements View {

    public boolean open() {
        return state.equals("OPEN");
    }

    public String tone() {
        return switch (state) {
            case "OPEN" -> check ? "warn" : "mute";
            case "CONFIRMED" -> "ok";
            case "CORRECTED" -> "info";
            default -> "mute";
        };
    }
}
