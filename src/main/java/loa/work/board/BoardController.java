package loa.work.board;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import loa.work.Refusal;
import loa.work.TaskDesk;
import loa.work.TaskFacts;
import loa.work.TaskFilter;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskList.Row;
import loa.work.TaskMove;
import loa.work.TaskMove.*;
import loa.work.TaskOffers;
import loa.work.TaskState;
import loa.work.board.BoardPage.Attempt;
import loa.work.board.BoardPage.Card;
import loa.work.board.BoardPage.Choice;
import loa.work.board.BoardPage.Column;
import loa.work.board.BoardPage.More;
import loa.work.link.Links;
import loa.work.link.Standing;
import loa.work.web.FilterAddress;
import loa.work.web.FilterBar;
import loa.work.web.TaskLines;
import loa.work.web.TaskView;
import loa.work.web.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The board of a campaign, and taking cards from lane to lane. */
@Controller
@RequestMapping("/campaigns/{id}/board")
class BoardController {

    /** So many cards of one state; the others stand in the list. */
    private static final int MOST = 30;

    private static final List<TaskMove> ASKED =
            List.of(new Start(), new Submit(""), new Accept(""), new Reopen("?"), new MarkNotApplicable("?"));

    private final CampaignFrames frames;
    private final TaskList tasks;
    private final TaskOffers offers;
    private final TaskDesk desk;
    private final UnitNames units;
    private final TaskLines lines;
    private final Links links;

    BoardController(
            CampaignFrames frames,
            TaskList tasks,
            TaskOffers offers,
            TaskDesk desk,
            UnitNames units,
            TaskLines lines,
            Links links) {
        this.frames = frames;
        this.tasks = tasks;
        this.offers = offers;
        this.desk = desk;
        this.units = units;
        this.lines = lines;
        this.links = links;
    }

    @GetMapping
    BoardPage board(@PathVariable UUID id, TaskFilter filter, Me me) {
        return page(new CampaignId(id), filter, null, me);
    }

    @PostMapping
    Answer move(
            @PathVariable UUID id,
            TaskFilter filter,
            @RequestParam UUID task,
            @RequestParam Lane to,
            @RequestParam(defaultValue = "") String words,
            Me me) {
        var campaign = new CampaignId(id);
        var facts = desk.find(new TaskId(task))
                .filter(found -> found.campaign().equals(campaign))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var back = FilterAddress.of("/campaigns/" + id + TaskView.BOARD.path(), filter, 1) + "#t-" + task;
        return switch (Shift.of(facts.state(), to, words)) {
            case Shift.Stays() -> Answer.goTo(back);
            case Shift.NoWay(var why) -> refused(campaign, filter, facts, to, msg(why), words, me);
            case Shift.OnItsPage(var asked) -> {
                var refusal = desk.ask(facts.id(), asked, me);
                yield refusal.isPresent()
                        ? refused(campaign, filter, facts, to, msg(refusal.get().key()), words, me)
                        : Answer.goTo("/tasks/" + task);
            }
            case Shift.Made(var move) -> {
                var refusal = desk.move(facts.id(), move, me);
                yield refusal.isPresent()
                        ? refused(campaign, filter, facts, to, msg(refusal.get().key()), words, me)
                        : Answer.goTo(back)
                                .saying("work.notice." + move.getClass().getSimpleName());
            }
        };
    }

    private Answer refused(
            CampaignId campaign, TaskFilter filter, TaskFacts task, Lane to, String why, String words, Me me) {
        var unit = units.of(List.of(task.unit())).get(task.unit());
        var sentence = msg("work.board.refused", task.clause(), unit, why);
        return page(campaign, filter, new Attempt(task.id().value().toString(), to, sentence, words), me)
                .withStatus(200);
    }

    private BoardPage page(CampaignId campaign, TaskFilter filter, @Nullable Attempt refused, Me me) {
        var frame = frames.of(campaign, TaskView.LIST.path(), me);
        var owners = tasks.owners(campaign, frame.sight());
        var sorted = units.sorted(owners.units());
        var found = tasks.byState(campaign, frame.sight(), filter, sorted, MOST);
        var ids = found.values().stream()
                .flatMap(rows -> rows.rows().stream())
                .map(Row::id)
                .toList();
        var asked = offers.ask(ids, ASKED, me);
        var standings = links.standings(ids);
        var names = units.of(found.values().stream()
                .flatMap(rows -> rows.rows().stream())
                .map(Row::unit)
                .distinct()
                .toList());
        var word = frame.campaign().eventWord();
        var columns = Arrays.stream(Lane.values())
                .map(lane -> column(frame.campaign().path(), lane, filter, found, asked, standings, names, word))
                .toList();
        var bar = FilterBar.of(frame, TaskView.BOARD, filter, sorted, owners.people(), lines.today());
        return new BoardPage(frame, bar, columns, refused);
    }

    private Column column(
            String path,
            Lane lane,
            TaskFilter filter,
            Map<TaskState, TaskList.Rows> found,
            Map<TaskId, List<Optional<Refusal>>> asked,
            Map<TaskId, Standing> standings,
            UnitNames.Names names,
            String eventWord) {
        var cards = new ArrayList<Card>();
        var more = new ArrayList<More>();
        int total = 0;
        for (var state : lane.states()) {
            var rows = found.get(state);
            if (rows == null) continue;
            total += rows.total();
            for (var row : rows.rows()) {
                var standing = standings.getOrDefault(row.id(), Standing.READY);
                cards.add(new Card(
                        row.id().value().toString(),
                        lines.line(row, null, eventWord).standing(standing),
                        names.get(row.unit()),
                        choices(row, standing, asked.getOrDefault(row.id(), List.of()))));
            }
            var left = rows.total() - rows.rows().size();
            if (left > 0) more.add(new More(state, left, FilterAddress.of(path + "/tasks", filter.in(state), 1)));
        }
        return new Column(lane, total, cards, more);
    }

    /** What may be done with a card: each is asked of the life cycle, and none that it refuses is offered. */
    private static List<Choice> choices(Row row, Standing standing, List<Optional<Refusal>> answers) {
        var choices = new ArrayList<Choice>();
        var page = "/tasks/" + row.id().value();
        for (int place = 0; place < answers.size(); place++) {
            if (answers.get(place).isPresent()) continue;
            choices.add(
                    switch (ASKED.get(place)) {
                        // Beginning it before its turn wants a reason, which its page asks for.
                        case Start _
                        when standing != Standing.READY -> new Choice(Lane.DOING, "work.move.Start", null, page);
                        case Start _ -> new Choice(Lane.DOING, "work.move.Start", null, null);
                        case Submit _ -> new Choice(Lane.CHECKING, "work.board.handIn", null, page);
                        case Accept _ -> new Choice(Lane.DONE, "work.board.check", null, page);
                        case Reopen _ ->
                            new Choice(
                                    row.state() == TaskState.PROVED ? Lane.DOING : Lane.TO_DO,
                                    "work.move.Reopen",
                                    "work.move.Reopen.words",
                                    null);
                        default ->
                            new Choice(
                                    Lane.DONE,
                                    "work.move.MarkNotApplicable",
                                    "work.move.MarkNotApplicable.words",
                                    null);
                    });
        }
        return choices;
    }
}
