package loa.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where every act is put on record, in the transaction that carries it out. */
@Component
public class AuditLog {

    private final Entries entries;
    private final Clock clock;

    AuditLog(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /**
     * Puts an act on record. It is written when the transaction is about to commit: whoever else appends has to wait from
     * then on only, however long the use case takes.
     *
     * @param by who acts; {@code null}: Loa itself
     * @param act message key below {@code audit.act}, as {@code work.task.submitted}
     * @param subject kind and id, as {@code task:<uuid>}
     * @param details what a reader wants to know beside, by name; the sentence of the act may use them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(
            @Nullable Me by,
            String act,
            String subject,
            @Nullable UUID campaign,
            @Nullable UUID unit,
            Map<String, String> details) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Pending.of(this).add(Entry.of(at, by, act, subject, campaign, unit, details));
    }

    /** Walks along the whole chain. */
    @Transactional(readOnly = true)
    public Verification verify() {
        return entries.verify();
    }

    /** The acts of one transaction, written together at its end. */
    private static final class Pending implements TransactionSynchronization {

        private final AuditLog log;
        private final List<Entry> acts = new ArrayList<>();
        private boolean written;

        private Pending(AuditLog log) {
            this.log = log;
        }

        static Pending of(AuditLog log) {
            if (TransactionSynchronizationManager.getResource(log) instanceof Pending known) return known;
            var pending = new Pending(log);
            TransactionSynchronizationManager.bindResource(log, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
            return pending;
        }

        void add(Entry act) {
            if (written) log.entries.append(act);
            else acts.add(act);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            acts.forEach(log.entries::append);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(log);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(log, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(log);
        }
    }
}
