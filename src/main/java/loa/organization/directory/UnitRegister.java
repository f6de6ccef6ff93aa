package loa.organization.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import loa.organization.UnitId;
import loa.organization.UnitKind;
import loa.platform.web.ThisRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units on file: tables {@code organization.unit…}, {@code succession} and {@code directory}, which no other class writes. */
@Repository
public class UnitRegister {

    private static final String KEY = UnitRegister.class.getName();

    private record Read(UUID stamp, Directory directory) {}

    private final JdbcClient db;
    private volatile @Nullable Read last;

    UnitRegister(JdbcClient db) {
        this.db = db;
    }

    /** The directory as it is; read anew only after somebody changed it. */
    public Directory directory() {
        return ThisRequest.remember(KEY, () -> {
            var stamp = db.sql("select stamp from organization.directory")
                    .query(UUID.class)
                    .single();
            var known = last;
            if (known != null && known.stamp.equals(stamp)) return known.directory;
            var read = new Read(stamp, read());
            last = read;
            return read.directory;
        });
    }

    /** The same, and nobody else changes it until this transaction ends. */
    public Directory lockedDirectory() {
        db.sql("select stamp from organization.directory for update")
                .query(UUID.class)
                .single();
        ThisRequest.forget(KEY);
        return directory();
    }

    public void add(UnitLife unit) {
        db.sql("""
                insert into organization.unit (id, kind, code, founded_on, last_on)
                values (:id, :kind, :code, :foundedOn, :lastOn)
                """)
                .param("id", unit.id().value())
                .param("kind", unit.kind().name())
                .param("code", unit.code())
                .param("foundedOn", unit.foundedOn())
                .param("lastOn", unit.lastOn())
                .update();
        addPeriods(unit);
        changed();
    }

    /** Saves the unit, unless someone else did since it was read. */
    public void save(UnitLife unit) {
        var rows = db.sql("""
                update organization.unit
                   set code = :code, last_on = :lastOn, version = version + 1
                 where id = :id and version = :version
                """)
                .param("code", unit.code())
                .param("lastOn", unit.lastOn())
                .param("id", unit.id().value())
                .param("version", unit.version())
                .update();
        if (rows == 0) throw new OptimisticLockingFailureException("unit changed meanwhile: " + unit.id());
        for (var table : List.of("unit_name", "unit_parent", "unit_alias")) {
            db.sql("delete from organization." + table + " where unit = ?")
                    .param(unit.id().value())
                    .update();
        }
        addPeriods(unit);
        changed();
    }

    public void add(Directory.Succession succession) {
        db.sql("""
                insert into organization.succession (predecessor, successor, since, main) values (?, ?, ?, ?)
                    on conflict do nothing
                """)
                .params(
                        succession.predecessor().value(),
                        succession.successor().value(),
                        succession.since(),
                        succession.main())
                .update();
        changed();
    }

    /** Takes back who took over from whom. */
    public void remove(Directory.Succession succession) {
        db.sql("delete from organization.succession where predecessor = ? and successor = ?")
                .params(succession.predecessor().value(), succession.successor().value())
                .update();
        changed();
    }

    /** Takes back the founding of a unit that nothing hangs on. */
    public void remove(UnitId unit) {
        for (var table : List.of("unit_name", "unit_parent", "unit_alias")) {
            db.sql("delete from organization." + table + " where unit = ?")
                    .param(unit.value())
                    .update();
        }
        db.sql("delete from organization.unit where id = ?").param(unit.value()).update();
        changed();
    }

    private void addPeriods(UnitLife unit) {
        var id = unit.id().value();
        for (var named : unit.names()) {
            db.sql("insert into organization.unit_name values (?, ?, ?)")
                    .params(id, named.since(), named.name())
                    .update();
        }
        for (var under : unit.parents()) {
            db.sql("insert into organization.unit_parent values (:unit, :since, :parent)")
                    .param("unit", id)
                    .param("since", under.since())
                    .param("parent", value(under.parent()))
                    .update();
        }
        for (var alias : unit.aliases()) {
            db.sql("insert into organization.unit_alias values (?, ?) on conflict do nothing")
                    .params(id, alias)
                    .update();
        }
    }

    private void changed() {
        db.sql("update organization.directory set stamp = gen_random_uuid()").update();
        ThisRequest.forget(KEY);
    }

    private Directory read() {
        var names = grouped(
                "select unit, since, name from organization.unit_name order by since",
                rs -> new UnitLife.Named(day(rs, "since"), rs.getString("name")));
        var parents = grouped(
                "select unit, since, parent from organization.unit_parent order by since",
                rs -> new UnitLife.Under(day(rs, "since"), unit(rs, "parent").orElse(null)));
        var aliases =
                grouped("select unit, alias from organization.unit_alias order by alias", rs -> rs.getString("alias"));
        var lives = db.sql("select id, kind, code, founded_on, last_on, version from organization.unit")
                .query((rs, row) -> {
                    var id = unit(rs, "id").orElseThrow();
                    return new UnitLife(
                            id,
                            UnitKind.valueOf(rs.getString("kind")),
                            rs.getString("code"),
                            day(rs, "founded_on"),
                            rs.getObject("last_on", LocalDate.class),
                            names.getOrDefault(id, List.of()),
                            parents.getOrDefault(id, List.of()),
                            aliases.getOrDefault(id, List.of()),
                            rs.getLong("version"));
                })
                .list();
        var successions = db.sql("select predecessor, successor, since, main from organization.succession")
                .query((rs, row) -> new Directory.Succession(
                        unit(rs, "predecessor").orElseThrow(),
                        unit(rs, "successor").orElseThrow(),
                        day(rs, "since"),
                        rs.getBoolean("main")))
                .list();
        return new Directory(lives, successions);
    }

    private interface Reader<T> {
        T read(ResultSet rs) throws SQLException;
    }

    private <T> Map<UnitId, List<T>> grouped(String sql, Reader<T> reader) {
        var grouped = new HashMap<UnitId, List<T>>();
        db.sql(sql).query(rs -> {
            grouped.computeIfAbsent(unit(rs, "unit").orElseThrow(), id -> new ArrayList<>())
                    .add(reader.read(rs));
        });
        return grouped;
    }

    private static LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static Optional<UnitId> unit(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getObject(column, UUID.class)).map(UnitId::new);
    }

    private static @Nullable UUID value(@Nullable UnitId id) {
        return id == null ? null : id.value();
    }
}
