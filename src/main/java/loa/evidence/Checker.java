package loa.evidence;

import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import loa.audit.AuditLog;
import loa.platform.Me;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskMove;
import org.springframework.stereotype.Component;

/** Judges what waits to be checked, in the caller's transaction, which is undone if there is a refusal. */
@Component
class Checker {

    private final TaskDesk tasks;
    private final Ledger ledger;
    private final AuditLog audit;
    private final Clock clock;

    Checker(TaskDesk tasks, Ledger ledger, AuditLog audit, Clock clock) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Refusal> judge(TaskId task, SubmissionId seen, boolean accepts, String reason, Me me) {
        // The move comes first: it holds the task, so that nothing more is handed in meanwhile.
        var refusal = tasks.move(task, accepts ? new TaskMove.Accept(reason) : new TaskMove.Return(reason), me);
        if (refusal.isPresent()) return refusal.map(Refusal::of);
        var waiting = ledger.of(task).stream()
                .filter(submission -> submission.verdict() == null)
                .toList();
        if (waiting.isEmpty()) return Optional.of(Refusal.of("CHECKED_ALREADY"));
        if (!waiting.getFirst().id().equals(seen)) return Optional.of(Refusal.of("NEWER_PROOF"));
        var verdict = new Verdict(accepts, reason.isEmpty() ? null : reason, me.person(), me.name(), clock.instant());
        for (var submission : waiting) {
            // Four eyes: nobody confirms what they or their unit handed in, for whomever.
            if (submission.isOwn(me)) return Optional.of(Refusal.FOUR_EYES);
            if (!ledger.add(submission.id(), verdict, me.unit())) return Optional.of(Refusal.of("CHECKED_ALREADY"));
        }
        var latest = waiting.getFirst();
        var details = new HashMap<String, String>();
        details.put("submission", latest.id().value().toString());
        details.put("clause", latest.clause());
        details.put("submissions", Integer.toString(waiting.size()));
        if (!reason.isEmpty()) details.put("reason", reason);
        audit.append(
                me,
                accepts ? "evidence.accepted" : "evidence.returned",
                "task:" + task.value(),
                latest.campaign().value(),
                latest.unit().value(),
                details);
        return Optional.empty();
    }
}
