package loa.field.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import loa.field.Act.Enclosure;
import loa.field.Author;
import loa.field.Capture;
import loa.field.FieldDesk;
import loa.field.Luggages;
import loa.field.PhoneLocks;
import loa.field.Receipt;
import loa.field.Receipt.Filed;
import loa.field.Receipt.Outcome;
import loa.field.Receipt.Refused;
import loa.field.Sent;
import loa.media.Upload;
import loa.media.part.PartDesk;
import loa.platform.Me;
import loa.platform.view.Frame;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What a phone fetches to work without signal, and what it brings back. */
@Controller
@RequestMapping("/field")
class FieldController {

    private static final int LARGEST_CAPTURE = 128 * 1024;

    private final Luggages luggages;
    private final FieldDesk desk;
    private final PartDesk parts;
    private final PhoneLocks locks;
    private final Clock clock;

    FieldController(Luggages luggages, FieldDesk desk, PartDesk parts, PhoneLocks locks, Clock clock) {
        this.luggages = luggages;
        this.desk = desk;
        this.parts = parts;
        this.locks = locks;
        this.clock = clock;
    }

    /** Who is signed in here, what to send with each request, and what time it is. */
    @GetMapping("/session")
    ResponseEntity<byte[]> session(Me me) {
        var csrf = Frame.current().csrf();
        return Json.ok(Map.of(
                "person", me.person(),
                "name", me.name(),
                "header", csrf.getHeaderName(),
                "token", csrf.getToken(),
                "lock", Base64.getEncoder().encodeToString(locks.of(me)),
                "now", clock.instant().toString()));
    }

    @GetMapping("/data")
    ResponseEntity<byte[]> data(
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known, Me me) {
        return Json.tagged(luggages.of(me), known);
    }

    @GetMapping("/plans/{campaign}")
    ResponseEntity<byte[]> plan(
            @PathVariable UUID campaign,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known,
            Me me) {
        return Json.tagged(luggages.plan(new CampaignId(campaign), me), known);
    }

    @PostMapping("/captures")
    ResponseEntity<byte[]> take(@RequestBody byte[] body, Me me) {
        var sent = Json.read(body, Sent.class, LARGEST_CAPTURE);
        if (!me.person().equals(sent.owner())) return Json.answer(HttpStatus.CONFLICT, Map.of("other", true));
        var author = Author.self(me);
        var bare = capture(sent, file -> nothing(sent, file));
        var receipt = desk.earlier(bare, author).orElse(null);
        if (receipt == null) {
            var missing = missing(sent, me);
            if (!missing.isEmpty()) return Json.answer(HttpStatus.CONFLICT, Map.of("missing", missing));
            receipt = desk.take(capture(sent, file -> enclosed(sent, file, me)), author);
        }
        if (receipt instanceof Filed)
            for (var file : sent.enclosures()) if (file.id() != null) parts.forget(file.id(), me);
        return said(receipt, sent);
    }

    private static Capture capture(Sent sent, Function<Sent.File, Enclosure> enclosed) {
        try {
            return sent.capture(enclosed);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a capture", e);
        }
    }

    private List<UUID> missing(Sent sent, Me me) {
        var missing = new ArrayList<UUID>();
        for (var file : sent.enclosures()) {
            if (file.id() == null) throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a file without id");
            var known = parts.find(file.id(), me).filter(each -> Objects.equals(each.sha256(), file.sha256()));
            if (known.isEmpty() || parts.whole(file.id(), me).isEmpty()) missing.add(file.id());
        }
        return missing;
    }

    private Enclosure enclosed(Sent sent, Sent.File file, Me me) {
        var whole = parts.whole(Objects.requireNonNull(file.id()), me).orElseThrow();
        return new Enclosure(new Upload(file.name(), whole, sent.agrees()), file.sha256());
    }

    private static Enclosure nothing(Sent sent, Sent.File file) {
        return new Enclosure(new Upload(file.name(), new ByteArrayResource(new byte[0]), sent.agrees()), file.sha256());
    }

    /** The sentence that the page of the task says then. */
    private static String notice(Filed receipt, Sent sent) {
        if (receipt.outcome() == Outcome.LATE) return "field.notice.late";
        return switch (receipt.kind()) {
            case SAY -> "work.notice.commented";
            case BEGIN -> "work.notice.Start";
            case REPORT -> "work.notice.ReportProgress";
            case PROVE -> Boolean.TRUE.equals(sent.interim()) ? "evidence.notice.interim" : "evidence.notice.handedIn";
        };
    }

    private static ResponseEntity<byte[]> said(Receipt receipt, Sent sent) {
        return switch (receipt) {
            case Filed filed ->
                Json.ok(Map.of("outcome", filed.outcome(), "words", filed.words(), "notice", notice(filed, sent)));
            case Refused refused ->
                Json.answer(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        Map.of("outcome", "REFUSED", "words", refused.words(), "reasons", refused.reasons()));
        };
    }
}
