package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loa.congress.Fault;
import loa.congress.History;
import loa.congress.programme.Genre;
import loa.congress.programme.Item;
import loa.congress.programme.ItemDesk;
import loa.congress.programme.ItemId;
import loa.congress.programme.ItemMove;
import loa.congress.programme.ItemState;
import loa.congress.programme.Need;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammePaper;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.Programmes;
import loa.congress.programme.TypedItem;
import loa.congress.rehearsal.Rehearsals;
import loa.congress.web.Choice;
import loa.congress.web.HistoryLine;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Draws an item of a programme: the form of one that is registered, and the page of one that is there. */
@Component
class ItemViews {

    private static final Map<String, ItemMove> MOVES = new LinkedHashMap<>();

    static {
        MOVES.put("Select", new ItemMove.Select());
        MOVES.put("Reserve", new ItemMove.Reserve());
        MOVES.put("Restore", new ItemMove.Restore());
        MOVES.put("Drop", new ItemMove.Drop("?"));
    }

    private final Programmes programmes;
    private final ProgrammeRights rights;
    private final ProgrammeViews views;
    private final CallViews calls;
    private final Rehearsals rehearsals;
    private final Units units;
    private final History history;
    private final Settings settings;

    ItemViews(
            Programmes programmes,
            ProgrammeRights rights,
            ProgrammeViews views,
            CallViews calls,
            Rehearsals rehearsals,
            Units units,
            History history,
            Settings settings) {
        this.programmes = programmes;
        this.rights = rights;
        this.views = views;
        this.calls = calls;
        this.rehearsals = rehearsals;
        this.units = units;
        this.history = history;
        this.settings = settings;
    }

    ItemPage fresh(Programme programme, ItemId key, @Nullable UnitId unit, TypedItem typed, List<Fault> faults, Me me) {
        var frame = views.frame(programme, me);
        var reader = rights.reader(programme, me);
        var candidates = new ArrayList<>(programmes.called(programme.id()));
        candidates.add(programme.lead());
        var choices = calls.registers(programme, reader, units.findAll(candidates), me);
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

    ItemPage page(
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
        facts.add(ItemLines.about(item, unit));
        facts.add(sketch.length().said());
        var needs = ProgrammePaper.needs(sketch);
        if (!needs.isEmpty()) facts.add(msg("congress.field.needs") + ": " + needs);
        if (!sketch.author().isEmpty()) facts.add(msg("congress.field.author") + ": " + sketch.author());
        if (!sketch.rightsNote().isEmpty()) facts.add(msg("congress.field.rightsNote") + ": " + sketch.rightsNote());
        if (!sketch.inCharge().isEmpty()) facts.add(msg("congress.field.inCharge") + ": " + sketch.inCharge());
        if (item.reason() != null) facts.add(msg("congress.item.reason", item.reason()));
        return facts;
    }

    private static String tone(ItemState state) {
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
    static List<HistoryLine.Changed> theirs(TypedItem typed, TypedItem now) {
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
}
