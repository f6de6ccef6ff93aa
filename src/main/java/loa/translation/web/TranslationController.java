package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.util.Optional;
import java.util.UUID;
import loa.media.Upload;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.GoTo;
import loa.translation.BulletinDesk;
import loa.translation.EditionDesk;
import loa.translation.Refusal;
import loa.translation.Segment;
import loa.translation.Segment.State;
import loa.translation.Translation;
import loa.translation.TranslationDesk;
import loa.translation.TranslationDesk.Recording;
import loa.translation.Translations;
import loa.translation.web.TranslationPage.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The bench of one translation. */
@Controller
@RequestMapping("/translations/{id}")
class TranslationController {

    private final Translations translations;
    private final TranslationDesk desk;
    private final EditionDesk editionDesk;
    private final BulletinDesk bulletinDesk;
    private final TranslationPages pages;

    TranslationController(
            Translations translations,
            TranslationDesk desk,
            EditionDesk editionDesk,
            BulletinDesk bulletinDesk,
            TranslationPages pages) {
        this.translations = translations;
        this.desk = desk;
        this.editionDesk = editionDesk;
        this.bulletinDesk = bulletinDesk;
        this.pages = pages;
    }

    @GetMapping
    TranslationPage page(@PathVariable UUID id, @RequestParam(defaultValue = "") String only, Me me) {
        return pages.page(pages.known(id), only.equals("open"), Attempt.NONE, me);
    }

    @PostMapping("/sentences/{ordinal}")
    Object write(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String back,
            Me me) {
        var translation = pages.known(id);
        var refusal = desk.write(translation.id(), ordinal, source, words, second, back, me);
        if (refusal.isEmpty()) return next(translation, ordinal);
        return pages.page(
                translation, false, new Attempt(ordinal, msg(refusal.get().key()), words, second, back), me);
    }

    @PostMapping("/sentences/{ordinal}/voice")
    Object speak(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable MultipartFile voice,
            Me me) {
        var translation = pages.known(id);
        if (voice == null || voice.isEmpty()) return pages.refused(translation, ordinal, Refusal.VOICE_MISSING, me);
        return switch (desk.speak(translation.id(), ordinal, source, Upload.of(voice, false), me)) {
            case Recording.Recorded _ -> here(translation, "s" + ordinal);
            case Recording.NotRecorded(var why) -> pages.refused(translation, ordinal, why, me);
            case Recording.NotTaken(var file) ->
                pages.page(translation, false, pages.attempt(translation, ordinal, file.words()), me);
        };
    }

    @PostMapping("/sentences/{ordinal}/check")
    Object check(@PathVariable UUID id, @PathVariable int ordinal, Me me) {
        var translation = pages.known(id);
        var refusal = desk.accept(translation.id(), segment -> segment.ordinal() == ordinal, me);
        return refusal.<Object>map(why -> pages.refused(translation, ordinal, why, me))
                .orElseGet(() -> here(translation, "s" + ordinal));
    }

    @PostMapping("/sentences/{ordinal}/give-back")
    Object giveBack(
            @PathVariable UUID id, @PathVariable int ordinal, @RequestParam(defaultValue = "") String reason, Me me) {
        var translation = pages.known(id);
        var refusal = desk.giveBack(translation.id(), ordinal, reason, me);
        return refusal.<Object>map(why -> pages.refused(translation, ordinal, why, me))
                .orElseGet(() -> here(translation, "s" + ordinal));
    }

    @PostMapping("/check")
    Object checkAll(@PathVariable UUID id, Me me) {
        var translation = pages.known(id);
        return done(translation, desk.accept(translation.id(), segment -> true, me), "translation.notice.checked", me);
    }

    @PostMapping("/make")
    Object make(@PathVariable UUID id, Me me) {
        var translation = pages.known(id);
        return done(translation, editionDesk.make(translation.id(), me), "translation.notice.made", me);
    }

    @PostMapping("/join")
    Object join(@PathVariable UUID id, Me me) {
        var translation = pages.known(id);
        return done(translation, bulletinDesk.join(translation.id(), me), "translation.notice.joined", me);
    }

    @PostMapping("/heard")
    Object heard(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String listener,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "true") boolean understood,
            @RequestParam(defaultValue = "") String note,
            Me me) {
        var translation = pages.known(id);
        var refusal = bulletinDesk.heard(translation.id(), listener, place, understood, note, me);
        return done(translation, refusal, "translation.notice.heard", me);
    }

    @PostMapping("/overrule")
    Object overrule(
            @PathVariable UUID id,
            @RequestParam UUID bulletin,
            @RequestParam int heard,
            @RequestParam(defaultValue = "") String reason,
            Me me) {
        var translation = pages.known(id);
        var refusal = bulletinDesk.overrule(translation.id(), bulletin, heard, reason, me);
        return done(translation, refusal, "translation.notice.overruled", me);
    }

    private Object done(Translation translation, Optional<Refusal> refusal, String notice, Me me) {
        return refusal.<Object>map(why -> pages.refused(translation, -1, why, me))
                .orElseGet(() -> here(translation, "").saying(notice));
    }

    /** To the next sentence that is open, else stays at this one. */
    private GoTo next(Translation translation, int ordinal) {
        int next = translations.segments(translation.id()).stream()
                .filter(segment -> segment.state() == State.OPEN && segment.ordinal() > ordinal)
                .mapToInt(Segment::ordinal)
                .findFirst()
                .orElse(ordinal);
        return here(translation, "s" + next);
    }

    private static GoTo here(Translation translation, String fragment) {
        return Answer.goTo(translation.id().path() + (fragment.isEmpty() ? "" : "#" + fragment));
    }
}
