package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import loa.congress.Fault;
import loa.congress.History;
import loa.congress.Refusal;
import loa.congress.programme.Genre;
import loa.congress.programme.Item;
import loa.congress.programme.ItemDesk;
import loa.congress.programme.ItemId;
import loa.congress.programme.ItemMove;
import loa.congress.programme.ItemState;
import loa.congress.programme.Items;
import loa.congress.programme.Need;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeId;
import loa.congress.programme.ProgrammePaper;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.Programmes;
import loa.congress.programme.TypedItem;
import loa.congress.rehearsal.Rehearsals;
import loa.congress.web.Choice;
import loa.congress.web.HistoryLine;
import loa.media.Upload;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Answer;
import loa.platform.view.Days;
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

/** An item: registered and changed by its unit, selected and put in order by the lead. */
@Controller
@RequestMapping("/programmes/{id}/items")
class ItemController {

    private static final Map<String, ItemMove> MOVES = new LinkedHashMap<>();

    static {
        MOVES.put("Select", new ItemMove.Select());
        MOVES.put("Reserve", new ItemMove.Reserve());
        MOVES.put("Restore", new ItemMove.Restore());
        MOVES.put("Drop", new ItemMove.Drop("?"));
    }

    private final Programmes programmes;
    private final Items items;
    private final ItemDesk desk;
    private final ProgrammeRights rights;
    private final ProgrammeViews views;
    private final Rehearsals rehearsals;
    private final Units units;
    private final History history;
    private final Settings settings;

    ItemController(
            Programmes programmes,
            Items items,
            ItemDesk desk,
            ProgrammeRights rights,
            ProgrammeViews views,
            Rehearsals rehearsals,
            Units units,
            History history,
            Settings settings) {
        this.programmes = programmes;
        this.items = items;
        this.desk = desk;
        this.rights = rights;
        this.views = views;
        this.rehearsals = rehearsals;
        this.units = units;
        this.history = history;
        this.settings = settings;
    }

    /** The fields of the form. */
    record Form(
            @Nullable String title,
            @Nullable String genre,
            @Nullable String performers,
            @Nullable String language,
            @Nullable String length,
            @Nullable String leadIn,
            @Nullable String leadInLength,
            @Nullable String changeover,
            @Nullable List<String> needs,
            @Nullable String needsWords,
            @Nullable String author,
            @Nullable String rightsNote,
            @Nullable String inCharge) {

        TypedItem typed() {
            return new TypedItem(
                    text(title),
                    text(genre),
                    text(performers),
                    text(language),
                    text(length),
                    text(leadIn),
                    text(leadInLength),
                    text(changeover),
                    needs == null ? Set.of() : Set.copyOf(needs),
                    text(needsWords),
                    text(author),
                    text(rightsNote),
                    text(inCharge));
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }

    @GetMapping("/new")
    ItemPage blank(@PathVariable UUID id, Me me) {
        var typed = TypedItem.blank(msg("congress.item.usualLanguage"));
        return fresh(programme(id), ItemId.next(), null, typed, List.of(), me);
    }

    @PostMapping("/new")
    Answer register(
            @PathVariable UUID id,
            @RequestParam UUID key,
            @RequestParam UUID unit,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile music,
            Me me) {
        var programme = programme(id);
        var typed = form.typed();
        var faults = desk.register(programme.id(), new ItemId(key), new UnitId(unit), typed, upload(music), me);
        if (faults.isEmpty()) {
            return Answer.goTo(programme.path() + "#item-" + key).saying("congress.notice.registered");
        }
        return fresh(programme, new ItemId(key), new UnitId(unit), typed, faults, me)
                .withStatus(200);
    }

    @GetMapping("/{item}")
    ItemPage page(@PathVariable UUID id, @PathVariable UUID item, Me me) {
        var found = item(id, item);
        return page(programme(id), found, TypedItem.of(found.sketch()), List.of(), List.of(), me);
    }

    @PostMapping("/{item}")
    Answer change(
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam int seen,
            Form form,
            @RequestParam(defaultValue = "false") boolean silent,
            @RequestParam(required = false) @Nullable MultipartFile music,
            Me me) {
        var programme = programme(id);
        var before = item(id, item);
        var typed = form.typed();
        var faults = desk.change(before.id(), seen, typed, upload(music), silent, me);
        if (faults.isEmpty()) return Answer.goTo(before.path()).saying("congress.notice.changed");
        var now = item(id, item);
        // What somebody else saved meanwhile stands beside what was typed; saving again is then meant.
        var theirs = faults.stream().anyMatch(fault -> fault.why() == Refusal.CHANGED_MEANWHILE)
                ? theirs(typed, TypedItem.of(now.sketch()))
                : List.<HistoryLine.Changed>of();
        return page(programme, now, typed, faults, theirs, me).withStatus(200);
    }

    @PostMapping("/{item}/select")
    Answer select(@PathVariable UUID id, @PathVariable UUID item, Me me) {
        return move(id, item, new ItemMove.Select(), "congress.notice.selected", me);
    }

    @PostMapping("/{item}/reserve")
    Answer reserve(@PathVariable UUID id, @PathVariable UUID item, Me me) {
        return move(id, item, new ItemMove.Reserve(), "congress.notice.reserved", me);
    }

    @PostMapping("/{item}/restore")
    Answer restore(@PathVariable UUID id, @PathVariable UUID item, Me me) {
        return move(id, item, new ItemMove.Restore(), "congress.notice.restored", me);
    }

    @PostMapping("/{item}/drop")
    Answer drop(@PathVariable UUID id, @PathVariable UUID item, @RequestParam(defaultValue = "") String reason, Me me) {
        return move(id, item, new ItemMove.Drop(reason), "congress.notice.dropped", me);
    }

    /** Another place in the order: one up or down, or a place that was typed or dragged to. */
    @PostMapping("/{item}/shift")
    Answer shift(@PathVariable UUID id, @PathVariable UUID item, @RequestParam(defaultValue = "") String to, Me me) {
        var found = item(id, item);
        var refusal = switch (to) {
            case "up" -> desk.shift(found.id(), -1, me);
            case "down" -> desk.shift(found.id(), 1, me);
            case String place when place.matches("\\d{1,3}") -> desk.put(found.id(), Integer.parseInt(place), me);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
        if (refusal.isPresent()) return refused(id, found, Fault.of(refusal.get()), me);
        return Answer.goTo(found.programme().path() + "#item-" + item);
    }

    private Answer move(UUID id, UUID item, ItemMove move, String notice, Me me) {
        var found = item(id, item);
        var refusal = desk.move(found.id(), move, me);
        if (refusal.isEmpty())
            return Answer.goTo(found.programme().path() + "#item-" + item).saying(notice);
        var field = refusal.get() == Refusal.REASON_MISSING ? "reason" : "";
        return refused(id, found, Fault.of(field, refusal.get()), me);
    }

    private Answer refused(UUID id, Item item, Fault fault, Me me) {
        return page(programme(id), item, TypedItem.of(item.sketch()), List.of(fault), List.of(), me)
                .withStatus(200);
    }

    static @Nullable Upload upload(@Nullable MultipartFile file) {
        return file == null || file.isEmpty() ? null : Upload.of(file, false);
    }

    private ItemPage fresh(
            Programme programme, ItemId key, @Nullable UnitId unit, TypedItem typed, List<Fault> faults, Me me) {
        var frame = views.frame(programme, me);
        var reader = rights.reader(programme, me);
        var candidates = new ArrayList<>(programmes.called(programme.id()));
        candidates.add(programme.lead());
        var choices = views.registers(programme, reader, units.findAll(candidates), me);
        if (choices.isEmpty())
            throw new AccessDeniedException("register for " + programme.id().subject());
        return new ItemPage(
                frame,
                programme.title(),
                programme.path(),
                key.value().toString(),
                true,
                "",
                choices.stream()
                        .map(one -> unit == null
                                ? one
                                : new Choice(
                                        one.value(), one.words(), one.value().equals(unit.toString())))
                        .toList(),
                "",
                "mute",
                0,
                typed,
                genres(typed),
                needs(typed),
                List.of(),
                null,
                true,
                List.of(),
                byField(faults),
                List.of(),
                List.of(),
                List.of());
    }

    private ItemPage page(
            Programme programme,
            Item item,
            TypedItem typed,
            List<Fault> faults,
            List<HistoryLine.Changed> theirs,
            Me me) {
        var frame = views.frame(programme, me);
        var reader = rights.reader(programme, me);
        if (!reader.sees(programme, item)) throw new AccessDeniedException(item.path());
        var unit = units.find(item.unit()).map(one -> one.name()).orElse("");
        var music = item.sketch().music();
        var moves = new ArrayList<String>();
        MOVES.forEach((name, move) -> {
            if (ItemDesk.ask(programme, item, move, reader).isEmpty()) moves.add(name);
        });
        return new ItemPage(
                frame,
                programme.title(),
                programme.path(),
                item.id().value().toString(),
                false,
                unit,
                List.of(),
                msg(item.state().key()),
                tone(item.state()),
                item.version(),
                typed,
                genres(typed),
                needs(typed),
                facts(item, unit),
                music == null ? null : "/media/" + music.value() + "/file",
                ItemDesk.mayChange(programme, item, reader),
                moves,
                byField(faults),
                theirs,
                rehearsals.times(item.id()).stream()
                        .map(taken ->
                                msg("congress.item.time", taken.length().said(), Days.full(taken.on()), taken.remark()))
                        .toList(),
                history.of(programme.id().value(), item.id().value()).stream()
                        .map(line -> HistoryLine.of(line, settings.zone()))
                        .toList());
    }

    private static List<String> facts(Item item, String unit) {
        var sketch = item.sketch();
        var facts = new ArrayList<String>();
        facts.add(ProgrammeViews.about(item, unit));
        facts.add(sketch.length().said());
        var needs = ProgrammePaper.needs(sketch);
        if (!needs.isEmpty()) facts.add(msg("congress.field.needs") + ": " + needs);
        if (!sketch.author().isEmpty()) facts.add(msg("congress.field.author") + ": " + sketch.author());
        if (!sketch.rightsNote().isEmpty()) facts.add(msg("congress.field.rightsNote") + ": " + sketch.rightsNote());
        if (!sketch.inCharge().isEmpty()) facts.add(msg("congress.field.inCharge") + ": " + sketch.inCharge());
        if (item.reason() != null) facts.add(msg("congress.item.reason", item.reason()));
        return facts;
    }

    static String tone(ItemState state) {
        return switch (state) {
            case SELECTED -> "ok";
            case REGISTERED -> "info";
            case RESERVE -> "warn";
            case DROPPED -> "mute";
        };
    }

    private static List<Choice> genres(TypedItem typed) {
        return Arrays.stream(Genre.values())
                .map(genre ->
                        new Choice(genre.name(), msg(genre.key()), genre.name().equals(typed.genre())))
                .toList();
    }

    private static List<Choice> needs(TypedItem typed) {
        return Arrays.stream(Need.values())
                .map(need ->
                        new Choice(need.name(), msg(need.key()), typed.needs().contains(need.name())))
                .toList();
    }

    private static Map<String, String> byField(List<Fault> faults) {
        var map = new LinkedHashMap<String, String>();
        for (var fault : faults) map.putIfAbsent(fault.field(), fault.words());
        if (!map.isEmpty() && !map.containsKey("")) map.put("", msg("congress.faults"));
        return map;
    }

    /** Field by field what was typed and what is on file, where they are not the same. */
    private static List<HistoryLine.Changed> theirs(TypedItem typed, TypedItem now) {
        var changed = new ArrayList<HistoryLine.Changed>();
        compare(changed, "title", typed.title(), now.title());
        compare(changed, "length", typed.length(), now.length());
        compare(changed, "performers", typed.performers(), now.performers());
        compare(changed, "language", typed.language(), now.language());
        compare(changed, "leadIn", typed.leadIn(), now.leadIn());
        compare(changed, "leadInLength", typed.leadInLength(), now.leadInLength());
        compare(changed, "changeover", typed.changeover(), now.changeover());
        compare(changed, "needsWords", typed.needsWords(), now.needsWords());
        compare(changed, "author", typed.author(), now.author());
        compare(changed, "rightsNote", typed.rightsNote(), now.rightsNote());
        compare(changed, "inCharge", typed.inCharge(), now.inCharge());
        if (!typed.genre().equals(now.genre())) {
            changed.add(new HistoryLine.Changed(msg("congress.field.genre"), genre(typed.genre()), genre(now.genre())));
        }
        return changed;
    }

    private static String genre(String name) {
        return Arrays.stream(Genre.values())
                .filter(genre -> genre.name().equals(name))
                .findFirst()
                .map(genre -> msg(genre.key()))
                .orElse("");
    }

    private static void compare(List<HistoryLine.Changed> changed, String field, String typed, String now) {
        if (!typed.strip().equals(now)) {
            changed.add(new HistoryLine.Changed(
                    msg("congress.field." + field), typed, now.isEmpty() ? msg("congress.field.empty") : now));
        }
    }

    private Programme programme(UUID id) {
        return programmes
                .find(new ProgrammeId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Item item(UUID programme, UUID id) {
        return items.find(new ItemId(id))
                .filter(item -> item.programme().value().equals(programme))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
