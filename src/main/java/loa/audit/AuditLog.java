package loa.audit;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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
     * Puts an act on record. Others who append wait until this transaction ends, so it is the last thing a use case does.
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
        entries.append(Entry.of(at, by, act, subject, campaign, unit, details));
    }

    /** Walks along the whole chain. */
    @Transactional(readOnly = true)
    public Verification verify() {
        return entries.verify();
    }
}
