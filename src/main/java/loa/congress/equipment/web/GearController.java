package loa.congress.equipment.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.congress.Fault;
import loa.congress.History;
import loa.congress.Refusal;
import loa.congress.equipment.EquipmentDesk;
import loa.congress.equipment.EquipmentRights;
import loa.congress.equipment.Gear;
import loa.congress.equipment.GearDesk;
import loa.congress.equipment.GearDesk.TypedTrial;
import loa.congress.equipment.GearId;
import loa.congress.equipment.GearList;
import loa.congress.equipment.GearListId;
import loa.congress.equipment.GearLists;
import loa.congress.equipment.GearMove;
import loa.congress.equipment.Gears;
import loa.congress.equipment.TypedGear;
import loa.congress.web.Choice;
import loa.congress.web.HistoryLine;
import loa.media.Upload;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
import loa.platform.view.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A thing on a list, and the sheet on which things are tried one by one. */
@Controller
@RequestMapping("/equipment/{id}")
class GearController {

    private final GearLists lists;
    private final Gears gears;
    private final GearDesk desk;
    private final EquipmentDesk equipment;
    private final EquipmentRights rights;
    private final EquipmentViews views;
    private final History history;
    private final Settings settings;

    GearController(
            GearLists lists,
            Gears gears,
            GearDesk desk,
            EquipmentDesk equipment,
            EquipmentRights rights,
            EquipmentViews views,
            History history,
            Settings settings) {
        this.lists = lists;
        this.gears = gears;
        this.desk = desk;
        this.equipment = equipment;
        this.rights = rights;
        this.views = views;
        this.history = history;
        this.settings = settings;
    }

    /** The fields of the form. */
    record Form(
            @Nullable String name,
            @Nullable String quantity,
            @Nullable String measure,
            @Nullable String spare,
            @Nullable UUID unit,
            @Nullable String person,
            @Nullable String borrowedFrom,
            @Nullable String note,
            @Nullable String checks) {

        TypedGear typed() {
            return new TypedGear(
                    text(name),
                    text(quantity),
                    text(measure),
                    text(spare),
                    unit,
                    text(person),
                    text(borrowedFrom),
                    text(note),
                    text(checks));
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    /** What was typed of one trial and refused. */
    private record Tried(
            @Nullable GearId gear, List<String> passed, String said, String words, String replacement, String fault) {
        static final Tried NOTHING = new Tried(null, List.of(), "", "", "", "");
    }

    @GetMapping("/things/{gear}")
    GearPage page(@PathVariable UUID id, @PathVariable UUID gear, Me me) {
        var found = gear(id, gear);
        return page(list(id), found, TypedGear.of(found), List.of(), List.of(), me);
    }

    @PostMapping("/things/{gear}")
    Answer change(@PathVariable UUID id, @PathVariable UUID gear, @RequestParam int seen, Form form, Me me) {
        var found = gear(id, gear);
        rights.reader(list(id), me);
        var typed = form.typed();
        var faults = desk.change(found.id(), seen, typed, me);
        if (faults.isEmpty()) return Answer.goTo(found.path()).saying("congress.notice.gearChanged");
        var now = gear(id, gear);
        var theirs = faults.stream().anyMatch(fault -> fault.why() == Refusal.CHANGED_MEANWHILE)
                ? theirs(typed, TypedGear.of(now))
                : List.<HistoryLine.Changed>of();
        return page(list(id), now, typed, faults, theirs, me).withStatus(200);
    }

    @PostMapping("/things/{gear}/promise")
    Answer promise(@PathVariable UUID id, @PathVariable UUID gear, GearFilter filter, Me me) {
        return move(id, gear, new GearMove.Promise(), filter, me);
    }

    @PostMapping("/things/{gear}/arrive")
    Answer arrive(@PathVariable UUID id, @PathVariable UUID gear, GearFilter filter, Me me) {
        return move(id, gear, new GearMove.Arrive(), filter, me);
    }

    @PostMapping("/things/{gear}/give-back")
    Answer giveBack(@PathVariable UUID id, @PathVariable UUID gear, GearFilter filter, Me me) {
        return move(id, gear, new GearMove.GiveBack(), filter, me);
    }

    @PostMapping("/things/{gear}/miss")
    Answer miss(@PathVariable UUID id, @PathVariable UUID gear, GearFilter filter, Me me) {
        return move(id, gear, new GearMove.Miss(), filter, me);
    }

    @PostMapping("/things/{gear}/remove")
    Answer remove(@PathVariable UUID id, @PathVariable UUID gear, Me me) {
        var found = gear(id, gear);
        return done(id, found, desk.remove(found.id(), true, me), list(id).path(), "congress.notice.gearRemoved", me);
    }

    @PostMapping("/things/{gear}/restore")
    Answer restore(@PathVariable UUID id, @PathVariable UUID gear, Me me) {
        var found = gear(id, gear);
        return done(id, found, desk.remove(found.id(), false, me), list(id).path(), "congress.notice.gearRestored", me);
    }

    private Answer move(UUID id, UUID gear, GearMove move, GearFilter filter, Me me) {
        var found = gear(id, gear);
        var refusal = desk.move(found.id(), move, me);
        return done(
                id,
                found,
                refusal,
                list(id).path() + filter.query() + "#gear-" + gear,
                "congress.notice.gearMoved",
                me);
    }

    private Answer done(UUID id, Gear gear, Optional<Refusal> refusal, String here, String notice, Me me) {
        if (refusal.isEmpty()) return Answer.goTo(here).saying(notice);
        var faults = List.of(Fault.of(refusal.get()));
        return page(list(id), gear, TypedGear.of(gear), faults, List.of(), me).withStatus(200);
    }

    @GetMapping("/trials")
    TrialsPage trials(@PathVariable UUID id, Me me) {
        return trials(list(id), Tried.NOTHING, me);
    }

    @PostMapping("/things/{gear}/trials")
    Answer attempt(
            @PathVariable UUID id,
            @PathVariable UUID gear,
            @RequestParam(defaultValue = "") String said,
            @RequestParam(required = false) @Nullable List<String> passed,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String replacement,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Me me) {
        var list = list(id);
        var found = gear(id, gear);
        var ticked = passed == null ? List.<String>of() : passed;
        var good = switch (said) {
            case "good" -> Boolean.TRUE;
            case "bad" -> Boolean.FALSE;
            default -> null;
        };
        var upload = photo == null || photo.isEmpty() ? null : Upload.of(photo, false);
        var faults = desk.attempt(found.id(), new TypedTrial(good, ticked, words, replacement), upload, me);
        var tried = faults.isEmpty()
                ? Tried.NOTHING
                : new Tried(
                        found.id(),
                        ticked,
                        said,
                        words,
                        replacement,
                        faults.getFirst().words());
        var here = list.path() + "/trials#trial-" + gear;
        if (Frame.current().partial()) {
            return cards(list, tried, me).stream()
                    .filter(card -> card.id().equals(gear.toString()))
                    .findFirst()
                    .orElseThrow()
                    .orGoTo(here);
        }
        return faults.isEmpty()
                ? Answer.goTo(here).saying("congress.notice.tried")
                : trials(list, tried, me).withStatus(200);
    }

    private TrialsPage trials(GearList list, Tried tried, Me me) {
        var readiness = equipment.readiness(list);
        return new TrialsPage(
                views.frame(list, me),
                list.title(),
                list.path(),
                list.place(),
                EquipmentViews.ready(readiness),
                views.warnings(readiness),
                cards(list, tried, me));
    }

    private List<TrialCard> cards(GearList list, Tried tried, Me me) {
        var reader = rights.reader(list, me);
        var all = gears.of(list.id());
        var drawing = views.drawing(list, all, reader);
        var cards = new ArrayList<TrialCard>();
        for (var gear : all) {
            var again = gear.id().equals(tried.gear());
            cards.add(new TrialCard(
                    gear.id().value().toString(),
                    cards.size() + 1,
                    drawing.line(gear),
                    reader.mayChange(gear) ? gear.path() + "/trials" : null,
                    gear.checks().stream()
                            .map(check -> new Choice(
                                    check, check, again && tried.passed().contains(check)))
                            .toList(),
                    again ? tried.said() : "",
                    again ? tried.words() : "",
                    again ? tried.replacement() : "",
                    again ? tried.fault() : null));
        }
        return cards;
    }

    private GearPage page(
            GearList list, Gear gear, TypedGear typed, List<Fault> faults, List<HistoryLine.Changed> theirs, Me me) {
        var frame = views.frame(list, me);
        var reader = rights.reader(list, me);
        var drawing = views.drawing(list, List.of(gear), reader);
        return new GearPage(
                frame,
                list.title(),
                list.path(),
                gear.path(),
                drawing.line(gear),
                gear.version(),
                typed,
                reader.leads()
                        ? views.bringers(typed.unit())
                        : gear.unit() == null
                                ? List.of()
                                : List.of(new Choice(gear.unit().toString(), drawing.name(gear.unit()), true)),
                reader.mayChange(gear) && !gear.removed(),
                reader.leads(),
                gear.removed(),
                EquipmentViews.byField(faults),
                theirs,
                gears.trials(gear.id()).stream()
                        .map(trial -> new GearPage.TrialLine(
                                Days.moment(trial.at(), settings.zone()),
                                trial.by(),
                                trial.good(),
                                trial.passed(),
                                trial.words(),
                                trial.replacement(),
                                trial.photo() == null
                                        ? null
                                        : "/media/" + trial.photo().value()))
                        .toList(),
                history.of(list.id().value(), gear.id().value()).stream()
                        .map(line -> HistoryLine.of(line, settings.zone()))
                        .toList());
    }

    private static List<HistoryLine.Changed> theirs(TypedGear typed, TypedGear now) {
        var changed = new ArrayList<HistoryLine.Changed>();
        compare(changed, "name", typed.name(), now.name());
        compare(changed, "quantity", typed.quantity(), now.quantity());
        compare(changed, "measure", typed.measure(), now.measure());
        compare(changed, "spare", typed.spare(), now.spare());
        compare(changed, "person", typed.person(), now.person());
        compare(changed, "borrowedFrom", typed.borrowedFrom(), now.borrowedFrom());
        compare(changed, "note", typed.note(), now.note());
        compare(changed, "checks", typed.checks().replace("\r\n", "\n"), now.checks());
        return changed;
    }

    private static void compare(List<HistoryLine.Changed> changed, String field, String typed, String now) {
        if (!typed.strip().equals(now)) {
            changed.add(new HistoryLine.Changed(
                    msg("congress.field." + field), typed, now.isEmpty() ? msg("congress.field.empty") : now));
        }
    }

    private GearList list(UUID id) {
        return lists.find(new GearListId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Gear gear(UUID list, UUID id) {
        return gears.find(new GearId(id))
                .filter(gear -> gear.list().value().equals(list))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
