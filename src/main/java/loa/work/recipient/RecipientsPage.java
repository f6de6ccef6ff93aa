package loa.work.recipient;

import java.util.List;
import loa.platform.view.View;
import loa.work.CampaignFrame;
import org.jspecify.annotations.Nullable;

/** To whom the plan goes, line by line as it stands below its text. */
public record RecipientsPage(
        CampaignFrame frame,
        List<Line> lines,
        int seen,
        int of,
        @Nullable String objection) implements View {

    /** A line of the plan with the units it stands for. */
    public record Line(String name, String purpose, boolean filed, List<Copy> copies) {}

    /**
     * What became of it at one unit.
     *
     * @param mine whether the reader speaks for the unit
     * @param replies where a reply goes; {@code null}: the reader does not reply
     */
    public record Copy(
            String unit,
            String path,
            String told,
            @Nullable String seen,
            @Nullable String answer,
            @Nullable String answered,
            @Nullable String words,
            @Nullable String reply,
            boolean mine,
            boolean replies) {}
}
