package loa.congress.rehearsal;

import static loa.congress.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import loa.congress.programme.ItemId;
import loa.congress.programme.Length;
import loa.congress.programme.ProgrammeId;
import loa.organization.UnitId;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rehearsals on file: tables {@code congress.rehearsal}, {@code run} and {@code attendance}. */
@Repository
public class Rehearsals {

    private final JdbcClient db;

    Rehearsals(JdbcClient db) {
        this.db = db;
    }

    /** A time that was taken of an item, with the day of the rehearsal. */
    public record Taken(LocalDate on, boolean general, Length length, String remark) {}

    /** A rehearsal to come, with the title of its programme. */
    public record Coming(Rehearsal rehearsal, String programme) {}

    public Optional<Rehearsal> find(RehearsalId id) {
        return db.sql("select * from congress.rehearsal where id = :id")
                .param("id", id.value())
                .query(Rehearsals::read)
                .optional();
    }

    /** Those of a programme, first day first. */
    public List<Rehearsal> of(ProgrammeId programme) {
        return db.sql("select * from congress.rehearsal where programme = :programme"
                        + " order by held_on, starts_at nulls first, id")
                .param("programme", programme.value())
                .query(Rehearsals::read)
                .list();
    }

    /** What is rehearsed: the items in the order they were put down. */
    public List<Run> runs(RehearsalId id) {
        return db.sql("""
                select r.* from congress.run r join congress.item i on i.id = r.item
                 where r.rehearsal = :id
                 order by i.state <> 'SELECTED', i.place, i.id
                """)
                .param("id", id.value())
                .query((rs, row) -> new Run(
                        new ItemId(id(rs, "item")),
                        length(rs),
                        rs.getString("remark"),
                        instantOrNull(rs, "noted_at"),
                        rs.getString("noted_by"),
                        rs.getInt("version")))
                .list();
    }

    public List<Attendance> attendance(RehearsalId id) {
        return db.sql("select * from congress.attendance where rehearsal = :id")
                .param("id", id.value())
                .query((rs, row) -> new Attendance(
                        new UnitId(id(rs, "unit")),
                        rs.getBoolean("came"),
                        rs.getObject("people", Integer.class),
                        rs.getString("words")))
                .list();
    }

    /** The times taken of an item, latest first. */
    public List<Taken> times(ItemId item) {
        return db.sql("""
                select h.held_on, h.general, r.seconds, r.remark
                  from congress.run r join congress.rehearsal h on h.id = r.rehearsal
                 where r.item = :item and r.seconds is not null
                 order by h.held_on desc, r.noted_at desc
                """)
                .param("item", item.value())
                .query((rs, row) -> new Taken(
                        rs.getObject("held_on", LocalDate.class),
                        rs.getBoolean("general"),
                        new Length(rs.getInt("seconds")),
                        rs.getString("remark")))
                .list();
    }

    /** Those between two days to which one of the units comes, because it leads or has an item in it. */
    public List<Coming> between(Collection<UnitId> units, LocalDate from, LocalDate to) {
        return db.sql("""
                select h.*, p.title
                  from congress.rehearsal h join congress.programme p on p.id = h.programme
                 where h.held_on between :from and :to and h.called_off is null
                   and (p.lead = any(cast(:units as uuid[]))
                        or exists (select from congress.run r join congress.item i on i.id = r.item
                                    where r.rehearsal = h.id and i.unit = any(cast(:units as uuid[]))))
                 order by h.held_on, h.starts_at nulls first, h.id
                """)
                .param("units", array(units))
                .param("from", from)
                .param("to", to)
                .query((rs, row) -> new Coming(read(rs, row), rs.getString("title")))
                .list();
    }

    void add(Rehearsal rehearsal, List<ItemId> items) {
        db.sql("""
                insert into congress.rehearsal (id, programme, held_on, starts_at, place, general)
                values (:id, :programme, :heldOn, :startsAt, :place, :general)
                """)
                .param("id", rehearsal.id().value())
                .param("programme", rehearsal.programme().value())
                .param("heldOn", rehearsal.heldOn())
                .param("startsAt", rehearsal.startsAt())
                .param("place", rehearsal.place())
                .param("general", rehearsal.general())
                .update();
        db.sql(
                        "insert into congress.run (rehearsal, item) select :id, item from unnest(cast(:items as uuid[])) as item")
                .param("id", rehearsal.id().value())
                .param("items", array(items.stream().map(ItemId::value).toList()))
                .update();
    }

    /** Notes a time and a remark, unless somebody else did since it was read. */
    boolean save(RehearsalId id, Run run, Instant at, Me by) {
        return db.sql("""
                update congress.run
                   set seconds = :seconds, remark = :remark, noted_at = :at, noted_by = :by, version = version + 1
                 where rehearsal = :id and item = :item and version = :version
                """)
                        .param("seconds", seconds(run.length()))
                        .param("remark", run.remark())
                        .param("at", utc(at))
                        .param("by", by.name())
                        .param("id", id.value())
                        .param("item", run.item().value())
                        .param("version", run.version())
                        .update()
                == 1;
    }

    void save(RehearsalId id, List<Attendance> attendance) {
        for (var one : attendance) {
            db.sql("""
                    insert into congress.attendance (rehearsal, unit, came, people, words)
                    values (:id, :unit, :came, :people, :words)
                        on conflict (rehearsal, unit) do update
                       set came = excluded.came, people = excluded.people, words = excluded.words
                    """)
                    .param("id", id.value())
                    .param("unit", one.unit().value())
                    .param("came", one.came())
                    .param("people", one.people())
                    .param("words", one.words())
                    .update();
        }
    }

    boolean remark(RehearsalId id, int seen, String remarks) {
        return db.sql("""
                update congress.rehearsal set remarks = :remarks, version = version + 1
                 where id = :id and version = :seen
                """)
                        .param("remarks", remarks)
                        .param("id", id.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void callOff(RehearsalId id, String reason) {
        db.sql("update congress.rehearsal set called_off = :reason, version = version + 1 where id = :id")
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    private static @Nullable Integer seconds(@Nullable Length length) {
        return length == null ? null : length.seconds();
    }

    private static @Nullable Length length(ResultSet rs) throws SQLException {
        var seconds = rs.getObject("seconds", Integer.class);
        return seconds == null ? null : new Length(seconds);
    }

    private static Rehearsal read(ResultSet rs, int row) throws SQLException {
        return new Rehearsal(
                new RehearsalId(id(rs, "id")),
                new ProgrammeId(id(rs, "programme")),
                rs.getObject("held_on", LocalDate.class),
                rs.getObject("starts_at", LocalTime.class),
                rs.getString("place"),
                rs.getBoolean("general"),
                rs.getString("remarks"),
                rs.getString("called_off"),
                rs.getInt("version"));
    }
}
