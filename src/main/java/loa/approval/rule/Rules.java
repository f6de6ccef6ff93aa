package loa.approval.rule;

import static loa.approval.Columns.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.approval.ObjectKind;
import loa.approval.Order;
import loa.approval.rule.Rule.Body;
import loa.approval.rule.Rule.Source;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of campaigns: tables {@code approval.rule}, {@code rule_body} and {@code rule_change}. */
@Repository
public class Rules {

    private final JdbcClient db;

    Rules(JdbcClient db) {
        this.db = db;
    }

    public Optional<Rule> find(CampaignId campaign, ObjectKind kind) {
        return Optional.ofNullable(of(campaign).get(kind));
    }

    /** The rules of a campaign by kind. */
    public Map<ObjectKind, Rule> of(CampaignId campaign) {
        Map<ObjectKind, List<Body>> bodies = new EnumMap<>(ObjectKind.class);
        db.sql("select * from approval.rule_body where campaign = :campaign order by place")
                .param("campaign", campaign.value())
                .query(rs -> {
                    bodies.computeIfAbsent(ObjectKind.valueOf(rs.getString("object_kind")), _ -> new ArrayList<>())
                            .add(new Body(new UnitId(id(rs, "body")), rs.getInt("quorum")));
                });
        Map<ObjectKind, Rule> rules = new EnumMap<>(ObjectKind.class);
        db.sql("select * from approval.rule where campaign = :campaign")
                .param("campaign", campaign.value())
                .query(rs -> {
                    var kind = ObjectKind.valueOf(rs.getString("object_kind"));
                    rules.put(
                            kind,
                            new Rule(
                                    campaign,
                                    kind,
                                    bodies.getOrDefault(kind, List.of()),
                                    Order.valueOf(rs.getString("ordering")),
                                    Source.valueOf(rs.getString("source")),
                                    list(rs, "plan_bodies", text -> new UnitId(UUID.fromString(text))),
                                    list(rs, "unmatched", text -> text),
                                    list(rs, "clauses", text -> text),
                                    list(rs, "disputed", text -> text),
                                    rs.getBoolean("settled"),
                                    new UnitId(id(rs, "owner"))));
                });
        return rules;
    }

    /** Each setting of a rule, the latest first. */
    public List<RuleChange> changes(CampaignId campaign) {
        return db.sql("select * from approval.rule_change where campaign = :campaign order by at desc, sequence desc")
                .param("campaign", campaign.value())
                .query((rs, _) -> new RuleChange(
                        ObjectKind.valueOf(rs.getString("object_kind")),
                        instant(rs, "at"),
                        rs.getString("by_name"),
                        rs.getString("by_post"),
                        rs.getString("by_unit"),
                        Source.valueOf(rs.getString("source")),
                        list(rs, "bodies", text -> new UnitId(UUID.fromString(text))),
                        Order.valueOf(rs.getString("ordering")),
                        rs.getString("reason")))
                .list();
    }

    /** Keeps others from changing the rules of the campaign until the transaction ends. */
    void hold(CampaignId campaign) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('approval.rule:' || :campaign, 0))::text")
                .param("campaign", campaign.value().toString())
                .query((_, _) -> 1)
                .list();
    }

    /** Puts the rule in force, with a line in its history. */
    void save(Rule rule, String reason, Me by, Instant at) {
        db.sql("""
                insert into approval.rule
                       (campaign, object_kind, ordering, source, plan_bodies, unmatched, clauses, disputed, settled, owner)
                values (:campaign, :kind, :order, :source, cast(:planBodies as uuid[]), cast(:unmatched as text[]),
                        cast(:clauses as text[]), cast(:disputed as text[]), :settled, :owner)
                    on conflict (campaign, object_kind) do update
                   set ordering = excluded.ordering, source = excluded.source, plan_bodies = excluded.plan_bodies,
                       unmatched = excluded.unmatched, clauses = excluded.clauses, disputed = excluded.disputed,
                       settled = excluded.settled, owner = excluded.owner
                """)
                .param("campaign", rule.campaign().value())
                .param("kind", rule.kind().name())
                .param("order", rule.order().name())
                .param("source", rule.source().name())
                .param("planBodies", array(rule.planBodies(), UnitId::value))
                .param("unmatched", array(rule.unmatched(), name -> name))
                .param("clauses", array(rule.clauses(), name -> name))
                .param("disputed", array(rule.disputed(), name -> name))
                .param("settled", rule.settled())
                .param("owner", rule.owner().value())
                .update();
        db.sql("delete from approval.rule_body where campaign = :campaign and object_kind = :kind")
                .param("campaign", rule.campaign().value())
                .param("kind", rule.kind().name())
                .update();
        int place = 0;
        for (var body : rule.bodies()) {
            db.sql("""
                    insert into approval.rule_body (campaign, object_kind, place, body, quorum)
                    values (:campaign, :kind, :place, :body, :quorum)
                    """)
                    .param("campaign", rule.campaign().value())
                    .param("kind", rule.kind().name())
                    .param("place", place++)
                    .param("body", body.unit().value())
                    .param("quorum", body.quorum())
                    .update();
        }
        db.sql("""
                insert into approval.rule_change
                       (campaign, object_kind, sequence, at, by_person, by_name, by_post, by_unit, source, bodies, ordering, reason)
                select :campaign, :kind, coalesce(max(sequence), 0) + 1, :at, cast(:person as uuid), :name, :post, :unit, :source,
                       cast(:bodies as uuid[]), :order, :reason
                  from approval.rule_change where campaign = :campaign and object_kind = :kind
                """)
                .param("campaign", rule.campaign().value())
                .param("kind", rule.kind().name())
                .param("at", utc(at))
                .params(signature(by))
                .param("source", rule.source().name())
                .param("bodies", array(rule.units(), UnitId::value))
                .param("order", rule.order().name())
                .param("reason", reason)
                .update();
    }
}
