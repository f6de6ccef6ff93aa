package loa.evidence;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.audit.AuditLog;
import loa.evidence.HandingIn.HandedIn;
import loa.evidence.HandingIn.NotYet;
import loa.media.Media;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Taking.Taken;
import loa.platform.Me;
import loa.work.TaskDesk;
import loa.work.TaskFacts;
import loa.work.TaskId;
import loa.work.TaskMove;
import loa.work.TaskState;
import org.springframework.stereotype.Component;

/** Writes what was looked at and found good: into the ledger, or into the draft. Each in the caller's transaction. */
@Component
class Counter {

    /** What was sent, looked at: the files that are good and what is wrong with the rest. */
    record Sent(Proof proof, TaskFacts task, Reading reading, List<Taken> taken, List<Refusal> refusals) {}

    private final TaskDesk tasks;
    private final MediaDesk mediaDesk;
    private final Media media;
    private final Ledger ledger;
    private final Drafts drafts;
    private final Sharing sharing;
    private final Spots spots;
    private final List<HeldFiles> held;
    private final AuditLog audit;
    private final Clock clock;

    Counter(
            TaskDesk tasks,
            MediaDesk mediaDesk,
            Media media,
            Ledger ledger,
            Drafts drafts,
            Sharing sharing,
            Spots spots,
            List<HeldFiles> held,
            AuditLog audit,
            Clock clock) {
        this.tasks = tasks;
        this.mediaDesk = mediaDesk;
        this.media = media;
        this.ledger = ledger;
        this.drafts = drafts;
        this.sharing = sharing;
        this.spots = spots;
        this.held = held;
        this.audit = audit;
        this.clock = clock;
    }

    /** Enters it all as proof for its task. */
    HandingIn enter(Sent sent, Me me) {
        var reading = sent.reading();
        var proof = sent.proof();
        return record(sent.task(), proof.key(), proof.typed().words().strip(), proof.manner(), me, submission -> {
            var contents = contents(sent, files(sent, me));
            if (!proof.isOnPaper()) drafts.remove(sent.task().id(), me.person());
            var entries = new ArrayList<Entry>();
            for (var content : contents) {
                entries.add(new Entry(
                        EntryId.next(),
                        submission,
                        content,
                        reading.effectiveAt(),
                        reading.place(),
                        null,
                        false,
                        null));
            }
            for (var shared : sharing.chosen(sent.task(), proof.manner().shared())) {
                entries.add(shared.in(submission));
            }
            if (proof.manner().spot() != null)
                spots.add(submission, proof.manner().spot(), me);
            return entries;
        });
    }

    /** Enters what stands for an earlier entry from now on. */
    HandingIn correct(TaskFacts task, UUID key, Entry wrong, Content right, Origin origin, Me me) {
        return record(
                task,
                key,
                "",
                Manner.of(origin),
                me,
                submission -> List.of(new Entry(
                        EntryId.next(),
                        submission,
                        right,
                        wrong.effectiveAt(),
                        wrong.place(),
                        wrong.id(),
                        false,
                        null)));
    }

    private HandingIn record(
            TaskFacts task, UUID key, String note, Manner manner, Me me, Function<SubmissionId, List<Entry>> proof) {
        var submission = Submission.of(task, manner, me, clock.instant());
        if (!ledger.add(submission, key))
            return new HandedIn(ledger.find(me.person(), key).orElseThrow());
        var entries = proof.apply(submission.id());
        if (entries.isEmpty()) return new NotYet(List.of(Refusal.of("NOTHING")));
        ledger.add(entries);
        var closed = move(task, manner.interim(), note, me);
        if (closed.isPresent()) return new NotYet(List.of(Refusal.of(closed.get())));
        var hashes = entries.stream().map(entry -> entry.content().sha256()).collect(Collectors.joining("\n"));
        audit.append(
                me,
                entries.getFirst().corrects() == null ? "evidence.handedIn" : "evidence.corrected",
                "task:" + task.id().value(),
                task.campaign().value(),
                task.unit().value(),
                Map.of(
                        "submission", submission.id().value().toString(),
                        "clause", task.clause(),
                        "entries", Integer.toString(entries.size()),
                        "origin", manner.origin().way().name(),
                        "sha256", Content.hash(hashes)));
        return new HandedIn(submission.id());
    }

    /** Proof of a task that goes on is told as progress; who does not work for the unit speaks for it. */
    private Optional<loa.work.Refusal> move(TaskFacts task, boolean interim, String note, Me me) {
        var told = interim && task.state() != TaskState.SUBMITTED
                ? new TaskMove.ReportProgress(note.isEmpty() ? msg("evidence.interim.note") : note)
                : new TaskMove.Submit(note);
        var closed = tasks.ask(task.id(), told, me);
        var forOthers = closed.isPresent() && closed.get().isOfRights();
        return tasks.move(task.id(), forOthers ? new TaskMove.OnBehalf(told) : told, me);
    }

    /** Keeps what is good of it for the next try. */
    void keep(Sent sent, Me me) {
        var files = files(sent, me).stream().map(MediaId::value).toList();
        var draft = new Draft(
                sent.proof().key(),
                sent.proof().typed(),
                files,
                sent.refusals(),
                sent.proof().manner());
        drafts.save(sent.task().id(), me.person(), draft);
    }

    boolean forgetSpot(Submission submission, Me me) {
        if (!spots.remove(submission.id())) return false;
        audit.append(
                me,
                "evidence.spotForgotten",
                "task:" + submission.task().value(),
                submission.campaign().value(),
                submission.unit().value(),
                Map.of("clause", submission.clause()));
        return true;
    }

    void discard(TaskId task, Me me) {
        var used = ledger.mediaOf(task);
        for (var file : draftFiles(task, me)) if (!used.contains(file)) mediaDesk.release(file);
        drafts.remove(task, me.person());
    }

    /**
     * The files that are still wanted of an earlier try, or of proof that came back, then the new ones. Those of the earlier
     * try that are not wanted are let go.
     */
    private List<MediaId> files(Sent sent, Me me) {
        var task = sent.task();
        var earlier = draftFiles(task.id(), me);
        var used = ledger.mediaOf(task.id());
        for (var keeper : held) used.addAll(keeper.heldFor(task.id()));
        var files = new ArrayList<MediaId>();
        for (var file : sent.proof().kept()) if (earlier.contains(file) || used.contains(file)) files.add(file);
        for (var file : earlier) if (!files.contains(file) && !used.contains(file)) mediaDesk.release(file);
        for (var taken : sent.taken()) {
            files.add(mediaDesk.enter(taken, task.unit(), task.campaign().value(), me));
        }
        return files;
    }

    private List<MediaId> draftFiles(TaskId task, Me me) {
        return drafts.hold(task, me.person()).map(Draft::media).orElse(List.of());
    }

    private List<Content> contents(Sent sent, List<MediaId> own) {
        var files = new ArrayList<>(own);
        files.addAll(sent.proof().manner().sheet());
        var known = media.findAll(files);
        var contents = new ArrayList<Content>();
        for (var file : files) {
            var medium = known.get(file);
            if (medium != null) contents.add(Content.of(medium));
        }
        contents.addAll(sent.reading().contents());
        return contents;
    }
}
