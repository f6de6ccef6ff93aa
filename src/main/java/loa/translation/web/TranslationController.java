package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.media.FileKind;
import loa.media.Upload;
import loa.organization.Unit;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.GoTo;
import loa.translation.Bulletin;
import loa.translation.BulletinDesk;
import loa.translation.Bulletins;
import loa.translation.Refusal;
import loa.translation.Segment;
import loa.translation.Segment.State;
import loa.translation.Translation;
import loa.translation.TranslationDesk;
import loa.translation.TranslationDesk.Recording;
import loa.translation.TranslationId;
import loa.translation.Translations;
import loa.translation.exchange.Pair;
import loa.translation.exchange.TwoColumns;
import loa.translation.exchange.Unreadable;
import loa.translation.exchange.Xliff;
import loa.translation.memory.Match;
import loa.translation.memory.Memory;
import loa.translation.memory.Terms;
import loa.translation.web.TranslationPage.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
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

/** The bench of one translation. */
@Controller
@RequestMapping("/translations/{id}")
class TranslationController {

    private final Translations translations;
    private final TranslationDesk desk;
    private final BulletinDesk bulletinDesk;
    private final Bulletins bulletins;
    private final Memory memory;
    private final Terms terms;
    private final Units units;
    private final Settings settings;
    private final Clock clock;

    TranslationController(
            Translations translations,
            TranslationDesk desk,
            BulletinDesk bulletinDesk,
            Bulletins bulletins,
            Memory memory,
            Terms terms,
            Units units,
            Settings settings,
            Clock clock) {
        this.translations = translations;
        this.desk = desk;
        this.bulletinDesk = bulletinDesk;
        this.bulletins = bulletins;
        this.memory = memory;
        this.terms = terms;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    TranslationPage page(@PathVariable UUID id, @RequestParam(defaultValue = "") String only, Me me) {
        return page(known(id), only.equals("open"), Attempt.NONE, me);
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
        var translation = known(id);
        var refusal = desk.write(translation.id(), ordinal, source, words, second, back, me);
        if (refusal.isEmpty()) return next(translation, ordinal);
        return page(translation, false, new Attempt(ordinal, msg(refusal.get().key()), words, second, back), me);
    }

    @PostMapping("/sentences/{ordinal}/voice")
    Object speak(
            @PathVariable UUID id,
            @PathVariable int ordinal,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @Nullable MultipartFile voice,
            Me me) {
        var translation = known(id);
        if (voice == null || voice.isEmpty()) return refused(translation, ordinal, Refusal.VOICE_MISSING, me);
        return switch (desk.speak(translation.id(), ordinal, source, Upload.of(voice, false), me)) {
            case Recording.Recorded _ -> here(translation, "s" + ordinal);
            case Recording.NotRecorded(var why) -> refused(translation, ordinal, why, me);
            case Recording.NotTaken(var file) ->
                page(translation, false, attempt(translation, ordinal, file.words()), me);
        };
    }

    @PostMapping("/sentences/{ordinal}/check")
    Object check(@PathVariable UUID id, @PathVariable int ordinal, Me me) {
        var translation = known(id);
        var refusal = desk.accept(translation.id(), segment -> segment.ordinal() == ordinal, me);
        return refusal.<Object>map(why -> refused(translation, ordinal, why, me))
                .orElseGet(() -> here(translation, "s" + ordinal));
    }

    @PostMapping("/sentences/{ordinal}/give-back")
    Object giveBack(
            @PathVariable UUID id, @PathVariable int ordinal, @RequestParam(defaultValue = "") String reason, Me me) {
        var translation = known(id);
        var refusal = desk.giveBack(translation.id(), ordinal, reason, me);
        return refusal.<Object>map(why -> refused(translation, ordinal, why, me))
                .orElseGet(() -> here(translation, "s" + ordinal));
    }

    @PostMapping("/check")
    Object checkAll(@PathVariable UUID id, Me me) {
        var translation = known(id);
        return done(translation, desk.accept(translation.id(), segment -> true, me), "translation.notice.checked", me);
    }

    @PostMapping("/make")
    Object make(@PathVariable UUID id, Me me) {
        var translation = known(id);
        return done(translation, desk.make(translation.id(), me), "translation.notice.made", me);
    }

    @PostMapping("/join")
    Object join(@PathVariable UUID id, Me me) {
        var translation = known(id);
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
        var translation = known(id);
        var refusal = bulletinDesk.heard(translation.id(), listener, place, understood, note, me);
        return done(translation, refusal, "translation.notice.heard", me);
    }

    @GetMapping("/file.xlf")
    ResponseEntity<byte[]> xliff(@PathVariable UUID id, Me me) {
        var translation = seen(id, me);
        var bytes = Xliff.write("vi", translation.language(), translation.title(), pairs(translation));
        return file(bytes, MediaType.parseMediaType("application/xliff+xml"), translation, ".xlf");
    }

    @GetMapping("/file.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, Me me) {
        var translation = seen(id, me);
        var heads = new TwoColumns.Heads(
                translation.title(),
                msg("translation.column.number"),
                msg("translation.column.source"),
                Languages.name(translation.language()));
        var bytes = TwoColumns.write(heads, pairs(translation));
        return file(bytes, MediaType.parseMediaType(FileKind.DOCX.contentType()), translation, ".docx");
    }

    /** Takes sentences of a file: those whose original is still the same; how many were not is said. */
    @PostMapping("/file")
    Object bring(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file, Me me)
            throws IOException {
        var translation = known(id);
        if (file == null || file.isEmpty()) return refused(translation, -1, Refusal.NOT_READ, me);
        List<Pair> pairs;
        try {
            var bytes = file.getBytes();
            pairs = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' ? TwoColumns.read(bytes) : Xliff.read(bytes);
        } catch (Unreadable e) {
            return refused(translation, -1, Refusal.NOT_READ, me);
        }
        var segments = new HashMap<String, Segment>();
        for (var segment : translations.segments(translation.id())) {
            segments.put(Integer.toString(segment.ordinal() + 1), segment);
        }
        int taken = 0;
        int passed = 0;
        for (var pair : pairs) {
            var segment = segments.get(pair.id());
            if (pair.target().isBlank() || segment != null && segment.words().equals(pair.target())) continue;
            if (segment == null || !squeezed(segment.source().words()).equals(squeezed(pair.source()))) {
                passed++;
                continue;
            }
            var refusal = desk.write(
                    translation.id(),
                    segment.ordinal(),
                    segment.source().sha256(),
                    pair.target(),
                    segment.second(),
                    segment.back(),
                    me);
            if (refusal.isEmpty()) taken++;
            else passed++;
        }
        var words = msg("translation.exchange.taken", taken, passed);
        return page(translation, false, new Attempt(-1, words, "", "", ""), me);
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private List<Pair> pairs(Translation translation) {
        return translations.segments(translation.id()).stream()
                .map(segment -> new Pair(
                        Integer.toString(segment.ordinal() + 1),
                        segment.source().words(),
                        segment.words()))
                .toList();
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, Translation translation, String ending) {
        var name = ContentDisposition.attachment()
                .filename(translation.title() + " " + translation.language() + ending, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    private Object done(Translation translation, Optional<Refusal> refusal, String notice, Me me) {
        return refusal.<Object>map(why -> refused(translation, -1, why, me))
                .orElseGet(() -> here(translation, "").saying(notice));
    }

    private TranslationPage refused(Translation translation, int ordinal, Refusal why, Me me) {
        return page(translation, false, attempt(translation, ordinal, msg(why.key())), me);
    }

    /** Keeps what stands there already. */
    private Attempt attempt(Translation translation, int ordinal, String refusal) {
        return translations.segments(translation.id()).stream()
                .filter(segment -> segment.ordinal() == ordinal)
                .findFirst()
                .map(segment -> new Attempt(ordinal, refusal, segment.words(), segment.second(), segment.back()))
                .orElse(new Attempt(ordinal, refusal, "", "", ""));
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

    private TranslationPage page(Translation translation, boolean onlyOpen, Attempt attempt, Me me) {
        var asker = desk.asker(translation, me);
        var segments = translations.segments(translation.id());
        var matches = new HashMap<Integer, List<Match>>();
        if (asker.translates()) {
            for (var segment : segments) {
                if (segment.state() != State.OPEN) continue;
                var like = memory.like(translation.language(), segment.source().words());
                if (!like.isEmpty()) matches.put(segment.ordinal(), like);
            }
        }
        var bulletin = bulletins.latest(translation.id());
        return new TranslationPage(
                translation,
                segments,
                translations
                        .standings(List.of(translation.id()))
                        .getOrDefault(translation.id(), new Translation.Standing(0, 0, 0, 0)),
                Map.copyOf(matches),
                terms.of(translation.language()),
                bulletin.orElse(null),
                bulletin.filter(latest -> latest.voices().equals(Bulletin.voicesOf(segments)))
                        .isPresent(),
                units.find(translation.unit()).map(Unit::name).orElse(""),
                asker,
                onlyOpen,
                attempt,
                settings.zone(),
                LocalDate.now(clock));
    }

    private Translation seen(UUID id, Me me) {
        var translation = known(id);
        desk.asker(translation, me);
        return translation;
    }

    private Translation known(UUID id) {
        return translations
                .find(new TranslationId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
