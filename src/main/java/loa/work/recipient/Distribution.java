package loa.work.recipient;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import loa.notification.Notice;
import loa.notification.NotificationDesk;
import loa.organization.CampaignUnits;
import loa.organization.PersonId;
import loa.organization.Persons;
import loa.organization.Role;
import loa.organization.Unit;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.plan.PlanAmended;
import loa.plan.PlanConfirmed;
import loa.plan.compiler.CompiledPlan;
import loa.plan.compiler.CompiledPlan.Purpose;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands the plan to whom it names below its text: finds the units that are meant and tells their people. */
@Component
class Distribution {

    static final String KIND = "work.recipient";

    private static final int AFTER_THE_CAMPAIGN = 1000;
    private static final List<Role> PEOPLE = List.of(Role.LEADER, Role.CHIEF, Role.OFFICER);

    private final Recipients recipients;
    private final Units units;
    private final Persons persons;
    private final CampaignUnits participants;
    private final NotificationDesk desk;
    private final Clock clock;

    Distribution(
            Recipients recipients,
            Units units,
            Persons persons,
            CampaignUnits participants,
            NotificationDesk desk,
            Clock clock) {
        this.recipients = recipients;
        this.units = units;
        this.persons = persons;
        this.participants = participants;
        this.desk = desk;
        this.clock = clock;
    }

    @EventListener
    @Order(AFTER_THE_CAMPAIGN)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanConfirmed plan) {
        hand(new CampaignId(plan.plan().value()), plan.title(), plan.issuer(), plan.compiled(), plan.on(), plan.by());
    }

    @EventListener
    @Order(AFTER_THE_CAMPAIGN)
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAmended plan) {
        hand(new CampaignId(plan.plan().value()), plan.title(), plan.issuer(), plan.compiled(), plan.on(), plan.by());
    }

    /** Lines that are on file already are not handed out again. */
    private void hand(CampaignId campaign, String title, UnitId issuer, CompiledPlan plan, LocalDate on, Me by) {
        var known =
                recipients.lines(campaign).stream().map(Recipients.Line::name).collect(Collectors.toSet());
        for (var line : plan.recipients()) {
            if (!known.add(line.name())) continue;
            int place = recipients.add(campaign, line.name(), line.purpose());
            if (line.purpose() == Purpose.FILE) continue;
            var meant = meant(line.name(), issuer, on);
            participants.takePart(campaign.value(), meant);
            for (var unit : meant) {
                var people = people(campaign, unit);
                recipients.add(campaign, place, unit, people.size(), clock.instant());
                desk.tell(
                        loa.notification.Recipients.of(people),
                        Notice.of(
                                        KIND,
                                        "recipient:" + campaign.value() + ":" + unit,
                                        "/campaigns/" + campaign.value() + RecipientsController.PATH,
                                        "work.tell.recipient." + line.purpose(),
                                        title)
                                .by(by));
            }
        }
    }

    /** The one unit, or all of a collective name in the issuer's territory; nobody where the name does not say. */
    private List<UnitId> meant(String name, UnitId issuer, LocalDate on) {
        var meant = new ArrayList<UnitId>();
        units.named(name, issuer, on).map(Unit::id).ifPresent(meant::add);
        if (meant.isEmpty()) units.members(name, territory(issuer, on), on).forEach(unit -> meant.add(unit.id()));
        meant.remove(issuer);
        return meant;
    }

    private UnitId territory(UnitId issuer, LocalDate on) {
        var unit = units.find(issuer, on);
        while (unit.isPresent()
                && !unit.get().kind().isTerritory()
                && unit.get().parent() != null) {
            unit = units.find(unit.get().parent(), on);
        }
        return unit.map(Unit::id).orElse(issuer);
    }

    private Set<PersonId> people(CampaignId campaign, UnitId unit) {
        return new LinkedHashSet<>(
                persons.given(PEOPLE, campaign.value(), List.of(unit)).getOrDefault(unit, List.of()));
    }
}
