package loa.work.succession;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.organization.CampaignUnits;
import loa.organization.UnitId;
import loa.organization.decree.Estate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Duties of others in which units that end take part, as long as something of them is open. */
@Repository
class ShareEstate implements Estate {

    private final JdbcClient db;
    private final CampaignUnits participants;

    ShareEstate(JdbcClient db, CampaignUnits participants) {
        this.db = db;
        this.participants = participants;
    }

    @Override
    public String name() {
        return "shares";
    }

    @Override
    public int order() {
        return 30;
    }

    /** A duty and the unit, as both are named in the key. */
    private record Part(UUID campaign, String clause) {

        static Part of(String key) {
            var parts = key.split(" ", 3);
            return new Part(UUID.fromString(parts[0]), parts[2]);
        }

        static String key(String campaign, UnitId unit, String clause) {
            return campaign + " " + unit + " " + clause;
        }
    }

    @Override
    public List<Item> of(Set<UnitId> units, LocalDate day) {
        return db.sql("""
                select d.campaign_id, d.clause_id, left(d.words, 160) as words, c.title, u.unit
                  from work.duty d
                  join work.campaign c on c.id = d.campaign_id
                  join work.clause p on p.campaign_id = d.campaign_id and p.id = d.clause_id
                 cross join lateral unnest(d.partners) as u (unit)
                 where d.partners && :units and u.unit = any (:units)
                   and exists (select from work.task t
                                where t.campaign_id = d.campaign_id and t.clause_id = d.clause_id
                                  and t.state not in ('PROVED', 'NOT_APPLICABLE'))
                 order by c.confirmed_on, c.id, p.place
                """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((rs, row) -> {
                    var unit = new UnitId(rs.getObject("unit", UUID.class));
                    var campaign = rs.getString("campaign_id");
                    var clause = rs.getString("clause_id");
                    return new Item(
                            Part.key(campaign, unit, clause),
                            unit,
                            clause + " · " + rs.getString("words"),
                            rs.getString("title"),
                            "/campaigns/" + campaign + "/tasks?clause=" + clause,
                            null,
                            true);
                })
                .list();
    }

    @Override
    public Map<String, String> handOver(List<Handover> handovers, Act act) {
        var memos = new HashMap<String, String>();
        for (var one : handovers) {
            var part = Part.of(one.key());
            var partners = partners(part);
            boolean had = one.to() != null && partners.contains(one.to().value());
            memos.put(one.key(), had ? "had" : "");
            var next = partners.stream()
                    .filter(unit -> !unit.equals(one.from().value()))
                    .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
            if (one.to() != null && !had) next.add(one.to().value());
            save(part, next);
            if (one.to() != null) participants.takePart(part.campaign, List.of(one.to()));
        }
        return memos;
    }

    @Override
    public boolean isTouched(List<Handover> handovers, Act act) {
        return false;
    }

    @Override
    public void takeBack(List<Handover> handovers, Act act) {
        for (var one : handovers.reversed()) {
            var part = Part.of(one.key());
            var next = partners(part).stream()
                    .filter(unit -> one.memo().equals("had")
                            || one.to() == null
                            || !unit.equals(one.to().value()))
                    .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
            next.add(one.from().value());
            save(part, next);
        }
        participants.leave(act.founded());
    }

    private List<UUID> partners(Part part) {
        return db.sql("select partners from work.duty where campaign_id = ? and clause_id = ? for update")
                .params(part.campaign, part.clause)
                .query((rs, row) ->
                        Arrays.asList((UUID[]) rs.getArray("partners").getArray()))
                .single();
    }

    private void save(Part part, List<UUID> partners) {
        db.sql(
                        "update work.duty set partners = cast(:partners as uuid[]) where campaign_id = :campaign and clause_id = :clause")
                .param("partners", partners.stream().map(UUID::toString).toArray(String[]::new))
                .param("campaign", part.campaign)
                .param("clause", part.clause)
                .update();
    }
}
