package loa.media.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import loa.media.Media;
import loa.media.MediaId;
import loa.media.MediaShelf;
import loa.media.Medium;
import loa.platform.Me;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves files. Browsers keep them for their reader only, and ask each time whether they still may show them: a file that was
 * taken back is gone at once, also where somebody has its address.
 */
@Controller
class MediaController {

    private static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();
    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");
    /** A file that a browser would open stays without script, form and frame. */
    private static final String HARMLESS = "default-src 'none'; sandbox";

    private final Media media;
    private final MediaShelf shelf;

    MediaController(Media media, MediaShelf shelf) {
        this.media = media;
        this.shelf = shelf;
    }

    @GetMapping("/media/{id}/{edge:\\d{1,4}}.jpg")
    ResponseEntity<Resource> shown(@PathVariable UUID id, @PathVariable int edge, Me me) {
        var copy = shelf.shown(new MediaId(id), edge, me).orElseThrow(MediaController::missing);
        var withheld = copy == MediaShelf.WITHHELD;
        return ResponseEntity.ok()
                .cacheControl(PRIVATE)
                .eTag(withheld ? "withheld" : id + "-" + edge)
                .contentType(withheld ? SVG : MediaType.IMAGE_JPEG)
                .header("Content-Security-Policy", HARMLESS)
                .body(copy);
    }

    @GetMapping("/media/{id}/file")
    ResponseEntity<Resource> file(@PathVariable UUID id, Me me) {
        var medium = media.find(new MediaId(id)).orElseThrow(MediaController::missing);
        var bytes = shelf.file(medium, me).orElseThrow(MediaController::missing);
        return attachment(medium, medium.playedName(), medium.kind().contentType(), bytes);
    }

    @GetMapping("/media/{id}/original")
    ResponseEntity<Resource> original(@PathVariable UUID id, Me me) {
        var medium = media.find(new MediaId(id)).orElseThrow(MediaController::missing);
        var bytes = shelf.original(medium, me).orElseThrow(MediaController::missing);
        return attachment(medium, medium.name(), medium.kind().ownContentType(), bytes);
    }

    private static ResponseEntity<Resource> attachment(Medium medium, String name, String type, Resource bytes) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .cacheControl(PRIVATE)
                .eTag(medium.sha256())
                .contentType(MediaType.parseMediaType(type))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", HARMLESS)
                .body(bytes);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
