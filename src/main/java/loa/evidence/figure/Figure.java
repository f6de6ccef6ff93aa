package loa.evidence.figure;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import loa.evidence.Check;
import loa.evidence.EntryId;
import loa.evidence.Indicator;
import loa.evidence.SubmissionId;
import loa.organization.UnitId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A number somebody handed in.
 *
 * @param clause id of the plan's clause that its task is of
 * @param unit who owes the task, {@code partners} who helps with it
 * @param on the day on which what it counts happened, or stood
 * @param proof the entry that first said it: the same for all that correct it or point to it
 * @param reference whether it only points to a proof handed in for another task
 * @param corrected whether another entry stands for it
 * @param photos hashes of the files handed in with it that show what happened
 */
public record Figure(
        EntryId id,
        SubmissionId submission,
        TaskId task,
        String clause,
        UnitId unit,
        Set<UnitId> partners,
        Indicator indicator,
        BigDecimal quantity,
        LocalDate on,
        @Nullable String place,
        Instant recordedAt,
        Check check,
        EntryId proof,
        boolean reference,
        boolean corrected,
        Set<String> photos) {

    /** The same, saying what the proof it points to says now; {@code null}: that was withdrawn. */
    Figure saying(@Nullable BigDecimal now) {
        return new Figure(
                id,
                submission,
                task,
                clause,
                unit,
                partners,
                indicator,
                now == null ? quantity : now,
                on,
                place,
                recordedAt,
                check,
                proof,
                reference,
                corrected || now == null,
                photos);
    }

    boolean isAccepted() {
        return check == Check.ACCEPTED;
    }
}
