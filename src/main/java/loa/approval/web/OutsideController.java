package loa.approval.web;

import static loa.platform.view.Words.msg;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import loa.approval.Preview;
import loa.approval.Showcases;
import loa.approval.SignOffId;
import loa.approval.docket.Docket;
import loa.approval.docket.Item;
import loa.approval.outside.Asking;
import loa.approval.outside.AskingDesk;
import loa.approval.outside.AskingDesk.Outcome;
import loa.approval.web.OutsidePage.Typed;
import loa.approval.web.SignOffPage.Choice;
import loa.platform.Me;
import loa.platform.view.Answer;
import loa.platform.view.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Asks somebody without an account about facts, and takes the answer. */
@Controller
class OutsideController {

    private final Docket docket;
    private final Showcases showcases;
    private final AskingDesk desk;
    private final Checks checks;
    private final ItemLines lines;

    OutsideController(Docket docket, Showcases showcases, AskingDesk desk, Checks checks, ItemLines lines) {
        this.docket = docket;
        this.showcases = showcases;
        this.desk = desk;
        this.checks = checks;
        this.lines = lines;
    }

    @GetMapping("/approvals/{id}/outside")
    OutsidePage page(@PathVariable UUID id, Me me) {
        return page(item(id, me), null, Typed.NOTHING, null);
    }

    @PostMapping("/approvals/{id}/outside")
    Answer ask(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(required = false) @Nullable List<String> part,
            @RequestParam(defaultValue = "3") String days,
            HttpServletRequest request,
            Me me) {
        var item = item(id, me);
        var chosen = part == null ? List.<String>of() : part;
        var passages = words(item).stream()
                .filter(words -> chosen.contains(words.id()))
                .map(Preview.Words::text)
                .toList();
        return switch (desk.ask(item.id(), whom, question, passages, days(days), me)) {
            case Outcome.Asked(var token) -> {
                var link = ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/check/" + token)
                        .toUriString();
                yield page(item, link, Typed.NOTHING, null).withStatus(200);
            }
            case Outcome.Refused(var why) ->
                page(item, null, new Typed(whom, chosen, question, days), msg(why.key()))
                        .withStatus(200);
        };
    }

    /** What is no number is no number of days, and refused as such. */
    private static int days(String typed) {
        return typed.strip().matches("\\d{1,4}") ? Integer.parseInt(typed.strip()) : 0;
    }

    @PostMapping("/approvals/{id}/outside/{asking}/revoke")
    Answer revoke(@PathVariable UUID id, @PathVariable UUID asking, Me me) {
        desk.revoke(new SignOffId(id), asking, me);
        return Answer.goTo(new SignOffId(id).path() + "/outside").saying("approval.notice.revoked");
    }

    @GetMapping("/check/{token}")
    CheckPage check(@PathVariable String token) {
        return desk.find(token)
                .map(asking -> check(token, asking, "", "", "", null))
                .orElseGet(() -> closed(false, "", ""));
    }

    @PostMapping("/check/{token}")
    Answer answer(
            @PathVariable String token,
            @RequestParam(required = false) Asking.@Nullable Answer answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String name) {
        var asking = desk.find(token);
        var refusal = desk.answer(token, answer, words, name);
        if (refusal.isEmpty()) return closed(true, "", "").withStatus(200);
        if (asking.isEmpty() || refusal.get() == AskingDesk.Refusal.CLOSED)
            return closed(false, words, name).withStatus(200);
        var chosen = answer == null ? "" : answer.name();
        return check(token, asking.get(), chosen, words, name, msg(refusal.get().key()))
                .withStatus(200);
    }

    private CheckPage check(
            String token, Asking asking, String answer, String words, String name, @Nullable String refusal) {
        return new CheckPage(
                "/check/" + token,
                false,
                asking.whom(),
                asking.askedByName(),
                asking.question(),
                asking.passages(),
                lines.ago(asking.expiresAt()),
                answer,
                words,
                name,
                refusal);
    }

    private static CheckPage closed(boolean answered, String words, String name) {
        return new CheckPage(null, answered, "", "", "", List.of(), "", "", words, name, null);
    }

    private OutsidePage page(Item item, @Nullable String link, Typed typed, @Nullable String refusal) {
        return new OutsidePage(
                item.id().path(),
                item.version().title(),
                words(item).stream()
                        .map(words -> new Choice(words.id(), words.text()))
                        .toList(),
                checks.of(item.id()),
                link,
                link == null ? null : QrCode.of(link),
                typed,
                refusal);
    }

    private List<Preview.Words> words(Item item) {
        return showcases.preview(item.version()).map(Preview::parts).orElse(List.of()).stream()
                .filter(Preview.Words.class::isInstance)
                .map(Preview.Words.class::cast)
                .toList();
    }

    private Item item(UUID id, Me me) {
        return docket.find(new SignOffId(id), me)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such approval"));
    }
}
