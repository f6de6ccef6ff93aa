package loa.content.web;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.UUID;
import loa.content.ContentDesk;
import loa.content.Editions;
import loa.content.Item;
import loa.content.ItemId;
import loa.content.ItemRights;
import loa.content.Manuscript;
import loa.content.Saving;
import loa.content.language.Proofreader;
import loa.content.language.Rule;
import loa.content.language.Terms;
import loa.content.topic.TopicDesk;
import loa.content.writing.Markup;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.GoTo;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Checks words: on a page of its own, and while somebody writes. */
@Controller
class ProofreadingController {

    private final Proofreader reader;
    private final Terms terms;
    private final TopicDesk topics;
    private final ItemPages pages;
    private final ItemRights rights;
    private final Editions editions;
    private final ContentDesk desk;
    private final CampaignFrames frames;

    ProofreadingController(
            Proofreader reader,
            Terms terms,
            TopicDesk topics,
            ItemPages pages,
            ItemRights rights,
            Editions editions,
            ContentDesk desk,
            CampaignFrames frames) {
        this.reader = reader;
        this.terms = terms;
        this.topics = topics;
        this.pages = pages;
        this.rights = rights;
        this.editions = editions;
        this.desk = desk;
        this.frames = frames;
    }

    /** What the script of the editor is told of the text as typed so far. */
    record Seen(String length, List<Finding> findings) {}

    /** {@code label}: what the button says that puts it right. */
    record Finding(
            String wrong,
            String why,
            @Nullable String fix,
            @Nullable String label) {}

    @PostMapping("/content/{id}/lint")
    @ResponseBody
    Seen lint(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "") String body,
            Me me) {
        var item = pages.filed(new ItemId(id)).item();
        rights.asker(item, me);
        var text = new Manuscript(Markup.clean(title), Markup.clean(lead), Markup.read(body));
        var findings = reader.read(item, text).stream()
                .map(remark -> new Finding(
                        remark.wrong(),
                        remark.why(),
                        remark.fix(),
                        remark.fix() == null ? null : msg("content.check.fix", remark.fix())))
                .toList();
        return new Seen(Lengths.line(item, reader.length(item, text)), findings);
    }

    @GetMapping("/content/{id}/check")
    Answer check(@PathVariable UUID id, Me me) {
        return page(new ItemId(id), null, me);
    }

    @PostMapping("/content/{id}/check/fix")
    Answer fix(
            @PathVariable UUID id,
            @RequestParam int edition,
            @RequestParam String wrong,
            @RequestParam String fix,
            Me me) {
        var item = pages.filed(new ItemId(id)).item();
        var current = editions.latest(item.id(), item.language()).orElseThrow();
        var text = current.text().rewritten(line -> line.replace(wrong, fix));
        var mended = new Manuscript(text.title().replace(wrong, fix), text.lead(), text.blocks());
        var saving = desk.save(item.id(), item.language(), edition, mended, msg("content.check.fixed", wrong, fix), me);
        return switch (saving) {
            case Saving.Saved _ -> check(item).saying("content.notice.fixed");
            case Saving.Unchanged _ -> page(item.id(), msg("content.check.notFound"), me);
            case Saving.Stale _ -> check(item).saying("content.notice.overtaken");
            case Saving.Refused(var why) -> page(item.id(), msg(why.key()), me);
        };
    }

    @PostMapping("/content/{id}/check/ignore")
    Answer ignore(
            @PathVariable UUID id,
            @RequestParam Rule rule,
            @RequestParam String wrong,
            @RequestParam(defaultValue = "") String reason,
            Me me) {
        var item = pages.filed(new ItemId(id)).item();
        var refusal = reader.ignore(item.id(), rule, wrong, reason, me);
        if (refusal.isPresent()) return page(item.id(), msg(refusal.get().key()), me);
        return check(item).saying("content.notice.ignored");
    }

    @PostMapping("/content/{id}/check/pace")
    Answer pace(@PathVariable UUID id, @RequestParam(defaultValue = "0") int syllables, Me me) {
        var item = pages.filed(new ItemId(id)).item();
        var refusal = reader.pace(item.id(), syllables, me);
        if (refusal.isPresent()) return page(item.id(), msg(refusal.get().key()), me);
        return check(item).saying("content.notice.paced");
    }

    @PostMapping("/campaigns/{id}/terms")
    Answer term(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String wrong,
            @RequestParam(defaultValue = "") String right,
            @RequestParam UUID item,
            Me me) {
        var campaign = new CampaignId(id);
        frames.of(campaign, "/content", me);
        var refusal = reader.term(campaign, wrong, right, me);
        if (refusal.isPresent()) return page(new ItemId(item), msg(refusal.get().key()), me);
        return Answer.goTo("/content/" + item + "/check").saying("content.notice.termed");
    }

    private static GoTo check(Item item) {
        return Answer.goTo(item.id().path() + "/check");
    }

    private Answer page(ItemId id, @Nullable String refusal, Me me) {
        var item = pages.filed(id).item();
        var asker = rights.asker(item, me);
        var current = editions.latest(id, item.language());
        if (current.isEmpty()) return Answer.goTo(id.path());
        var text = current.get().text();
        var length = reader.length(item, text);
        return new CheckPage(
                        frames.of(item.campaign(), "/content", me),
                        id.path(),
                        item.title(),
                        current.get().number(),
                        item.stage().isOpen() && (asker.writes() || asker.checks()),
                        asker.checks(),
                        refusal,
                        reader.read(item, text).stream()
                                .map(remark -> new CheckPage.Remark(
                                        msg("content.rule." + remark.rule()),
                                        remark.rule().name(),
                                        remark.wrong(),
                                        remark.why(),
                                        remark.fix()))
                                .toList(),
                        terms.ignored(id).stream()
                                .map(let -> new CheckPage.Let(let.wrong(), let.reason(), let.by()))
                                .toList(),
                        Lengths.spoken(item, length),
                        length.syllables(),
                        length.pace(),
                        terms.of(item.campaign()).entrySet().stream()
                                .map(term -> new CheckPage.Term(term.getKey(), term.getValue()))
                                .toList(),
                        topics.writes(item.campaign(), me))
                .withStatus(200);
    }
}
