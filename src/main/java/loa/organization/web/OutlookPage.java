package loa.organization.web;

import java.util.List;
import loa.organization.intake.IntakeDesk.Outlook;
import loa.organization.intake.Verdict;
import loa.organization.intake.Verdict.Effect;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What an uploaded list will do, row by row.
 *
 * @param shown the effect whose rows are shown; {@code null}: all
 */
public record OutlookPage(
        Outlook outlook, @Nullable Effect shown, List<Verdict> verdicts, int page, int pages, boolean changed)
        implements View {

    public List<String> heads() {
        return outlook.kind().columns().heads();
    }

    public String address(@Nullable Effect effect) {
        return "/import/" + outlook.kind().path() + "/" + outlook.id() + (effect == null ? "" : "?show=" + effect);
    }

    public @Nullable String page(int other) {
        if (other < 1 || other > pages) return null;
        return address(shown) + (shown == null ? "?" : "&") + "page=" + other;
    }

    public static String kind(Effect effect) {
        return switch (effect) {
            case WRONG -> "bad";
            case NEW -> "ok";
            case CHANGED -> "info";
            case UNCHANGED -> "mute";
        };
    }
}
