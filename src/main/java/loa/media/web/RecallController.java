package loa.media.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import loa.media.Media;
import loa.media.MediaId;
import loa.media.MediaShelf;
import loa.media.Medium;
import loa.media.consent.ConsentDesk;
import loa.media.consent.Recalls;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where pictures whose people took consent back have to be gone from: who fetches them, and what is done. */
@Controller
class RecallController {

    private final Recalls recalls;
    private final ConsentDesk desk;
    private final Media media;
    private final MediaShelf shelf;
    private final Settings settings;
    private final Clock clock;

    RecallController(Recalls recalls, ConsentDesk desk, Media media, MediaShelf shelf, Settings settings, Clock clock) {
        this.recalls = recalls;
        this.desk = desk;
        this.media = media;
        this.shelf = shelf;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/media/recalls")
    RecallsPage all(@RequestParam(defaultValue = "false") boolean done, Me me) {
        return new RecallsPage(recalls.errands(done, me), done, settings.zone(), LocalDate.now(clock));
    }

    @PostMapping("/media/{id:[0-9a-f-]{36}}/recalls/{withdrawal}")
    Answer name(
            @PathVariable UUID id,
            @PathVariable UUID withdrawal,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String fetcher,
            @RequestParam(defaultValue = "") String dueOn,
            Me me) {
        var medium = seen(id, me);
        var refusal = desk.nameRecall(medium.id(), withdrawal, words, fetcher, LibraryController.day(dueOn), me);
        return here(
                id,
                refusal.isEmpty() ? "media.notice.placeNamed" : refusal.get().key());
    }

    @PostMapping("/media/{id:[0-9a-f-]{36}}/recalls/{withdrawal}/{place}/fetcher")
    Answer send(
            @PathVariable UUID id,
            @PathVariable UUID withdrawal,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String fetcher,
            @RequestParam(defaultValue = "") String dueOn,
            Me me) {
        desk.sendFor(seen(id, me).id(), withdrawal, place, fetcher, LibraryController.day(dueOn), me);
        return here(id, "media.notice.sentFor");
    }

    @PostMapping("/media/{id:[0-9a-f-]{36}}/recalls/{withdrawal}/{place}")
    Answer fetched(
            @PathVariable UUID id,
            @PathVariable UUID withdrawal,
            @PathVariable int place,
            @RequestParam(defaultValue = "") String note,
            Me me) {
        desk.fetched(seen(id, me).id(), withdrawal, place, note, me);
        return here(id, "media.notice.fetched");
    }

    private static Answer here(UUID id, String notice) {
        return Answer.goTo("/media/" + id + "#recall").saying(notice);
    }

    private Medium seen(UUID id, Me me) {
        var medium = media.find(new MediaId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!shelf.sees(medium, me)) throw new AccessDeniedException(msg("media.withheld"));
        return medium;
    }
}
