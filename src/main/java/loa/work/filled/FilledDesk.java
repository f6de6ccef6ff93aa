package loa.work.filled;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.audit.AuditLog;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Plain;
import loa.platform.sheet.Columns;
import loa.platform.sheet.FilledSheet;
import loa.platform.sheet.FilledSheet.Line;
import loa.platform.sheet.Sheet;
import loa.work.Campaign;
import loa.work.CampaignFrame;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskList.Row;
import loa.work.TaskMove;
import loa.work.TaskMove.Assign;
import loa.work.TaskMove.Extend;
import loa.work.TaskMove.ReportProgress;
import loa.work.TaskOffers;
import loa.work.filled.FilledSheets.Kept;
import loa.work.filled.Verdict.Effect;
import loa.work.filled.Verdict.Fault;
import loa.work.web.TaskLines;
import loa.work.web.TypedDay;
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
    private final TaskOffers offers;
    private final TaskDesk desk;
    private final Persons persons;
    private final UnitNames units;
    private final TaskLines lines;
    private final AuditLog audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    FilledDesk(
            FilledSheets sheets,
            TaskList tasks,
            TaskOffers offers,
            TaskDesk desk,
            Persons persons,
            UnitNames units,
            TaskLines lines,
            AuditLog audit,
            TransactionOperations transaction,
            Clock clock) {
        this.sheets = sheets;
        this.tasks = tasks;
        this.offers = offers;
        this.desk = desk;
        this.persons = persons;
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

    private static String code(Row row) {
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
        return new Outlook(kept.id(), kept.fileName(), read(frame, kept.sheet(), me), kept.done());
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

    private List<Verdict> read(CampaignFrame frame, FilledSheet sheet, Me me) {
        var campaign = frame.campaign();
        var byCode = new HashMap<String, List<Row>>();
        for (var row : tasks.all(campaign.id(), frame.sight(), TaskFilter.ALL, List.of())) {
            byCode.computeIfAbsent(code(row), none -> new ArrayList<>()).add(row);
        }
        var seen = new HashMap<String, Integer>();
        var people = new HashMap<UnitId, Map<String, List<PersonId>>>();
        var names = units.of(byCode.values().stream()
                .flatMap(List::stream)
                .map(Row::unit)
                .distinct()
                .toList());
        var verdicts = new ArrayList<Verdict>();
        for (var line : sheet.rows()) {
            var code = line.text("code").toLowerCase(java.util.Locale.ROOT);
            var found = byCode.getOrDefault(code, List.of());
            var twice = seen.putIfAbsent(code, line.number());
            if (found.size() != 1 || twice != null) {
                var why = twice != null
                        ? msg("work.filled.twice", String.valueOf(twice))
                        : msg("work.filled.noTask", code);
                verdicts.add(new Verdict(
                        line.number(), code, null, List.of(), List.of(), List.of(new Fault(line.at("code"), why))));
                continue;
            }
            var row = found.getFirst();
            var reading = new Reading(line, row, people.computeIfAbsent(row.unit(), unit -> people(row)));
            reading.understand();
            verdicts.add(new Verdict(
                    line.number(),
                    code,
                    lines.line(row, names.get(row.unit()), campaign.eventWord()),
                    reading.moves,
                    reading.changes,
                    reading.faults));
        }
        return asked(verdicts, me);
    }

    /** What the rules refuse is a fault of its row. */
    private List<Verdict> asked(List<Verdict> verdicts, Me me) {
        var moves = verdicts.stream()
                .flatMap(verdict -> verdict.moves().stream())
                .distinct()
                .toList();
        var ids = verdicts.stream()
                .filter(verdict -> verdict.task() != null && !verdict.moves().isEmpty())
                .map(verdict -> new TaskId(UUID.fromString(verdict.task().id())))
                .toList();
        var answers = offers.ask(ids, moves, me);
        return verdicts.stream()
                .map(verdict -> {
                    if (verdict.task() == null || verdict.moves().isEmpty()) return verdict;
                    var said = answers.getOrDefault(
                            new TaskId(UUID.fromString(verdict.task().id())), List.of());
                    var faults = new ArrayList<>(verdict.faults());
                    for (var move : verdict.moves()) {
                        said.get(moves.indexOf(move))
                                .ifPresent(why -> faults.add(new Fault(
                                        msg("work.entry." + move.getClass().getSimpleName()), msg(why.key()))));
                    }
                    return new Verdict(
                            verdict.row(), verdict.code(), verdict.task(), verdict.moves(), verdict.changes(), faults);
                })
                .toList();
    }

    private Map<String, List<PersonId>> people(Row row) {
        var able = persons.who(Power.DO_TASK, row.campaign().value(), row.unit());
        var names = new HashMap<String, List<PersonId>>();
        persons.names(able)
                .forEach((id, name) -> names.computeIfAbsent(Plain.text(name), none -> new ArrayList<>())
                        .add(id));
        return names;
    }

    /** One row against its task. */
    private final class Reading {

        private final Line line;
        private final Row row;
        private final Map<String, List<PersonId>> people;
        private final List<TaskMove> moves = new ArrayList<>();
        private final List<String> changes = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        Reading(Line line, Row row, Map<String, List<PersonId>> people) {
            this.line = line;
            this.row = row;
            this.people = people;
        }

        void understand() {
            person();
            until();
            progress();
        }

        private void person() {
            var typed = line.text("person");
            if (typed.isEmpty() || typed.equals(row.person())) return;
            var meant = people.getOrDefault(Plain.text(typed), List.of());
            if (meant.size() != 1) {
                fault("person", msg(meant.isEmpty() ? "work.filled.nobody" : "work.filled.several", typed));
                return;
            }
            moves.add(new Assign(meant.getFirst()));
            changes.add(msg("work.filled.person", typed));
        }

        private void until() {
            var typed = line.text("until");
            if (typed.isEmpty()) return;
            var day = TypedDay.of(typed);
            if (day.day() == null) {
                fault("until", msg("work.filled.noDay", typed));
                return;
            }
            var reason = line.text("reason");
            if (reason.isEmpty()) {
                fault("reason", msg("work.filled.noReason"));
                return;
            }
            moves.add(new Extend(day.day(), reason));
            changes.add(msg("work.filled.until", typed, reason));
        }

        private void progress() {
            var done = line.text("done");
            var note = line.text("progress");
            if (done.isEmpty() && note.isEmpty()) return;
            var words = done.isEmpty() ? note : msg("work.filled.done", done) + (note.isEmpty() ? "" : " " + note);
            moves.add(new ReportProgress(words));
            changes.add(msg("work.filled.progress", words));
        }

        private void fault(String column, String words) {
            faults.add(new Fault(line.at(column), words));
        }
    }
}
