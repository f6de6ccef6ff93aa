package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import loa.media.FileKind;
import loa.platform.Me;
import loa.translation.Refusal;
import loa.translation.Segment;
import loa.translation.Translation;
import loa.translation.TranslationDesk;
import loa.translation.Translations;
import loa.translation.exchange.Pair;
import loa.translation.exchange.TwoColumns;
import loa.translation.exchange.Unreadable;
import loa.translation.exchange.Xliff;
import loa.translation.web.TranslationPage.Attempt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A translation as a file, out and in. */
@Controller
@RequestMapping("/translations/{id}")
class ExchangeController {

    private final Translations translations;
    private final TranslationDesk desk;
    private final TranslationPages pages;

    ExchangeController(Translations translations, TranslationDesk desk, TranslationPages pages) {
        this.translations = translations;
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/file.xlf")
    ResponseEntity<byte[]> xliff(@PathVariable UUID id, Me me) {
        var translation = pages.seen(id, me);
        var bytes = Xliff.write("vi", translation.language(), translation.title(), pairs(translation));
        return file(bytes, MediaType.parseMediaType("application/xliff+xml"), translation, ".xlf");
    }

    @GetMapping("/file.docx")
    ResponseEntity<byte[]> docx(@PathVariable UUID id, Me me) {
        var translation = pages.seen(id, me);
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
        var translation = pages.known(id);
        if (file == null || file.isEmpty()) return pages.refused(translation, -1, Refusal.NOT_READ, me);
        List<Pair> pairs;
        try {
            var bytes = file.getBytes();
            pairs = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' ? TwoColumns.read(bytes) : Xliff.read(bytes);
        } catch (Unreadable e) {
            return pages.refused(translation, -1, Refusal.NOT_READ, me);
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
        return pages.page(translation, false, new Attempt(Attempt.TOLD, words, "", "", ""), me);
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
}
