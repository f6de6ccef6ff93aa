package loa.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import loa.plan.PlanExport;
import loa.plan.PlanId;
import loa.plan.PlanShelf;
import loa.plan.Plans;
import loa.plan.Review;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A plan as files: the original byte for byte, what was read in it in every form that is offered, a page to print. */
@Controller
@RequestMapping("/plans/{id}")
class PlanFilesController {

    private final Plans plans;
    private final PlanShelf shelf;
    private final List<PlanExport> exports;
    private final PrintPages prints;

    PlanFilesController(Plans plans, PlanShelf shelf, List<PlanExport> exports, PrintPages prints) {
        this.plans = plans;
        this.shelf = shelf;
        this.exports = exports;
        this.prints = prints;
    }

    @GetMapping("/original")
    ResponseEntity<byte[]> original(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer edition, Me me) {
        review(id, me);
        var original = plans.original(new PlanId(id), edition).orElseThrow(PlanFilesController::none);
        return file(original.bytes(), original.mediaType(), original.fileName());
    }

    @GetMapping("/export/{format}")
    ResponseEntity<byte[]> export(@PathVariable UUID id, @PathVariable String format, Me me) {
        var review = review(id, me);
        var export = exports.stream()
                .filter(offered -> offered.format().equals(format))
                .findFirst()
                .orElseThrow(PlanFilesController::none);
        var source = review.edition().source();
        var name = export.fileName(source.fileName().replaceFirst("\\.[^.]{1,5}$", ""));
        return file(export.write(review.corrected(), source), export.mediaType(), name);
    }

    @GetMapping("/print")
    PrintPage print(@PathVariable UUID id, Me me) {
        return prints.page(review(id, me));
    }

    private Review review(UUID id, Me me) {
        var head = shelf.visible(new PlanId(id), me).orElseThrow(PlanFilesController::none);
        return plans.review(head.id()).orElseThrow(PlanFilesController::none);
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, String mediaType, String name) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(mediaType))
                .body(bytes);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
