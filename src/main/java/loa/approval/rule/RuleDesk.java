package loa.approval.rule;

import static loa.platform.view.Words.msg;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import loa.approval.ObjectKind;
import loa.approval.Order;
import loa.approval.rule.PlanRules.Stated;
import loa.approval.rule.Rule.Body;
import loa.approval.rule.Rule.Source;
import loa.audit.AuditLog;
import loa.organization.CampaignUnits;
import loa.organization.Power;
import loa.organization.Rights;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.PlanAmended;
import loa.plan.PlanConfirmed;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where rules come into force: with the plan, with its amendment, or by whoever runs the campaign. */
@Component
public class RuleDesk {

    private final PlanRules plans;
    private final Rules rules;
    private final Rights rights;
    private final Units units;
    private final CampaignUnits participants;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleDesk(
            PlanRules plans,
            Rules rules,
            Rights rights,
            Units units,
            CampaignUnits participants,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.rights = rights;
        this.units = units;
        this.participants = participants;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Why a rule is not set. */
    public enum Refusal {
        NO_BODY,
        REASON_MISSING,
        QUORUM;

        public String key() {
            return "approval.rule.refusal." + name();
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanConfirmed plan) {
        var campaign = new CampaignId(plan.plan().value());
        rules.hold(campaign);
        if (!rules.of(campaign).isEmpty()) return;
        var at = clock.instant();
        plans.read(plan.compiled(), plan.duties(), plan.issuer(), plan.on()).forEach((kind, stated) -> {
            rules.save(rule(campaign, kind, stated, Order.TOGETHER, plan.issuer()), "", plan.by(), at);
            participants.takePart(campaign.value(), stated.bodies());
        });
    }

    /** A later edition changes the rules that it states otherwise, for all that is not approved yet. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmended plan) {
        var campaign = new CampaignId(plan.plan().value());
        rules.hold(campaign);
        var known = rules.of(campaign);
        var stated = plans.read(plan.compiled(), plan.duties(), plan.issuer(), plan.on());
        var kinds = EnumSet.noneOf(ObjectKind.class);
        kinds.addAll(stated.keySet());
        for (var rule : known.values()) {
            if (!rule.planBodies().isEmpty()) kinds.add(rule.kind());
        }
        var why = msg("approval.rule.amended", plan.edition());
        var changed = EnumSet.noneOf(ObjectKind.class);
        for (var kind : kinds) {
            var now = stated.getOrDefault(kind, Stated.NOTHING);
            var before = known.get(kind);
            if (before != null && isSame(before, now)) continue;
            var order = before == null ? Order.TOGETHER : before.order();
            save(rule(campaign, kind, now, order, plan.issuer()), why, plan.by());
            changed.add(kind);
        }
        if (!changed.isEmpty()) events.publishEvent(new RuleChanged(campaign, changed, why, plan.by()));
    }

    /** The rule for a kind; where the plan has none, the question who approves is opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Rule ask(CampaignId campaign, ObjectKind kind, UnitId issuer, Me by) {
        rules.hold(campaign);
        return rules.find(campaign, kind).orElseGet(() -> {
            var open = rule(campaign, kind, Stated.NOTHING, Order.TOGETHER, issuer);
            rules.save(open, "", by, clock.instant());
            return open;
        });
    }

    /** Says who approves things of a kind, in which order, and why it is not as the plan says. */
    @Transactional
    public Optional<Refusal> set(
            CampaignId campaign, ObjectKind kind, List<Body> bodies, Order order, String reason, Me me) {
        rights.require(me, Power.RUN_CAMPAIGN, campaign.value(), null);
        rules.hold(campaign);
        if (bodies.isEmpty()) return Optional.of(Refusal.NO_BODY);
        if (bodies.stream().anyMatch(body -> body.quorum() < 1 || body.quorum() > 9))
            return Optional.of(Refusal.QUORUM);
        var before = rules.find(campaign, kind);
        var planned = before.map(Rule::planBodies).orElse(List.of());
        var chosen = bodies.stream().map(Body::unit).collect(Collectors.toSet());
        // Whoever departs from the plan, or fills what it leaves open, says why.
        if (!chosen.equals(new HashSet<>(planned)) && reason.isBlank()) return Optional.of(Refusal.REASON_MISSING);
        var rule = new Rule(
                campaign,
                kind,
                bodies,
                order,
                Source.PERSON,
                planned,
                List.of(),
                before.map(Rule::clauses).orElse(List.of()),
                before.map(Rule::disputed).orElse(List.of()),
                true,
                before.map(Rule::owner).orElse(new UnitId(me.unit())));
        save(rule, reason.strip(), me);
        events.publishEvent(new RuleChanged(campaign, Set.of(kind), reason.strip(), me));
        return Optional.empty();
    }

    private void save(Rule rule, String why, Me by) {
        rules.save(rule, why, by, clock.instant());
        participants.takePart(rule.campaign().value(), rule.units());
        audit.append(
                by,
                "approval.rule.set",
                "campaign:" + rule.campaign().value(),
                rule.campaign().value(),
                rule.owner().value(),
                Map.of(
                        "kind",
                        rule.kind().name(),
                        "bodies",
                        names(rule),
                        "order",
                        rule.order().name(),
                        "reason",
                        why));
    }

    private String names(Rule rule) {
        var known = units.findAll(rule.units());
        return rule.units().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(Unit::name)
                .collect(Collectors.joining(", "));
    }

    private static Rule rule(CampaignId campaign, ObjectKind kind, Stated stated, Order order, UnitId issuer) {
        return new Rule(
                campaign,
                kind,
                stated.bodies().stream().map(body -> new Body(body, 1)).toList(),
                order,
                stated.bodies().isEmpty() ? Source.NOBODY : Source.PLAN,
                stated.bodies(),
                stated.unmatched(),
                stated.clauses(),
                stated.disputed(),
                false,
                issuer);
    }

    /** Whether the plan says the same of who approves, be it in other clauses. */
    private static boolean isSame(Rule before, Stated now) {
        return new HashSet<>(before.planBodies()).equals(new HashSet<>(now.bodies()))
                && (before.source() == Source.PERSON || before.unmatched().equals(now.unmatched()))
                && before.disputed().isEmpty() == now.disputed().isEmpty();
    }
}
