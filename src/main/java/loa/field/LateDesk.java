package loa.field;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import loa.audit.AuditLog;
import loa.evidence.EvidenceDesk;
import loa.evidence.HandingIn.HandedIn;
import loa.evidence.HandingIn.NotYet;
import loa.evidence.Proof;
import loa.evidence.Refusal;
import loa.field.Late.How;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.work.TaskDesk;
import loa.work.TaskMove;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where it is decided what becomes of what came late: the unit that owes the task hands it in after all, or puts it aside. */
@Component
public class LateDesk {

    private final Lates lates;
    private final EvidenceDesk evidence;
    private final TaskDesk tasks;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    LateDesk(
            Lates lates,
            EvidenceDesk evidence,
            TaskDesk tasks,
            AuditLog audit,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.lates = lates;
        this.evidence = evidence;
        this.tasks = tasks;
        this.audit = audit;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the person is of those who decide: who owes the task, or made the capture. */
    public boolean decides(Late late, Me me) {
        return late.by().equals(me.person())
                || tasks.ask(late.task(), move(late), me)
                        .filter(why -> why.isOfRights())
                        .isEmpty();
    }

    /** Why it cannot be handed in now; empty: it can. */
    public Optional<String> objection(Late late, Me me) {
        return tasks.ask(late.task(), move(late), me).map(why -> msg(why.key()));
    }

    /** Hands it in now, or says why that cannot be. */
    public List<String> handIn(LateId id, Me me) {
        var late = lates.find(id).orElseThrow(() -> new IllegalArgumentException("nothing late: " + id));
        if (late.settled() != null) return List.of(msg("field.refusal.SETTLED"));
        var faults = switch (move(late)) {
            case TaskMove.Submit _ -> prove(late, me);
            case TaskMove move ->
                transaction.execute(status -> moved(late, move, me).stream().toList());
        };
        if (faults != null && !faults.isEmpty()) return faults;
        settle(late, How.HANDED_IN, me);
        return List.of();
    }

    /** Leaves the task as it is; the capture stays on file. */
    public Optional<String> putAside(LateId id, Me me) {
        var late = lates.find(id).orElseThrow(() -> new IllegalArgumentException("nothing late: " + id));
        if (!decides(late, me)) return Optional.of(msg(loa.work.Refusal.NOT_YOUR_UNIT.key()));
        return settle(late, How.PUT_ASIDE, me) ? Optional.empty() : Optional.of(msg("field.refusal.SETTLED"));
    }

    /** Under the key of the late capture, so that it is handed in once however often somebody asks. */
    private List<String> prove(Late late, Me me) {
        var proof = new Proof(late.task(), late.id().value(), List.of(), late.files(), signed(late, me), late.manner());
        return switch (evidence.offer(proof, me)) {
            case HandedIn _ -> List.of();
            case NotYet(var refusals) -> refusals.stream().map(Refusal::words).toList();
        };
    }

    private Optional<String> moved(Late late, TaskMove move, Me me) {
        var refusal = tasks.ask(late.task(), move, me);
        if (refusal.isEmpty()) refusal = tasks.move(late.task(), move, me);
        return refusal.map(why -> msg(why.key()));
    }

    /** Where somebody else hands it in, it says whose work it is. */
    private Proof.Typed signed(Late late, Me me) {
        if (late.by().equals(me.person())) return late.typed();
        var typed = late.typed();
        var note = msg("field.late.by", late.byName(), Days.moment(late.capturedAt(), settings.zone()));
        var words = typed.words().isBlank() ? note : typed.words().strip() + "\n" + note;
        return new Proof.Typed(
                typed.counts(), typed.links(), words, typed.happenedAt(), typed.place(), typed.sharesPlace());
    }

    private boolean settle(Late late, How how, Me me) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!lates.settle(late.id(), how, clock.instant(), me.name())) return false;
            audit.append(
                    me,
                    how == How.HANDED_IN ? "field.handedIn" : "field.putAside",
                    "task:" + late.task().value(),
                    late.campaign().value(),
                    late.unit().value(),
                    Map.of("clause", late.clause(), "by", late.byName()));
            return true;
        }));
    }

    private static TaskMove move(Late late) {
        return switch (late.kind()) {
            case PROVE, SAY -> new TaskMove.Submit("");
            case BEGIN -> new TaskMove.Start(late.typed().words());
            case REPORT -> new TaskMove.ReportProgress(late.typed().words());
        };
    }
}
