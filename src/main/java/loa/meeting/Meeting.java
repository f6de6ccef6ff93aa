package loa.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import loa.evidence.SubmissionId;
import loa.organization.UnitId;
import loa.work.CampaignId;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * A meeting at which topics of the plan are told.
 *
 * @param task the task on which it counts; {@code null}: it is not counted
 * @param topics ids of the plan's clauses
 * @param reason why it was called off
 * @param minutes what was told, in short
 * @param submission the proof as which it is counted
 */
public record Meeting(
        MeetingId id,
        CampaignId campaign,
        UnitId unit,
        @Nullable TaskId task,
        @Nullable UUID series,
        MeetingKind kind,
        LocalDate on,
        @Nullable LocalTime at,
        String place,
        String language,
        String speaker,
        List<String> topics,
        MeetingState state,
        @Nullable String reason,
        @Nullable String minutes,
        @Nullable SubmissionId submission,
        long version,
        String plannedBy,
        List<Attendance> attendance) {

    public String path() {
        return "/meetings/" + id.value();
    }

    /** How many came, all units together; {@code null}: nobody counted. */
    public @Nullable Integer present() {
        return sum(Attendance::present);
    }

    public @Nullable Integer expected() {
        return sum(Attendance::expected);
    }

    public @Nullable Integer women() {
        return sum(Attendance::women);
    }

    private @Nullable Integer sum(Function<Attendance, @Nullable Integer> of) {
        Integer sum = null;
        for (var came : attendance) {
            var number = of.apply(came);
            if (number != null) sum = (sum == null ? 0 : sum) + number;
        }
        return sum;
    }

    Meeting with(List<Attendance> came) {
        return changed(task, state, reason, minutes, submission, came);
    }

    Meeting held(@Nullable TaskId counted, String said, @Nullable SubmissionId proof, List<Attendance> came) {
        var told = said.isBlank() ? null : said.strip();
        return changed(counted, MeetingState.HELD, null, told, proof, came);
    }

    Meeting calledOff(String why) {
        return changed(task, MeetingState.CALLED_OFF, why.strip(), minutes, submission, attendance);
    }

    private Meeting changed(
            @Nullable TaskId counted,
            MeetingState now,
            @Nullable String why,
            @Nullable String told,
            @Nullable SubmissionId proof,
            List<Attendance> came) {
        return new Meeting(
                id, campaign, unit, counted, series, kind, on, at, place, language, speaker, topics, now, why, told,
                proof, version, plannedBy, came);
    }
}
