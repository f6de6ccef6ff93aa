package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import loa.platform.Me;
import loa.translation.Refusal;
import loa.translation.carried.CarriedDesk;
import loa.translation.carried.CarriedDesk.Bringing;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Hands out a pack of a translation, and takes back what was done in it. */
@Controller
class CarriedController {

    private static final long LARGEST = 60L << 20;

    private final CarriedDesk desk;
    private final TranslationPages pages;

    CarriedController(CarriedDesk desk, TranslationPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/translations/{id}/pack.html")
    ResponseEntity<byte[]> pack(@PathVariable UUID id, Me me) {
        var translation = pages.seen(id, me);
        var bytes =
                desk.pack(translation.id(), me).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        var name = ContentDisposition.attachment()
                .filename(translation.title() + " " + translation.language() + ".html", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    @PostMapping("/translations/{id}/pack")
    Object bring(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile answers, Me me)
            throws IOException {
        var translation = pages.known(id);
        if (answers == null || answers.isEmpty() || answers.getSize() > LARGEST) {
            return pages.refused(translation, -1, Refusal.NOT_ANSWERS, me);
        }
        return switch (desk.bring(translation.id(), answers.getBytes(), me)) {
            case Bringing.NotBrought(var why) -> pages.refused(translation, -1, why, me);
            case Bringing.Brought(var taken, var known, var left) ->
                pages.page(
                        translation,
                        false,
                        new Attempt(Attempt.TOLD, msg("translation.pack.taken", taken, known, left), "", "", ""),
                        me);
        };
    }
}
