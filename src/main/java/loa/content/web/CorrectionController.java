package loa.content.web;

import static loa.platform.view.Words.msg;

import java.util.Optional;
import java.util.UUID;
import loa.content.ContentDesk;
import loa.content.ItemId;
import loa.content.ItemMove;
import loa.content.ItemRights;
import loa.content.Refusal;
import loa.content.correction.CorrectionDesk;
import loa.content.correction.CorrectionDesk.Typed;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.CampaignFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts right what is out, or takes it back, and says where readers were told. */
@Controller
@RequestMapping("/content/{id}")
class CorrectionController {

    private final CorrectionDesk corrections;
    private final ContentDesk desk;
    private final ItemRights rights;
    private final ItemPages pages;
    private final CampaignFrames frames;

    CorrectionController(
            CorrectionDesk corrections, ContentDesk desk, ItemRights rights, ItemPages pages, CampaignFrames frames) {
        this.corrections = corrections;
        this.desk = desk;
        this.rights = rights;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/{move:correct|withdraw}")
    CorrectionPage form(@PathVariable UUID id, @PathVariable String move, Me me) {
        var item = pages.filed(new ItemId(id)).item();
        var asked = move.equals("correct") ? new ItemMove.Correct("?") : new ItemMove.Withdraw("?");
        var refusal = desk.ask(item, asked, rights.asker(item, me));
        if (refusal.filter(Refusal::isOfRights).isPresent())
            throw new AccessDeniedException(item.id().subject());
        return page(id, move, new LinkedMultiValueMap<>(), refusal, me);
    }

    @PostMapping("/{move:correct|withdraw}")
    Answer leave(
            @PathVariable UUID id,
            @PathVariable String move,
            @RequestParam MultiValueMap<String, String> typed,
            Me me) {
        var item = new ItemId(id);
        pages.filed(item);
        var since = ItemForms.day(typed, "since");
        var said = new Typed(ItemForms.first(typed, "wrong"), ItemForms.first(typed, "fixed"), since);
        var refusal = since == null && !ItemForms.first(typed, "since").isBlank()
                ? Optional.of(Refusal.DAY_WRONG)
                : move.equals("correct") ? corrections.correct(item, said, me) : corrections.withdraw(item, said, me);
        if (refusal.isPresent()) return page(id, move, typed, refusal, me).withStatus(200);
        return Answer.goTo(item.path()).saying("content.notice." + move);
    }

    @PostMapping("/corrections/{correction}/places/{place}")
    Answer told(@PathVariable UUID id, @PathVariable UUID correction, @PathVariable int place, Me me) {
        var item = new ItemId(id);
        pages.filed(item);
        corrections.told(item, correction, place, me);
        return Answer.goTo(item.path() + "#note-" + correction).saying("content.notice.told");
    }

    private CorrectionPage page(
            UUID id, String move, MultiValueMap<String, String> typed, Optional<Refusal> refusal, Me me) {
        var item = pages.filed(new ItemId(id)).item();
        @Nullable String why = refusal.map(each -> msg(each.key())).orElse(null);
        return new CorrectionPage(
                frames.of(item.campaign(), "/content", me),
                item.id().path(),
                item.title(),
                move,
                ItemForms.first(typed, "wrong"),
                ItemForms.first(typed, "fixed"),
                ItemForms.first(typed, "since"),
                why);
    }
}
