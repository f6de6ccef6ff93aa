package loa.field;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import loa.evidence.Manner;
import loa.evidence.Proof;
import loa.media.MediaId;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.TaskFacts;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What came when its task had moved on: kept whole beside what the others did, until somebody decides.
 *
 * @param unit who owes the task
 * @param faults what was wrong with the rest of it, in words
 * @param typed of a report only its words
 * @param manner how it was to be handed in
 * @param settled {@code null}: it waits
 */
public record Late(
        LateId id,
        TaskId task,
        CampaignId campaign,
        String clause,
        UnitId unit,
        Act.Kind kind,
        UUID by,
        String byName,
        UUID byUnit,
        String byUnitName,
        Instant capturedAt,
        Instant arrivedAt,
        Receipt.Why why,
        List<String> faults,
        Proof.Typed typed,
        Manner manner,
        List<MediaId> files,
        @Nullable Settled settled) {

    /** How it was decided. */
    public record Settled(How how, Instant at, String byName) {}

    /** What somebody decided. */
    public enum How {
        HANDED_IN,
        PUT_ASIDE
    }

    static Late of(
            TaskFacts task,
            Capture capture,
            Author by,
            Instant arrivedAt,
            Receipt.Why why,
            List<String> faults,
            Proof.Typed typed,
            Manner manner,
            List<MediaId> files) {
        return new Late(
                LateId.next(),
                task.id(),
                task.campaign(),
                task.clause(),
                task.unit(),
                capture.act().kind(),
                by.me().person(),
                by.me().name(),
                by.me().unit(),
                by.me().unitName(),
                capture.at(),
                arrivedAt,
                why,
                faults,
                typed,
                manner,
                files,
                null);
    }
}
