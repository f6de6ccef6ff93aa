package loa.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final AuditLog audit;
    private final Clock clock;

    Counter(
            TaskDesk tasks,
            MediaDesk mediaDesk,
            Media media,
            Ledger ledger,
            Drafts drafts,
            AuditLog audit,
            Clock clock) {
        this.tasks = tasks;
        this.mediaDesk = mediaDesk;
        this.media = media;
        this.ledger = ledger;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    HandingIn enter(Sent sent, Me me) {
        var task = sent.task();
        var submission = new Submission(
                SubmissionId.next(),
                task.id(),
                task.campaign(),
                task.clause(),
                task.unit(),
                me.person(),
                me.name(),
                me.unit(),
                clock.instant(),
                null,
                List.of());
        if (!ledger.add(submission, sent.proof().key())) {
            return new HandedIn(ledger.find(me.person(), sent.proof().key()).orElseThrow());
        }
        var contents = contents(sent, files(sent, me));
        if (contents.isEmpty()) return new NotYet(List.of(Refusal.of("NOTHING")));
        ledger.add(contents.stream()
                .map(content -> new Entry(
                        EntryId.next(),
                        submission.id(),
                        content,
                        sent.reading().effectiveAt(),
                        sent.reading().place(),
                        null,
                        false))
                .toList());
        var closed = tasks.move(
                task.id(), new TaskMove.Submit(sent.proof().typed().words().strip()), me);
        if (closed.isPresent()) return new NotYet(List.of(Refusal.of(closed.get())));
        drafts.remove(task.id(), me.person());
        audit.append(
                me,
                "evidence.handedIn",
                "submission:" + submission.id().value(),
                task.campaign().value(),
                task.unit().value(),
                Map.of(
                        "clause",
                        task.clause(),
                        "entries",
                        Integer.toString(contents.size()),
                        "sha256",
                        Content.hash(contents.stream().map(Content::sha256).collect(Collectors.joining("\n")))));
        return new HandedIn(submission.id());
    }

    /** Keeps what is good of it for the next try. */
    void keep(Sent sent, Me me) {
        var files = files(sent, me).stream().map(MediaId::value).toList();
        var draft = new Draft(sent.proof().key(), sent.proof().typed(), files, sent.refusals());
        drafts.save(sent.task().id(), me.person(), draft);
    }

    void discard(TaskId task, Me me) {
        for (var file : drafts.hold(task, me.person()).map(Draft::media).orElse(List.of())) mediaDesk.release(file);
        drafts.remove(task, me.person());
    }

    /** The files of an earlier try that are still wanted, then the new ones; those not wanted are let go. */
    private List<MediaId> files(Sent sent, Me me) {
        var task = sent.task();
        var files = new ArrayList<MediaId>();
        for (var earlier : drafts.hold(task.id(), me.person()).map(Draft::media).orElse(List.of())) {
            if (sent.proof().kept().contains(earlier)) files.add(earlier);
            else mediaDesk.release(earlier);
        }
        for (var taken : sent.taken())
            files.add(mediaDesk.enter(taken, task.unit(), task.campaign().value(), me));
        return files;
    }

    private List<Content> contents(Sent sent, List<MediaId> files) {
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
