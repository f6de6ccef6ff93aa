package loa.field;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import loa.audit.AuditLog;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn.HandedIn;
import loa.evidence.HandingIn.NotYet;
import loa.evidence.Ledger;
import loa.evidence.Manner;
import loa.evidence.Proof;
import loa.evidence.Submission;
import loa.field.Act.Begin;
import loa.field.Act.Enclosure;
import loa.field.Act.Prove;
import loa.field.Act.Report;
import loa.field.Act.Say;
import loa.field.Receipt.Filed;
import loa.field.Receipt.Outcome;
import loa.field.Receipt.Refused;
import loa.field.Receipt.Why;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Taking;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.work.Comments;
import loa.work.Objection;
import loa.work.TaskDesk;
import loa.work.TaskFacts;
import loa.work.TaskMove;
import loa.work.TaskSheets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what was done without signal, each once. Where the task has moved on meanwhile nobody's work is lost: the others' stands,
 * and what comes late is kept beside it (ADR 0011).
 */
@Component
public class FieldDesk {

    private final Receipts receipts;
    private final Lates lates;
    private final EvidenceDesk evidence;
    private final Ledger ledger;
    private final TaskDesk tasks;
    private final TaskSheets sheets;
    private final Comments comments;
    private final MediaDesk media;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    FieldDesk(
            Receipts receipts,
            Lates lates,
            EvidenceDesk evidence,
            Ledger ledger,
            TaskDesk tasks,
            TaskSheets sheets,
            Comments comments,
            MediaDesk media,
            AuditLog audit,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.receipts = receipts;
        this.lates = lates;
        this.evidence = evidence;
        this.ledger = ledger;
        this.tasks = tasks;
        this.sheets = sheets;
        this.comments = comments;
        this.media = media;
        this.audit = audit;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the capture, or says what became of it when it came before. */
    public Receipt take(Capture capture, Author by) {
        var earlier = earlier(capture, by);
        if (earlier.isPresent()) return earlier.get();
        var task = tasks.find(capture.task()).filter(found -> sees(found, by.me()));
        if (task.isEmpty()) return new Refused(List.of(msg("field.refusal.NO_SUCH_TASK")));
        return switch (capture.act()) {
            case Prove proof -> prove(capture, proof, task.get(), by);
            case Say(var words) -> say(capture, words, task.get(), by);
            case Begin(var words) -> move(capture, new TaskMove.Start(words), task.get(), by);
            case Report(var words) -> move(capture, new TaskMove.ReportProgress(dated(words, capture)), task.get(), by);
        };
    }

    /** What would become of it now: a message {@code field.outlook.<Outlook>}. */
    public Outlook outlook(Capture capture, Me me) {
        var earlier = receipts.find(me.person(), capture.key());
        if (earlier.isPresent()) return Outlook.TAKEN_BEFORE;
        var task = tasks.find(capture.task()).filter(found -> sees(found, me));
        if (task.isEmpty()) return Outlook.REFUSED;
        var refusal = switch (capture.act()) {
            case Say _ -> Optional.<loa.work.Refusal>empty();
            case Begin(var words) -> tasks.ask(capture.task(), new TaskMove.Start(words), me);
            case Report(var words) -> tasks.ask(capture.task(), new TaskMove.ReportProgress(words), me);
            case Prove _ ->
                isReturned(ledger.of(capture.task()), capture.known())
                        ? Optional.of(loa.work.Refusal.NOT_HANDED_IN)
                        : tasks.ask(capture.task(), new TaskMove.Submit(""), me);
        };
        if (refusal.isEmpty()) return Outlook.TAKEN;
        return switch (refusal.get()) {
            case STARTED_ALREADY, HANDED_IN -> Outlook.NOTED;
            default -> Outlook.LATE;
        };
    }

    /** What would become of a capture. */
    public enum Outlook {
        TAKEN,
        NOTED,
        LATE,
        REFUSED,
        TAKEN_BEFORE
    }

    /** Puts a receipt on file for what was entered otherwise, as a correction. */
    public Receipt note(Capture capture, Author by) {
        return file(capture, Outcome.TAKEN, null, by);
    }

    /** The receipt of an earlier sending; the same key for something else is refused. */
    public Optional<Receipt> earlier(Capture capture, Author by) {
        return receipts.find(by.me().person(), capture.key())
                .map(known -> known.contentSha256().equals(capture.sha256())
                        ? known
                        : new Refused(List.of(msg("field.refusal.KEY_USED"))));
    }

    private boolean sees(TaskFacts task, Me me) {
        try {
            return sheets.find(task.id(), me).isPresent();
        } catch (AccessDeniedException e) {
            return false;
        }
    }

    private Receipt prove(Capture capture, Prove act, TaskFacts task, Author by) {
        var typed = withMoment(act.typed(), capture.at(), by);
        var handedIn = ledger.of(task.id());
        if (isReturned(handedIn, capture.known())) {
            return late(capture, typed, act, task, by, Why.RETURNED_MEANWHILE, List.of());
        }
        var files = act.files().stream().map(Enclosure::file).toList();
        var proof = new Proof(task.id(), capture.key(), files, act.kept(), typed, by.manner(act.manner()));
        return switch (evidence.offer(proof, by.me())) {
            case HandedIn _ -> {
                var others = handedIn.stream()
                        .anyMatch(each -> !each.by().equals(by.me().person())
                                && each.recordedAt().isAfter(capture.known()));
                yield file(capture, Outcome.TAKEN, others ? Why.ALSO_OTHERS : null, by);
            }
            case NotYet(var refusals) -> {
                var moved = refusals.stream()
                        .flatMap(each -> each.ofTask().stream())
                        .findFirst();
                if (moved.isPresent()) yield late(capture, typed, act, task, by, why(moved.get()), List.of());
                var words = refusals.stream().map(loa.evidence.Refusal::words).toList();
                yield by.isAway() ? late(capture, typed, act, task, by, Why.INCOMPLETE, words) : new Refused(words);
            }
        };
    }

    /** Whether it came back after the person last knew of it: what they made was made without that reason. */
    private static boolean isReturned(List<Submission> handedIn, Instant known) {
        return handedIn.stream()
                .map(Submission::verdict)
                .anyMatch(verdict ->
                        verdict != null && !verdict.accepted() && verdict.at().isAfter(known));
    }

    private Receipt say(Capture capture, String words, TaskFacts task, Author by) {
        return once(capture, by, () -> {
            var objection = comments.add(task, dated(words, capture), by.me());
            return objection
                    .map(Objection::key)
                    .<Receipt>map(key -> new Refused(List.of(msg(key))))
                    .orElse(filed(capture, Outcome.TAKEN, null, null, by));
        });
    }

    private Receipt move(Capture capture, TaskMove move, TaskFacts task, Author by) {
        return once(capture, by, () -> {
            var refusal = tasks.ask(task.id(), move, by.me());
            if (refusal.isEmpty()) refusal = tasks.move(task.id(), move, by.me());
            if (refusal.filter(why -> why == loa.work.Refusal.WAITS_FOR_OTHERS).isPresent() && by.isAway()) {
                // Nobody is there to be asked why it was begun although it waits for others.
                refusal = tasks.move(task.id(), new TaskMove.Start(msg("field.begunAway")), by.me());
            }
            if (refusal.isEmpty()) return filed(capture, Outcome.TAKEN, null, null, by);
            return switch (refusal.get()) {
                case STARTED_ALREADY, HANDED_IN -> {
                    tasks.note(task.id(), move, by.me());
                    yield filed(capture, Outcome.NOTED, null, null, by);
                }
                case NOTE_MISSING, WAITS_FOR_OTHERS ->
                    by.isAway()
                            ? keep(
                                    capture,
                                    written(move),
                                    Manner.PLAIN,
                                    List.of(),
                                    task,
                                    by,
                                    Why.INCOMPLETE,
                                    said(refusal.get()))
                            : new Refused(said(refusal.get()));
                default -> {
                    var typed = written(move);
                    yield keep(capture, typed, Manner.PLAIN, List.of(), task, by, why(refusal.get()), List.of());
                }
            };
        });
    }

    private static List<String> said(loa.work.Refusal refusal) {
        return List.of(msg(refusal.key()));
    }

    private static Proof.Typed written(TaskMove move) {
        var words = switch (move) {
            case TaskMove.ReportProgress(var note) -> note;
            case TaskMove.Start(var note) -> note;
            default -> "";
        };
        return new Proof.Typed(List.of(), "", words, "", "", false);
    }

    /** Acts and puts the receipt on file in one transaction; nothing is done where the key is taken or it is refused. */
    private Receipt once(Capture capture, Author by, Supplier<Receipt> act) {
        var outcome = transaction.execute(status -> {
            receipts.hold(by.me().person(), capture.key());
            var earlier = earlier(capture, by);
            if (earlier.isPresent()) return earlier.get();
            var receipt = act.get();
            if (receipt instanceof Filed filed) receipts.add(filed, by);
            return receipt;
        });
        return Objects.requireNonNull(outcome);
    }

    private Receipt late(
            Capture capture, Proof.Typed typed, Prove act, TaskFacts task, Author by, Why why, List<String> faults) {
        var taken = new ArrayList<Taking.Taken>();
        var bad = new ArrayList<>(faults);
        for (var file : act.files()) {
            switch (media.take(file.file())) {
                case Taking.Taken good -> taken.add(good);
                case Taking.Refused refused -> {
                    if (faults.isEmpty())
                        bad.add(msg("media.refusal." + refused.why(), refused.name(), refused.limit()));
                }
            }
        }
        return once(capture, by, () -> {
            var files = new ArrayList<MediaId>();
            for (var each : taken) {
                files.add(media.enter(each, task.unit(), task.campaign().value(), by.me()));
            }
            return keep(capture, typed, by.manner(act.manner()), files, task, by, why, bad);
        });
    }

    private Filed keep(
            Capture capture,
            Proof.Typed typed,
            Manner manner,
            List<MediaId> files,
            TaskFacts task,
            Author by,
            Why why,
            List<String> faults) {
        var late = Late.of(task, capture, by, clock.instant(), why, faults, typed, manner, files);
        lates.add(late);
        audit.append(
                by.me(),
                "field.late",
                "task:" + task.id().value(),
                task.campaign().value(),
                task.unit().value(),
                Map.of("clause", task.clause(), "why", why.name()));
        return filed(capture, Outcome.LATE, why, late.id(), by);
    }

    private Receipt file(Capture capture, Outcome outcome, @Nullable Why why, Author by) {
        var receipt = filed(capture, outcome, why, null, by);
        transaction.executeWithoutResult(status -> receipts.add(receipt, by));
        return receipts.find(by.me().person(), capture.key()).orElseThrow();
    }

    private Filed filed(Capture capture, Outcome outcome, @Nullable Why why, @Nullable LateId late, Author by) {
        return new Filed(
                capture.key(),
                capture.task(),
                capture.act().kind(),
                outcome,
                why,
                capture.sha256(),
                capture.at(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                late,
                by.carrier() == null ? null : by.carrier().name());
    }

    private static Why why(loa.work.Refusal refusal) {
        return switch (refusal) {
            case PROVED_ALREADY -> Why.PROVED_MEANWHILE;
            case LEFT_OUT -> Why.LEFT_OUT_MEANWHILE;
            case UNDECIDED -> Why.UNDECIDED;
            default -> Why.NOT_YOURS;
        };
    }

    /** Without a moment of its own it happened when it was captured; a phone whose clock is ahead of ours is not. */
    private Proof.Typed withMoment(Proof.Typed typed, Instant at, Author by) {
        var ahead = by.isAway() && at.isAfter(clock.instant());
        if (!typed.happenedAt().isBlank() && !ahead) return typed;
        var moment = at.isAfter(clock.instant()) ? clock.instant() : at;
        var local =
                moment.atZone(settings.zone()).toLocalDateTime().withSecond(0).withNano(0);
        return new Proof.Typed(
                typed.counts(), typed.links(), typed.words(), local.toString(), typed.place(), typed.sharesPlace());
    }

    /** The words with when they were written, unless that is just now. */
    private String dated(String words, Capture capture) {
        if (words.isBlank() || capture.at().isAfter(clock.instant().minusSeconds(15 * 60))) return words;
        return msg("field.dated", words.strip(), Days.moment(capture.at(), settings.zone()));
    }
}
