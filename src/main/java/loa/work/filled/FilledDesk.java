package loa.work.filled;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.platform.Me;
import loa.platform.sheet.Columns;
import loa.platform.sheet.FilledSheet;
import loa.platform.sheet.Sheet;
import loa.work.Campaign;
import loa.work.CampaignFrame;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskList.Row;
import loa.work.filled.FilledSheets.Kept;
import loa.work.filled.Verdict.Effect;
import loa.work.web.TaskLines;
import loa.work.web.UnitNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Where sheets with progress come in: given out with one's tasks, read, shown, then carried out as a whole. */
@Component
class FilledDesk {

    private static final String WORDS = "work.filled.";

    static final int MOST_ROWS = 500;
    static final Columns COLUMNS = new Columns(
            WORDS + "column",
            List.of(
                    "code",
                    "clause?",
                    "words?",
                    "unit?",
                    "state?",
                    "due?",
                    "person?",
                    "until?",
                    "reason?",
                    "done?",
                    "progress?"));

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int CODE = 8;

    /** What a sheet would do now. */
    record Outlook(UUID id, String fileName, List<Verdict> verdicts, boolean done) {

        long count(Effect effect) {
            return verdicts.stream()
                    .filter(verdict -> verdict.effect() == effect)
                    .count();
        }

        boolean canBeCarriedOut() {
            return !done && count(Effect.WRONG) == 0 && count(Effect.CHANGED) > 0;
        }

        /** Stands for what was shown: what is carried out is the same or nothing. */
        String mark() {
            return Integer.toHexString(verdicts.toString().hashCode());
        }
    }

    /** What the preview showed is no longer so; nothing was carried out. */
    private static final class Changed extends RuntimeException {}

    private final FilledSheets sheets;
    private final TaskList tasks;
    private final TaskDesk desk;
    private final FilledReading reading;
    private final UnitNames units;
    private final TaskLines lines;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    FilledDesk(
            FilledSheets sheets,
            TaskList tasks,
            TaskDesk desk,
            FilledReading reading,
            UnitNames units,
            TaskLines lines,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.sheets = sheets;
        this.tasks = tasks;
        this.desk = desk;
        this.reading = reading;
        this.units = units;
        this.lines = lines;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The open tasks that the reader sees, a row each, to be filled in. */
    Sheet blank(CampaignFrame frame, TaskFilter filter) {
        var campaign = frame.campaign();
        var owners = units.sorted(tasks.units(campaign.id(), frame.sight()));
        var rows = tasks.all(campaign.id(), frame.sight(), filter, owners).stream()
                .filter(row -> row.state().isOpen())
                .limit(MOST_ROWS)
                .toList();
        var names = units.of(rows.stream().map(Row::unit).distinct().toList());
        return new Sheet(
                msg("work.filled.sheet"),
                COLUMNS.heads(),
                rows.stream().map(row -> cells(row, names, campaign)).toList());
    }

    private List<String> cells(Row row, UnitNames.Names names, Campaign campaign) {
        return List.of(
                code(row),
                row.clause(),
                row.words(),
                names.get(row.unit()),
                msg("work.state." + row.state()),
                row.due().words(row.state(), campaign.eventWord(), lines.today()),
                row.person() == null ? "" : row.person(),
                "",
                "",
                "",
                "");
    }

    static String code(Row row) {
        return row.id().value().toString().substring(0, CODE);
    }

    /** Reads the file and keeps it for a day. */
    UUID upload(CampaignFrame frame, InputStream file, String fileName, Me me)
            throws IOException, FilledSheet.Unreadable {
        var sheet = FilledSheet.read(file, COLUMNS, MOST_ROWS);
        var id = UUID.randomUUID();
        sheets.forgetBefore(clock.instant().minus(KEPT));
        sheets.add(new Kept(id, frame.campaign().id(), fileName, sheet, false), me.person(), clock.instant());
        return id;
    }

    Optional<Outlook> outlook(CampaignFrame frame, UUID id, Me me) {
        return sheets.find(id, frame.campaign().id(), me.person()).map(kept -> outlook(frame, kept, me));
    }

    private Outlook outlook(CampaignFrame frame, Kept kept, Me me) {
        return new Outlook(kept.id(), kept.fileName(), reading.read(frame, kept.sheet(), me), kept.done());
    }

    /** Carries it out, all of it or nothing; {@code false}: it is not what was shown, or was carried out already. */
    boolean carryOut(CampaignFrame frame, UUID id, String mark, Me me) {
        try {
            transaction.executeWithoutResult(status -> {
                var kept = sheets.find(id, frame.campaign().id(), me.person()).orElseThrow(Changed::new);
                if (!sheets.finish(id, clock.instant())) throw new Changed();
                var outlook = outlook(frame, kept, me);
                if (!outlook.canBeCarriedOut() || !outlook.mark().equals(mark)) throw new Changed();
                for (var verdict : outlook.verdicts()) move(verdict, me);
                audit.append(
                        me,
                        "work.filled",
                        "sheet:" + id,
                        frame.campaign().id().value(),
                        me.unit(),
                        Map.of("file", kept.fileName(), "tasks", Long.toString(outlook.count(Effect.CHANGED))));
            });
            return true;
        } catch (Changed e) {
            return false;
        }
    }

    private void move(Verdict verdict, Me me) {
        if (verdict.task() == null) return;
        var id = new TaskId(UUID.fromString(verdict.task().id()));
        for (var move : verdict.moves()) if (desk.move(id, move, me).isPresent()) throw new Changed();
    }
}
