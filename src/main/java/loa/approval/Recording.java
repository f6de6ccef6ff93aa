package loa.approval;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import loa.approval.SignOffMove.*;
import loa.audit.AuditLog;
import loa.platform.Me;
import loa.platform.job.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Saves a move that was made, notes it, puts it on record, and tells it: verdicts after their moments of grace. */
@Component
class Recording {

    private final SignOffs signOffs;
    private final Signatures signatures;
    private final Jobs jobs;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Recording(SignOffs signOffs, Signatures signatures, Jobs jobs, AuditLog audit, ApplicationEventPublisher events) {
        this.signOffs = signOffs;
        this.signatures = signatures;
        this.jobs = jobs;
        this.audit = audit;
        this.events = events;
    }

    void submitted(SignOff signOff, Submission submission, @Nullable SignOffId follows, Me me, Instant at) {
        signOffs.add(signOff, submission, follows, me, at);
        signatures.note(
                signOff, new Signatures.Noted("Submit", null, submission.note(), submission.wantedOn()), me, at);
        put(signOff, "submitted", Map.of(), me);
        events.publishEvent(new ApprovalEvent.Submitted(signOff.id(), signOff.version()));
    }

    void moved(SignOff moved, SignOffMove move, @Nullable String words, Me me, Instant at) {
        boolean waits = move instanceof Judging;
        var after = waits
                ? moved.leaving(at.plus(ApprovalDesk.GRACE))
                : move instanceof Undo || move instanceof Seated ? moved : moved.told();
        signOffs.save(after, at);
        var body = switch (move) {
            case Judging judging -> judging.body();
            case EnterPaper paper -> paper.body();
            default -> null;
        };
        var day = move instanceof Force(var _, var until) ? until : null;
        var name = move.getClass().getSimpleName();
        var noted = move instanceof Settle(var approves, var _) ? name + (approves ? "Yes" : "No") : name;
        signatures.note(after, new Signatures.Noted(noted, body, words, day), me, at);
        var details = new HashMap<String, String>();
        if (words != null && !words.isBlank()) details.put("words", words);
        if (day != null) details.put("until", day.toString());
        put(after, Character.toLowerCase(name.charAt(0)) + name.substring(1), details, me);
        if (waits) {
            var id = after.id().value().toString();
            jobs.once(Announcer.JOB, id + "@" + at, id, at.plus(ApprovalDesk.GRACE));
        } else {
            Announcer.event(after, move, signatures.of(after.id())).ifPresent(events::publishEvent);
        }
    }

    private void put(SignOff signOff, String act, Map<String, String> more, Me me) {
        var version = signOff.version();
        var details = new HashMap<>(more);
        details.put("title", version.title());
        details.put("sha256", version.sha256());
        details.put("state", signOff.state().name());
        audit.append(
                me,
                "approval." + act,
                signOff.id().subject(),
                version.campaign().value(),
                version.owner().value(),
                details);
    }
}
