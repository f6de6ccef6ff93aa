package loa.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be read anew, and how far that has come: tables {@code search.due}, {@code reach} and {@code state}. */
@Repository
class Dues {

    /** One transaction at a time brings entries up to date: an older reading never overwrites a newer one. */
    private static final long LOCK = 0x5ea2c4L;

    private final JdbcClient db;
    private final Clock clock;

    Dues(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * How far the index has come.
     *
     * @param built whether all was read at least once
     * @param read how many entries a reading of all has come to
     * @param due how many things wait, counted up to a limit
     * @param current whether the entries are opened by the units of today's directory
     */
    record Standing(boolean built, int read, int due, boolean current) {}

    Standing standing(int most) {
        return db.sql("""
                select s.built_at is not null as built, coalesce(s.read, 0) as read,
                       (select count(*) from (select from search.due order by id limit :most) d) as due,
                       coalesce(s.directory = o.stamp and s.day = :today, false) as current
                  from organization.api_directory o
                  left join search.state s on true
                """)
                .param("most", most)
                .param("today", LocalDate.now(clock))
                .query((rs, row) -> new Standing(
                        rs.getBoolean("built"), rs.getInt("read"), rs.getInt("due"), rs.getBoolean("current")))
                .single();
    }

    /** Whether this transaction is now the one that brings entries up to date. */
    boolean tryLock() {
        return db.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    void lock() {
        db.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
    }

    /** Takes the oldest. */
    Map<Kind, Set<String>> take(int most) {
        var taken = new EnumMap<Kind, Set<String>>(Kind.class);
        db.sql("""
                delete from search.due
                 where id in (select id from search.due order by id limit :most)
                returning kind, key
                """).param("most", most).query(rs -> {
            taken.computeIfAbsent(Kind.valueOf(rs.getString("kind")), none -> new LinkedHashSet<>())
                    .add(rs.getString("key"));
        });
        return taken;
    }

    /** Nothing noted until now is to be read one by one: all is read after it. */
    void clear() {
        db.sql("delete from search.due").update();
    }

    /** All was read. */
    void built() {
        db.sql("""
                insert into search.state (built_at) values (:now)
                    on conflict (single) do update set built_at = excluded.built_at, read = 0
                """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** All is to be read anew. */
    void unbuild() {
        db.sql("insert into search.state default values on conflict (single) do update set built_at = null, read = 0")
                .update();
    }

    void read(int entries) {
        db.sql("insert into search.state (read) values (:read) on conflict (single) do update set read = excluded.read")
                .param("read", entries)
                .update();
    }

    @Nullable
    UUID directory() {
        return db.sql("select stamp from organization.api_directory")
                .query(UUID.class)
                .single();
    }

    /** Keeps from where each unit is reached, and says for which that changed. */
    List<UUID> keepReaches(Map<UUID, Set<UUID>> reaches, @Nullable UUID directory, LocalDate today) {
        var known = new HashMap<UUID, Set<UUID>>();
        db.sql("select unit, reaching from search.reach").query(rs -> {
            known.put(rs.getObject("unit", UUID.class), Set.of((UUID[])
                    rs.getArray("reaching").getArray()));
        });
        var changed = new ArrayList<UUID>();
        reaches.forEach((unit, reaching) -> {
            if (!reaching.equals(known.get(unit))) changed.add(unit);
        });
        save(changed, reaches);
        db.sql("""
                insert into search.state (directory, day) values (:directory, :day)
                    on conflict (single) do update set directory = excluded.directory, day = excluded.day
                """).param("directory", directory).param("day", today).update();
        return changed;
    }

    private void save(Collection<UUID> units, Map<UUID, Set<UUID>> reaches) {
        if (units.isEmpty()) return;
        db.sql("""
                insert into search.reach (unit, reaching)
                select unit, cast(reaching as uuid[])
                  from unnest(cast(:units as uuid[]), cast(:reaching as text[])) as r (unit, reaching)
                    on conflict (unit) do update set reaching = excluded.reaching
                """)
                .param("units", Entries.array(units))
                .param(
                        "reaching",
                        units.stream()
                                .map(unit -> Entries.array(reaches.getOrDefault(unit, Set.of())))
                                .toArray(String[]::new))
                .update();
    }
}
