package loa.display.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.display.Refusal;
import loa.display.SloganDesk;
import loa.display.SloganId;
import loa.display.Slogans;
import loa.display.Use;
import loa.display.web.SloganPage.Typed;
import loa.plan.compiler.CompiledPlan.Phase;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.work.CampaignFrames;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The register of slogans and the proof of prints. */
@Controller
class SlogansController {

    private final CampaignFrames frames;
    private final Slogans slogans;
    private final SloganDesk desk;
    private final SloganPages pages;

    SlogansController(CampaignFrames frames, Slogans slogans, SloganDesk desk, SloganPages pages) {
        this.frames = frames;
        this.slogans = slogans;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/campaigns/{id}/slogans")
    SlogansPage register(@PathVariable UUID id, Me me) {
        return pages.register(new CampaignId(id), null, "", me);
    }

    @PostMapping("/campaigns/{id}/slogans")
    Answer add(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        var campaign = new CampaignId(id);
        frames.of(campaign, "/slogans", me);
        var refusal = desk.add(campaign, words, "vi", null, me);
        if (refusal.isPresent())
            return pages.register(campaign, msg(refusal.get().key()), words, me).withStatus(200);
        return Answer.goTo("/campaigns/" + id + "/slogans").saying("display.notice.added");
    }

    @GetMapping("/slogans/{id}")
    SloganPage slogan(@PathVariable UUID id, Me me) {
        return pages.page(new SloganId(id), me);
    }

    @PostMapping("/slogans/{id}/words")
    Answer reword(@PathVariable UUID id, @RequestParam int seen, @RequestParam(defaultValue = "") String words, Me me) {
        var refusal = desk.reword(known(id), seen, words, me);
        return done(new SloganId(id), refusal, "display.notice.reworded", new Typed("words", words, ""), me);
    }

    @PostMapping("/slogans/{id}/limits")
    Answer limit(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<Phase> phase,
            @RequestParam(required = false) @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "false") boolean gone,
            Me me) {
        var phases = phase == null ? List.<Phase>of() : phase;
        var refusal = desk.limit(known(id), phases, until, gone, me);
        return done(new SloganId(id), refusal, "display.notice.limited", Typed.NOTHING, me);
    }

    @PostMapping("/slogans/{id}/languages")
    Answer translate(
            @PathVariable UUID id,
            @RequestParam String language,
            @RequestParam(defaultValue = "") String words,
            Me me) {
        var slogan = slogans.find(known(id)).orElseThrow();
        if (!SloganPages.LANGUAGES.contains(language)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var refusal = desk.add(slogan.campaign(), words, language, slogan.clause(), me);
        if (refusal.isPresent()) {
            var typed = new Typed("languages", words, language);
            return pages.refused(slogan.id(), msg(refusal.get().key()), typed, me)
                    .withStatus(200);
        }
        return Answer.goTo("/campaigns/" + slogan.campaign().value() + "/slogans")
                .saying("display.notice.added");
    }

    @PostMapping("/slogans/{id}/submit")
    Answer submit(@PathVariable UUID id, Me me) {
        var refusal = desk.submit(known(id), me);
        if (refusal.isPresent())
            return pages.refused(new SloganId(id), refusal.get(), Typed.NOTHING, me)
                    .withStatus(200);
        return Answer.goTo("/slogans/" + id).saying("display.notice.submitted");
    }

    @PostMapping("/slogans/{id}/uses")
    Answer use(
            @PathVariable UUID id,
            @RequestParam Use.Carrier carrier,
            @RequestParam(defaultValue = "") String place,
            Me me) {
        var refusal = desk.use(known(id), carrier, place, me);
        return done(new SloganId(id), refusal, "display.notice.used", new Typed("uses", place, carrier.name()), me);
    }

    @PostMapping("/slogans/{id}/proof")
    Answer prove(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String print,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Me me)
            throws IOException {
        var text = file == null || file.isEmpty() ? print : new String(file.getBytes(), StandardCharsets.UTF_8);
        if (text.startsWith("\ufeff")) text = text.substring(1);
        if (text.isBlank())
            return pages.refused(new SloganId(id), msg("display.proof.empty"), Typed.NOTHING, me)
                    .withStatus(200);
        var proof = desk.prove(known(id), text, me);
        return pages.proved(new SloganId(id), proof, text, me).withStatus(200);
    }

    private Answer done(SloganId id, Optional<Refusal> refusal, String notice, Typed typed, Me me) {
        if (refusal.isPresent())
            return pages.refused(id, msg(refusal.get().key()), typed, me).withStatus(200);
        return Answer.goTo(id.path()).saying(notice);
    }

    /** The slogan, if there is one. */
    private SloganId known(UUID id) {
        return slogans.find(new SloganId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .id();
    }
}
