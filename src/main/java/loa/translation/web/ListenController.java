package loa.translation.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Map;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.translation.Bulletin.Mark;
import loa.translation.listener.Invitation.Closed;
import loa.translation.listener.InvitationDesk;
import loa.translation.listener.InvitationDesk.Answering;
import loa.translation.listener.InvitationDesk.Lent;
import loa.translation.listener.InvitationDesk.Opening;
import loa.translation.listener.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Plays a bulletin to the bearer of a link, and takes the one answer. */
@Controller
@RequestMapping("/listen/{token}")
class ListenController {

    private static final String HARMLESS = "default-src 'none'; sandbox";

    private final InvitationDesk desk;
    private final Settings settings;

    ListenController(InvitationDesk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    @GetMapping
    Answer page(@PathVariable String token) {
        return switch (desk.open(token)) {
            case Opening.Shut(var why) -> shut(why);
            case Opening.Open open -> page(token, open, Map.of(), null).withStatus(200);
        };
    }

    @GetMapping("/all")
    ResponseEntity<Resource> bulletin(@PathVariable String token) {
        return played(desk.bulletin(open(token)).orElseThrow(ListenController::missing));
    }

    @GetMapping("/{ordinal:\\d{1,4}}")
    ResponseEntity<Resource> sentence(@PathVariable String token, @PathVariable int ordinal) {
        return played(desk.sentence(open(token), ordinal).orElseThrow(ListenController::missing));
    }

    @PostMapping
    Answer answer(@PathVariable String token, @RequestParam Map<String, String> typed) {
        if (!(desk.open(token) instanceof Opening.Open open)) return page(token);
        return switch (desk.answer(token, said(open, typed))) {
            case Answering.Answered _ -> new ListenedPage("thanks").withStatus(200);
            case Answering.TooLate(var why) -> shut(why);
            case Answering.NotAnswered(var why) ->
                page(token, open, typed, msg(why.key())).withStatus(200);
        };
    }

    private static Said said(Opening.Open open, Map<String, String> typed) {
        var marks = new ArrayList<Mark>();
        for (var segment : open.segments()) {
            var marked = typed.getOrDefault("mark-" + segment.ordinal(), "");
            var why = typed.getOrDefault("why-" + segment.ordinal(), "").strip();
            // Whoever wrote what was not clear need not mark it too.
            if (marked.isEmpty() && why.isEmpty()) continue;
            marks.add(new Mark(segment.ordinal(), marked.equals("true"), why));
        }
        var whole = typed.getOrDefault("whole", "");
        return new Said(whole.isEmpty() ? null : whole.equals("true"), typed.getOrDefault("note", ""), marks);
    }

    private ListenPage page(String token, Opening.Open open, Map<String, String> typed, @Nullable String refusal) {
        var invitation = open.invitation();
        var lines = open.segments().stream()
                .map(segment -> new ListenPage.Line(
                        segment.ordinal(),
                        segment.source().words(),
                        segment.voice() != null,
                        typed.getOrDefault("mark-" + segment.ordinal(), ""),
                        typed.getOrDefault("why-" + segment.ordinal(), "")))
                .toList();
        return new ListenPage(
                "/listen/" + token,
                invitation.listener(),
                invitation.invitedByName(),
                Languages.name(open.translation().language()),
                open.bulletin().length(),
                Days.moment(invitation.expiresAt(), settings.zone()),
                lines,
                typed.getOrDefault("whole", ""),
                typed.getOrDefault("note", ""),
                lines.stream()
                        .anyMatch(line -> !line.mark().isEmpty() || !line.note().isEmpty()),
                refusal);
    }

    private static Answer shut(Closed why) {
        var page = new ListenedPage(why.name());
        return page.withStatus(why == Closed.UNKNOWN ? 404 : 410);
    }

    private Opening.Open open(String token) {
        if (desk.open(token) instanceof Opening.Open open) return open;
        throw missing();
    }

    /** A browser asks each time whether it may still play it. */
    private static ResponseEntity<Resource> played(Lent lent) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(lent.medium().sha256())
                .contentType(MediaType.parseMediaType(lent.medium().kind().contentType()))
                .header("Content-Security-Policy", HARMLESS)
                .body(lent.bytes());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
