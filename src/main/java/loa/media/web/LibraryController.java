package loa.media.web;

import static loa.platform.view.Words.msg;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Taking;
import loa.media.Upload;
import loa.media.library.Caption;
import loa.media.library.Captions;
import loa.media.library.Library;
import loa.media.library.LibrarySearch;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Navigation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The shelf of files: found, and filled with many at once. */
@Controller
class LibraryController implements Navigation {

    private final Library library;
    private final Captions captions;
    private final MediaDesk desk;
    private final Rights rights;
    private final Units units;
    private final Settings settings;
    private final TransactionTemplate transaction;

    LibraryController(
            Library library,
            Captions captions,
            MediaDesk desk,
            Rights rights,
            Units units,
            Settings settings,
            TransactionTemplate transaction) {
        this.library = library;
        this.captions = captions;
        this.desk = desk;
        this.rights = rights;
        this.units = units;
        this.settings = settings;
        this.transaction = transaction;
    }

    @Override
    public List<Entry> entries(Me me) {
        return List.of(new Entry("/media", "media.library.nav", "photo", 45));
    }

    @GetMapping("/media")
    LibraryPage library(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) LibrarySearch.@Nullable Sort sort,
            @RequestParam(required = false) LibrarySearch.@Nullable Want want,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "1") int page,
            Me me) {
        var search = new LibrarySearch(
                q.isBlank() ? null : q.strip(), campaign, sort, want, day(from), day(until), Math.max(1, page));
        var shelf = library.find(search, me);
        var owners = shelf.files().stream().map(Library.Found::owner).toList();
        return new LibraryPage(
                search, shelf, library.campaigns(me), names(owners), rights.may(me, Power.DO_TASK, null, null));
    }

    @GetMapping("/media/new")
    MediaNewPage fresh(@RequestParam(required = false) @Nullable UUID campaign, Me me) {
        mayBring(me);
        return form(campaign, new Caption("", "", "", null, 0), "", List.of(), 0, me);
    }

    @PostMapping("/media/new")
    Object bring(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable List<UUID> parts,
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(defaultValue = "") String caption,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String takenOn,
            Me me) {
        mayBring(me);
        if (campaign != null && !rights.campaigns(me).contains(campaign)) throw new AccessDeniedException("campaign");
        var day = day(takenOn);
        var typed = new Caption(caption.strip(), author.strip(), place.strip(), day, 0);
        var wrong = new ArrayList<String>();
        if (!takenOn.isBlank() && day == null) wrong.add(msg("media.day.wrong"));
        if (typed.words().length() > Caption.LONGEST) wrong.add(msg("media.caption.long", Caption.LONGEST));
        if (!wrong.isEmpty()) return form(campaign, typed, takenOn, wrong, 0, me);

        var sent = Optional.ofNullable(files).orElse(List.of()).stream()
                .filter(file -> file.getSize() > 0
                        || !Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isEmpty())
                .toList();
        var arrived = Optional.ofNullable(parts).orElse(List.of());
        if (sent.isEmpty() && arrived.isEmpty()) {
            return form(campaign, typed, takenOn, List.of(msg("media.new.none")), 0, me);
        }
        var takings = new ArrayList<Taking>();
        for (var file : sent) takings.add(desk.take(Upload.of(file, false)));
        for (var part : arrived) takings.add(desk.takeParts(part, me));
        var kept = new ArrayList<MediaId>();
        for (var taking : takings) {
            switch (taking) {
                case Taking.Refused refused -> wrong.add(refused.words());
                case Taking.Taken taken ->
                    kept.add(Objects.requireNonNull(transaction.execute(status -> enter(taken, campaign, typed, me))));
            }
        }
        if (!wrong.isEmpty()) return form(campaign, typed, takenOn, wrong, kept.size(), me);
        var there = kept.size() == 1 ? "/media/" + kept.getFirst().value() : "/media";
        return Answer.goTo(there).saying("media.notice.kept");
    }

    private MediaId enter(Taking.Taken taken, @Nullable UUID campaign, Caption typed, Me me) {
        var id = desk.enter(taken, new UnitId(me.unit()), campaign, me);
        captions.say(id, typed, me);
        return id;
    }

    private MediaNewPage form(
            @Nullable UUID campaign, Caption typed, String takenOn, List<String> wrong, int kept, Me me) {
        Map<UUID, String> campaigns = library.campaigns(me);
        return new MediaNewPage(
                campaigns, campaign, typed, takenOn, wrong, kept, settings.uploadMegabytes(), settings.filmMegabytes());
    }

    private Map<UnitId, String> names(List<UnitId> owners) {
        return units.findAll(owners).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().name()));
    }

    private void mayBring(Me me) {
        rights.require(me, Power.DO_TASK, null, null);
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
