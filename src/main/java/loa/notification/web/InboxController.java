package loa.notification.web;

import static loa.platform.view.Words.msg;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.notification.Inbox;
import loa.notification.NoticeKind;
import loa.organization.Power;
import loa.organization.Rights;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Bell;
import loa.platform.view.Days;
import loa.platform.view.Frame;
import loa.platform.view.GoTo;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a person was told. */
@Controller
@RequestMapping(Bell.PATH)
class InboxController {

    private final Inbox inbox;
    private final Rights rights;
    private final Settings settings;

    InboxController(Inbox inbox, Rights rights, Settings settings) {
        this.inbox = inbox;
        this.rights = rights;
        this.settings = settings;
    }

    @GetMapping
    InboxPage page(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page,
            Me me) {
        var number = Math.max(1, page);
        var words = inbox.kinds().stream().collect(Collectors.toMap(NoticeKind::id, one -> msg(one.words())));
        var known = words.containsKey(kind) ? kind : null;
        var found = inbox.page(me, unread, known, number);
        var pages = Math.max(1, (found.total() + Inbox.PAGE - 1) / Inbox.PAGE);
        return new InboxPage(
                inbox.unread(me),
                unread,
                known == null ? "" : known,
                inbox.kinds().stream()
                        .map(one -> new InboxPage.Kind(one.id(), msg(one.words())))
                        .toList(),
                found.messages().stream().map(one -> line(one, words)).toList(),
                number,
                pages,
                number > 1 ? address(unread, known, number - 1) : null,
                number < pages ? address(unread, known, number + 1) : null,
                rights.everywhere(me, Power.ADMINISTER));
    }

    /** Leads to what the notice is about; from now on it is read. */
    @GetMapping("/{id}")
    Answer open(@PathVariable UUID id, Me me) {
        return inbox.open(id, me)
                .map(message -> Answer.goTo(message.path()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{id}/read")
    Answer read(@PathVariable UUID id, Me me) {
        inbox.open(id, me);
        return back();
    }

    @PostMapping("/{id}/unread")
    Answer unread(@PathVariable UUID id, Me me) {
        inbox.markUnread(id, me);
        return back();
    }

    @PostMapping("/read")
    Answer readAll(Me me) {
        inbox.markAllRead(me);
        return back().saying("notification.notice.readAll");
    }

    private static GoTo back() {
        return Answer.goTo(Bell.PATH);
    }

    private InboxPage.Line line(Inbox.Message message, Map<String, String> kinds) {
        Locale locale = Frame.current().locale();
        return new InboxPage.Line(
                message.id().toString(),
                message.sentence(locale),
                message.details() == null
                        ? java.util.List.of()
                        : message.details().lines().toList(),
                Days.moment(message.toldAt(), settings.zone()),
                kinds.getOrDefault(message.kind(), message.kind()),
                message.urgent(),
                message.read());
    }

    private static String address(boolean unread, @Nullable String kind, int page) {
        return Bell.PATH + "?page=" + page + (unread ? "&unread=true" : "") + (kind == null ? "" : "&kind=" + kind);
    }
}
