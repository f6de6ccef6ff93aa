package loa.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.evidence.HandingIn.HandedIn;
import loa.evidence.HandingIn.NotYet;
import loa.media.MediaDesk;
import loa.media.Taking.Refused;
import loa.media.Taking.Taken;
import loa.platform.Me;
import loa.platform.Settings;
import loa.work.TaskDesk;
import loa.work.TaskFacts;
import loa.work.TaskId;
import loa.work.TaskMove;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where proof is handed in and judged. Files are stored first; then entries, the task's move and the record of the act are
 * one transaction: all of a submission is in the ledger, or nothing.
 */
@Component
public class EvidenceDesk {

    private final TaskDesk tasks;
    private final MediaDesk media;
    private final Ledger ledger;
    private final Counter counter;
    private final Checker checker;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    EvidenceDesk(
            TaskDesk tasks,
            MediaDesk media,
            Ledger ledger,
            Counter counter,
            Checker checker,
            Settings settings,
            Clock clock,
            TransactionTemplate transaction) {
        this.tasks = tasks;
        this.media = media;
        this.ledger = ledger;
        this.counter = counter;
        this.checker = checker;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Takes all of the proof, or says what is wrong with it and keeps the rest as a draft. */
    public HandingIn handIn(Proof proof, Me me) {
        return enter(proof, me, true);
    }

    /** Takes all of the proof, or says what is wrong with it; what is not taken stays with the caller. */
    public HandingIn offer(Proof proof, Me me) {
        return enter(proof, me, false);
    }

    private HandingIn enter(Proof proof, Me me, boolean keepsDraft) {
        var task = tasks.find(proof.task())
                .orElseThrow(() -> new IllegalArgumentException("no such task: " + proof.task()));
        var earlier = ledger.find(me.person(), proof.key());
        if (earlier.isPresent()) return new HandedIn(earlier.get());
        var closed = closed(task.id(), me);
        if (closed.isPresent() && (!keepsDraft || closed.get().isOfRights()))
            return new NotYet(List.of(Refusal.of(closed.get())));

        var sent = look(proof, task);
        closed.ifPresent(why -> sent.refusals().add(Refusal.of(why)));
        if (!proof.manner().origin().isTold() && speaksForIt(task.id(), me))
            sent.refusals().add(Refusal.of("TOLD_BY_MISSING"));
        if (sent.refusals().isEmpty()) {
            var taken = transaction.execute(status -> undoneUnlessTaken(counter.enter(sent, me), status));
            if (!(taken instanceof NotYet(var why))) return taken;
            sent.refusals().addAll(why);
        }
        if (keepsDraft) transaction.executeWithoutResult(status -> counter.keep(sent, me));
        return new NotYet(sent.refusals());
    }

    /**
     * Takes what stands for an entry that waits to be checked: of a figure, link or note the right one, of a photo or file why
     * it no longer counts.
     */
    public HandingIn correct(TaskId id, EntryId wrong, UUID key, Proof.Typed typed, Me me) {
        var task = tasks.find(id).orElseThrow(() -> new IllegalArgumentException("no such task: " + id));
        var earlier = ledger.find(me.person(), key);
        if (earlier.isPresent()) return new HandedIn(earlier.get());
        var closed = closed(id, me);
        if (closed.isPresent()) return new NotYet(List.of(Refusal.of(closed.get())));
        var entry = waiting(id, wrong);
        if (entry.isEmpty()) return new NotYet(List.of(Refusal.of("NOT_OPEN")));
        var reading = Reading.of(typed, settings.zone(), clock.instant());
        if (!reading.refusals().isEmpty()) return new NotYet(reading.refusals());
        // A file is withdrawn with a reason; so is a figure or a link, where nothing stands for it.
        var before = entry.get().content();
        var withdrawn = before.media() != null
                || reading.contents().stream().noneMatch(content -> content.kind() == before.kind());
        var kind = withdrawn ? EntryKind.NOTE : before.kind();
        var right = reading.contents().stream()
                .filter(content -> content.kind() == kind)
                .findFirst();
        if (right.isEmpty()) return new NotYet(List.of(Refusal.of("NOTHING")));
        return transaction.execute(status ->
                undoneUnlessTaken(counter.correct(task, key, entry.get(), right.get(), origin(id, wrong), me), status));
    }

    /** Why the person cannot hand in proof of this task, be it of their own unit or for one that told it. */
    public Optional<loa.work.Refusal> closed(TaskId task, Me me) {
        var own = tasks.ask(task, new TaskMove.Submit(""), me);
        if (own.isEmpty() || !own.get().isOfRights()) return own;
        var told = tasks.ask(task, new TaskMove.OnBehalf(new TaskMove.Submit("")), me);
        return told.isPresent() && told.get().isOfRights() ? own : told;
    }

    /** Whether the person can hand in proof of this task only for the unit that told it. */
    public boolean speaksForIt(TaskId task, Me me) {
        return tasks.ask(task, new TaskMove.Submit(""), me)
                .filter(loa.work.Refusal::isOfRights)
                .isPresent();
    }

    /** Forgets where the phone was; whoever handed it in may ask for that at any time. */
    public boolean forgetSpot(SubmissionId id, Me me) {
        var submission = ledger.find(id).orElseThrow(() -> new IllegalArgumentException("no such submission: " + id));
        if (!submission.by().equals(me.person())) throw new AccessDeniedException("spot of " + id.value());
        return Boolean.TRUE.equals(transaction.execute(status -> counter.forgetSpot(submission, me)));
    }

    private Optional<Entry> waiting(TaskId task, EntryId id) {
        return ledger.of(task).stream()
                .filter(submission -> submission.check() == Check.TO_CHECK)
                .flatMap(submission -> submission.entries().stream())
                .filter(entry -> entry.id().equals(id) && !entry.corrected())
                .findFirst();
    }

    /** Forgets what could not be taken, and its files. */
    public void discard(TaskId task, Me me) {
        transaction.executeWithoutResult(status -> counter.discard(task, me));
    }

    /** Confirms what waits to be checked, up to the submission that the checker has seen. */
    public Optional<Refusal> accept(TaskId task, SubmissionId seen, String note, Me me) {
        return judge(task, seen, true, note.strip(), me);
    }

    /** Gives it back with what is missing. */
    public Optional<Refusal> giveBack(TaskId task, SubmissionId seen, String reason, Me me) {
        return judge(task, seen, false, reason.strip(), me);
    }

    private Optional<Refusal> judge(TaskId task, SubmissionId seen, boolean accepts, String reason, Me me) {
        return transaction.execute(status -> {
            var refusal = checker.judge(task, seen, accepts, reason, me);
            if (refusal.isPresent()) status.setRollbackOnly();
            return refusal;
        });
    }

    private Counter.Sent look(Proof proof, TaskFacts task) {
        var reading = Reading.of(proof.typed(), settings.zone(), clock.instant());
        var refusals = new ArrayList<>(reading.refusals());
        var taken = new ArrayList<Taken>();
        for (var file : proof.files()) {
            switch (media.take(file)) {
                case Taken good -> taken.add(good);
                case Refused bad -> refusals.add(Refusal.of(bad));
            }
        }
        return new Counter.Sent(proof, task, reading, taken, refusals);
    }

    /** A correction comes as what it corrects came, as long as that says who told it. */
    private Origin origin(TaskId task, EntryId wrong) {
        return ledger.of(task).stream()
                .filter(submission -> submission.entries().stream()
                        .anyMatch(entry -> entry.id().equals(wrong)))
                .map(Submission::origin)
                .filter(Origin::isTold)
                .findFirst()
                .orElse(Origin.BROWSER);
    }

    private static HandingIn undoneUnlessTaken(HandingIn outcome, TransactionStatus status) {
        if (outcome instanceof NotYet) status.setRollbackOnly();
        return outcome;
    }
}
