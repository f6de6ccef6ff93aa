package loa.work.succession;

import static loa.platform.view.Words.msg;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import loa.organization.UnitId;
import loa.organization.decree.Estate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions that plans leave open and units that end were to see to. */
@Repository
class DecisionEstate implements Estate {

    private final JdbcClient db;

    DecisionEstate(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Item> of(Set<UnitId> units, LocalDate day) {
        return db.sql("""
                select d.id, d.campaign_id, d.kind, d.matter, d.owner_unit, d.owner_person, c.title
                  from work.decision d
                  join work.campaign c on c.id = d.campaign_id
                 where d.owner_unit = any (:units) and d.answer is null
                 order by c.confirmed_on, c.id, d.kind, d.matter, d.id
                """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((rs, row) -> {
                    var unit = new UnitId(rs.getObject("owner_unit", UUID.class));
                    var person = rs.getString("owner_person");
                    return new Item(
                            rs.getString("id"),
                            unit,
                            msg("work.decision.kind." + rs.getString("kind")) + " · " + rs.getString("matter"),
                            rs.getString("title"),
                            "/campaigns/" + rs.getString("campaign_id") + "/decisions#d-" + rs.getString("id"),
                            person == null ? null : "people/" + person + "@" + unit,
                            false);
                })
                .list();
    }

    @Override
    public Map<String, String> handOver(List<Handover> handovers, Act act) {
        var memos = new HashMap<String, String>();
        for (var one : handovers) {
            var before = db.sql("""
                    select coalesce(owner_person::text, '') || E'\\n' || coalesce(owner_name, '')
                      from work.decision where id = ? for update
                    """)
                    .param(UUID.fromString(one.key()))
                    .query(String.class)
                    .single();
            memos.put(one.key(), before);
            var person = before.split("\n", -1)[0];
            boolean goesAlong = !person.isEmpty() && act.gave("people/" + person + "@" + one.from(), one.to());
            entrust(one.key(), one.heir(), goesAlong ? before : "\n");
        }
        return memos;
    }

    private void entrust(String decision, UnitId unit, String personAndName) {
        var parts = personAndName.split("\n", -1);
        db.sql("""
                update work.decision
                   set owner_unit = :unit, owner_person = cast(:person as uuid), owner_name = :name
                 where id = :id
                """)
                .param("unit", unit.value())
                .param("person", orNull(parts[0]))
                .param("name", orNull(parts[1]))
                .param("id", UUID.fromString(decision))
                .update();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public boolean isTouched(List<Handover> handovers, Act act) {
        return db.sql("select exists (select from work.decision where id = any (:ids) and decided_at > :at)")
                .param(
                        "ids",
                        handovers.stream()
                                .map(one -> UUID.fromString(one.key()))
                                .toArray(UUID[]::new))
                .param("at", act.at().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void takeBack(List<Handover> handovers, Act act) {
        for (var one : handovers) entrust(one.key(), one.from(), one.memo());
    }
}
