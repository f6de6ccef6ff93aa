package loa.media.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.media.Media;
import loa.media.MediaId;
import loa.media.MediaShelf;
import loa.media.Medium;
import loa.media.Upload;
import loa.media.consent.Age;
import loa.media.consent.Capacity;
import loa.media.consent.ConsentDesk;
import loa.media.consent.ConsentRefusal;
import loa.media.consent.Consents;
import loa.media.consent.Form;
import loa.media.consent.Recalls;
import loa.media.consent.Scope;
import loa.media.consent.Showing;
import loa.media.consent.TypedConsent;
import loa.media.library.Caption;
import loa.media.library.Captions;
import loa.media.library.Library;
import loa.media.sound.Sounds;
import loa.media.web.MediaPage.Attempt;
import loa.organization.Unit;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** One file: its caption, the people in it, their consent. */
@Controller
@RequestMapping("/media/{id:[0-9a-f-]{36}}")
class FileController {

    private final Media media;
    private final MediaShelf shelf;
    private final Library library;
    private final Captions captions;
    private final Consents consents;
    private final Recalls recalls;
    private final ConsentDesk desk;
    private final Sounds sounds;
    private final List<Showing> showings;
    private final Units units;
    private final Settings settings;
    private final Clock clock;

    FileController(
            Media media,
            MediaShelf shelf,
            Library library,
            Captions captions,
            Consents consents,
            Recalls recalls,
            ConsentDesk desk,
            Sounds sounds,
            List<Showing> showings,
            Units units,
            Settings settings,
            Clock clock) {
        this.media = media;
        this.shelf = shelf;
        this.library = library;
        this.captions = captions;
        this.consents = consents;
        this.recalls = recalls;
        this.desk = desk;
        this.sounds = sounds;
        this.showings = showings;
        this.units = units;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    MediaPage file(@PathVariable UUID id, Me me) {
        return page(seen(id, me), Attempt.NONE, me);
    }

    @PostMapping("/caption")
    Object caption(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String caption,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String takenOn,
            @RequestParam(defaultValue = "0") long version,
            Me me) {
        var medium = seen(id, me);
        var day = LibraryController.day(takenOn);
        var typed = new Caption(caption.strip(), author.strip(), place.strip(), day, version);
        if (!takenOn.isBlank() && day == null) return unsaved(medium, typed, takenOn, msg("media.day.wrong"), null, me);
        if (typed.words().length() > Caption.LONGEST) {
            return unsaved(medium, typed, takenOn, msg("media.caption.long", Caption.LONGEST), null, me);
        }
        var meanwhile = captions.say(medium.id(), typed, me);
        if (meanwhile.isPresent()) return unsaved(medium, typed, takenOn, null, meanwhile.get(), me);
        return here(id, "").saying("media.notice.captioned");
    }

    @PostMapping("/people/none")
    Object nobody(@PathVariable UUID id, Me me) {
        var medium = seen(id, me);
        return answer(medium, "people", desk.look(medium.id(), false, me), Attempt.of("look", null, "", "", null), me);
    }

    @PostMapping("/people")
    Object name(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "ADULT") Age age,
            @RequestParam(defaultValue = "") String about,
            Me me) {
        var medium = seen(id, me);
        var refusal = desk.name(medium.id(), name, age, about, me);
        return answer(medium, "people", refusal, Attempt.of("name", null, name, about, age.name()), me);
    }

    @PostMapping("/people/{person}/strike-out")
    Answer strikeOut(@PathVariable UUID id, @PathVariable UUID person, Me me) {
        desk.strikeOut(known(seen(id, me), person), person, me);
        return here(id, "people");
    }

    @PostMapping("/people/{person}/consents")
    Object agree(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String giver,
            @RequestParam(required = false) @Nullable Capacity capacity,
            @RequestParam(required = false) @Nullable List<Scope> scopes,
            @RequestParam(defaultValue = "") String givenOn,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(required = false) @Nullable Form form,
            @RequestParam(required = false) @Nullable MultipartFile paper,
            Me me) {
        var medium = seen(id, me);
        var chosen = EnumSet.noneOf(Scope.class);
        if (scopes != null) chosen.addAll(scopes);
        var sent = paper == null || paper.isEmpty() ? null : Upload.of(paper, false);
        var typed = new TypedConsent(giver, capacity, chosen, givenOn, until, form, sent);
        var answer = desk.agree(known(medium, person), person, typed, me);
        if (answer.done()) return here(id, "person-" + person).saying("media.notice.agreed");
        var refusal = answer.paper() != null
                ? answer.paper().words()
                : Optional.ofNullable(answer.refusal())
                        .map(why -> msg(why.key()))
                        .orElse("");
        return page(
                medium,
                new Attempt(
                        "agree" + person,
                        refusal,
                        giver,
                        form == null ? "" : form.name(),
                        capacity == null ? null : capacity.name(),
                        List.copyOf(chosen),
                        givenOn,
                        until),
                me);
    }

    @PostMapping("/people/{person}/withdrawal")
    Object withdraw(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String saidBy,
            @RequestParam(defaultValue = "") String reason,
            Me me) {
        var medium = seen(id, me);
        var refusal = desk.withdraw(known(medium, person), person, saidBy, reason, me);
        if (refusal.isEmpty()) return here(id, "people").saying("media.notice.withdrawn");
        return answer(medium, "people", refusal, Attempt.of("withdraw" + person, null, saidBy, reason, null), me);
    }

    @PostMapping("/told")
    Object told(@PathVariable UUID id, @RequestParam(defaultValue = "") String words, Me me) {
        var medium = seen(id, me);
        return answer(
                medium, "people", desk.told(medium.id(), words, me), Attempt.of("told", null, words, "", null), me);
    }

    private Object answer(Medium medium, String where, Optional<ConsentRefusal> refusal, Attempt typed, Me me) {
        if (refusal.isEmpty()) return here(medium.id().value(), where);
        var words = msg(refusal.get().key());
        return page(medium, Attempt.of(typed.form(), words, typed.words(), typed.second(), typed.choice()), me);
    }

    private static loa.platform.view.GoTo here(UUID id, String fragment) {
        return Answer.goTo("/media/" + id + (fragment.isEmpty() ? "" : "#" + fragment));
    }

    private MediaPage page(Medium medium, Attempt attempt, Me me) {
        var caption = captions.of(medium.id());
        var day = caption.takenOn() == null ? "" : caption.takenOn().toString();
        return page(medium, caption, day, attempt, null, me);
    }

    private MediaPage unsaved(
            Medium medium,
            Caption typed,
            String takenOn,
            @Nullable String refusal,
            @Nullable Caption meanwhile,
            Me me) {
        return page(medium, typed, takenOn, Attempt.of("caption", refusal, "", "", null), meanwhile, me);
    }

    private MediaPage page(
            Medium medium, Caption caption, String takenOn, Attempt attempt, @Nullable Caption meanwhile, Me me) {
        var places = new ArrayList<Showing.Place>();
        for (var showing : showings) places.addAll(showing.places(medium.id()));
        return new MediaPage(
                medium,
                caption,
                takenOn,
                consents.of(medium.id()),
                places,
                recalls.of(medium.id()),
                library.alike(medium, me),
                sounds.of(medium.sha256()).orElse(null),
                sounds.studied(medium.sha256()),
                units.find(medium.owner()).map(Unit::name).orElse(""),
                shelf.tends(medium, me),
                meanwhile,
                attempt,
                settings.zone(),
                LocalDate.now(clock));
    }

    private Medium seen(UUID id, Me me) {
        var medium = media.find(new MediaId(id)).orElseThrow(FileController::missing);
        if (!shelf.sees(medium, me)) throw new AccessDeniedException("file of " + medium.owner());
        return medium;
    }

    private MediaId known(Medium medium, UUID person) {
        var persons = consents.of(medium.id()).persons();
        if (persons.stream().noneMatch(each -> each.id().equals(person))) throw missing();
        return medium.id();
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
