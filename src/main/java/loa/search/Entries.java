package loa.search;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What can be found: table {@code search.entry}, which no other class writes. */
@Repository
class Entries {

    /** So many entries share a shelf at most; what is looked for is looked for on the newest first. */
    static final int ON_A_SHELF = 1 << 14;

    /** Where shelves stand so empty, all are filled anew. */
    private static final int THIN = 4;

    private static final int FEW = 50;

    private static final String COLUMNS = """
            kind, key, language, campaign, unit, units, about, opens, bound, shared, title, body, path, state, at, sha256
            """;

    private static final String VALUES = """
            :kind, :key, :language, :campaign, :unit, cast(:units as uuid[]), cast(:about as uuid[]), cast(:opens as uuid[]),
            :bound, :shared, :title, :body, :path, :state, :at, :sha256
            """;

    private static final String CHANGED = """
            on conflict (kind, key, language) do update
               set campaign = excluded.campaign, unit = excluded.unit, units = excluded.units, about = excluded.about,
                   opens = excluded.opens, bound = excluded.bound, shared = excluded.shared, title = excluded.title,
                   body = excluded.body, path = excluded.path, state = excluded.state, at = excluded.at,
                   place = excluded.place, words = excluded.words, sha256 = excluded.sha256
             where search.entry.sha256 <> excluded.sha256
            """;

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate batches;

    Entries(JdbcClient db, NamedParameterJdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** Has these stand for the things with these keys, and nothing else. */
    void put(Kind kind, Collection<String> keys, List<Row> rows) {
        var stand = rows.stream()
                .map(row -> row.found().key() + " " + row.found().language())
                .toArray(String[]::new);
        db.sql("""
                delete from search.entry
                 where kind = :kind and key = any (:keys) and key || ' ' || language <> all (:stand)
                """)
                .param("kind", kind.name())
                .param("keys", keys.toArray(String[]::new))
                .param("stand", stand)
                .update();
        insert(
                rows,
                "insert into search.entry (" + COLUMNS + ", place, words) select " + VALUES
                        + ", p.place, " + words(":words", "p.place")
                        + " from (select nextval('search.place') as place) p " + CHANGED);
    }

    private static String words(String words, String place) {
        return "cast(replace(" + words + ", '/', " + place + " / " + ON_A_SHELF + " || '/') as tsvector)";
    }

    private void insert(List<Row> rows, String sql) {
        if (rows.isEmpty()) return;
        var values = rows.stream().map(Entries::values).toArray(MapSqlParameterSource[]::new);
        batches.batchUpdate(sql, values);
    }

    private static MapSqlParameterSource values(Row row) {
        var found = row.found();
        return new MapSqlParameterSource()
                .addValue("kind", row.kind().name())
                .addValue("key", found.key())
                .addValue("language", found.language())
                .addValue("campaign", found.campaign())
                .addValue("unit", found.unit())
                .addValue("units", array(row.units()))
                .addValue("about", array(row.about()))
                .addValue("opens", array(row.opens()))
                .addValue("bound", found.bound())
                .addValue("shared", row.shared())
                .addValue("title", found.title())
                .addValue("body", found.body())
                .addValue("path", found.path())
                .addValue("state", found.state())
                .addValue("at", Timestamp.from(found.at()))
                .addValue("words", row.words())
                .addValue("sha256", row.sha256());
    }

    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Begins to read all anew; until {@link #lay} what was known is found. */
    void open() {
        db.sql("""
                create temporary table fresh (like search.entry including defaults) on commit drop;
                alter table fresh alter column words type text
                """).update();
    }

    void gather(List<Row> rows) {
        insert(rows, "insert into fresh (" + COLUMNS + ", place, words) values (" + VALUES + ", 0, :words)");
    }

    /** What was gathered stands from now on, what is newer on newer shelves; what did not change stays where it stood. */
    int lay() {
        db.sql("analyze fresh").update();
        var thin = db.sql("select coalesce(max(place) - min(place), 0) > :thin * (count(*) + :shelf) from search.entry")
                .param("thin", THIN)
                .param("shelf", ON_A_SHELF)
                .query(Boolean.class)
                .single();
        // Apart, because only by itself a lack is looked for once for all.
        var gone =
                "where not exists (select from fresh f where f.kind = e.kind and f.key = e.key and f.language = e.language)";
        db.sql("delete from search.entry e " + (thin ? "" : gone)).update();
        db.sql("""
                delete from fresh f
                 using search.entry e
                 where f.kind = e.kind and f.key = e.key and f.language = e.language and f.sha256 = e.sha256
                """).update();
        return db.sql("insert into search.entry (" + COLUMNS + ", place, words) select " + COLUMNS + ", place, "
                        + words("words", "place")
                        + " from (select " + COLUMNS + ", words, nextval('search.place') as place"
                        + "         from (select * from fresh order by at, key) o) f " + CHANGED)
                .update();
    }

    /** Things whose finding depends on one of these units. */
    void noteAbout(Collection<UUID> units) {
        // Few are looked up in the index; many are joined, for an array is compared with each row.
        if (units.size() > FEW) {
            db.sql("""
                    insert into search.due (kind, key)
                    select distinct e.kind, e.key
                      from search.entry e
                     cross join lateral unnest(e.about) a
                      join unnest(cast(:units as uuid[])) u on u = a
                     where e.kind <> 'UNIT'
                    """).param("units", array(units)).update();
            return;
        }
        db.sql("""
                insert into search.due (kind, key)
                select distinct kind, key from search.entry where about && cast(:units as uuid[]) and kind <> 'UNIT'
                """).param("units", array(units)).update();
    }

    /** What these are called now. */
    Map<String, String> titles(Kind kind, Collection<String> keys) {
        var titles = new HashMap<String, String>();
        db.sql("select key, title from search.entry where kind = :kind and key = any (:keys)")
                .param("kind", kind.name())
                .param("keys", keys.toArray(String[]::new))
                .query(rs -> {
                    titles.put(rs.getString("key"), rs.getString("title"));
                });
        return titles;
    }

    /** How many entries there are of each kind. */
    Map<Kind, Long> count() {
        var counts = new LinkedHashMap<Kind, Long>();
        db.sql("select kind, count(*) as entries from search.entry group by kind")
                .query(rs -> {
                    counts.put(Kind.valueOf(rs.getString("kind")), rs.getLong("entries"));
                });
        return counts;
    }

    /** Words of entries that have so many letters, with how many entries have them. */
    Map<String, Integer> words(int shortest, int longest) {
        var words = new HashMap<String, Integer>();
        db.sql("select word, entries from search.word where length(word) between :shortest and :longest")
                .param("shortest", shortest)
                .param("longest", longest)
                .query(rs -> {
                    words.put(rs.getString("word"), rs.getInt("entries"));
                });
        return words;
    }

    /** The words that stand in entries, counted anew. */
    void countWords() {
        db.sql("truncate search.word").update();
        db.sql("""
                insert into search.word (word, entries)
                select split_part(word, '/', 2), sum(ndoc) from ts_stat('select words from search.entry')
                 where word ~ '/[a-z]{2,}$'
                 group by 1
                having sum(ndoc) > 1
                """).update();
    }

    /** One thing as it stands in the index. */
    record Row(
            Kind kind,
            Findable found,
            Set<UUID> units,
            Set<UUID> about,
            Set<UUID> opens,
            boolean shared,
            String words,
            String sha256) {}

    static List<String> keys(List<Row> rows) {
        var keys = new ArrayList<String>();
        for (var row : rows) keys.add(row.found().key());
        return keys;
    }
}
