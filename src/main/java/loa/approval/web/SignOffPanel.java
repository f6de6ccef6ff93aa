package loa.approval.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * What of a task's objects waits for approval, or was approved.
 *
 * @param submit where more is submitted; {@code null}: not by the reader
 */
public record SignOffPanel(
        String title,
        List<ItemLine> lines,
        String none,
        @Nullable String submit,
        String all) implements View {}
