package loa.congress.programme;

import static loa.congress.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loa.media.MediaId;
import loa.organization.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items on file: table {@code congress.item}, which no other class writes. */
@Repository
public class Items {

    private final JdbcClient db;

    Items(JdbcClient db) {
        this.db = db;
    }

    public Optional<Item> find(ItemId id) {
        return db.sql("select * from congress.item where id = :id")
                .param("id", id.value())
                .query(Items::read)
                .optional();
    }

    /** All of a programme: those in it first, in its order. */
    public List<Item> of(ProgrammeId programme) {
        return db.sql("""
                select * from congress.item where programme = :programme
                 order by array_position(array['SELECTED', 'RESERVE', 'REGISTERED', 'DROPPED'], state), place, id
                """)
                .param("programme", programme.value())
                .query(Items::read)
                .list();
    }

    /** Those on the stage, in their order. */
    public List<Item> selected(ProgrammeId programme) {
        return of(programme).stream()
                .filter(item -> item.state() == ItemState.SELECTED)
                .toList();
    }

    /** The newest time that was taken of each item. */
    public Map<ItemId, Length> measured(ProgrammeId programme) {
        var measured = new HashMap<ItemId, Length>();
        db.sql("""
                select distinct on (r.item) r.item, r.seconds
                  from congress.run r
                  join congress.rehearsal h on h.id = r.rehearsal
                 where h.programme = :programme and r.seconds is not null
                 order by r.item, h.held_on desc, r.noted_at desc
                """).param("programme", programme.value()).query(rs -> {
            measured.put(new ItemId(id(rs, "item")), new Length(rs.getInt("seconds")));
        });
        return measured;
    }

    /** Which programme plays this file. */
    Optional<Item> playing(MediaId music) {
        return db.sql("select * from congress.item where music = :music order by id limit 1")
                .param("music", music.value())
                .query(Items::read)
                .optional();
    }

    void add(Item item) {
        write("""
                insert into congress.item
                       (id, programme, unit, state, place, title, genre, performers, language, seconds, lead_in,
                        lead_in_seconds, changeover_seconds, needs, needs_words, author, rights_note, in_charge, music,
                        reason, by_person)
                values (:id, :programme, :unit, :state, :place, :title, :genre, :performers, :language, :seconds, :leadIn,
                        :leadInSeconds, :changeover, cast(:needs as text[]), :needsWords, :author, :rightsNote, :inCharge,
                        :music, :reason, :by)
                """, item);
    }

    void save(Item item) {
        write("""
                update congress.item
                   set state = :state, place = :place, title = :title, genre = :genre, performers = :performers,
                       language = :language, seconds = :seconds, lead_in = :leadIn, lead_in_seconds = :leadInSeconds,
                       changeover_seconds = :changeover, needs = cast(:needs as text[]), needs_words = :needsWords,
                       author = :author, rights_note = :rightsNote, in_charge = :inCharge, music = :music,
                       reason = :reason, by_person = :by, version = version + 1
                 where id = :id and programme = :programme and unit = :unit
                """, item);
    }

    private void write(String sql, Item item) {
        var sketch = item.sketch();
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", item.id().value());
        values.put("programme", item.programme().value());
        values.put("unit", item.unit().value());
        values.put("state", item.state().name());
        values.put("place", item.place());
        values.put("title", sketch.title());
        values.put("genre", sketch.genre().name());
        values.put("performers", sketch.performers());
        values.put("language", sketch.language());
        values.put("seconds", sketch.length().seconds());
        values.put("leadIn", sketch.leadIn());
        values.put("leadInSeconds", sketch.leadInLength().seconds());
        values.put("changeover", sketch.changeover().seconds());
        values.put("needs", array(sketch.needs()));
        values.put("needsWords", sketch.needsWords());
        values.put("author", sketch.author());
        values.put("rightsNote", sketch.rightsNote());
        values.put("inCharge", sketch.inCharge());
        values.put("music", sketch.music() == null ? null : sketch.music().value());
        values.put("reason", item.reason());
        values.put("by", item.by());
        db.sql(sql).params(values).update();
    }

    /** Numbers the items from 1 in this order. */
    void order(List<ItemId> ids) {
        db.sql("""
                update congress.item i set place = o.place
                  from unnest(cast(:ids as uuid[])) with ordinality as o (id, place)
                 where i.id = o.id
                """)
                .param("ids", array(ids.stream().map(ItemId::value).toList()))
                .update();
    }

    /** Which of those in the programme were performed. */
    void performed(ProgrammeId programme, Set<ItemId> performed) {
        db.sql("""
                update congress.item set performed = id = any(cast(:ids as uuid[]))
                 where programme = :programme and state = 'SELECTED'
                """)
                .param("ids", array(performed.stream().map(ItemId::value).toList()))
                .param("programme", programme.value())
                .update();
    }

    private static Item read(ResultSet rs, int row) throws SQLException {
        var sketch = new Sketch(
                rs.getString("title"),
                Genre.valueOf(rs.getString("genre")),
                rs.getObject("performers", Integer.class),
                rs.getString("language"),
                new Length(rs.getInt("seconds")),
                rs.getString("lead_in"),
                new Length(rs.getInt("lead_in_seconds")),
                new Length(rs.getInt("changeover_seconds")),
                new HashSet<>(list(rs, "needs", Need::valueOf)),
                rs.getString("needs_words"),
                rs.getString("author"),
                rs.getString("rights_note"),
                rs.getString("in_charge"),
                idOrNull(rs, "music", MediaId::new));
        return new Item(
                new ItemId(id(rs, "id")),
                new ProgrammeId(id(rs, "programme")),
                new UnitId(id(rs, "unit")),
                ItemState.valueOf(rs.getString("state")),
                rs.getInt("place"),
                sketch,
                rs.getString("reason"),
                rs.getObject("performed", Boolean.class),
                rs.getInt("version"),
                id(rs, "by_person"));
    }
}
