package loa.congress.rehearsal.web;

import static loa.platform.view.Words.msg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import loa.congress.Fault;
import loa.congress.History;
import loa.congress.programme.Item;
import loa.congress.programme.ItemId;
import loa.congress.programme.ItemState;
import loa.congress.programme.Items;
import loa.congress.programme.Length;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeRights;
import loa.congress.rehearsal.Attendance;
import loa.congress.rehearsal.Rehearsal;
import loa.congress.rehearsal.RehearsalDesk;
import loa.congress.rehearsal.Rehearsals;
import loa.congress.rehearsal.Run;
import loa.congress.web.HistoryLine;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Settings;
import loa.platform.view.Days;
import loa.work.CampaignFrames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a rehearsal for a reader. */
@Component
class RehearsalViews {

    private static final String TAB = "/programme";

    private final Items items;
    private final Rehearsals rehearsals;
    private final RehearsalDesk desk;
    private final ProgrammeRights rights;
    private final CampaignFrames frames;
    private final Units units;
    private final History history;
    private final Settings settings;

    RehearsalViews(
            Items items,
            Rehearsals rehearsals,
            RehearsalDesk desk,
            ProgrammeRights rights,
            CampaignFrames frames,
            Units units,
            History history,
            Settings settings) {
        this.items = items;
        this.rehearsals = rehearsals;
        this.desk = desk;
        this.rights = rights;
        this.frames = frames;
        this.units = units;
        this.history = history;
        this.settings = settings;
    }

    /** What was typed for one item and refused. */
    record Tried(@Nullable ItemId item, String length, String remark, String fault) {
        static final Tried NOTHING = new Tried(null, "", "", "");
    }

    NewRehearsalPage form(
            Programme programme,
            String on,
            String at,
            String place,
            boolean general,
            @Nullable List<UUID> chosen,
            List<Fault> faults,
            Me me) {
        var byField = new LinkedHashMap<String, String>();
        for (var fault : faults) byField.putIfAbsent(fault.field(), fault.words());
        return new NewRehearsalPage(
                frames.of(programme.campaign(), TAB, me),
                programme.title(),
                programme.path(),
                on,
                at,
                place,
                general,
                items.of(programme.id()).stream()
                        .filter(item -> item.state() != ItemState.DROPPED)
                        .map(item -> new NewRehearsalPage.Choice(
                                item.id().value().toString(),
                                item.sketch().title(),
                                chosen == null
                                        ? item.state() == ItemState.SELECTED
                                        : chosen.contains(item.id().value())))
                        .toList(),
                byField);
    }

    RehearsalPage page(
            Programme programme,
            Rehearsal rehearsal,
            Tried tried,
            List<String> faults,
            @Nullable String remarks,
            Me me) {
        var frame = frames.of(programme.campaign(), TAB, me);
        var reader = rights.reader(programme, me);
        var involved = desk.units(rehearsal);
        var names = units.findAll(involved);
        var came = rehearsals.attendance(rehearsal.id()).stream()
                .collect(Collectors.toMap(Attendance::unit, Function.identity()));
        var cards = cards(programme, rehearsal, tried, me);
        return new RehearsalPage(
                frame,
                programme.title(),
                programme.path(),
                rehearsal.path(),
                RehearsalDesk.said(rehearsal),
                rehearsal.place(),
                rehearsal.general(),
                rehearsal.calledOff(),
                cards,
                sum(programme, rehearsal, cards),
                involved.stream()
                        .filter(unit -> reader.readsAll() || reader.own().contains(unit))
                        .map(unit -> came(unit, names, came.get(unit)))
                        .toList(),
                msg(
                        "congress.rehearsal.cameOf",
                        came.values().stream().filter(Attendance::came).count(),
                        involved.size()),
                rehearsal.version(),
                remarks == null ? rehearsal.remarks() : remarks,
                reader.leads(),
                faults,
                reader.leads()
                        ? history.of(programme.id().value(), rehearsal.id().value()).stream()
                                .map(line -> HistoryLine.of(line, settings.zone()))
                                .toList()
                        : List.of());
    }

    private static RehearsalPage.Came came(UnitId unit, Map<UnitId, Unit> names, @Nullable Attendance came) {
        var name = names.get(unit);
        var people = came == null ? null : came.people();
        return new RehearsalPage.Came(
                unit.toString(),
                name == null ? unit.toString() : name.name(),
                came == null ? "" : came.came() ? "yes" : "no",
                people == null ? "" : people.toString(),
                came == null ? "" : came.words());
    }

    /** Planned and measured, as far as times were taken. */
    private String sum(Programme programme, Rehearsal rehearsal, List<RunCard> cards) {
        var all = items.of(programme.id()).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        var seen = cards.stream().map(RunCard::id).collect(Collectors.toSet());
        var taken = rehearsals.runs(rehearsal.id()).stream()
                .filter(run ->
                        run.length() != null && seen.contains(run.item().value().toString()))
                .toList();
        if (taken.isEmpty()) return msg("congress.run.none", cards.size());
        var measured = Length.sum(
                taken.stream().map(Run::length).map(Objects::requireNonNull).toList());
        var planned = Length.sum(taken.stream()
                .map(run -> Objects.requireNonNull(all.get(run.item())).sketch().length())
                .toList());
        return msg("congress.run.sum", taken.size(), cards.size(), measured.said(), planned.said());
    }

    private List<RunCard> cards(Programme programme, Rehearsal rehearsal, Tried tried, Me me) {
        var reader = rights.reader(programme, me);
        var all = items.of(programme.id()).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        var names = units.findAll(all.values().stream().map(Item::unit).toList());
        var cards = new ArrayList<RunCard>();
        for (var run : rehearsals.runs(rehearsal.id())) {
            var item = Objects.requireNonNull(all.get(run.item()));
            if (!reader.sees(programme, item)) continue;
            cards.add(card(rehearsal, run, item, names, cards.size() + 1, tried, reader.leads()));
        }
        return cards;
    }

    private RunCard card(
            Rehearsal rehearsal, Run run, Item item, Map<UnitId, Unit> names, int number, Tried tried, boolean leads) {
        var again = item.id().equals(tried.item());
        var length = run.length();
        var planned = item.sketch().length();
        var unit = names.get(item.unit());
        var at = run.notedAt();
        var order = length == null ? 0 : length.compareTo(planned);
        var verdict = length == null
                ? ""
                : order == 0
                        ? msg("congress.run.same", length)
                        : msg(
                                order > 0 ? "congress.run.longer" : "congress.run.shorter",
                                length,
                                length.apart(planned).said());
        return new RunCard(
                item.id().value().toString(),
                number,
                item.sketch().title(),
                unit == null ? "" : unit.name(),
                planned.toString(),
                leads && rehearsal.calledOff() == null
                        ? rehearsal.path() + "/items/" + item.id().value()
                        : null,
                run.version(),
                again ? tried.length() : length == null ? "" : length.toString(),
                again ? tried.remark() : run.remark(),
                verdict,
                order > 0 ? "warn" : "ok",
                at == null
                        ? null
                        : msg("congress.run.noted", Days.moment(at, settings.zone()), String.valueOf(run.notedBy())),
                again ? tried.fault() : null);
    }
}
