package loa.content.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import loa.content.Block;
import loa.content.Edition;
import loa.content.Editions;
import loa.content.ItemId;
import loa.content.ItemRights;
import loa.content.Saving;
import loa.content.correction.Corrections;
import loa.content.web.EditionPage.Change;
import loa.content.writing.Workbench;
import loa.plan.compiler.change.WordDiff;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.work.CampaignFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Editions of an item: each as it was saved, two held against each other, one brought back. */
@Controller
@RequestMapping("/content/{id}")
class EditionController {

    private final ItemPages pages;
    private final Editions editions;
    private final Corrections corrections;
    private final ItemRights rights;
    private final Workbench bench;
    private final CampaignFrames frames;
    private final Settings settings;

    EditionController(
            ItemPages pages,
            Editions editions,
            Corrections corrections,
            ItemRights rights,
            Workbench bench,
            CampaignFrames frames,
            Settings settings) {
        this.pages = pages;
        this.editions = editions;
        this.corrections = corrections;
        this.rights = rights;
        this.bench = bench;
        this.frames = frames;
        this.settings = settings;
    }

    @GetMapping("/editions/{number}")
    EditionPage edition(@PathVariable UUID id, @PathVariable int number, Me me) {
        return page(new ItemId(id), number, 0, null, me);
    }

    @GetMapping("/compare")
    EditionPage compare(@PathVariable UUID id, @RequestParam int from, @RequestParam int to, Me me) {
        return page(new ItemId(id), to, from, null, me);
    }

    @PostMapping("/editions/{number}/restore")
    Answer restore(@PathVariable UUID id, @PathVariable int number, Me me) {
        var item = new ItemId(id);
        var language = pages.filed(item).item().language();
        find(item, language, number);
        var saving = bench.restore(item, language, number, msg("content.editions.restored", number), me);
        if (saving instanceof Saving.Refused(var why)) {
            return page(item, number, 0, msg(why.key()), me).withStatus(200);
        }
        return Answer.goTo(item.path()).saying("content.notice.restored");
    }

    private EditionPage page(ItemId id, int number, int from, @Nullable String refusal, Me me) {
        var item = pages.filed(id).item();
        var asker = rights.asker(item, me);
        var edition = find(id, item.language(), number);
        var before = from == 0 ? null : find(id, item.language(), from);
        var others = editions.of(id, item.language()).stream()
                .map(Edition::number)
                .filter(each -> each != number)
                .toList();
        return new EditionPage(
                frames.of(item.campaign(), "/content", me),
                id.path(),
                item.title(),
                item.language(),
                number,
                from,
                msg("content.item.saved", Days.moment(edition.savedAt(), settings.zone()), edition.byName()),
                edition.sha256(),
                number != item.edition() && item.stage().isOpen() && (asker.writes() || asker.checks()),
                before == null ? edition.text() : null,
                ItemForms.choices(
                        others,
                        String::valueOf,
                        each -> msg("content.item.edition", each),
                        Set.of(String.valueOf(before == null ? number - 1 : from))),
                before == null ? List.of() : changes(before, edition),
                before == null ? mistake(id, number) : null,
                refusal);
    }

    private @Nullable String mistake(ItemId id, int number) {
        return corrections.of(id).stream()
                .filter(correction -> correction.edition() == number)
                .map(correction ->
                        CorrectionNote.of(correction, settings.zone()).words())
                .findFirst()
                .orElse(null);
    }

    private Edition find(ItemId item, String language, int number) {
        return editions.find(item, language, number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Piece by piece as the later one has them, each behind what stood there before and is gone. */
    static List<Change> changes(Edition before, Edition now) {
        var changes = new ArrayList<Change>();
        changes.add(change(before.text().title(), now.text().title()));
        if (!before.text().lead().isEmpty() || !now.text().lead().isEmpty()) {
            changes.add(change(before.text().lead(), now.text().lead()));
        }
        var old = before.text().blocks();
        var kept = now.text().blocks().stream().map(Block::id).toList();
        int at = 0;
        for (var block : now.text().blocks()) {
            while (at < old.size() && !kept.contains(old.get(at).id()))
                changes.add(change(old.get(at++).words(), ""));
            var was = old.stream().filter(each -> each.id().equals(block.id())).findFirst();
            changes.add(change(was.map(Block::words).orElse(""), block.words()));
            if (was.isPresent() && at < old.size() && old.get(at).id().equals(block.id())) at++;
        }
        while (at < old.size()) {
            if (!kept.contains(old.get(at).id())) changes.add(change(old.get(at).words(), ""));
            at++;
        }
        return changes;
    }

    private static Change change(String before, String now) {
        var kind = before.equals(now) ? "SAME" : before.isEmpty() ? "ADDED" : now.isEmpty() ? "REMOVED" : "CHANGED";
        return new Change(kind, WordDiff.between(before, now));
    }
}
