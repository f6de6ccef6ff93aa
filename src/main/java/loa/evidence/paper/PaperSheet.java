package loa.evidence.paper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import loa.evidence.SubmissionId;
import loa.media.MediaId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that was printed.
 *
 * @param opens where an attendance sheet is entered; {@code null}: a sheet of tasks
 * @param rows in the order of the paper
 * @param photos of the sheet after it was filled in
 */
public record PaperSheet(
        UUID id,
        PaperNumber number,
        String title,
        @Nullable String opens,
        String printedBy,
        Instant printedAt,
        List<Row> rows,
        List<MediaId> photos) {

    /**
     * A row.
     *
     * @param entered what it was entered as; {@code null}: not yet
     */
    public record Row(int line, TaskId task, @Nullable SubmissionId entered) {}

    public String path() {
        return "/paper/" + number;
    }
}
