package loa.field.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The installations that packs came from: tables {@code field.correspondent} and {@code field.correspondent_unit}. */
@Repository
public class Correspondents {

    /** A unit of theirs; {@code ours}: which one it is here. */
    public record Known(
            UUID theirs,
            String name,
            UnitKind kind,
            boolean issuer,
            @Nullable UUID ours) {}

    private final JdbcClient db;

    Correspondents(JdbcClient db) {
        this.db = db;
    }

    public Optional<Correspondent> find(UUID id) {
        return db.sql("select * from field.correspondent where id = :id")
                .param("id", id)
                .query(Correspondents::read)
                .optional();
    }

    /** All of them, those that wait to be believed first. */
    public List<Correspondent> all() {
        return db.sql("select * from field.correspondent order by confirmed_at is not null, name, id")
                .query(Correspondents::read)
                .list();
    }

    /** The one that works for the unit on what is run here. */
    public Optional<Correspondent> worksFor(UnitId unit) {
        return db.sql("""
                select * from field.correspondent
                 where not runs and unit = :unit and confirmed_at is not null and ended_at is null
                 order by confirmed_at desc limit 1
                """)
                .param("unit", unit.value())
                .query(Correspondents::read)
                .optional();
    }

    /** How many wait to be believed. */
    int waiting() {
        return db.sql("select count(*) from field.correspondent where confirmed_at is null and ended_at is null")
                .query(Integer.class)
                .single();
    }

    void add(Correspondent seen) {
        db.sql("""
                insert into field.correspondent (id, public_key, name, runs, their_unit, their_unit_name, first_seen_at)
                values (:id, :key, :name, :runs, :unit, :unitName, :at)
                    on conflict (id) do nothing
                """)
                .param("id", seen.id())
                .param("key", seen.publicKey())
                .param("name", seen.name())
                .param("runs", seen.runs())
                .param("unit", seen.theirUnit())
                .param("unitName", seen.theirUnitName())
                .param("at", utc(seen.firstSeenAt()))
                .update();
    }

    void confirm(UUID id, UnitId unit, @Nullable UUID person, Instant at, String byName) {
        db.sql("""
                update field.correspondent
                   set unit = :unit, person = coalesce(cast(:person as uuid), person), confirmed_at = :at,
                       confirmed_by_name = :by, ended_at = null, ended_by_name = null
                 where id = :id
                """)
                .param("unit", unit.value())
                .param("person", person)
                .param("at", utc(at))
                .param("by", byName)
                .param("id", id)
                .update();
    }

    boolean end(UUID id, Instant at, String byName) {
        return db.sql("""
                update field.correspondent set ended_at = :at, ended_by_name = :by where id = :id and ended_at is null
                """)
                        .param("at", utc(at))
                        .param("by", byName)
                        .param("id", id)
                        .update()
                == 1;
    }

    public List<Known> units(UUID correspondent) {
        return db.sql("""
                select * from field.correspondent_unit where correspondent = :id order by issuer desc, name, theirs
                """)
                .param("id", correspondent)
                .query((rs, row) -> new Known(
                        id(rs, "theirs"),
                        rs.getString("name"),
                        UnitKind.valueOf(rs.getString("kind")),
                        rs.getBoolean("issuer"),
                        rs.getObject("ours", UUID.class)))
                .list();
    }

    /** Notes a unit of theirs; which one it is here stays as it was said. */
    void note(UUID correspondent, Known unit) {
        db.sql("""
                insert into field.correspondent_unit (correspondent, theirs, name, kind, issuer, ours)
                values (:id, :theirs, :name, :kind, :issuer, :ours)
                    on conflict (correspondent, theirs) do update
                   set name = excluded.name, issuer = field.correspondent_unit.issuer or excluded.issuer,
                       ours = coalesce(field.correspondent_unit.ours, excluded.ours)
                """)
                .param("id", correspondent)
                .param("theirs", unit.theirs())
                .param("name", unit.name())
                .param("kind", unit.kind().name())
                .param("issuer", unit.issuer())
                .param("ours", unit.ours())
                .update();
    }

    void set(UUID correspondent, UUID theirs, UUID ours) {
        db.sql("update field.correspondent_unit set ours = :ours where correspondent = :id and theirs = :theirs")
                .param("ours", ours)
                .param("id", correspondent)
                .param("theirs", theirs)
                .update();
    }

    private static Correspondent read(ResultSet rs, int row) throws SQLException {
        var unit = rs.getObject("unit", UUID.class);
        return new Correspondent(
                id(rs, "id"),
                rs.getBytes("public_key"),
                rs.getString("name"),
                rs.getBoolean("runs"),
                unit == null ? null : new UnitId(unit),
                id(rs, "their_unit"),
                rs.getString("their_unit_name"),
                rs.getObject("person", UUID.class),
                Objects.requireNonNull(moment(rs, "first_seen_at")),
                moment(rs, "confirmed_at"),
                rs.getString("confirmed_by_name"),
                moment(rs, "ended_at"));
    }

    static @Nullable Instant moment(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
