package loa.organization.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.audit.AuditLog;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.account.AccountDesk;
import loa.organization.intake.Previews.Preview;
import loa.organization.intake.Verdict.Effect;
import loa.platform.Me;
import loa.platform.sheet.FilledSheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Where lists come in: uploaded, looked at, then carried out as a whole. */
@Component
public class IntakeDesk {

    /** What a list would do now. */
    public record Outlook(UUID id, IntakeKind kind, String fileName, List<Verdict> verdicts, boolean done) {

        public long count(Effect effect) {
            return verdicts.stream()
                    .filter(verdict -> verdict.effect() == effect)
                    .count();
        }

        public boolean canBeCarriedOut() {
            return !done && count(Effect.WRONG) == 0 && count(Effect.NEW) + count(Effect.CHANGED) > 0;
        }

        /** Stands for what was shown: what is carried out is the same or nothing. */
        public String mark() {
            return Integer.toHexString(verdicts.toString().hashCode());
        }
    }

    /** What became of the wish to carry a list out. */
    public sealed interface Outcome {
        record Done(long added, long changed, List<AccountDesk.Outcome.Given> accounts) implements Outcome {}

        /** Something changed since it was shown, or it was carried out already. */
        record LookAgain() implements Outcome {}
    }

    private static final Duration KEPT = Duration.ofDays(1);

    private final Map<IntakeKind, Intake> intakes;
    private final Previews previews;
    private final Rights rights;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    IntakeDesk(
            List<Intake> intakes,
            Previews previews,
            Rights rights,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.intakes = intakes.stream().collect(Collectors.toMap(Intake::kind, Function.identity()));
        this.previews = previews;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Reads the file and keeps it for a day. */
    public UUID upload(IntakeKind kind, InputStream file, String fileName, Me me)
            throws IOException, FilledSheet.Unreadable {
        rights.require(me, Power.ADMINISTER, null, null);
        var sheet = FilledSheet.read(file, kind.columns(), kind.mostRows());
        var id = UUID.randomUUID();
        previews.forgetBefore(clock.instant().minus(KEPT));
        previews.add(new Preview(id, kind, fileName, sheet, false), me.person(), clock.instant());
        return id;
    }

    public Optional<Outlook> outlook(UUID id, Me me) {
        rights.require(me, Power.ADMINISTER, null, null);
        return previews.find(id, me.person()).map(preview -> outlook(preview, me));
    }

    public Outcome carryOut(UUID id, String mark, Me me) {
        rights.require(me, Power.ADMINISTER, null, null);
        try {
            var outcome = transaction.execute(status -> carryOutNow(id, mark, me));
            return outcome == null ? new Outcome.LookAgain() : outcome;
        } catch (Changed e) {
            return new Outcome.LookAgain();
        }
    }

    private Outcome carryOutNow(UUID id, String mark, Me me) {
        var preview = previews.find(id, me.person()).orElseThrow(Changed::new);
        if (!previews.finish(id, clock.instant())) throw new Changed();
        var outlook = outlook(preview, me);
        if (!outlook.canBeCarriedOut() || !outlook.mark().equals(mark)) throw new Changed();
        var accounts = intake(preview.kind()).carryOut(preview.sheet(), me);
        audit.append(
                me,
                "organization.imported." + preview.kind().path(),
                "import:" + id,
                null,
                me.unit(),
                Map.of(
                        "file", preview.fileName(),
                        "added", Long.toString(outlook.count(Effect.NEW)),
                        "changed", Long.toString(outlook.count(Effect.CHANGED))));
        return new Outcome.Done(outlook.count(Effect.NEW), outlook.count(Effect.CHANGED), accounts);
    }

    private Outlook outlook(Preview preview, Me me) {
        return new Outlook(
                preview.id(),
                preview.kind(),
                preview.fileName(),
                intake(preview.kind()).read(preview.sheet(), me),
                preview.done());
    }

    private Intake intake(IntakeKind kind) {
        var intake = intakes.get(kind);
        if (intake == null) throw new IllegalStateException("nobody reads " + kind);
        return intake;
    }
}
