package loa.congress.equipment;

import static loa.congress.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.media.MediaId;
import loa.organization.UnitId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The things on file and how they were tried: tables {@code congress.gear} and {@code trial}. */
@Repository
public class Gears {

    private final JdbcClient db;

    Gears(JdbcClient db) {
        this.db = db;
    }

    public Optional<Gear> find(GearId id) {
        return db.sql("select * from congress.gear where id = :id")
                .param("id", id.value())
                .query(Gears::read)
                .optional();
    }

    /** Those of a list, in its order; what was taken off it is left out. */
    public List<Gear> of(GearListId list) {
        return all(list).stream().filter(gear -> !gear.removed()).toList();
    }

    public List<Gear> all(GearListId list) {
        return db.sql("select * from congress.gear where list = :list order by place, id")
                .param("list", list.value())
                .query(Gears::read)
                .list();
    }

    /** The latest trial of each thing of a list. */
    public Map<GearId, Trial> latest(GearListId list) {
        var latest = new HashMap<GearId, Trial>();
        db.sql("""
                select distinct on (t.gear) t.* from congress.trial t join congress.gear g on g.id = t.gear
                 where g.list = :list order by t.gear, t.at desc
                """)
                .param("list", list.value())
                .query(Gears::readTrial)
                .list()
                .forEach(trial -> latest.put(trial.gear(), trial));
        return latest;
    }

    /** How a thing was tried, latest first. */
    public List<Trial> trials(GearId gear) {
        return db.sql("select * from congress.trial where gear = :gear order by at desc")
                .param("gear", gear.value())
                .query(Gears::readTrial)
                .list();
    }

    /** Which thing a photo shows. */
    Optional<Gear> shown(MediaId photo) {
        return db.sql("""
                select g.* from congress.gear g join congress.trial t on t.gear = g.id where t.photo = :photo limit 1
                """).param("photo", photo.value()).query(Gears::read).optional();
    }

    void add(Gear gear) {
        write("""
                insert into congress.gear
                       (id, list, place, name, quantity, measure, spare, unit, person, borrowed_from, state, note, checks, removed)
                values (:id, :list, :place, :name, :quantity, :measure, :spare, :unit, :person, :borrowedFrom, :state, :note,
                        cast(:checks as text[]), :removed)
                """, gear);
    }

    void save(Gear gear) {
        write("""
                update congress.gear
                   set place = :place, name = :name, quantity = :quantity, measure = :measure, spare = :spare, unit = :unit,
                       person = :person, borrowed_from = :borrowedFrom, state = :state, note = :note,
                       checks = cast(:checks as text[]), removed = :removed, version = version + 1
                 where id = :id and list = :list
                """, gear);
    }

    private void write(String sql, Gear gear) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", gear.id().value());
        values.put("list", gear.list().value());
        values.put("place", gear.place());
        values.put("name", gear.name());
        values.put("quantity", gear.quantity());
        values.put("measure", gear.measure());
        values.put("spare", gear.spare());
        values.put("unit", gear.unit() == null ? null : gear.unit().value());
        values.put("person", gear.person());
        values.put("borrowedFrom", gear.borrowedFrom());
        values.put("state", gear.state().name());
        values.put("note", gear.note());
        values.put("checks", array(gear.checks()));
        values.put("removed", gear.removed());
        db.sql(sql).params(values).update();
    }

    void add(Trial trial, Me by) {
        db.sql("""
                insert into congress.trial (id, gear, good, passed, words, replacement, photo, at, by_person, by_name)
                values (:id, :gear, :good, cast(:passed as text[]), :words, :replacement, :photo, :at, :person, :name)
                """)
                .param("id", trial.id())
                .param("gear", trial.gear().value())
                .param("good", trial.good())
                .param("passed", array(trial.passed()))
                .param("words", trial.words())
                .param("replacement", trial.replacement())
                .param("photo", trial.photo() == null ? null : trial.photo().value())
                .param("at", utc(trial.at()))
                .param("person", by.person())
                .param("name", by.name())
                .update();
    }

    private static Gear read(ResultSet rs, int row) throws SQLException {
        return new Gear(
                new GearId(id(rs, "id")),
                new GearListId(id(rs, "list")),
                rs.getInt("place"),
                rs.getString("name"),
                rs.getInt("quantity"),
                rs.getString("measure"),
                rs.getInt("spare"),
                idOrNull(rs, "unit", UnitId::new),
                rs.getString("person"),
                rs.getString("borrowed_from"),
                GearState.valueOf(rs.getString("state")),
                rs.getString("note"),
                list(rs, "checks", check -> check),
                rs.getBoolean("removed"),
                rs.getInt("version"));
    }

    private static Trial readTrial(ResultSet rs, int row) throws SQLException {
        return new Trial(
                rs.getObject("id", UUID.class),
                new GearId(id(rs, "gear")),
                rs.getBoolean("good"),
                list(rs, "passed", check -> check),
                rs.getString("words"),
                rs.getString("replacement"),
                idOrNull(rs, "photo", MediaId::new),
                instant(rs, "at"),
                rs.getString("by_name"));
    }
}
