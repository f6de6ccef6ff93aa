package loa.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import loa.audit.AuditLog;
import loa.organization.Power;
import loa.organization.Rights;
import loa.plan.PlanIntake.Understood;
import loa.plan.compiler.text.PrintedDate;
import loa.plan.compiler.text.PrintedDate.Precision;
import loa.platform.Me;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps later notices ("Thông báo sau") beside their plan, byte for byte, and reads which days they name. */
@Component
public class NoticeDesk {

    private final PlanIntake intake;
    private final Editions editions;
    private final PlanRegister register;
    private final Rights rights;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    NoticeDesk(
            PlanIntake intake,
            Editions editions,
            PlanRegister register,
            Rights rights,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.intake = intake;
        this.editions = editions;
        this.register = register;
        this.rights = rights;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Keeping {

        /**
         * It is on file.
         *
         * @param number under which the plan keeps it
         * @param days from today on that it names, in its order
         */
        record Kept(int number, List<LocalDate> days) implements Keeping {}

        record Unread(String words) implements Keeping {}
    }

    /** Reads and keeps the file; the very same file again is the same notice. */
    public Keeping keep(PlanId id, byte[] file, String fileName, Me by) {
        rights.require(by, Power.RUN_CAMPAIGN, id.value(), null);
        return switch (intake.read(file, fileName)) {
            case PlanIntake.Failed failed -> new Keeping.Unread(failed.words());
            case Understood read -> Objects.requireNonNull(transaction.execute(_ -> keep(id, file, read, by)));
        };
    }

    /** The name of a notice's file. */
    public Optional<String> find(PlanId id, int number) {
        return editions.noticeName(id, number);
    }

    private Keeping keep(PlanId id, byte[] file, Understood read, Me by) {
        var head = register.hold(id).orElseThrow(() -> new IllegalArgumentException("no such plan: " + id));
        var source = read.source();
        var days = days(source.text());
        var same = editions.notice(id, source.sha256());
        if (same.isPresent()) return new Keeping.Kept(same.get(), days);
        int number = editions.next(id, Editions.Kind.NOTICE);
        var stamp = new Stamp(clock.instant(), by.name());
        editions.add(
                id,
                new Edition(number, head.edition(), source, read.notes(), read.compiled(), stamp),
                Editions.Kind.NOTICE,
                file,
                by);
        audit.append(
                by,
                "plan.notice.kept",
                id.subject(),
                id.value(),
                head.owner().value(),
                Map.of("file", source.fileName(), "sha256", source.sha256()));
        return new Keeping.Kept(number, days);
    }

    private List<LocalDate> days(String text) {
        var today = LocalDate.now(clock);
        var days = new ArrayList<LocalDate>();
        for (var date : PrintedDate.in(text)) {
            var day = date.precision() == Precision.DAY ? date.firstFrom(today) : null;
            if (day != null && !day.isBefore(today) && !days.contains(day)) days.add(day);
        }
        return days;
    }
}
