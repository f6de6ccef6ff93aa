package loa.approval.rule;

import static loa.approval.Columns.array;
import static loa.approval.Columns.id;
import static loa.platform.view.Words.msg;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.approval.Columns;
import loa.approval.ObjectKind;
import loa.approval.rule.Rule.Body;
import loa.organization.CampaignUnits;
import loa.organization.UnitId;
import loa.organization.decree.Estate;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who approves what in a campaign, where that is a unit that ends: its heir approves from then on, what is on its way too. The
 * plan keeps the name; what was said, stays said.
 */
@Repository
class ApproverEstate implements Estate {

    private final JdbcClient db;
    private final Rules rules;
    private final CampaignUnits participants;
    private final ApplicationEventPublisher events;

    ApproverEstate(JdbcClient db, Rules rules, CampaignUnits participants, ApplicationEventPublisher events) {
        this.db = db;
        this.rules = rules;
        this.participants = participants;
        this.events = events;
    }

    /** A seat in a rule, as it is named in the key. */
    private record Seat(CampaignId campaign, ObjectKind kind) {

        static Seat of(Handover one) {
            var parts = one.key().split(" ");
            return new Seat(new CampaignId(UUID.fromString(parts[0])), ObjectKind.valueOf(parts[1]));
        }
    }

    @Override
    public String name() {
        return "approver";
    }

    @Override
    public int order() {
        return 79;
    }

    @Override
    public List<Item> of(Set<UnitId> units, LocalDate day) {
        return db.sql("""
                select b.campaign, b.object_kind, b.body, c.title
                  from approval.rule_body b
                  join work.api_campaign c on c.id = b.campaign
                 where b.body = any(cast(:units as uuid[]))
                   and (c.closes_on is null or c.closes_on >= :day
                        or exists (select from approval.sign_off s
                                    where s.campaign = b.campaign and s.object_kind = b.object_kind
                                      and s.state in ('UNRULED', 'ASKED', 'CONFLICT', 'FORCED')))
                 order by c.confirmed_on, c.id, b.object_kind, b.body
                """)
                .param("units", array(units, UnitId::value))
                .param("day", day)
                .query((rs, row) -> {
                    var unit = new UnitId(id(rs, "body"));
                    var campaign = rs.getString("campaign");
                    var kind = rs.getString("object_kind");
                    return new Item(
                            campaign + " " + kind + " " + unit,
                            unit,
                            msg("approval.kind." + kind),
                            rs.getString("title"),
                            "/campaigns/" + campaign + "/approvals",
                            null,
                            false);
                })
                .list();
    }

    @Override
    public Map<String, String> handOver(List<Handover> handovers, Act act) {
        var memos = new HashMap<String, String>();
        for (var one : handovers) {
            var rule = held(Seat.of(one));
            int place = rule.units().indexOf(one.from());
            if (place < 0) continue;
            var bodies = new ArrayList<>(rule.bodies());
            var was = bodies.remove(place);
            boolean had = rule.units().contains(one.heir());
            if (!had) bodies.add(place, new Body(one.heir(), was.quorum()));
            memos.put(one.key(), (had ? "had " : "new ") + place + " " + was.quorum());
            set(rule, bodies, act.note(), act.by(), act.at());
            participants.takePart(rule.campaign().value(), List.of(one.heir()));
        }
        return memos;
    }

    @Override
    public boolean isTouched(List<Handover> handovers, Act act) {
        return handovers.stream()
                .anyMatch(one -> db.sql("""
                        select exists (select from approval.rule_change
                                        where campaign = :campaign and object_kind = :kind and at > :at)
                            or exists (select from approval.signature g join approval.sign_off s on s.id = g.sign_off
                                        where s.campaign = :campaign and s.object_kind = :kind and g.body = :heir and g.at > :at)
                        """)
                        .param("campaign", Seat.of(one).campaign.value())
                        .param("kind", Seat.of(one).kind.name())
                        .param("heir", one.heir().value())
                        .param("at", Columns.utc(act.at()))
                        .query(Boolean.class)
                        .single());
    }

    @Override
    public void takeBack(List<Handover> handovers, Act act) {
        var byPlace = handovers.stream()
                .filter(one -> !one.memo().isEmpty())
                .sorted(Comparator.comparing((Handover one) -> one.memo().startsWith("had"))
                        .thenComparing(one -> -place(one)))
                .toList();
        for (var one : byPlace) {
            var rule = held(Seat.of(one));
            var bodies = new ArrayList<>(rule.bodies());
            if (one.memo().startsWith("new"))
                bodies.removeIf(body -> body.unit().equals(one.heir()));
            int quorum = Integer.parseInt(one.memo().split(" ")[2]);
            bodies.add(Math.min(place(one), bodies.size()), new Body(one.from(), quorum));
            set(rule, bodies, act.note(), act.by(), act.at());
        }
        participants.leave(act.founded());
    }

    private static int place(Handover one) {
        return Integer.parseInt(one.memo().split(" ")[1]);
    }

    private Rule held(Seat seat) {
        rules.hold(seat.campaign);
        return rules.find(seat.campaign, seat.kind).orElseThrow();
    }

    private void set(Rule rule, List<Body> bodies, String why, Me by, Instant at) {
        rules.save(rule.with(bodies), why, by, at);
        events.publishEvent(new RuleChanged(rule.campaign(), Set.of(rule.kind()), why, by));
    }
}
