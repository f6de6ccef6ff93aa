package loa.content.web;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import loa.content.ContentDesk;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.Saving;
import loa.content.assignment.Assignment.Answer;
import loa.content.assignment.Assignment.Form;
import loa.content.assignment.AssignmentDesk;
import loa.content.release.ReleaseDesk;
import loa.content.writing.Workbench;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One item: its page and what one may do with it. */
@Controller
@RequestMapping("/content/{id}")
class ItemController {

    private final ItemPages pages;
    private final ItemForms forms;
    private final CampaignFrames frames;
    private final ContentDesk desk;
    private final AssignmentDesk assigning;
    private final ReleaseDesk release;
    private final Workbench bench;

    ItemController(
            ItemPages pages,
            ItemForms forms,
            CampaignFrames frames,
            ContentDesk desk,
            AssignmentDesk assigning,
            ReleaseDesk release,
            Workbench bench) {
        this.pages = pages;
        this.forms = forms;
        this.frames = frames;
        this.desk = desk;
        this.assigning = assigning;
        this.release = release;
        this.bench = bench;
    }

    @GetMapping
    ItemPage page(@PathVariable UUID id, Me me) {
        return pages.page(new ItemId(id), me, null, "", "");
    }

    @PostMapping("/moves/{move}")
    loa.platform.view.Answer move(
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestParam(defaultValue = "0") int edition,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate wantedOn,
            Me me) {
        var item = new ItemId(id);
        pages.filed(item);
        var refusal = move.equals("submit")
                ? release.submit(item, edition, words, wantedOn, me)
                : desk.move(item, moveOf(move, words), me).map(why -> msg(why.key()));
        if (refusal.isPresent())
            return pages.page(item, me, refusal.get(), move, words).withStatus(200);
        return loa.platform.view.Answer.goTo(item.path()).saying("content.notice." + move);
    }

    @PostMapping("/facts")
    loa.platform.view.Answer takeFacts(@PathVariable UUID id, Me me) {
        var item = new ItemId(id);
        var filed = pages.filed(item).item();
        var saving = bench.takeFacts(item, filed.language(), msg("content.facts.taken"), me);
        if (saving instanceof Saving.Refused(var why)) {
            return pages.page(item, me, msg(why.key()), "", "").withStatus(200);
        }
        return loa.platform.view.Answer.goTo(item.path()).saying("content.notice.factsTaken");
    }

    @GetMapping("/file")
    NewItemPage file(@PathVariable UUID id, Me me) {
        return filePage(new ItemId(id), null, null, me);
    }

    @PostMapping("/file")
    loa.platform.view.Answer file(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed, Me me) {
        var item = new ItemId(id);
        var filed = pages.filed(item);
        var tags = forms.tags(typed, filed.item().campaign());
        var refusal = desk.file(item, tags, ItemForms.day(typed, "dueOn"), ItemForms.number(typed, "slot"), me);
        if (refusal.isPresent()) {
            return filePage(item, typed, msg(refusal.get().key()), me).withStatus(200);
        }
        return loa.platform.view.Answer.goTo(item.path()).saying("content.notice.filed");
    }

    private NewItemPage filePage(
            ItemId id, @Nullable MultiValueMap<String, String> typed, @Nullable String refusal, Me me) {
        var filed = pages.filed(id);
        var frame = frames.of(filed.item().campaign(), "/content", me);
        if (typed == null) {
            typed = new LinkedMultiValueMap<>();
            var tags = filed.tags();
            for (var topic : tags.topics()) typed.add("topic", topic);
            for (var task : tags.tasks()) typed.add("task", task.toString());
            for (var phase : tags.phases()) typed.add("phase", phase.name());
            for (var channel : tags.channels()) typed.add("channel", channel.name());
            for (var language : tags.languages()) typed.add("language", language);
            for (var commune : tags.communes()) typed.add("commune", commune.toString());
            if (filed.item().dueOn() != null)
                typed.add("dueOn", String.valueOf(filed.item().dueOn()));
            if (filed.item().slotSeconds() != null)
                typed.add("slot", String.valueOf(filed.item().slotSeconds()));
        }
        return new NewItemPage(frame, filed.item().title(), forms.of(frame, filed, typed, refusal, me));
    }

    @PostMapping("/assignments")
    loa.platform.view.Answer ask(
            @PathVariable UUID id,
            @RequestParam Form form,
            @RequestParam UUID unit,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueOn,
            @RequestParam(defaultValue = "") String wish,
            Me me) {
        var item = new ItemId(id);
        pages.filed(item);
        var refusal = assigning.ask(
                item, form, new UnitId(unit), person == null ? null : new PersonId(person), dueOn, wish, me);
        return answered(item, refusal.map(why -> msg(why.key())), "content.notice.asked", me);
    }

    @PostMapping("/assignments/{assignment}/{answer}")
    loa.platform.view.Answer answer(
            @PathVariable UUID id,
            @PathVariable UUID assignment,
            @PathVariable String answer,
            @RequestParam(defaultValue = "") String reason,
            Me me) {
        var item = new ItemId(id);
        pages.filed(item);
        var said = switch (answer) {
            case "accept" -> Answer.ACCEPT;
            case "decline" -> Answer.DECLINE;
            case "done" -> Answer.DONE;
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
        var refusal = assigning.answer(item, assignment, said, reason, me).map(why -> msg(why.key()));
        return answered(item, refusal, "content.notice." + answer, me);
    }

    private loa.platform.view.Answer answered(ItemId item, Optional<String> refusal, String notice, Me me) {
        if (refusal.isPresent())
            return pages.page(item, me, refusal.get(), "", "").withStatus(200);
        return loa.platform.view.Answer.goTo(item.path() + "#assignments").saying(notice);
    }

    private static ItemMove moveOf(String move, String words) {
        return switch (move) {
            case "toEdit" -> new ItemMove.SendToEdit();
            case "toCheck" -> new ItemMove.SendToCheck();
            case "giveBack" -> new ItemMove.GiveBack(words);
            case "publish" -> new ItemMove.Publish(words);
            case "kill" -> new ItemMove.Kill(words);
            case "archive" -> new ItemMove.Archive();
            case "reopen" -> new ItemMove.Reopen(words);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
