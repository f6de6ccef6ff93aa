package loa.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loa.audit.AuditLog;
import loa.notification.Notice;
import loa.notification.NotificationDesk;
import loa.notification.NotificationDesk.Telling;
import loa.notification.Recipients;
import loa.organization.Power;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.platform.view.Days;
import loa.work.CampaignId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where rounds of inspection are planned and concluded by whoever runs or checks the campaign. */
@Component
public class RoundDesk {

    static final String KIND = "inspection.round";

    private static final int MOST_ITEMS = 40;

    private final Rounds rounds;
    private final Inspectors inspectors;
    private final NotificationDesk desk;
    private final AuditLog audit;
    private final Clock clock;

    RoundDesk(Rounds rounds, Inspectors inspectors, NotificationDesk desk, AuditLog audit, Clock clock) {
        this.rounds = rounds;
        this.inspectors = inspectors;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
    }

    /** A round as somebody wants it. */
    public record Plan(
            RoundKind kind,
            String title,
            @Nullable LocalDate heldOn,
            String members,
            List<String> items,
            Set<UnitId> units) {

        public Plan {
            items = items.stream()
                    .map(String::strip)
                    .filter(item -> !item.isEmpty())
                    .limit(MOST_ITEMS)
                    .toList();
            units = Set.copyOf(units);
        }
    }

    /** What became of planning. */
    public sealed interface Outcome {
        record Planned(RoundId round) implements Outcome {}

        record Refused(Refusal why) implements Outcome {}
    }

    /** Plans a round and tells the units that it comes. */
    @Transactional
    public Outcome plan(CampaignId campaign, Plan plan, Me me) {
        require(campaign, me);
        var known = Set.copyOf(rounds.units(campaign));
        var units = plan.units().stream().filter(known::contains).toList();
        var refusal = refusal(plan, units);
        if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
        var day = plan.heldOn() == null ? LocalDate.now(clock) : plan.heldOn();
        var round = new Round(
                RoundId.next(),
                campaign,
                plan.kind(),
                plan.title().strip(),
                day,
                plan.members().strip(),
                plan.items(),
                units,
                false,
                null);
        rounds.add(round, me, clock.instant());
        note("planned", round, me);
        desk.tell(units.stream()
                .map(unit -> new Telling(
                        Recipients.whoever(Power.DO_TASK, campaign.value(), unit),
                        Notice.of(
                                        KIND,
                                        "round:" + round.id().value() + ":" + unit,
                                        round.path(unit),
                                        "inspection.told.planned",
                                        round.title(),
                                        Days.full(day))
                                .quoting(round.members().isEmpty() ? null : round.members())
                                .by(me)))
                .toList());
        return new Outcome.Planned(round.id());
    }

    /** Concludes a round: what was found stays, and what is open is still to be mended. */
    @Transactional
    public Optional<Refusal> close(RoundId id, String conclusion, Me me) {
        var round = rounds.hold(id).orElseThrow(() -> new IllegalArgumentException("no such round: " + id));
        require(round.campaign(), me);
        if (round.closed()) return Optional.of(Refusal.ROUND_CLOSED);
        rounds.close(id, conclusion.strip(), clock.instant());
        note("closed", round, me);
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(Plan plan, List<UnitId> units) {
        if (plan.title().isBlank()) return Optional.of(Refusal.TITLE_MISSING);
        if (plan.heldOn() == null) return Optional.of(Refusal.DAY_MISSING);
        if (units.isEmpty()) return Optional.of(Refusal.NO_UNITS);
        return plan.items().isEmpty() ? Optional.of(Refusal.NO_ITEMS) : Optional.empty();
    }

    private void require(CampaignId campaign, Me me) {
        if (!inspectors.inspects(campaign, me)) throw new AccessDeniedException("inspect " + campaign.value());
    }

    private void note(String act, Round round, Me me) {
        audit.append(
                me,
                "inspection.round." + act,
                "round:" + round.id().value(),
                round.campaign().value(),
                me.unit(),
                Map.of("title", round.title()));
    }
}
