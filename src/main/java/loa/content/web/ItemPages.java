package loa.content.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loa.approval.SignOffState;
import loa.content.ContentDesk;
import loa.content.Edition;
import loa.content.Editions;
import loa.content.Item;
import loa.content.Item.Asker;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.ItemRights;
import loa.content.Items;
import loa.content.Items.Filed;
import loa.content.assignment.Assignment;
import loa.content.assignment.AssignmentDesk;
import loa.content.assignment.Assignments;
import loa.content.language.Proofreader;
import loa.content.release.ReleaseDesk;
import loa.content.topic.Briefs;
import loa.content.topic.Facts;
import loa.content.web.ItemPage.*;
import loa.organization.Persons;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.ClauseChip;
import loa.work.ClauseStatus;
import loa.work.TaskDesk;
import loa.work.TaskId;
import loa.work.TaskList;
import loa.work.TaskRights.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Makes the page of an item. */
@Component
class ItemPages {

    private final CampaignFrames frames;
    private final ContentDesk desk;
    private final Items items;
    private final Editions editions;
    private final ItemRights rights;
    private final Assignments assignments;
    private final AssignmentDesk assigning;
    private final ReleaseDesk release;
    private final Briefs briefs;
    private final Facts facts;
    private final Eligibility eligibility;
    private final Proofreader reader;
    private final TaskDesk tasks;
    private final TaskList taskList;
    private final Units units;
    private final Persons persons;
    private final ItemLineMaker lines;
    private final Settings settings;
    private final Clock clock;

    ItemPages(
            CampaignFrames frames,
            ContentDesk desk,
            Items items,
            Editions editions,
            ItemRights rights,
            Assignments assignments,
            AssignmentDesk assigning,
            ReleaseDesk release,
            Briefs briefs,
            Facts facts,
            Eligibility eligibility,
            Proofreader reader,
            TaskDesk tasks,
            TaskList taskList,
            Units units,
            Persons persons,
            ItemLineMaker lines,
            Settings settings,
            Clock clock) {
        this.frames = frames;
        this.desk = desk;
        this.items = items;
        this.editions = editions;
        this.rights = rights;
        this.assignments = assignments;
        this.assigning = assigning;
        this.release = release;
        this.briefs = briefs;
        this.facts = facts;
        this.eligibility = eligibility;
        this.reader = reader;
        this.tasks = tasks;
        this.taskList = taskList;
        this.units = units;
        this.persons = persons;
        this.lines = lines;
        this.settings = settings;
        this.clock = clock;
    }

    Filed filed(ItemId id) {
        return items.filed(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The page; {@code move} and {@code typed}: what was tried last and refused. */
    ItemPage page(ItemId id, Me me, @Nullable String refusal, String move, String typed) {
        var filed = filed(id);
        var item = filed.item();
        var asker = rights.asker(item, me);
        var frame = frames.of(item.campaign(), "/content", me);
        var all = editions.of(id, item.language());
        var current = all.isEmpty() ? null : all.getFirst();
        var parts = assignments.of(id);
        boolean writes = item.stage().isOpen() && (asker.writes() || asker.checks());
        return new ItemPage(
                frame,
                id.path(),
                item.title(),
                msg("content.genre." + item.genre()),
                new StageMark(item.stage()),
                current == null ? null : current.text(),
                item.language(),
                item.edition(),
                current == null ? null : saved(current),
                reason(item),
                warnings(filed, frame, parts),
                approvals(item),
                refusal,
                writes,
                acts(item, asker, move, typed),
                filed.tags().topics().stream()
                        .map(clause -> ClauseChip.of(item.campaign(), clause, ClauseStatus.NOT_STARTED))
                        .toList(),
                briefs(filed, frame),
                about(filed),
                current == null ? null : Lengths.spoken(item, reader.length(item, current.text())),
                parts.stream().map(part -> part(item, part, me)).toList(),
                writes ? ask(item) : null,
                filed.tags().tasks().stream().flatMap(task -> link(task)).toList(),
                lines(id, all),
                items.entries(id).stream().map(this::event).toList());
    }

    private String saved(Edition edition) {
        return msg("content.item.saved", at(edition.savedAt()), edition.byName());
    }

    private static @Nullable String reason(Item item) {
        return item.reason() == null ? null : msg("content.reason." + item.stage(), item.reason());
    }

    private List<Warning> warnings(Filed filed, CampaignFrame frame, List<Assignment> parts) {
        var item = filed.item();
        var warnings = new ArrayList<Warning>();
        if (item.stage().isInWork()) {
            var known = facts.of(item.campaign()).stream().collect(Collectors.toMap(fact -> fact.key(), fact -> fact));
            var used = facts.used(item.id(), item.language());
            var changed = new ArrayList<String>();
            used.forEach((key, value) -> {
                var fact = known.get(key);
                if (fact != null && !fact.value().equals(value)) {
                    changed.add(msg("content.warning.fact", fact.name(), value, fact.value()));
                }
                if (fact != null && fact.hasExpired(LocalDate.now(clock))) {
                    warnings.add(new Warning(
                            "warn",
                            msg(
                                    "content.warning.expired",
                                    fact.name(),
                                    Days.full(java.util.Objects.requireNonNull(fact.validUntil()))),
                            frame.campaign().path() + "/facts",
                            msg("content.facts.title"),
                            null));
                }
            });
            if (!changed.isEmpty()) {
                var words = String.join(" ", changed)
                        + (item.submitted() == null ? "" : " " + msg("content.warning.voids"));
                warnings.add(new Warning("warn", words, null, msg("content.warning.take"), "facts"));
            }
            eligibility
                    .warning(item, filed.tags().phases(), frame.campaign())
                    .ifPresent(words -> warnings.add(
                            new Warning("warn", words, item.id().path() + "/file", msg("content.file.title"), null)));
            var late = parts.stream()
                    .filter(part -> part.state().isOpen()
                            && part.dueOn() != null
                            && part.dueOn().isBefore(LocalDate.now(clock)))
                    .count();
            if (late > 0)
                warnings.add(new Warning(
                        "warn", msg("content.warning.parts", late), "#assignments", msg("content.parts.title"), null));
        }
        return warnings;
    }

    private List<Approval> approvals(Item item) {
        return release.standings(item.id()).stream()
                .filter(standing -> standing.sha256().equals(item.sha256()))
                .filter(standing ->
                        standing.state() != SignOffState.VOIDED && standing.state() != SignOffState.WITHDRAWN)
                .limit(1)
                .map(standing -> new Approval(
                        switch (standing.state()) {
                            case APPROVED -> "ok";
                            case RETURNED, REJECTED, CONFLICT, CHANGES_ASKED -> "bad";
                            default -> "info";
                        },
                        msg("content.approval.state." + standing.state())
                                + (standing.asked().isEmpty()
                                        ? ""
                                        : " " + msg("content.approval.asked", names(standing.asked()))),
                        "/approvals/" + standing.signOff().value()))
                .toList();
    }

    private String names(List<UnitId> ids) {
        return units.findAll(ids).values().stream().map(unit -> unit.name()).collect(Collectors.joining("; "));
    }

    private List<Act> acts(Item item, Asker by, String tried, String typed) {
        var sha256 = item.sha256() == null ? "" : item.sha256();
        var moves = new LinkedHashMap<String, ItemMove>();
        switch (item.stage()) {
            case DRAFT -> {
                moves.put("toEdit", new ItemMove.SendToEdit());
                moves.put("toCheck", new ItemMove.SendToCheck());
            }
            case EDIT -> {
                moves.put("toCheck", new ItemMove.SendToCheck());
                moves.put("giveBack", new ItemMove.GiveBack("?"));
            }
            case CHECK -> {
                moves.put("submit", new ItemMove.Submit(item.edition(), sha256));
                moves.put("giveBack", new ItemMove.GiveBack("?"));
            }
            case APPROVED -> moves.put("publish", new ItemMove.Publish(""));
            case PUBLISHED -> {
                moves.put("correct", new ItemMove.Correct("?"));
                moves.put("withdraw", new ItemMove.Withdraw("?"));
                moves.put("archive", new ItemMove.Archive());
            }
            case ARCHIVED -> moves.put("withdraw", new ItemMove.Withdraw("?"));
            case KILLED, WITHDRAWN -> moves.put("reopen", new ItemMove.Reopen("?"));
            case APPROVAL -> {}
        }
        if (item.stage().isInWork()) moves.put("kill", new ItemMove.Kill("?"));
        var acts = new ArrayList<Act>();
        for (var move : moves.entrySet()) {
            var refusal = desk.ask(item, move.getValue(), by);
            if (refusal.isPresent() && refusal.get().isOfRights() && refusal.get() != loa.content.Refusal.FOUR_EYES)
                continue;
            var name = move.getKey();
            boolean needsWords = move.getValue() instanceof ItemMove.GiveBack
                    || move.getValue() instanceof ItemMove.Kill
                    || move.getValue() instanceof ItemMove.Correct
                    || move.getValue() instanceof ItemMove.Withdraw
                    || move.getValue() instanceof ItemMove.Reopen
                    || move.getValue() instanceof ItemMove.Publish
                    || move.getValue() instanceof ItemMove.Submit;
            acts.add(new Act(
                    name,
                    acts.isEmpty()
                            && !(move.getValue() instanceof ItemMove.Kill)
                            && !(move.getValue() instanceof ItemMove.Correct)
                            && !(move.getValue() instanceof ItemMove.Withdraw),
                    needsWords ? msg("content.move." + name + ".words") : null,
                    move.getValue() instanceof ItemMove.Submit,
                    refusal.map(why -> msg(why.key())).orElse(null),
                    name.equals(tried) ? typed : ""));
        }
        return acts;
    }

    private List<ItemPage.Brief> briefs(Filed filed, CampaignFrame frame) {
        var known = briefs.of(filed.item().campaign());
        var shown = new ArrayList<ItemPage.Brief>();
        for (var clause : filed.tags().topics()) {
            var brief = known.get(clause);
            if (brief == null || brief.isEmpty()) continue;
            var parts = new ArrayList<String>();
            if (!brief.messages().isBlank()) parts.add(brief.messages());
            if (!brief.dos().isBlank()) parts.add(msg("content.brief.dos") + ": " + brief.dos());
            if (!brief.donts().isBlank()) parts.add(msg("content.brief.donts") + ": " + brief.donts());
            if (!brief.contact().isBlank()) parts.add(msg("content.brief.contact") + ": " + brief.contact());
            shown.add(new ItemPage.Brief(clause, frame.campaign().path() + "/topic?clause=" + clause, parts));
        }
        return shown;
    }

    private List<ItemPage.Fact> about(Filed filed) {
        var item = filed.item();
        var tags = filed.tags();
        var about = new ArrayList<ItemPage.Fact>();
        about.add(new ItemPage.Fact(
                msg("content.field.desk"),
                units.find(item.unit()).map(unit -> unit.name()).orElse("")));
        about.add(new ItemPage.Fact(msg("content.field.by"), item.byName()));
        var due = lines.due(item);
        about.add(new ItemPage.Fact(msg("content.field.due"), due == null ? msg("content.field.noDay") : due));
        if (item.slotSeconds() != null) {
            about.add(new ItemPage.Fact(msg("content.field.slotShort"), Spans.said(item.slotSeconds())));
        }
        if (!tags.phases().isEmpty()) {
            about.add(new ItemPage.Fact(
                    msg("content.field.phases"),
                    tags.phases().stream().map(ItemForms::phase).collect(Collectors.joining(" · "))));
        }
        if (!tags.channels().isEmpty()) {
            about.add(new ItemPage.Fact(
                    msg("content.field.channels"),
                    tags.channels().stream().map(ItemForms::channel).collect(Collectors.joining(" · "))));
        }
        about.add(new ItemPage.Fact(
                msg("content.field.languages"),
                tags.languages().stream().map(ItemForms::language).collect(Collectors.joining(" · "))));
        if (!tags.communes().isEmpty()) {
            about.add(new ItemPage.Fact(
                    msg("content.field.communesShort"),
                    names(tags.communes().stream().map(UnitId::new).toList())));
        }
        return about;
    }

    private Part part(Item item, Assignment part, Me me) {
        boolean answers = assigning.answers(item, part, me);
        var desk = units.find(part.unit()).map(unit -> unit.name()).orElse("");
        var about = new ArrayList<String>();
        about.add(msg("content.parts.askedBy", part.askedBy(), at(part.askedAt())));
        if (part.dueOn() != null) about.add(msg("content.parts.due", Days.said(part.dueOn(), LocalDate.now(clock))));
        return new Part(
                part.id().toString(),
                msg("content.form." + part.form()),
                part.personName() == null ? desk : part.personName() + " (" + desk + ")",
                switch (part.state()) {
                    case ASKED -> "warn";
                    case ACCEPTED -> "info";
                    case DECLINED -> "bad";
                    case DONE -> "ok";
                },
                msg("content.assignment." + part.state()),
                String.join(" · ", about),
                part.wish(),
                part.reason(),
                answers && part.state() != Assignment.State.DONE,
                part.state() == Assignment.State.ASKED || part.state() == Assignment.State.DECLINED,
                part.state().isOpen());
    }

    private AskForm ask(Item item) {
        var taking = taskList.units(item.campaign(), new Sight(true, Set.of()));
        var ids = new ArrayList<>(taking);
        if (!ids.contains(item.unit())) ids.add(item.unit());
        var found = units.findAll(ids).values().stream()
                .sorted(java.util.Comparator.comparing(unit -> unit.name()))
                .toList();
        var people = persons.who(Power.DO_TASK, item.campaign().value(), item.unit());
        var names = persons.names(people);
        return new AskForm(
                ItemForms.choices(
                        List.of(Assignment.Form.values()),
                        Assignment.Form::name,
                        each -> msg("content.form." + each),
                        Set.of()),
                ItemForms.choices(
                        found,
                        unit -> unit.id().value().toString(),
                        unit -> unit.name(),
                        Set.of(item.unit().value().toString())),
                ItemForms.choices(
                        people,
                        person -> person.value().toString(),
                        person -> names.getOrDefault(person, ""),
                        Set.of()));
    }

    private java.util.stream.Stream<Link> link(java.util.UUID task) {
        return tasks.find(new TaskId(task)).stream()
                .map(facts -> new Link("/tasks/" + task, facts.clause() + " · " + ItemForms.shortened(facts.words())));
    }

    private List<EditionLine> lines(ItemId id, List<Edition> all) {
        return all.stream()
                .map(edition -> new EditionLine(
                        edition.number(),
                        id.path() + "/editions/" + edition.number(),
                        edition.base() == null
                                ? null
                                : id.path() + "/compare?from=" + edition.base() + "&to=" + edition.number(),
                        at(edition.savedAt()),
                        edition.byName(),
                        edition.note()))
                .toList();
    }

    private Event event(Items.Entry entry) {
        var by = entry.by() == null ? msg("content.item.approvers") : entry.by();
        var what = msg("content.entry." + entry.move());
        return new Event(
                at(entry.at()), entry.move().equals("Saved") ? what + " " + entry.edition() : what, by, entry.note());
    }

    private String at(Instant moment) {
        return Days.moment(moment, settings.zone());
    }
}
