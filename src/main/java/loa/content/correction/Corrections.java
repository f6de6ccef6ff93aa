package loa.content.correction;

import static loa.content.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import loa.content.ItemId;
import loa.content.correction.Correction.Place;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notes on file: tables {@code content.correction} and {@code correction_place}; nothing of what was said is changed. */
@Repository
public class Corrections {

    private final JdbcClient db;

    Corrections(JdbcClient db) {
        this.db = db;
    }

    /** Of an item, the latest first. */
    public List<Correction> of(ItemId item) {
        Map<UUID, List<Place>> places = new HashMap<>();
        db.sql("""
                select p.*
                  from content.correction_place p
                  join content.correction c on c.id = p.correction
                 where c.item = :item
                 order by p.correction, p.place
                """).param("item", item.value()).query(rs -> {
            places.computeIfAbsent(id(rs, "correction"), _ -> new ArrayList<>())
                    .add(new Place(
                            rs.getInt("place"),
                            rs.getString("words"),
                            instantOrNull(rs, "done_at"),
                            rs.getString("done_by_name")));
        });
        return db.sql("select * from content.correction where item = :item order by at desc, id")
                .param("item", item.value())
                .query((rs, row) -> correction(rs, places.getOrDefault(id(rs, "id"), List.of())))
                .list();
    }

    /** Where an item went out each time, in the words of whoever said so, and when it last did. */
    Out out(ItemId item) {
        var notes = new ArrayList<String>();
        var last = new ArrayList<Instant>();
        db.sql("""
                select note, at from content.entry
                 where item = :item and move = 'Publish'
                 order by sequence
                """).param("item", item.value()).query(rs -> {
            notes.add(Objects.requireNonNullElse(rs.getString("note"), ""));
            last.add(instant(rs, "at"));
        });
        return new Out(notes, last.isEmpty() ? null : last.getLast());
    }

    record Out(List<String> notes, @Nullable Instant last) {}

    void add(Correction correction, Me by) {
        db.sql("""
                insert into content.correction
                       (id, item, withdrawn, title, wrong, fixed, since, edition, at, by_person, by_name, by_unit)
                values (:id, :item, :withdrawn, :title, :wrong, :fixed, :since, :edition, :at, :person, :name, :unit)
                """)
                .param("id", correction.id())
                .param("item", correction.item().value())
                .param("withdrawn", correction.withdrawn())
                .param("title", correction.title())
                .param("wrong", correction.wrong())
                .param("fixed", correction.fixed())
                .param("since", correction.since())
                .param("edition", correction.edition())
                .param("at", utc(correction.at()))
                .param("person", by.person())
                .param("name", by.name())
                .param("unit", by.unit())
                .update();
        for (var place : correction.places()) {
            db.sql("""
                    insert into content.correction_place (correction, place, words) values (:correction, :place, :words)
                    """)
                    .param("correction", correction.id())
                    .param("place", place.number())
                    .param("words", place.words())
                    .update();
        }
    }

    /** Says which edition went out instead. */
    void fix(ItemId item, int edition, Instant at) {
        db.sql("""
                update content.correction
                   set fixed_edition = :edition, fixed_at = :at
                 where item = :item and not withdrawn and fixed_at is null
                """)
                .param("edition", edition)
                .param("at", utc(at))
                .param("item", item.value())
                .update();
    }

    /** Notes that the note was told at a place; whether it had not been yet. */
    boolean told(ItemId item, UUID correction, int place, Me by, Instant at) {
        return db.sql("""
                update content.correction_place p
                   set done_at = :at, done_by_name = :name
                  from content.correction c
                 where c.id = p.correction and c.item = :item and p.correction = :correction and p.place = :place
                   and p.done_at is null
                """)
                        .param("at", utc(at))
                        .param("name", by.name())
                        .param("item", item.value())
                        .param("correction", correction)
                        .param("place", place)
                        .update()
                == 1;
    }

    private static Correction correction(ResultSet rs, List<Place> places) throws SQLException {
        return new Correction(
                id(rs, "id"),
                new ItemId(id(rs, "item")),
                rs.getBoolean("withdrawn"),
                rs.getString("title"),
                rs.getString("wrong"),
                rs.getString("fixed"),
                Objects.requireNonNull(rs.getObject("since", LocalDate.class)),
                rs.getInt("edition"),
                instant(rs, "at"),
                rs.getString("by_name"),
                rs.getObject("fixed_edition", Integer.class),
                instantOrNull(rs, "fixed_at"),
                places);
    }
}
