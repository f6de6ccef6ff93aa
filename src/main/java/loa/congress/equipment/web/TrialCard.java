package loa.congress.equipment.web;

import java.util.List;
import loa.congress.web.Choice;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A thing on the sheet of trials.
 *
 * @param path where the trial is sent; {@code null}: the reader only looks
 * @param said {@code good}, {@code bad} or empty, as typed last
 */
public record TrialCard(
        String id,
        int number,
        GearLine line,
        @Nullable String path,
        List<Choice> checks,
        String said,
        String words,
        String replacement,
        @Nullable String fault)
        implements View {}
