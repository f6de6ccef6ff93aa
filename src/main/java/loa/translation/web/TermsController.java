package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import loa.media.Media;
import loa.media.Taking;
import loa.media.Upload;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.platform.Plain;
import loa.platform.view.Answer;
import loa.translation.GlossaryDesk;
import loa.translation.GlossaryDesk.Adding;
import loa.translation.Refusal;
import loa.translation.exchange.Pair;
import loa.translation.exchange.Tmx;
import loa.translation.exchange.Unreadable;
import loa.translation.memory.Memory;
import loa.translation.memory.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The glossary and the memory of a language. */
@Controller
@RequestMapping("/terms/{language:[a-z]{2,3}}")
class TermsController {

    private final Terms terms;
    private final GlossaryDesk desk;
    private final Memory memory;
    private final Media media;
    private final Rights rights;

    TermsController(Terms terms, GlossaryDesk desk, Memory memory, Media media, Rights rights) {
        this.terms = terms;
        this.desk = desk;
        this.memory = memory;
        this.media = media;
        this.rights = rights;
    }

    @GetMapping
    TermsPage page(@PathVariable String language, @RequestParam(defaultValue = "") String q, Me me) {
        return page(language, q, null, "", "", "", "", me);
    }

    @PostMapping
    Object add(
            @PathVariable String language,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable MultipartFile voice,
            Me me) {
        var sent = voice == null || voice.isEmpty() ? null : Upload.of(voice, false);
        return switch (desk.add(language, source, words, second, note, sent, me)) {
            case Adding.Added _ -> Answer.goTo("/terms/" + language).saying("translation.notice.term");
            case Adding.NotAdded(var why) -> page(language, "", msg(why.key()), source, words, second, note, me);
            case Adding.NotTaken(Taking.Refused file) ->
                page(language, "", file.words(), source, words, second, note, me);
        };
    }

    @PostMapping("/{id}/remove")
    Answer remove(@PathVariable String language, @PathVariable UUID id, Me me) {
        desk.remove(language, id, me);
        return Answer.goTo("/terms/" + language);
    }

    /** How a term is said, for everybody who may translate. */
    @GetMapping("/{id}/voice")
    ResponseEntity<Resource> voice(@PathVariable String language, @PathVariable UUID id, Me me) {
        var voice = terms.find(language, id).map(term -> term.voice()).orElse(null);
        var medium = voice == null ? null : media.find(voice).orElse(null);
        if (medium == null) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var bytes = desk.voice(medium).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(medium.kind().contentType()))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
                .body(bytes);
    }

    @GetMapping("/memory.tmx")
    ResponseEntity<byte[]> memory(@PathVariable String language, Me me) {
        var pairs = new ArrayList<Pair>();
        memory.each(
                language, unit -> pairs.add(new Pair(Integer.toString(pairs.size() + 1), unit.source(), unit.words())));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/x-tmx+xml"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"loa-" + language + ".tmx\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Tmx.write("vi", language, pairs));
    }

    @PostMapping("/memory")
    Object bring(@PathVariable String language, @RequestParam(required = false) @Nullable MultipartFile file, Me me)
            throws IOException {
        try {
            var pairs = file == null || file.isEmpty() ? List.<Pair>of() : Tmx.read(file.getBytes(), "vi", language);
            if (pairs.isEmpty()) return page(language, "", msg(Refusal.NOT_READ.key()), "", "", "", "", me);
            desk.remember(language, pairs, me);
            return Answer.goTo("/terms/" + language).saying("translation.notice.memory");
        } catch (Unreadable e) {
            return page(language, "", msg(Refusal.NOT_READ.key()), "", "", "", "", me);
        }
    }

    private TermsPage page(
            String language,
            String q,
            @Nullable String refusal,
            String source,
            String words,
            String second,
            String note,
            Me me) {
        var typed = Plain.text(q);
        var found = terms.of(language).stream()
                .filter(term -> typed.isEmpty()
                        || Plain.text(term.source()).contains(typed)
                        || term.words().toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)))
                .toList();
        var mayWrite = rights.may(me, Power.DO_TASK, null, null);
        return new TermsPage(language, q, found, mayWrite, refusal, source, words, second, note);
    }
}
