package loa.content.web;

import static loa.platform.view.Words.msg;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import loa.approval.SignOffState;
import loa.content.Edition;
import loa.content.Editions;
import loa.content.Item;
import loa.content.ItemId;
import loa.content.ItemRights;
import loa.content.Items;
import loa.content.Items.Filed;
import loa.content.assignment.Assignments;
import loa.content.correction.Corrections;
import loa.content.language.Proofreader;
import loa.content.release.ReleaseDesk;
import loa.content.topic.Briefs;
import loa.content.web.ItemPage.*;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.Progress;
import loa.work.TaskDesk;
import loa.work.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Makes the page of an item. */
@Component
class ItemPages {

    private final CampaignFrames frames;
    private final Items items;
    private final Editions editions;
    private final ItemRights rights;
    private final Assignments assignments;
    private final Corrections corrections;
    private final ReleaseDesk release;
    private final Briefs briefs;
    private final ItemWarnings warnings;
    private final ItemActs acts;
    private final ItemParts partsOf;
    private final Proofreader reader;
    private final TaskDesk tasks;
    private final Progress progress;
    private final Units units;
    private final ItemLineMaker lines;
    private final Settings settings;

    ItemPages(
            CampaignFrames frames,
            Items items,
            Editions editions,
            ItemRights rights,
            Assignments assignments,
            Corrections corrections,
            ReleaseDesk release,
            Briefs briefs,
            ItemWarnings warnings,
            ItemActs acts,
            ItemParts partsOf,
            Proofreader reader,
            TaskDesk tasks,
            Progress progress,
            Units units,
            ItemLineMaker lines,
            Settings settings) {
        this.frames = frames;
        this.items = items;
        this.editions = editions;
        this.rights = rights;
        this.assignments = assignments;
        this.corrections = corrections;
        this.release = release;
        this.briefs = briefs;
        this.warnings = warnings;
        this.acts = acts;
        this.partsOf = partsOf;
        this.reader = reader;
        this.tasks = tasks;
        this.progress = progress;
        this.units = units;
        this.lines = lines;
        this.settings = settings;
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
        var notes = corrections.of(id);
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
                // What a note to readers says already is not said twice.
                notes.stream().anyMatch(note -> note.wrong().equals(item.reason())) ? null : reason(item),
                warnings.of(filed, frame, parts),
                notes.stream()
                        .map(each -> CorrectionNote.of(each, settings.zone()))
                        .toList(),
                approvals(item),
                refusal,
                writes,
                !asker.isStranger(),
                acts.of(item, asker, move, typed),
                filed.tags().topics().stream()
                        .map(progress.chips(item.campaign())::of)
                        .toList(),
                briefs(filed, frame),
                about(filed),
                current == null ? null : Lengths.spoken(item, reader.length(item, current.text())),
                parts.stream().map(part -> partsOf.part(item, part, me)).toList(),
                writes ? partsOf.ask(item) : null,
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

    private List<Approval> approvals(Item item) {
        var all = release.standings(item.id());
        var own = all.stream()
                .filter(standing -> standing.sha256().equals(item.sha256()))
                .filter(standing ->
                        standing.state() != SignOffState.VOIDED && standing.state() != SignOffState.WITHDRAWN)
                .findFirst();
        // What a changed word ended is said, so that nobody takes the words for approved.
        var ended = all.stream()
                .limit(item.stage().isInWork() ? 1 : 0)
                .filter(standing -> standing.state() == SignOffState.VOIDED)
                .findFirst();
        return own.or(() -> ended).stream()
                .map(standing -> new Approval(
                        switch (standing.state()) {
                            case APPROVED -> "ok";
                            case RETURNED, REJECTED, CONFLICT, CHANGES_ASKED -> "bad";
                            case VOIDED -> "warn";
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

    private List<ItemPage.Brief> briefs(Filed filed, CampaignFrame frame) {
        var known = briefs.of(filed.item().campaign());
        var shown = new ArrayList<ItemPage.Brief>();
        for (var clause : filed.tags().topics()) {
            var brief = known.get(clause);
            if (brief == null || brief.isEmpty()) continue;
            shown.add(new ItemPage.Brief(clause, frame.campaign().path() + "/topic?clause=" + clause, brief));
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
