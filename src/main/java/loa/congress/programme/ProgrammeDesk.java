package loa.congress.programme;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import loa.congress.Difference;
import loa.congress.Fault;
import loa.congress.Refusal;
import loa.notification.Notice;
import loa.notification.NotificationDesk;
import loa.notification.NotificationDesk.Telling;
import loa.notification.Recipients;
import loa.organization.CampaignUnits;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.PlanAmended;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.work.Campaign;
import loa.work.CampaignId;
import loa.work.Campaigns;
import loa.work.Decision;
import loa.work.TaskRights;
import loa.work.share.ShareDesk;
import loa.work.share.ShareMove;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where programmes are opened, units are asked for items, and the list is closed. */
@Component
public class ProgrammeDesk {

    static final String KIND = "congress.programme";

    private static final int LONGEST = 300;

    private final Programmes programmes;
    private final Items items;
    private final Demands demands;
    private final ProgrammeRights rights;
    private final TaskRights tasks;
    private final ShareDesk shares;
    private final CampaignUnits participants;
    private final Campaigns campaigns;
    private final Units units;
    private final NotificationDesk desk;
    private final ProgrammeRecord record;
    private final Clock clock;

    ProgrammeDesk(
            Programmes programmes,
            Items items,
            Demands demands,
            ProgrammeRights rights,
            TaskRights tasks,
            ShareDesk shares,
            CampaignUnits participants,
            Campaigns campaigns,
            Units units,
            NotificationDesk desk,
            ProgrammeRecord record,
            Clock clock) {
        this.programmes = programmes;
        this.items = items;
        this.demands = demands;
        this.rights = rights;
        this.tasks = tasks;
        this.shares = shares;
        this.participants = participants;
        this.campaigns = campaigns;
        this.units = units;
        this.desk = desk;
        this.record = record;
        this.clock = clock;
    }

    /** What came of opening one. */
    public sealed interface Opening {
        record Opened(ProgrammeId id) implements Opening {}

        record Refused(Fault why) implements Opening {}
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmended plan) {
        programmes.readdress(new CampaignId(plan.plan().value()), plan.moved());
    }

    /** Opens the programme that a clause asks of a unit; or one without a clause, which the issuer's people lead. */
    @Transactional
    public Opening open(CampaignId id, @Nullable String clause, @Nullable UnitId lead, String title, Me me) {
        var campaign = campaigns.find(id).orElseThrow(() -> new IllegalArgumentException("no such campaign: " + id));
        var unit = clause == null || lead == null ? campaign.issuer() : lead;
        var asked = clause == null
                || demands.of(id).stream()
                        .anyMatch(demand ->
                                demand.clause().equals(clause) && demand.unit().equals(unit));
        if (!asked) throw new IllegalArgumentException("not asked by the plan: " + clause + " of " + unit);
        if (!tasks.runs(id, me) && !tasks.does(id, unit, me)) throw new AccessDeniedException("lead of " + clause);
        if (title.isBlank()) return new Opening.Refused(Fault.of("title", Refusal.TITLE_MISSING));
        if (title.length() > LONGEST) return new Opening.Refused(Fault.of("title", Refusal.TEXT_TOO_LONG));
        var known = clause == null ? List.<Programme>of() : programmes.of(id, clause);
        if (known.stream().anyMatch(programme -> programme.lead().equals(unit))) {
            return new Opening.Refused(Fault.of(Refusal.OPENED_ALREADY));
        }
        var programme = new Programme(
                ProgrammeId.next(), id, clause, unit, title.strip(), null, null, false, "", null, false, null, "", 1);
        programmes.add(programme, me, clock.instant());
        record.note(programme, "programme.opened", null, List.of(), me);
        return new Opening.Opened(programme.id());
    }

    /** As programmes of the campaign are called. */
    public static String usualTitle(Campaign campaign) {
        return msg("congress.programme.usualTitle", campaign.eventName());
    }

    /**
     * Sets title, length and what counts.
     *
     * @param limit as typed; blank: as the plan says
     */
    @Transactional
    public List<Fault> set(
            ProgrammeId id, int seen, String title, String limit, String reason, boolean countsMeasured, Me me) {
        var programme = lead(id, me);
        if (programme.version() != seen) return List.of(Fault.of(Refusal.CHANGED_MEANWHILE));
        if (title.isBlank()) return List.of(Fault.of("title", Refusal.TITLE_MISSING));
        if (title.length() > LONGEST || reason.length() > LONGEST) return List.of(Fault.of(Refusal.TEXT_TOO_LONG));
        var length = Length.read(limit).filter(read -> !read.isNone());
        if (!limit.isBlank() && length.isEmpty()) return List.of(Fault.of("limit", Refusal.TIME_WRONG));
        if (length.isPresent() && reason.isBlank()) return List.of(Fault.of("reason", Refusal.REASON_MISSING));
        var changed = programme.set(
                title.strip(), length.orElse(null), length.isPresent() ? reason.strip() : null, countsMeasured);
        var differences = new Difference.Between()
                .field("title", programme.title(), changed.title())
                .field("limit", programme.limit(), changed.limit())
                .field("limitReason", programme.limitReason(), changed.limitReason())
                .field("countsMeasured", said(programme.countsMeasured()), said(changed.countsMeasured()))
                .all();
        if (differences.isEmpty()) return List.of();
        programmes.save(changed);
        record.note(changed, "programme.set", null, differences, me);
        return List.of();
    }

    private static String said(boolean yes) {
        return msg(yes ? "congress.yes" : "congress.no");
    }

    /** Asks units for items by a day; a unit that is asked takes part in the campaign from then on. */
    @Transactional
    public List<Fault> call(ProgrammeId id, Collection<UnitId> chosen, String words, @Nullable LocalDate by, Me me) {
        var programme = lead(id, me);
        var undecided = undecided(programme);
        if (undecided.isPresent()) return List.of(Fault.of(undecided.get()));
        if (programme.locked()) return List.of(Fault.of(Refusal.LOCKED));
        var today = LocalDate.now(clock);
        var known = units.on(today).stream().map(unit -> unit.id()).toList();
        var asked = chosen.stream().distinct().filter(known::contains).toList();
        if (asked.isEmpty()) return List.of(Fault.of("unit", Refusal.NO_UNITS));
        if (by == null) return List.of(Fault.of("by", Refusal.DAY_MISSING));
        if (by.isBefore(today)) return List.of(Fault.of("by", Refusal.DAY_PAST));
        if (words.length() > LONGEST) return List.of(Fault.of("words", Refusal.TEXT_TOO_LONG));
        var said = words.isBlank() ? msg("congress.call.usual", programme.title()) : words.strip();
        programmes.call(id, asked);
        participants.takePart(programme.campaign().value(), asked);
        programmes.save(programme.calling(said, by));
        // Each has its share of the task; whoever has delivered theirs is only told.
        demands.task(programme)
                .ifPresent(task -> asked.stream()
                        .filter(unit -> !unit.equals(programme.lead()))
                        .forEach(unit -> shares.move(task, unit, new ShareMove.Ask(said, by), me)));
        desk.tell(asked.stream()
                .map(unit -> new Telling(
                        Recipients.whoever(Power.DO_TASK, programme.campaign().value(), unit),
                        Notice.of(
                                        KIND,
                                        "programme-call:" + id.value() + ":" + unit + ":" + by,
                                        programme.path(),
                                        "congress.told.called",
                                        programme.title(),
                                        Days.full(by))
                                .quoting(said)
                                .by(me)))
                .toList());
        record.note(
                programme, "programme.called", msg("congress.call.said", asked.size(), Days.full(by)), List.of(), me);
        return List.of();
    }

    /** Closes the list for the units, or opens it again. */
    @Transactional
    public List<Fault> lock(ProgrammeId id, boolean locked, Me me) {
        var programme = lead(id, me);
        if (programme.locked() == locked) return List.of(Fault.of(Refusal.SO_ALREADY));
        var selected = items.selected(id);
        if (locked && selected.isEmpty()) return List.of(Fault.of(Refusal.NOTHING_SELECTED));
        programmes.save(programme.locked(locked));
        if (locked) delivered(programme, selected, me);
        record.note(programme, locked ? "programme.locked" : "programme.unlocked", null, List.of(), me);
        return List.of();
    }

    /** What units were asked for is given once their items are in the programme. */
    private void delivered(Programme programme, List<Item> selected, Me me) {
        var task = demands.task(programme);
        if (task.isEmpty()) return;
        for (var unit : programmes.called(programme.id())) {
            var count =
                    selected.stream().filter(item -> item.unit().equals(unit)).count();
            if (count > 0 && !unit.equals(programme.lead())) {
                shares.move(task.get(), unit, new ShareMove.Deliver(msg("congress.call.delivered", count)), me);
            }
        }
    }

    /** Why nothing may go out yet: it is still to be decided whether there will be a programme, or there will be none. */
    public Optional<Refusal> undecided(Programme programme) {
        return demands.condition(programme.campaign(), programme.clause()).flatMap(condition -> {
            if (condition.answer() == null) return Optional.of(Refusal.UNDECIDED);
            return condition.answer().answer() == Decision.Answer.NO ? Optional.of(Refusal.NOT_HELD) : Optional.empty();
        });
    }

    private Programme lead(ProgrammeId id, Me me) {
        var programme = programmes.hold(id);
        if (!rights.leads(programme, me)) throw new AccessDeniedException(id.subject());
        return programme;
    }
}
