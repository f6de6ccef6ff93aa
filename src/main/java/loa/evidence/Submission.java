package loa.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import loa.work.TaskFacts;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What was handed in at once.
 *
 * @param unit who owes the task
 * @param byUnit the unit of the person who handed it in
 * @param interim the task goes on; it is checked when the rest is handed in
 * @param verdict {@code null}: it waits to be checked
 */
public record Submission(
        SubmissionId id,
        TaskId task,
        CampaignId campaign,
        String clause,
        UnitId unit,
        UUID by,
        String byName,
        UUID byUnit,
        Instant recordedAt,
        Origin origin,
        boolean interim,
        @Nullable Verdict verdict,
        List<Entry> entries) {

    static Submission of(TaskFacts task, Manner manner, Me by, Instant at) {
        return new Submission(
                SubmissionId.next(),
                task.id(),
                task.campaign(),
                task.clause(),
                task.unit(),
                by.person(),
                by.name(),
                by.unit(),
                at,
                manner.origin(),
                manner.interim(),
                null,
                List.of());
    }

    Submission with(List<Entry> entries) {
        return new Submission(
                id, task, campaign, clause, unit, by, byName, byUnit, recordedAt, origin, interim, verdict, entries);
    }

    /** Whether the person or their unit owes it or did it; what was told is the typist's own, not that of the whole office. */
    public boolean isOwn(Me me) {
        return by.equals(me.person())
                || (byUnit.equals(me.unit()) && !origin.isTold())
                || unit.value().equals(me.unit());
    }

    public Check check() {
        if (verdict == null) return Check.TO_CHECK;
        return verdict.accepted() ? Check.ACCEPTED : Check.RETURNED;
    }
}
