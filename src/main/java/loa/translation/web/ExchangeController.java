package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import loa.media.FileKind;
import loa.platform.Me;
import loa.translation.ExchangeDesk;
import loa.translation.ExchangeDesk.Brought;
import loa.translation.Refusal;
import loa.translation.Translation;
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

    private final ExchangeDesk desk;
    private final TranslationPages pages;

    ExchangeController(ExchangeDesk desk, TranslationPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/file.xlf")
    ResponseEntity<byte[]> xliff(@PathVariable UUID id, Me me) {
        var translation = pages.seen(id, me);
        var bytes = Xliff.write("vi", translation.language(), translation.title(), desk.pairs(translation));
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
        var bytes = TwoColumns.write(heads, desk.pairs(translation));
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
        var brought = desk.bring(translation.id(), pairs, me);
        return pages.page(translation, false, new Attempt(Attempt.TOLD, said(brought), "", "", ""), me);
    }

    /** What was taken, and what was lost on the way. */
    private static String said(Brought brought) {
        var said = new StringJoiner(" ");
        said.add(msg("translation.exchange.taken", brought.taken(), brought.passed()));
        if (brought.lacking() > 0) said.add(msg("translation.exchange.lacking", brought.lacking()));
        if (brought.kept() > 0) said.add(msg("translation.exchange.kept", brought.kept()));
        if (brought.strange() > 0) said.add(msg("translation.exchange.strange", brought.strange()));
        return said.toString();
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
