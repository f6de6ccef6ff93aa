package loa.evidence.paper.web;

import java.util.List;
import loa.platform.view.View;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it is typed in: the rows of the paper in its order, what is entered already said beside.
 *
 * @param refusals of the sheet as a whole
 * @param photos of the sheet that are there
 * @param left how many rows are not entered
 */
public record PaperEntryPage(
        String number,
        String title,
        String action,
        String print,
        List<String> refusals,
        @Nullable String summary,
        String signedBy,
        String day,
        List<String> photos,
        List<Row> rows,
        int left,
        int megabytes)
        implements View {

    /**
     * A row of the paper.
     *
     * @param entered where its proof is; {@code null}: it is still to be entered
     * @param seen whether the reader may see the task; else the row is only counted
     * @param unit as it is chosen, a name of {@link loa.evidence.Indicator}
     */
    public record Row(
            int line,
            boolean seen,
            String who,
            String clause,
            String words,
            String task,
            @Nullable String entered,
            boolean done,
            String day,
            String quantity,
            String unit,
            String note,
            List<String> refusals) {}
}
