package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import loa.congress.programme.Item;
import loa.congress.programme.ItemDesk;
import loa.congress.programme.ItemState;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeRights.Reader;
import loa.congress.programme.Programmes;
import loa.congress.programme.web.ProgrammeViews.Asked;
import loa.congress.programme.web.ProgrammeViews.TypedCall;
import loa.congress.web.Choice;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Plain;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws whom a programme asks for items, and for which units a reader may register some. */
@Component
class CallViews {

    private static final int MOST_UNITS = 60;

    private final Programmes programmes;
    private final ItemDesk desk;
    private final Units units;
    private final Clock clock;

    CallViews(Programmes programmes, ItemDesk desk, Units units, Clock clock) {
        this.programmes = programmes;
        this.desk = desk;
        this.units = units;
        this.clock = clock;
    }

    ProgrammePage.Call of(
            Programme programme,
            List<Item> all,
            List<UnitId> called,
            Map<UnitId, Unit> names,
            Reader reader,
            Asked asked) {
        var typed = asked.call();
        var by = programme.callBy();
        var said = by == null
                ? msg("congress.call.notYet")
                : msg(
                        "congress.call.until",
                        programme.callWords(),
                        Days.said(by, LocalDate.now(clock)) + " · " + Days.distance(by, LocalDate.now(clock)));
        var find = asked.find() == null ? "" : asked.find();
        return new ProgrammePage.Call(
                typed == null ? programme.callWords() : typed.words(),
                typed != null ? typed.by() : by == null ? "" : by.toString(),
                said,
                called.stream()
                        .map(unit -> new ProgrammePage.Called(ProgrammeViews.name(names, unit), (int) all.stream()
                                .filter(item -> item.unit().equals(unit) && item.state() != ItemState.DROPPED)
                                .count()))
                        .sorted(Comparator.comparing(ProgrammePage.Called::unit))
                        .toList(),
                reader.leads() ? choices(find, called, typed) : List.of(),
                find);
    }

    /** Units that may be asked: those found by the words typed, else the ones of the lead's own surroundings. */
    private List<Choice> choices(String find, List<UnitId> called, @Nullable TypedCall typed) {
        var wanted = Plain.text(find.strip());
        return units.on(LocalDate.now(clock)).stream()
                .filter(unit -> unit.kind() != UnitKind.PROVINCE)
                .filter(unit -> wanted.isEmpty() || Plain.text(unit.name()).contains(wanted))
                .sorted(Comparator.comparing((Unit unit) -> !called.contains(unit.id()))
                        .thenComparing(Unit::name))
                .limit(MOST_UNITS)
                .map(unit -> new Choice(
                        unit.id().toString(),
                        unit.name(),
                        typed == null
                                ? called.contains(unit.id())
                                : typed.units().contains(unit.id().toString())))
                .toList();
    }

    /** The units for which the reader may register an item now. */
    List<Choice> registers(Programme programme, Reader reader, Map<UnitId, Unit> names, Me me) {
        var candidates = new ArrayList<UnitId>();
        if (reader.leads()) {
            candidates.addAll(programmes.called(programme.id()));
            candidates.add(programme.lead());
        } else {
            candidates.addAll(reader.own());
        }
        return candidates.stream()
                .distinct()
                .filter(unit -> desk.refusal(programme, unit, reader).isEmpty())
                .map(unit -> new Choice(
                        unit.toString(),
                        ProgrammeViews.name(names, unit),
                        unit.value().equals(me.unit())))
                .sorted(Comparator.comparing(Choice::words))
                .toList();
    }
}
