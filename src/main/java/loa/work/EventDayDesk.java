package loa.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import loa.audit.AuditLog;
import loa.platform.Me;
import loa.platform.view.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the day of the event is set or moved, after seeing what it changes. */
@Component
public class EventDayDesk {

    private final Campaigns campaigns;
    private final Periods periods;
    private final Duties duties;
    private final Tasks tasks;
    private final Decisions decisions;
    private final TaskRights rights;
    private final AuditLog audit;
    private final Clock clock;

    EventDayDesk(
            Campaigns campaigns,
            Periods periods,
            Duties duties,
            Tasks tasks,
            Decisions decisions,
            TaskRights rights,
            AuditLog audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.periods = periods;
        this.duties = duties;
        this.tasks = tasks;
        this.decisions = decisions;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why these days can not be the event's; empty: they can. */
    public Optional<Objection> check(Campaign campaign, LocalDate starts, @Nullable LocalDate ends, Me me) {
        var today = LocalDate.now(clock);
        var last = ends == null ? starts : ends;
        if (!rights.runs(campaign.id(), me)) return Optional.of(Objection.NOT_IN_CHARGE);
        if (last.isBefore(starts)) return Optional.of(Objection.ENDS_BEFORE_START);
        boolean sameStart = starts.equals(campaign.startsOn());
        if (sameStart && Objects.equals(ends, campaign.endsOn())) return Optional.of(Objection.UNCHANGED);
        if (last.isBefore(today) || (starts.isBefore(today) && !sameStart)) return Optional.of(Objection.PAST);
        return Optional.empty();
    }

    /** The tasks that get another last day if the event is on these days. */
    public List<Change> preview(Campaign campaign, LocalDate starts, @Nullable LocalDate ends) {
        return changes(campaign, starts, ends).stream()
                .filter(Change::movesDeadline)
                .toList();
    }

    private List<Change> changes(Campaign campaign, LocalDate starts, @Nullable LocalDate ends) {
        var days = EventDays.of(starts, ends, campaign.period());
        return duties.with(campaign.id(), days, periods.of(campaign.id()));
    }

    /**
     * Sets the days, and all that hangs on them.
     *
     * @param notice that named them, by its number among the plan's editions
     * @param seen the first day as it was when the preview was made
     */
    @Transactional
    public Optional<Objection> set(
            CampaignId id,
            LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable LocalDate seen,
            @Nullable String reason,
            @Nullable Integer notice,
            Me me) {
        var campaign = campaigns.hold(id);
        var objection = check(campaign, starts, ends, me);
        if (objection.isPresent()) return objection;
        if (!Objects.equals(seen, campaign.startsOn())) return Optional.of(Objection.CHANGED_MEANWHILE);

        var at = clock.instant();
        int moved = tasks.reschedule(changes(campaign, starts, ends), me, at, reason);
        campaigns.set(id, starts, ends, reason, notice, moved, me, at);
        decisions.eventDayIsSet(
                id, ends == null ? Days.full(starts) : new Stretch(starts, ends).words(), notice, me, at);
        var details = new HashMap<String, String>();
        if (campaign.startsOn() != null) details.put("from", campaign.startsOn().toString());
        details.put("to", starts.toString());
        details.put("tasks", Integer.toString(moved));
        audit.append(
                me,
                "work.campaign.dated",
                "campaign:" + id.value(),
                id.value(),
                campaign.issuer().value(),
                details);
        return Optional.empty();
    }
}
