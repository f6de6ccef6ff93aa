package loa.content.web;

import static loa.platform.view.Words.msg;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.content.ItemId;
import loa.content.Saving;
import loa.content.TextLock;
import loa.content.topic.Brief;
import loa.content.topic.Briefs;
import loa.content.topic.Facts;
import loa.content.topic.Topics;
import loa.content.writing.Holder;
import loa.content.writing.Markup;
import loa.content.writing.Merge;
import loa.content.writing.Merge.Agreed;
import loa.content.writing.Merge.Choice;
import loa.content.writing.Merge.Disputed;
import loa.content.writing.Workbench;
import loa.content.writing.Workbench.Bench;
import loa.content.writing.Workbench.Typed;
import loa.plan.compiler.change.WordDiff;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The editor: what is typed is kept at once, saved when the writer says so, and merged where two wrote. */
@Controller
@RequestMapping("/content/{id}")
class EditorController {

    private final Workbench bench;
    private final ItemPages pages;
    private final CampaignFrames frames;
    private final Facts facts;
    private final Briefs briefs;
    private final Topics topics;
    private final TextLock lock;
    private final Settings settings;

    EditorController(
            Workbench bench,
            ItemPages pages,
            CampaignFrames frames,
            Facts facts,
            Briefs briefs,
            Topics topics,
            TextLock lock,
            Settings settings) {
        this.bench = bench;
        this.pages = pages;
        this.frames = frames;
        this.facts = facts;
        this.briefs = briefs;
        this.topics = topics;
        this.lock = lock;
        this.settings = settings;
    }

    /**
     * What the script of the editor is told after it had something kept.
     *
     * @param saved when, as {@code 07:30 18/10/2024}
     * @param holder who else has the editor open, in a sentence
     */
    record Kept(String saved, @Nullable String holder) {}

    @GetMapping("/edit")
    EditPage edit(@PathVariable UUID id, Me me) {
        return editPage(new ItemId(id), me, null);
    }

    @PostMapping("/edition")
    Answer save(
            @PathVariable UUID id,
            @RequestParam int base,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable String keep,
            Me me) {
        var item = new ItemId(id);
        var language = pages.filed(item).item().language();
        var typed = new Typed(base, title, lead, body);
        if (keep != null) {
            bench.keep(item, language, typed, me);
            return Answer.goTo(item.path() + "/edit").saying("content.notice.kept");
        }
        return switch (bench.save(item, language, typed, note, me)) {
            case Saving.Saved _ -> Answer.goTo(item.path()).saying("content.notice.saved");
            case Saving.Unchanged _ -> Answer.goTo(item.path()).saying("content.notice.unchanged");
            case Saving.Stale _ -> Answer.goTo(item.path() + "/merge");
            case Saving.Refused(var why) -> editPage(item, me, msg(why.key())).withStatus(200);
        };
    }

    @PostMapping("/draft")
    @ResponseBody
    Kept keep(
            @PathVariable UUID id,
            @RequestParam int base,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String body,
            Me me) {
        var item = new ItemId(id);
        var language = pages.filed(item).item().language();
        var holder = bench.keep(item, language, new Typed(base, title, lead, body), me);
        var kept = bench.open(item, language, me).draft();
        return new Kept(kept == null ? "" : Days.moment(kept.savedAt(), settings.zone()), other(holder, me));
    }

    @PostMapping("/draft/discard")
    Answer discard(@PathVariable UUID id, Me me) {
        var item = new ItemId(id);
        bench.discard(item, pages.filed(item).item().language(), me);
        return Answer.goTo(item.path()).saying("content.notice.discarded");
    }

    @PostMapping("/take-over")
    Answer takeOver(@PathVariable UUID id, Me me) {
        var item = new ItemId(id);
        bench.takeOver(item, pages.filed(item).item().language(), me);
        return Answer.goTo(item.path() + "/edit").saying("content.notice.takenOver");
    }

    @GetMapping("/merge")
    Answer merge(@PathVariable UUID id, Me me) {
        var item = new ItemId(id);
        var filed = pages.filed(item).item();
        var opened = bench.open(item, filed.language(), me);
        var current = opened.current();
        var merge = bench.merge(item, filed.language(), me);
        if (current == null || merge.isEmpty()) return Answer.goTo(item.path() + "/edit");
        var frame = frames.of(filed.campaign(), "/content", me);
        return new MergePage(
                        frame,
                        item.path(),
                        filed.title(),
                        filed.language(),
                        current.number(),
                        current.byName(),
                        lines(merge.get()),
                        merge.get().parts().stream().map(EditorController::part).toList(),
                        merge.get().isDisputed())
                .withStatus(200);
    }

    @PostMapping("/merge")
    Answer merge(@PathVariable UUID id, @RequestParam Map<String, String> form, Me me) {
        var item = new ItemId(id);
        var filed = pages.filed(item).item();
        var choices = new HashMap<String, Choice>();
        form.forEach((name, value) -> {
            if (name.startsWith("part-")) {
                for (var choice : Choice.values()) {
                    if (choice.name().equals(value)) choices.put(name.substring("part-".length()), choice);
                }
            }
        });
        var seen = form.getOrDefault("seen", "0");
        var saving = bench.merged(
                item,
                filed.language(),
                seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : 0,
                choices,
                msg("content.merge.note"),
                me);
        return switch (saving) {
            case Saving.Stale _ -> Answer.goTo(item.path() + "/merge").saying("content.notice.overtaken");
            case Saving.Refused(var why) -> editPage(item, me, msg(why.key())).withStatus(200);
            case Saving.Saved _, Saving.Unchanged _ -> Answer.goTo(item.path()).saying("content.notice.merged");
        };
    }

    private EditPage editPage(ItemId id, Me me, @Nullable String refusal) {
        var filed = pages.filed(id);
        var item = filed.item();
        var opened = bench.open(id, item.language(), me);
        var frame = frames.of(item.campaign(), "/content", me);
        var current = opened.current();
        var draft = opened.draft();
        var text = current == null ? null : current.text();
        return new EditPage(
                frame,
                id.path(),
                item.title(),
                item.language(),
                Base64.getEncoder().encodeToString(lock.of(me)),
                draft != null ? draft.base() : item.edition(),
                draft != null ? draft.title() : text == null ? item.title() : text.title(),
                draft != null ? draft.lead() : text == null ? "" : text.lead(),
                draft != null ? draft.body() : text == null ? "" : Markup.write(text.blocks()),
                draft == null || refusal != null ? null : Days.moment(draft.savedAt(), settings.zone()),
                opened.isBehind(),
                other(opened.holder(), me),
                refusal,
                item.genre().isSpoken(),
                facts.of(item.campaign()).stream()
                        .map(fact -> new loa.content.web.Choice(fact.key(), fact.name() + ": " + fact.value(), false))
                        .toList(),
                briefs(opened, frame, filed.tags().topics()),
                settings.uploadMegabytes());
    }

    private List<EditPage.Brief> briefs(Bench opened, CampaignFrame frame, List<String> clauses) {
        var known = briefs.of(frame.campaign().id());
        var words = topics.of(opened.item().campaign()).stream()
                .collect(Collectors.toMap(topic -> topic.clause(), topic -> topic.words()));
        return clauses.stream()
                .filter(words::containsKey)
                .map(clause -> {
                    var brief = known.getOrDefault(clause, Brief.NONE);
                    return new EditPage.Brief(clause, String.valueOf(words.get(clause)), brief);
                })
                .toList();
    }

    private @Nullable String other(Holder holder, Me me) {
        if (holder.person().equals(me.person())) return null;
        return msg("content.edit.holder", holder.name(), holder.unit(), Days.moment(holder.since(), settings.zone()));
    }

    private static List<MergePage.Line> lines(Merge merge) {
        var lines = new java.util.ArrayList<MergePage.Line>();
        if (merge.title().agreed() == null) {
            lines.add(new MergePage.Line(
                    "title", merge.title().mine(), merge.title().theirs()));
        }
        if (merge.lead().agreed() == null) {
            lines.add(
                    new MergePage.Line("lead", merge.lead().mine(), merge.lead().theirs()));
        }
        return lines;
    }

    private static MergePage.Part part(Merge.Part part) {
        return switch (part) {
            case Agreed(var block, var from) ->
                new MergePage.Part("", block, from == null ? null : from.name(), null, null, List.of());
            case Disputed(var key, var mine, var theirs) ->
                new MergePage.Part(
                        key,
                        null,
                        null,
                        mine,
                        theirs,
                        mine == null || theirs == null ? List.of() : WordDiff.between(theirs.words(), mine.words()));
        };
    }
}
