package loa.translation.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import loa.document.script.Leaf;
import loa.document.script.Poster;
import loa.document.script.Sheet;
import loa.platform.Me;
import loa.translation.Translation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A translated text on paper and as a picture, in letters that the reader's phone need not have. */
@Controller
class PrintController {

    private final TranslationPages pages;
    private final Leaves leaves;

    PrintController(TranslationPages pages, Leaves leaves) {
        this.pages = pages;
        this.leaves = leaves;
    }

    @GetMapping("/translations/{id}/text.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @RequestParam(defaultValue = "0") int script, Me me) {
        var translation = pages.seen(id, me);
        return file(Sheet.print(leaf(translation, script)), MediaType.APPLICATION_PDF, translation, ".pdf");
    }

    @GetMapping("/translations/{id}/text.png")
    ResponseEntity<byte[]> png(@PathVariable UUID id, @RequestParam(defaultValue = "0") int script, Me me) {
        var translation = pages.seen(id, me);
        return file(Poster.png(leaf(translation, script)), MediaType.IMAGE_PNG, translation, ".png");
    }

    private Leaf leaf(Translation translation, int script) {
        return leaves.of(translation, script).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
