package loa.congress;

import static loa.congress.Columns.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import loa.organization.CampaignUnits;
import loa.organization.UnitId;
import loa.organization.Units;
import loa.organization.decree.Estate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Programmes and lists of equipment that units lead, items they perform, calls they were sent and things they bring: all of it
 * goes to whoever takes them over.
 */
@Repository
class CongressEstate implements Estate {

    private final JdbcClient db;
    private final CampaignUnits participants;
    private final Units units;
    private final History history;

    CongressEstate(JdbcClient db, CampaignUnits participants, Units units, History history) {
        this.db = db;
        this.participants = participants;
        this.units = units;
        this.history = history;
    }

    /** Kinds of things that hang on units; the order is that of the list. */
    private enum Kind {
        PROGRAMME("update congress.programme set lead = :to where id = :id", false),
        CALL("", true),
        ITEM("update congress.item set unit = :to where id = :id", false),
        EQUIPMENT("update congress.gear_list set lead = :to where id = :id", false),
        THING("update congress.gear set unit = :to where id = :id", true);

        private final String update;
        private final boolean mayEnd;

        Kind(String update, boolean mayEnd) {
            this.update = update;
            this.mayEnd = mayEnd;
        }
    }

    /** One of them, as it is named in the key: kind, unit and id. */
    private record Key(Kind kind, UUID id) {

        static Key of(String key) {
            var parts = key.split(" ", 3);
            return new Key(Kind.valueOf(parts[0]), UUID.fromString(parts[2]));
        }
    }

    @Override
    public String name() {
        return "congress";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public List<Item> of(Set<UnitId> ending, LocalDate day) {
        return db.sql("""
                select x.kind, x.id, x.unit, x.words, x.href, c.title
                  from (select 'PROGRAMME' as kind, 1 as place, id, lead as unit, title as words, campaign,
                               '/programmes/' || id as href
                          from congress.programme where performed_on is null
                         union all
                        select 'CALL', 2, p.id, c.unit, p.title, p.campaign, '/programmes/' || p.id
                          from congress.called c join congress.programme p on p.id = c.programme
                         where p.performed_on is null
                         union all
                        select 'ITEM', 3, i.id, i.unit, i.title, p.campaign, '/programmes/' || p.id || '/items/' || i.id
                          from congress.item i join congress.programme p on p.id = i.programme
                         where p.performed_on is null
                         union all
                        select 'EQUIPMENT', 4, id, lead, title, campaign, '/equipment/' || id from congress.gear_list
                         union all
                        select 'THING', 5, g.id, g.unit, g.name, l.campaign, '/equipment/' || l.id || '/things/' || g.id
                          from congress.gear g join congress.gear_list l on l.id = g.list
                         where not g.removed and g.state <> 'RETURNED') x
                  join work.api_campaign c on c.id = x.campaign
                 where x.unit = any(cast(:units as uuid[]))
                 order by c.confirmed_on, c.id, x.place, x.words, x.id
                """)
                .param("units", array(ending))
                .query((rs, row) -> {
                    var kind = Kind.valueOf(rs.getString("kind"));
                    var unit = new UnitId(id(rs, "unit"));
                    return new Item(
                            kind + " " + unit + " " + id(rs, "id"),
                            unit,
                            rs.getString("words"),
                            rs.getString("title"),
                            rs.getString("href"),
                            null,
                            kind.mayEnd);
                })
                .list();
    }

    @Override
    public Map<String, String> handOver(List<Handover> handovers, Act act) {
        var memos = new HashMap<String, String>();
        for (var one : handovers) {
            var key = Key.of(one.key());
            if (key.kind == Kind.CALL) {
                memos.put(one.key(), call(key.id, one.from(), one.to()) ? "" : "had");
            } else {
                move(key, one.to());
                note(key, one.words(), one.from(), one.to(), act);
            }
            if (one.to() != null) participants.takePart(campaign(key), List.of(one.to()));
        }
        return memos;
    }

    @Override
    public boolean isTouched(List<Handover> handovers, Act act) {
        var ids = handovers.stream()
                .map(one -> Key.of(one.key()))
                .filter(key -> key.kind != Kind.CALL)
                .map(Key::id)
                .toList();
        return db.sql("""
                select exists (select from congress.history where subject = any(cast(:ids as uuid[])) and at > :at)
                """)
                .param("ids", array(ids))
                .param("at", utc(act.at()))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void takeBack(List<Handover> handovers, Act act) {
        for (var one : handovers.reversed()) {
            var key = Key.of(one.key());
            if (key.kind == Kind.CALL) {
                var heir = one.memo().equals("had") ? null : one.to();
                call(key.id, heir == null ? one.from() : heir, one.from());
            } else {
                move(key, one.from());
                note(key, one.words(), one.to(), one.from(), act);
            }
        }
        participants.leave(act.founded());
    }

    private void move(Key key, @Nullable UnitId to) {
        db.sql(key.kind.update)
                .param("to", to == null ? null : to.value())
                .param("id", key.id)
                .update();
    }

    /** Whether the other unit was not called before. */
    private boolean call(UUID programme, UnitId from, @Nullable UnitId to) {
        db.sql("delete from congress.called where programme = :programme and unit = :unit")
                .param("programme", programme)
                .param("unit", from.value())
                .update();
        if (to == null) return true;
        return db.sql("insert into congress.called (programme, unit) values (:programme, :unit) on conflict do nothing")
                        .param("programme", programme)
                        .param("unit", to.value())
                        .update()
                == 1;
    }

    private UUID campaign(Key key) {
        return db.sql(
                        switch (key.kind) {
                            case PROGRAMME, CALL -> "select campaign from congress.programme where id = :id";
                            case ITEM ->
                                "select p.campaign from congress.item i join congress.programme p on p.id = i.programme where i.id = :id";
                            case EQUIPMENT -> "select campaign from congress.gear_list where id = :id";
                            case THING ->
                                "select l.campaign from congress.gear g join congress.gear_list l on l.id = g.list where g.id = :id";
                        })
                .param("id", key.id)
                .query(UUID.class)
                .single();
    }

    /** The history of the whole says who has it now. */
    private void note(Key key, String words, @Nullable UnitId from, @Nullable UnitId to, Act act) {
        var whole = db.sql(
                        switch (key.kind) {
                            case PROGRAMME, CALL -> "select id from congress.programme where id = :id for update";
                            case ITEM ->
                                "select p.id from congress.item i join congress.programme p on p.id = i.programme where i.id = :id for update of p";
                            case EQUIPMENT -> "select id from congress.gear_list where id = :id for update";
                            case THING ->
                                "select l.id from congress.gear g join congress.gear_list l on l.id = g.list where g.id = :id for update of l";
                        })
                .param("id", key.id)
                .query(UUID.class)
                .single();
        var involved = new ArrayList<UnitId>();
        if (from != null) involved.add(from);
        if (to != null) involved.add(to);
        var names = units.findAll(involved);
        var change = new Difference.Between()
                .field(
                        "unit",
                        from == null
                                ? ""
                                : Objects.requireNonNull(names.get(from)).name(),
                        to == null ? "" : Objects.requireNonNull(names.get(to)).name())
                .all();
        history.add(whole, key.id, words, "unit.handedOver", act.note(), change, act.by(), act.at());
    }
}
