package loa.plan.web;

import static loa.platform.view.Words.msg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.plan.Amendment;
import loa.plan.AmendmentDesk;
import loa.plan.AmendmentDesk.Bringing.Refused;
import loa.plan.AmendmentDesk.Bringing.Unreadable;
import loa.plan.AmendmentDesk.Bringing.Waits;
import loa.plan.AmendmentDesk.Chosen;
import loa.plan.PlanChange.Choice;
import loa.plan.PlanId;
import loa.plan.PlanRights;
import loa.plan.PlanShelf;
import loa.plan.Plans;
import loa.plan.Refusal;
import loa.plan.Refusal.Reason;
import loa.plan.Review;
import loa.plan.compiler.change.ClauseChange.Kind;
import loa.plan.compiler.change.ClauseChanges;
import loa.plan.web.ChangePages.Sent;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.GoTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The editions of a plan: one is brought, decided on change by change, and put in force. */
@Controller
@RequestMapping("/plans/{id}")
class ChangesController {

    private final AmendmentDesk desk;
    private final Plans plans;
    private final PlanShelf shelf;
    private final ChangePages pages;
    private final PlanRights rights;

    ChangesController(AmendmentDesk desk, Plans plans, PlanShelf shelf, ChangePages pages, PlanRights rights) {
        this.desk = desk;
        this.plans = plans;
        this.shelf = shelf;
        this.pages = pages;
        this.rights = rights;
    }

    @GetMapping("/editions")
    EditionsPage editions(@PathVariable UUID id, Me me) {
        return editions(seen(id, me), "", "", null, me);
    }

    @PostMapping("/editions")
    Answer bring(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String name,
            Me me)
            throws IOException {
        var review = seen(id, me);
        var sent = SentPlan.of(file, text, name);
        if (sent == null) {
            return editions(review, text, name, msg("plan.bring.nothing"), me).withStatus(422);
        }
        return switch (desk.bring(new PlanId(id), sent.bytes(), sent.fileName(), me)) {
            case Waits(int edition) -> new GoTo("/plans/" + id + "/changes/" + edition, "plan.notice.edition");
            case Unreadable(var words) ->
                editions(review, text, name, words, me).withStatus(422);
            case Refused(var why) ->
                editions(review, text, name, ReviewPages.said(why), me).withStatus(422);
        };
    }

    /** To the edition that waits, or to all of them. */
    @GetMapping("/changes")
    GoTo changes(@PathVariable UUID id, Me me) {
        var pending = seen(id, me).head().pending();
        return new GoTo("/plans/" + id + (pending == null ? "/editions" : "/changes/" + pending), null);
    }

    @GetMapping("/changes/{number}")
    ChangesPage changes(@PathVariable UUID id, @PathVariable int number, Me me) {
        return page(id, number, Sent.NOTHING, me);
    }

    @PostMapping("/changes/{number}")
    Answer decide(
            @PathVariable UUID id,
            @PathVariable int number,
            @RequestParam String act,
            @RequestParam MultiValueMap<String, String> typed,
            Me me) {
        var answers = answers(typed, act.equals("take") ? Choice.TAKEN : null);
        var amendment = amendment(id, me, number);
        if (!amendment.next().waiting()) {
            return page(id, number, new Sent(Map.of(), Map.of(), new Refusal(Reason.NOTHING_WAITS, 1)), me)
                    .withStatus(200);
        }
        var errors = errors(amendment, answers);
        if (!errors.isEmpty()) return refused(id, number, answers, errors, Reason.REASON_MISSING, me);
        var refusal = desk.decide(new PlanId(id), answers, me).orElse(null);
        if (refusal != null && refusal.reason() == Reason.CHANGED_MEANWHILE) {
            return refused(id, number, answers, meanwhile(amendment(id, me, number), answers), refusal.reason(), me);
        }
        if (refusal == null && act.equals("force")) {
            refusal = desk.putInForce(new PlanId(id), number, me).orElse(null);
            if (refusal == null) return new GoTo("/campaigns/" + id, "plan.notice.inForce");
        }
        if (refusal != null) {
            return page(id, number, new Sent(Map.of(), Map.of(), refusal), me).withStatus(200);
        }
        return new GoTo("/plans/" + id + "/changes/" + number, "plan.notice.decided");
    }

    @PostMapping("/changes/{number}/take-back")
    Answer takeBack(
            @PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "") String reason, Me me) {
        var refusal = desk.takeBack(new PlanId(id), number, reason, me).orElse(null);
        if (refusal != null) {
            return page(id, number, new Sent(Map.of(), Map.of(), refusal), me).withStatus(200);
        }
        return new GoTo("/plans/" + id + "/editions", "plan.notice.takenBack");
    }

    @GetMapping("/difference")
    DifferencePage difference(@PathVariable UUID id, @RequestParam int from, @RequestParam int to, Me me) {
        seen(id, me);
        var before = plans.asRead(new PlanId(id), from).orElseThrow(ChangesController::none);
        var after = plans.asRead(new PlanId(id), to).orElseThrow(ChangesController::none);
        var changes =
                ClauseChanges.between(
                                before.edition().compiled().clauses(),
                                after.edition().compiled().clauses())
                        .stream()
                        .filter(change -> change.kind() != Kind.SAME)
                        .toList();
        return ChangePages.difference(before, after, changes);
    }

    private Answer refused(
            UUID id, int number, List<Chosen> answers, Map<String, String> errors, Reason reason, Me me) {
        var typed = answers.stream().collect(Collectors.toMap(Chosen::change, Function.identity()));
        return page(id, number, new Sent(typed, errors, new Refusal(reason, errors.size())), me)
                .withStatus(200);
    }

    /** @param rest what is said to the changes that the person left open */
    private static List<Chosen> answers(MultiValueMap<String, String> typed, @Nullable Choice rest) {
        var answers = new ArrayList<Chosen>();
        for (var key : typed.keySet()) {
            if (!key.startsWith("version:")) continue;
            var name = key.substring("version:".length());
            var choice = typed.getFirst("choice:" + name);
            var reason = typed.getFirst("reason:" + name);
            answers.add(new Chosen(
                    name,
                    choice == null || choice.isEmpty() ? rest : choice(choice),
                    reason == null ? "" : reason,
                    number(typed.getFirst(key))));
        }
        return answers;
    }

    private static Choice choice(String typed) {
        return Arrays.stream(Choice.values())
                .filter(choice -> choice.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    private static int number(@Nullable String version) {
        return version == null || !version.matches("\\d{1,6}") ? 0 : Integer.parseInt(version);
    }

    private static Map<String, String> errors(Amendment amendment, List<Chosen> answers) {
        var errors = new HashMap<String, String>();
        for (var answer : answers) {
            if (answer.choice() == Choice.KEPT && answer.reason().isBlank()) {
                errors.put(answer.change(), msg("plan.refusal.REASON_MISSING"));
            }
        }
        errors.keySet()
                .retainAll(amendment.toDecide().stream()
                        .map(change -> change.name())
                        .toList());
        return errors;
    }

    /** What somebody else chose since the page was drawn. */
    private static Map<String, String> meanwhile(Amendment amendment, List<Chosen> answers) {
        var errors = new HashMap<String, String>();
        for (var answer : answers) {
            var change = amendment.change(answer.change()).orElse(null);
            var last = change == null ? null : change.last();
            if (change == null || last == null || change.version() == answer.version()) continue;
            if (change.choice() != answer.choice())
                errors.put(answer.change(), msg("plan.change.meanwhile", last.by()));
        }
        return errors;
    }

    private ChangesPage page(UUID id, int number, Sent sent, Me me) {
        var amendment = amendment(id, me, number);
        var turn = plans.turns(new PlanId(id)).stream()
                .filter(each -> each.edition() == number)
                .findFirst()
                .orElseThrow(ChangesController::none);
        return pages.page(amendment, turn, sent, me);
    }

    private Amendment amendment(UUID id, Me me, int number) {
        var head = seen(id, me).head();
        var amendment = plans.amendment(head.id(), number).orElseThrow(ChangesController::none);
        if (amendment.next().waiting()) rights.require(head, me);
        return amendment;
    }

    private EditionsPage editions(Review review, String text, String name, @Nullable String error, Me me) {
        var head = review.head();
        boolean brings = rights.worksOn(head, me) && head.state().refusal(loa.plan.PlanState.Move.AMEND) == null;
        return pages.editions(review, plans.turns(head.id()), brings, text, name, error);
    }

    private Review seen(UUID id, Me me) {
        var head = shelf.visible(new PlanId(id), me).orElseThrow(ChangesController::none);
        return plans.review(head.id()).orElseThrow(ChangesController::none);
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
