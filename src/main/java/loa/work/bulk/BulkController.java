package loa.work.bulk;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.GoTo;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.Refusal;
import loa.work.TaskDesk;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskList.Row;
import loa.work.TaskMove;
import loa.work.TaskMove.Assign;
import loa.work.TaskMove.Extend;
import loa.work.TaskMove.MarkNotApplicable;
import loa.work.TaskOffers;
import loa.work.bulk.BulkPage.Line;
import loa.work.web.FilterBar.Option;
import loa.work.web.TaskLines;
import loa.work.web.TaskView;
import loa.work.web.TypedDay;
import loa.work.web.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One act on many tasks: chosen in the list, looked at, then done together. */
@Controller
class BulkController {

    /** As many as a person can look at. */
    private static final int MOST = 300;

    private final CampaignFrames frames;
    private final TaskList tasks;
    private final TaskOffers offers;
    private final TaskDesk desk;
    private final Persons persons;
    private final UnitNames units;
    private final TaskLines lines;
    private final TransactionOperations transaction;

    BulkController(
            CampaignFrames frames,
            TaskList tasks,
            TaskOffers offers,
            TaskDesk desk,
            Persons persons,
            UnitNames units,
            TaskLines lines,
            TransactionOperations transaction) {
        this.frames = frames;
        this.tasks = tasks;
        this.offers = offers;
        this.desk = desk;
        this.persons = persons;
        this.units = units;
        this.lines = lines;
        this.transaction = transaction;
    }

    /** What was chosen and typed. */
    private record Wish(BulkAct act, @Nullable UUID person, TypedDay until, String words, String back) {

        @Nullable
        String objection() {
            if (act == BulkAct.EXTEND) {
                var wrong = until.objection(true);
                if (wrong.isPresent()) return msg(wrong.get().key());
            }
            return act.needsReason() && words.isBlank() ? msg(Refusal.REASON_MISSING.key()) : null;
        }
    }

    @PostMapping("/campaigns/{id}/tasks/bulk")
    Answer act(
            @PathVariable UUID id,
            TaskFilter filter,
            @RequestParam BulkAct act,
            @RequestParam(required = false) @Nullable List<UUID> task,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "") String back,
            Me me) {
        var frame = frames.of(new CampaignId(id), TaskView.LIST.path(), me);
        var list = frame.campaign().path() + TaskView.LIST.path();
        var from = GoTo.ours(back) && back.startsWith(list) ? back : list;
        var wish = new Wish(act, person, TypedDay.of(until), words, from);
        var rows = rows(frame, filter, all, task == null ? List.of() : task);
        if (rows.isEmpty()) return Answer.goTo(from).saying("work.notice.bulkNothing");
        var objection = mark.isEmpty() ? null : wish.objection();
        var verdicts = verdicts(rows, wish, mark.isEmpty() || objection != null, me);
        var now = Integer.toHexString(verdicts.toString().hashCode());
        if (mark.isEmpty() || objection != null || !mark.equals(now)) {
            var changed = !mark.isEmpty() && objection == null;
            return page(frame, rows, verdicts, wish, objection, now, changed).withStatus(200);
        }
        transaction.executeWithoutResult(status -> verdicts.forEach((id1, refusal) -> {
            if (refusal.isEmpty()) {
                desk.move(id1, move(wish, dayOf(rows, id1), false), me).ifPresent(why -> {
                    throw new IllegalStateException("refused after it was shown: " + why);
                });
            }
        }));
        return Answer.goTo(from).saying("work.notice.bulk");
    }

    private List<Row> rows(CampaignFrame frame, TaskFilter filter, boolean all, List<UUID> chosen) {
        var campaign = frame.campaign().id();
        if (all) {
            var owners = units.sorted(tasks.units(campaign, frame.sight()));
            return tasks.all(campaign, frame.sight(), filter, owners).stream()
                    .limit(MOST)
                    .toList();
        }
        return tasks.these(
                campaign,
                frame.sight(),
                chosen.stream().distinct().limit(MOST).map(TaskId::new).toList());
    }

    /** What would be said to each; {@code first}: nothing has been typed yet, so the reason and the day are taken for granted. */
    private Map<TaskId, Optional<Refusal>> verdicts(List<Row> rows, Wish wish, boolean first, Me me) {
        var ids = rows.stream().map(Row::id).toList();
        var verdicts = new LinkedHashMap<TaskId, Optional<Refusal>>();
        for (var row : rows) verdicts.put(row.id(), Optional.of(Refusal.NOT_IN_CHARGE));
        // Days differ from task to task as long as none is typed.
        var moves = new LinkedHashMap<TaskMove, List<TaskId>>();
        for (var row : rows) {
            moves.computeIfAbsent(move(wish, row.due().on(), first), none -> new ArrayList<>())
                    .add(row.id());
        }
        var all = List.copyOf(moves.keySet());
        var answers = offers.ask(ids, all, me);
        for (int place = 0; place < all.size(); place++) {
            for (var id : moves.getOrDefault(all.get(place), List.of())) {
                var said = answers.get(id);
                if (said != null) verdicts.put(id, said.get(place));
            }
        }
        if (wish.act == BulkAct.ASSIGN && wish.person != null) {
            var able = able(rows);
            for (var row : rows) {
                var ours = able.getOrDefault(row.unit(), Set.of()).contains(new PersonId(wish.person));
                if (!ours && verdicts.getOrDefault(row.id(), Optional.empty()).isEmpty()) {
                    verdicts.put(row.id(), Optional.of(Refusal.NOT_OF_THE_UNIT));
                }
            }
        }
        return verdicts;
    }

    private TaskMove move(Wish wish, @Nullable LocalDate due, boolean first) {
        var today = lines.today();
        var later = (due == null || due.isBefore(today) ? today : due).plusDays(1);
        return switch (wish.act) {
            case ASSIGN -> new Assign(wish.person == null ? null : new PersonId(wish.person));
            case LEAVE_OUT -> new MarkNotApplicable(first ? "?" : wish.words);
            case EXTEND ->
                new Extend(first || wish.until.day() == null ? later : wish.until.day(), first ? "?" : wish.words);
        };
    }

    private static @Nullable LocalDate dayOf(List<Row> rows, TaskId id) {
        for (var row : rows) if (row.id().equals(id)) return row.due().on();
        return null;
    }

    private Map<UnitId, Set<PersonId>> able(List<Row> rows) {
        var able = new LinkedHashMap<UnitId, Set<PersonId>>();
        for (var row : rows) {
            able.computeIfAbsent(
                    row.unit(),
                    unit -> Set.copyOf(persons.who(Power.DO_TASK, row.campaign().value(), unit)));
        }
        return able;
    }

    private BulkPage page(
            CampaignFrame frame,
            List<Row> rows,
            Map<TaskId, Optional<Refusal>> verdicts,
            Wish wish,
            @Nullable String objection,
            String mark,
            boolean changed) {
        var names = units.of(rows.stream().map(Row::unit).distinct().toList());
        var shown = rows.stream()
                .map(row -> new Line(
                        row.id().value().toString(),
                        lines.line(row, names.get(row.unit()), frame.campaign().eventWord()),
                        verdicts.getOrDefault(row.id(), Optional.empty())
                                .map(why -> msg(why.key()))
                                .orElse(null)))
                .toList();
        return new BulkPage(
                frame,
                wish.act,
                shown,
                wish.act == BulkAct.ASSIGN ? people(rows, wish.person) : List.of(),
                wish.until.text(),
                wish.words,
                objection,
                mark,
                changed,
                wish.back);
    }

    private List<Option> people(List<Row> rows, @Nullable UUID chosen) {
        var ids = able(rows).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        return persons.names(ids).entrySet().stream()
                .map(person -> new Option(
                        person.getKey().toString(),
                        person.getValue(),
                        person.getKey().value().equals(chosen)))
                .sorted((a, b) -> UnitNames.byName().compare(a.words(), b.words()))
                .toList();
    }
}
