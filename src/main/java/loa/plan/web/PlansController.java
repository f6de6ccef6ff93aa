package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.plan.Bringing.AlreadyBrought;
import loa.plan.Bringing.Brought;
import loa.plan.Bringing.Unreadable;
import loa.plan.PlanDesk;
import loa.plan.PlanHead;
import loa.plan.PlanId;
import loa.plan.PlanShelf;
import loa.plan.PlanState;
import loa.plan.Plans;
import loa.plan.web.ReviewPages.Wish;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.GoTo;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
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

/** The library of plans, bringing a new one, and the last step of its review. */
@Controller
@RequestMapping("/plans")
class PlansController {

    private final PlanDesk desk;
    private final Plans plans;
    private final PlanShelf shelf;
    private final LibraryPages library;
    private final ReviewPages reviews;
    private final Rights rights;

    PlansController(
            PlanDesk desk, Plans plans, PlanShelf shelf, LibraryPages library, ReviewPages reviews, Rights rights) {
        this.desk = desk;
        this.plans = plans;
        this.shelf = shelf;
        this.library = library;
        this.reviews = reviews;
        this.rights = rights;
    }

    @GetMapping
    LibraryPage library(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable PlanState state,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "NEWEST") PlanShelf.Order order,
            @RequestParam(defaultValue = "1") int page,
            Me me) {
        return library.page(new PlanShelf.Ask(q, state, year, order, page), me);
    }

    @GetMapping("/new")
    NewPlanPage bring(Me me) {
        rights.require(me, Power.IMPORT_PLAN, null, new UnitId(me.unit()));
        return NewPlanPage.empty();
    }

    /** A plan of our own to try Loa with. */
    @GetMapping("/sample.txt")
    ResponseEntity<Resource> sample() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(new ClassPathResource("loa/plan/sample.txt"));
    }

    @PostMapping
    Answer bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            Me me)
            throws IOException {
        var sent = SentPlan.of(file, text, name);
        if (sent == null) {
            return new NewPlanPage(text, name, msg("plan.bring.nothing"), null).withStatus(422);
        }
        return switch (desk.bring(sent.bytes(), sent.fileName(), me)) {
            case Brought(var plan) -> new GoTo(path(plan) + "/review", "plan.notice.brought");
            case AlreadyBrought(var plan) -> new GoTo(path(plan) + "/review", "plan.notice.already");
            case Unreadable(var words) ->
                new NewPlanPage(text, name, words, sent.isFile() ? sent.fileName() : null).withStatus(422);
        };
    }

    /** To the review, or to the campaign that the plan has become. */
    @GetMapping("/{id}")
    Answer plan(@PathVariable UUID id, Me me) {
        var head = head(id, me);
        return Answer.goTo(head.state() == PlanState.CONFIRMED ? "/campaigns/" + id : path(head.id()) + "/review");
    }

    @PostMapping("/{id}/confirm")
    Answer confirm(@PathVariable UUID id, Me me) {
        var refusal = desk.confirm(new PlanId(id), me);
        if (refusal.isEmpty()) return new GoTo("/campaigns/" + id, "plan.notice.confirmed");
        var review = plans.review(new PlanId(id)).orElseThrow();
        var wish = new Wish("all", null, null, null, ReviewPages.said(refusal.get()));
        return reviews.page(review, wish, me).withStatus(200);
    }

    private PlanHead head(UUID id, Me me) {
        return shelf.visible(new PlanId(id), me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String path(PlanId plan) {
        return "/plans/" + plan.value();
    }
}
