package loa.work.filled;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.Plain;
import loa.platform.sheet.FilledSheet;
import loa.platform.sheet.FilledSheet.Line;
import loa.work.CampaignFrame;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskList.Row;
import loa.work.TaskMove;
import loa.work.TaskMove.Assign;
import loa.work.TaskMove.Extend;
import loa.work.TaskMove.ReportProgress;
import loa.work.TaskOffers;
import loa.work.filled.Verdict.Fault;
import loa.work.web.TaskLines;
import loa.work.web.TypedDay;
import loa.work.web.UnitNames;
import org.springframework.stereotype.Component;

/** Reads a filled sheet row by row: what each row would do to its task, and what is wrong with it. */
@Component
class FilledReading {

    private final TaskList tasks;
    private final TaskOffers offers;
    private final Persons persons;
    private final UnitNames units;
    private final TaskLines lines;

    FilledReading(TaskList tasks, TaskOffers offers, Persons persons, UnitNames units, TaskLines lines) {
        this.tasks = tasks;
        this.offers = offers;
        this.persons = persons;
        this.units = units;
        this.lines = lines;
    }

    List<Verdict> read(CampaignFrame frame, FilledSheet sheet, Me me) {
        var campaign = frame.campaign();
        var byCode = new HashMap<String, List<Row>>();
        for (var row : tasks.all(campaign.id(), frame.sight(), TaskFilter.ALL, List.of())) {
            byCode.computeIfAbsent(FilledDesk.code(row), none -> new ArrayList<>())
                    .add(row);
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
            var code = line.text("code").toLowerCase(Locale.ROOT);
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
            var reading = new RowReading(line, row, people.computeIfAbsent(row.unit(), unit -> people(row)));
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
    private static final class RowReading {

        private final Line line;
        private final Row row;
        private final Map<String, List<PersonId>> people;
        private final List<TaskMove> moves = new ArrayList<>();
        private final List<String> changes = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();

        RowReading(Line line, Row row, Map<String, List<PersonId>> people) {
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
