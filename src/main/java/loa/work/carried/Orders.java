package loa.work.carried;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import loa.plan.compiler.CompiledPlan.Action;
import loa.plan.compiler.CompiledPlan.ChannelKind;
import loa.plan.compiler.CompiledPlan.DutyObject;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.plan.compiler.CompiledPlan.QuantityUnit;
import loa.plan.compiler.CompiledPlan.WindowSubject;
import loa.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * What units owe in a campaign, with the plan's words and all that was decided and said of it, as it leaves the installation
 * that runs the campaign. Names are those of docs/pack.schema.json.
 */
public record Orders(
        Campaign campaign,
        List<Clause> clauses,
        List<Period> periods,
        List<Decision> decisions,
        List<Duty> duties,
        List<Target> targets,
        List<Task> tasks,
        List<Line> lines,
        List<Comment> comments) {

    /** The campaign and its days. */
    public record Campaign(
            UUID id,
            String title,
            String eventName,
            String eventWord,
            UUID issuer,
            LocalDate confirmedOn,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** A clause in the plan's own words. */
    public record Clause(
            String id,
            int place,
            @Nullable String parent,
            @Nullable String label,
            String kind,
            String words) {}

    /** A period that the plan states. */
    public record Period(
            String clauseId,
            int place,
            @Nullable WindowSubject subject,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            boolean announcedLater) {}

    /** What the plan leaves open, and the answer. */
    public record Decision(
            UUID id,
            loa.work.Decision.Kind kind,
            List<String> clauses,
            String matter,
            UUID ownerUnit,
            @Nullable String ownerName,
            @Nullable LocalDate chaseOn,
            @Nullable String answer,
            @Nullable String answerWords,
            @Nullable Instant decidedAt,
            @Nullable UUID decidedBy,
            @Nullable String decidedByName,
            @Nullable String decidedByPost) {}

    /** What a clause asks. */
    public record Duty(
            String clauseId,
            String words,
            String role,
            List<Action> actions,
            List<DutyObject> objects,
            List<Phase> phases,
            List<String> languages,
            List<ChannelKind> channels,
            List<String> steps,
            List<UUID> partners,
            String ownerName,
            boolean collective,
            boolean request,
            @Nullable String deadlineWords,
            @Nullable LocalDate deadlineOn,
            @Nullable String deadlineAnchor,
            @Nullable Integer deadlineOffset,
            @Nullable String recurrence,
            @Nullable UUID conditionId,
            @Nullable String conditionPart,
            List<String> places) {}

    /** How much of what a clause asks for. */
    public record Target(
            String clauseId,
            int place,
            BigDecimal quantity,
            QuantityUnit measure,
            loa.work.Target.@Nullable About about,
            String words) {}

    /** A task and where it stands. */
    public record Task(
            UUID id,
            String clauseId,
            UUID unitId,
            TaskState state,
            @Nullable String reason,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate extendedTo,
            @Nullable LocalDate baselineOpensOn,
            @Nullable LocalDate baselineOn,
            int part,
            @Nullable String words,
            @Nullable UUID splitOf,
            @Nullable UUID joinedInto,
            List<UUID> earlierUnits,
            Instant movedAt) {

        Task at(UUID unit, TaskState now, @Nullable String why, List<UUID> earlier) {
            return new Task(
                    id,
                    clauseId,
                    unit,
                    now,
                    why,
                    opensOn,
                    closesOn,
                    plannedOn,
                    extendedTo,
                    baselineOpensOn,
                    baselineOn,
                    part,
                    words,
                    splitOf,
                    joinedInto,
                    earlier,
                    movedAt);
        }
    }

    /** A line of a timeline. */
    public record Line(
            UUID taskId,
            int sequence,
            Instant at,
            UUID byPerson,
            String byName,
            @Nullable String byPost,
            String byUnit,
            String move,
            TaskState state,
            @Nullable String note,
            @Nullable LocalDate day) {}

    /** What somebody said of a task. */
    public record Comment(
            UUID id,
            UUID taskId,
            Instant at,
            UUID byPerson,
            String byName,
            @Nullable String byPost,
            String byUnit,
            String words) {}
}
