package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import loa.approval.SignOffState;
import loa.approval.Standing;
import loa.congress.Refusal;
import loa.congress.programme.Demands;
import loa.congress.programme.Item;
import loa.congress.programme.ItemDesk;
import loa.congress.programme.ItemId;
import loa.congress.programme.ItemMove;
import loa.congress.programme.ItemState;
import loa.congress.programme.Items;
import loa.congress.programme.Length;
import loa.congress.programme.PerformedDesk;
import loa.congress.programme.Programme;
import loa.congress.programme.ProgrammeApproval;
import loa.congress.programme.ProgrammeDesk;
import loa.congress.programme.ProgrammeRights;
import loa.congress.programme.ProgrammeRights.Reader;
import loa.congress.programme.Programmes;
import loa.congress.programme.Running;
import loa.congress.rehearsal.Rehearsal;
import loa.congress.rehearsal.RehearsalDesk;
import loa.congress.rehearsal.Rehearsals;
import loa.congress.web.Choice;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Plain;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.ClauseChip;
import loa.work.ClauseStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a programme for a reader. */
@Component
class ProgrammeViews {

    private static final int MOST_UNITS = 60;
    private static final Map<String, ItemMove> MOVES = Map.of(
            "Select", new ItemMove.Select(),
            "Reserve", new ItemMove.Reserve(),
            "Restore", new ItemMove.Restore());

    private final CampaignFrames frames;
    private final Programmes programmes;
    private final Items items;
    private final Demands demands;
    private final ProgrammeRights rights;
    private final ProgrammeDesk desk;
    private final ItemDesk itemDesk;
    private final ProgrammeApproval approval;
    private final PerformedDesk performed;
    private final Rehearsals rehearsals;
    private final Units units;
    private final Clock clock;

    ProgrammeViews(
            CampaignFrames frames,
            Programmes programmes,
            Items items,
            Demands demands,
            ProgrammeRights rights,
            ProgrammeDesk desk,
            ItemDesk itemDesk,
            ProgrammeApproval approval,
            PerformedDesk performed,
            Rehearsals rehearsals,
            Units units,
            Clock clock) {
        this.frames = frames;
        this.programmes = programmes;
        this.items = items;
        this.demands = demands;
        this.rights = rights;
        this.desk = desk;
        this.itemDesk = itemDesk;
        this.approval = approval;
        this.performed = performed;
        this.rehearsals = rehearsals;
        this.units = units;
        this.clock = clock;
    }

    /** What of the page the reader asked for, and what they typed that was refused. */
    record Asked(
            String search,
            @Nullable UnitId only,
            @Nullable String find,
            List<String> faults,
            @Nullable TypedCall call,
            @Nullable TypedSettings settings) {

        static final Asked NOTHING = new Asked("", null, null, List.of(), null, null);

        static Asked refused(List<String> faults) {
            return new Asked("", null, null, faults, null, null);
        }
    }

    /** A call as it was typed. */
    record TypedCall(List<String> units, String words, String by) {}

    /** Settings as they were typed. */
    record TypedSettings(String title, String limit, String reason, boolean countsMeasured) {}

    CampaignFrame frame(Programme programme, Me me) {
        return frames.of(programme.campaign(), ProgrammeTab.PATH, me);
    }

    ProgrammePage page(Programme programme, Asked asked, Me me) {
        var frame = frame(programme, me);
        var reader = rights.reader(programme, me);
        var all = items.of(programme.id());
        var visible = all.stream().filter(item -> reader.sees(programme, item)).toList();
        var measured = items.measured(programme.id());
        var called = programmes.called(programme.id());
        var involved = new ArrayList<UnitId>(called);
        involved.add(programme.lead());
        all.forEach(item -> involved.add(item.unit()));
        involved.addAll(rights.approvers(programme));
        var names = units.findAll(involved.stream().distinct().toList());
        var selected =
                all.stream().filter(item -> item.state() == ItemState.SELECTED).toList();
        var running = Running.of(selected, measured, programme.countsMeasured());
        var budget = demands.budget(programme);
        var shown = visible.stream()
                .filter(item -> asked.only() == null || item.unit().equals(asked.only()))
                .filter(item -> asked.search().isBlank()
                        || Plain.text(item.sketch().title()).contains(Plain.text(asked.search())))
                .toList();
        var lines = new Lines(programme, names, measured, selected, shown.size() == visible.size(), reader);
        var condition = demands.condition(programme.campaign(), programme.clause());
        var undecided = desk.undecided(programme);
        var settings = asked.settings();
        return new ProgrammePage(
                frame,
                programme.path(),
                settings == null ? programme.title() : settings.title(),
                chip(frame, programme),
                demands.task(programme).map(task -> "/tasks/" + task.value()).orElse(null),
                name(names, programme.lead()),
                TimeBar.of(running.counted(), budget),
                sums(programme, running, selected.size()),
                undecided
                        .map(why -> msg(why == Refusal.UNDECIDED ? "congress.undecided" : "congress.notHeld"))
                        .orElse(null),
                undecided.isEmpty()
                        ? null
                        : condition
                                .map(one -> frame.campaign().path() + "/decisions#d-" + one.id())
                                .orElse(null),
                approval(programme, names, !selected.isEmpty(), reader, me),
                asked.faults(),
                lines.of(shown, ItemState.SELECTED),
                lines.of(shown, ItemState.RESERVE),
                lines.of(shown, ItemState.REGISTERED),
                lines.of(shown, ItemState.DROPPED),
                asked.search(),
                all.stream()
                        .map(Item::unit)
                        .distinct()
                        .map(unit -> new Choice(unit.toString(), name(names, unit), unit.equals(asked.only())))
                        .sorted(Comparator.comparing(Choice::words))
                        .toList(),
                reader.leads(),
                reader.readsAll(),
                programme.locked(),
                !programme.isPerformed() && !programme.locked() && undecided.isEmpty(),
                reader.leads() && !programme.isPerformed() && (programme.locked() || !selected.isEmpty()),
                call(programme, all, called, names, reader, asked),
                new ProgrammePage.Settings(
                        programme.version(),
                        settings != null
                                ? settings.limit()
                                : programme.limit() == null
                                        ? ""
                                        : programme.limit().toString(),
                        settings != null
                                ? settings.reason()
                                : programme.limitReason() == null ? "" : programme.limitReason(),
                        settings == null ? programme.countsMeasured() : settings.countsMeasured(),
                        plan(programme)),
                registers(programme, reader, names, me),
                rehearsals.of(programme.id()).stream().map(this::line).toList(),
                performed(programme, reader, all, me));
    }

    /** What the plan says of the length. */
    private String plan(Programme programme) {
        var plan = programme.clause() == null
                ? loa.congress.programme.Budget.UNKNOWN
                : demands.ofPlan(programme.campaign(), programme.clause());
        return plan.limit() == null
                ? msg("congress.settings.planSilent")
                : msg("congress.settings.planSays", plan.words());
    }

    private static List<String> sums(Programme programme, Running running, int selected) {
        var sums = new ArrayList<String>();
        sums.add(msg(
                "congress.sums.parts",
                selected,
                running.performed().said(),
                running.between().said()));
        if (running.measuredItems() > 0) {
            sums.add(msg(
                    programme.countsMeasured() ? "congress.sums.measuredCounts" : "congress.sums.measured",
                    running.measuredItems(),
                    selected,
                    running.measured().said(),
                    running.planned().said()));
        }
        return sums;
    }

    static @Nullable ClauseChip chip(CampaignFrame frame, Programme programme) {
        return programme.clause() == null
                ? null
                : ClauseChip.of(frame.campaign().id(), programme.clause(), ClauseStatus.NOT_STARTED);
    }

    private ProgrammePage.Approval approval(
            Programme programme, Map<UnitId, Unit> names, boolean something, Reader reader, Me me) {
        var standing = approval.standing(programme).orElse(null);
        var earlier = standing == null ? approval.earlier(programme).orElse(null) : null;
        var due = something
                && !programme.isPerformed()
                && reader.leads()
                && (standing == null || isOver(standing.state()));
        var refusal = due ? approval.refusal(programme, me).orElse(null) : null;
        return new ProgrammePage.Approval(
                tone(standing),
                said(standing),
                standing != null
                        ? "/approvals/" + standing.signOff().value()
                        : earlier == null
                                ? null
                                : "/approvals/" + earlier.signOff().value(),
                rights.approvers(programme).stream()
                        .map(unit -> name(names, unit))
                        .toList(),
                due && refusal == null,
                refusal == null ? null : msg(refusal.key()),
                earlier != null
                                && (earlier.state() == SignOffState.VOIDED
                                        || earlier.state().isOpen())
                        ? msg("congress.approval.voided")
                        : null);
    }

    private static boolean isOver(SignOffState state) {
        return !state.isOpen() && state != SignOffState.APPROVED;
    }

    static String tone(@Nullable Standing standing) {
        if (standing == null) return "mute";
        if (standing.released()) return "ok";
        return standing.state().isOpen() || standing.state() == SignOffState.APPROVED ? "info" : "bad";
    }

    static String said(@Nullable Standing standing) {
        if (standing == null) return msg("congress.approval.none");
        if (standing.released()) return msg("congress.approval.released");
        return msg(
                standing.state().isOpen() || standing.state() == SignOffState.APPROVED
                        ? "congress.approval.asked"
                        : "congress.approval.over");
    }

    private ProgrammePage.Call call(
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
                        .map(unit -> new ProgrammePage.Called(name(names, unit), (int) all.stream()
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
                .filter(unit -> itemDesk.refusal(programme, unit, reader).isEmpty())
                .map(unit -> new Choice(
                        unit.toString(), name(names, unit), unit.value().equals(me.unit())))
                .sorted(Comparator.comparing(Choice::words))
                .toList();
    }

    private ProgrammePage.RehearsalLine line(Rehearsal rehearsal) {
        var past = rehearsal.heldOn().isBefore(LocalDate.now(clock));
        return new ProgrammePage.RehearsalLine(
                rehearsal.path(),
                RehearsalDesk.said(rehearsal),
                rehearsal.place(),
                rehearsal.general(),
                msg(
                        rehearsal.calledOff() != null
                                ? "congress.rehearsal.off"
                                : past ? "congress.rehearsal.past" : "congress.rehearsal.coming"),
                rehearsal.calledOff() != null ? "mute" : past ? "ok" : "info");
    }

    private ProgrammePage.Performed performed(Programme programme, Reader reader, List<Item> all, Me me) {
        var on = programme.performedOn();
        var count = all.stream()
                .filter(item -> Boolean.TRUE.equals(item.performed()))
                .count();
        var refusal =
                reader.leads() && on == null ? performed.refusal(programme, me).orElse(null) : null;
        return new ProgrammePage.Performed(
                reader.leads() && on == null && refusal == null,
                refusal == null ? null : msg(refusal.key()),
                on == null ? "" : on.toString(),
                programme.performedWords(),
                on == null ? null : msg("congress.performed.on.said", Days.full(on), count),
                on == null
                        ? null
                        : demands.task(programme)
                                .map(task -> "/tasks/" + task.value())
                                .orElse(null));
    }

    static String name(Map<UnitId, Unit> names, UnitId id) {
        var unit = names.get(id);
        return unit == null ? id.toString() : unit.name();
    }

    /** "Tốp ca · Trường … · 8 người". */
    static String about(Item item, String unit) {
        var words = new ArrayList<String>();
        words.add(msg(item.sketch().genre().key()));
        words.add(unit);
        var performers = item.sketch().performers();
        if (performers != null) words.add(msg("congress.item.people", performers));
        if (!item.sketch().language().isEmpty()) words.add(item.sketch().language());
        return String.join(" · ", words);
    }

    /** Makes lines of items; they may be put in order as long as all are shown. */
    private final class Lines {

        private final Programme programme;
        private final Map<UnitId, Unit> names;
        private final Map<ItemId, Length> measured;
        private final List<ItemId> order;
        private final boolean complete;
        private final Reader reader;

        Lines(
                Programme programme,
                Map<UnitId, Unit> names,
                Map<ItemId, Length> measured,
                List<Item> selected,
                boolean complete,
                Reader reader) {
            this.programme = programme;
            this.names = names;
            this.measured = measured;
            this.order = selected.stream().map(Item::id).toList();
            this.complete = complete;
            this.reader = reader;
        }

        List<ItemLine> of(List<Item> items, ItemState state) {
            return items.stream()
                    .filter(item -> item.state() == state)
                    .map(this::line)
                    .toList();
        }

        private ItemLine line(Item item) {
            int at = order.indexOf(item.id());
            var moves = MOVES.keySet().stream()
                    .sorted()
                    .filter(move -> !move.equals("Restore") || item.state() == ItemState.DROPPED)
                    .filter(move -> ItemDesk.ask(programme, item, Objects.requireNonNull(MOVES.get(move)), reader)
                            .isEmpty())
                    .toList();
            var sketch = item.sketch();
            var between = sketch.whole(Length.NONE);
            var taken = measured.get(item.id());
            var ordered = at >= 0 && complete && order.size() > 1 && !programme.isPerformed() && reader.leads();
            return new ItemLine(
                    item.id().value().toString(),
                    item.path(),
                    at + 1,
                    sketch.title(),
                    about(item, name(names, item.unit())),
                    sketch.length().toString(),
                    taken == null ? null : taken.toString(),
                    between.isNone() ? "" : "+ " + between,
                    item.reason(),
                    at == 0,
                    at == order.size() - 1,
                    ordered,
                    ordered && moves.isEmpty() ? List.of("order") : moves);
        }
    }
}
