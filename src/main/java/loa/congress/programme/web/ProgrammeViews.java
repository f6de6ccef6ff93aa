package loa.congress.programme.web;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import loa.congress.Refusal;
import loa.congress.programme.Demands;
import loa.congress.programme.Item;
import loa.congress.programme.ItemState;
import loa.congress.programme.Items;
import loa.congress.programme.PerformedDesk;
import loa.congress.programme.Programme;
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
import loa.organization.Units;
import loa.platform.Me;
import loa.platform.Plain;
import loa.platform.view.Days;
import loa.work.CampaignFrame;
import loa.work.CampaignFrames;
import loa.work.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a programme for a reader. */
@Component
class ProgrammeViews {

    private final CampaignFrames frames;
    private final Programmes programmes;
    private final Items items;
    private final Demands demands;
    private final ProgrammeRights rights;
    private final ProgrammeDesk desk;
    private final CallViews calls;
    private final ApprovalViews approvals;
    private final PerformedDesk performed;
    private final Rehearsals rehearsals;
    private final Progress progress;
    private final Units units;
    private final Clock clock;

    ProgrammeViews(
            CampaignFrames frames,
            Programmes programmes,
            Items items,
            Demands demands,
            ProgrammeRights rights,
            ProgrammeDesk desk,
            CallViews calls,
            ApprovalViews approvals,
            PerformedDesk performed,
            Rehearsals rehearsals,
            Progress progress,
            Units units,
            Clock clock) {
        this.frames = frames;
        this.programmes = programmes;
        this.items = items;
        this.demands = demands;
        this.rights = rights;
        this.desk = desk;
        this.calls = calls;
        this.approvals = approvals;
        this.performed = performed;
        this.rehearsals = rehearsals;
        this.progress = progress;
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
        var lines = new ItemLines(programme, names, measured, selected, shown.size() == visible.size(), reader);
        var condition = demands.condition(programme.campaign(), programme.clause());
        var undecided = desk.undecided(programme);
        var settings = asked.settings();
        return new ProgrammePage(
                frame,
                programme.path(),
                settings == null ? programme.title() : settings.title(),
                progress.chips(programme.campaign()).orNone(programme.clause()),
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
                approvals.of(programme, names, !selected.isEmpty(), reader, me),
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
                calls.of(programme, all, called, names, reader, asked),
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
                calls.registers(programme, reader, names, me),
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
}
