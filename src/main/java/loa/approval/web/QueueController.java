package loa.approval.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import loa.approval.ObjectKind;
import loa.approval.SignOffId;
import loa.approval.SignOffState;
import loa.approval.docket.Docket;
import loa.approval.docket.Docket.Ask;
import loa.approval.docket.Docket.Found;
import loa.approval.docket.Item;
import loa.approval.mandate.MandateDesk;
import loa.approval.web.QueuePage.Batch;
import loa.approval.web.VerdictForm.Typed;
import loa.platform.Me;
import loa.platform.sheet.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The approver's queue, what one's unit has submitted, and all one has signed. */
@Controller
@RequestMapping("/approvals")
class QueueController {

    private final Docket docket;
    private final ItemLines lines;
    private final Sheets sheets;
    private final SignOffPages pages;
    private final MandateDesk mandates;
    private final ItemWorkbook workbook;

    QueueController(
            Docket docket,
            ItemLines lines,
            Sheets sheets,
            SignOffPages pages,
            MandateDesk mandates,
            ItemWorkbook workbook) {
        this.docket = docket;
        this.lines = lines;
        this.sheets = sheets;
        this.pages = pages;
        this.mandates = mandates;
        this.workbook = workbook;
    }

    /** The card at this place of the queue; {@code done} is what was just judged. */
    @GetMapping
    QueuePage queue(
            @RequestParam(defaultValue = "1") int at, @RequestParam(required = false) @Nullable UUID done, Me me) {
        var waiting = docket.waiting(me);
        int number = Math.clamp(at, 1, Math.max(1, waiting.size()));
        var card = waiting.isEmpty() ? null : waiting.get(number - 1);
        var others = new ArrayList<>(waiting);
        if (card != null) others.remove(card);
        return new QueuePage(
                card == null ? null : sheets.of(card, Map.of(), true, null, Typed.NOTHING, me),
                number,
                waiting.size(),
                number < waiting.size() ? "/approvals?at=" + (number + 1) : null,
                lines.of(others),
                card == null ? null : batch(card, waiting),
                Optional.ofNullable(done)
                        .flatMap(id -> docket.find(new SignOffId(id), me))
                        .flatMap(item -> pages.done(item, me))
                        .orElse(null),
                lines.of(docket.contradicted(me)),
                lines.of(docket.owed(me)),
                docket.questions(me).stream()
                        .map(question -> new QueuePage.Question(
                                "/campaigns/" + question.campaign().value() + "/approvals#k-" + question.kind(),
                                msg(
                                        question.disputed() ? "approval.queue.disputed" : "approval.queue.question",
                                        msg(question.kind().key()),
                                        question.waiting()),
                                question.title()))
                        .toList(),
                mandates.gives(me));
    }

    @GetMapping("/sent")
    ListPage sent(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Me me) {
        return list("sent", q, state, kind, page, ask -> docket.sent(ask, me), me);
    }

    @GetMapping("/signed")
    ListPage signed(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Me me) {
        return list("signed", q, state, kind, page, ask -> docket.signed(ask, me), me);
    }

    @GetMapping("/signed.xlsx")
    ResponseEntity<byte[]> signedWorkbook(Me me) {
        return Downloads.workbook(
                "da-ky",
                workbook.of(docket.signed(new Ask("", null, null, 0), me).items()));
    }

    @GetMapping("/sent.xlsx")
    ResponseEntity<byte[]> sentWorkbook(Me me) {
        return Downloads.workbook(
                "da-trinh",
                workbook.of(docket.sent(new Ask("", null, null, 0), me).items()));
    }

    private ListPage list(
            String which, String words, String state, String kind, int page, Function<Ask, Found> find, Me me) {
        var ask = new Ask(words, state(state), kind(kind), Math.max(1, page));
        var found = find.apply(ask);
        return new ListPage(
                which,
                words,
                state,
                kind,
                lines.of(found.items()),
                found.total(),
                ask.page(),
                found.pages(),
                SignOffPages.kinds(),
                mandates.gives(me));
    }

    /** Several of one kind, in one campaign, for the same body. */
    private @Nullable Batch batch(Item card, List<Item> waiting) {
        var version = card.version();
        var alike = waiting.stream()
                .filter(item -> item.version().kind() == version.kind()
                        && item.version().campaign().equals(version.campaign())
                        && item.follows() == null)
                .count();
        if (alike < 2) return null;
        return new Batch(
                "/approvals/batch?campaign=" + version.campaign().value() + "&kind=" + version.kind(),
                msg("approval.batch.link", alike, msg(version.kind().key())));
    }

    static @Nullable SignOffState state(String typed) {
        for (var state : SignOffState.values()) if (state.name().equals(typed)) return state;
        return null;
    }

    static @Nullable ObjectKind kind(String typed) {
        for (var kind : ObjectKind.values()) if (kind.name().equals(typed)) return kind;
        return null;
    }
}
