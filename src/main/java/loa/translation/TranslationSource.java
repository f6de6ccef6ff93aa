package loa.translation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import loa.search.Findable;
import loa.search.Keys;
import loa.search.Kind;
import loa.search.Opener;
import loa.search.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Translations as they are found, by the words of both languages: by their unit, who translates, checks or approves. */
@Repository
class TranslationSource implements Source {

    private final JdbcClient db;

    TranslationSource(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Kind kind() {
        return Kind.TRANSLATION;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        return db.sql("""
                select t.id, t.campaign, t.title, t.language, t.unit, t.translator, t.translator_name, t.checker, t.asked_at,
                       (select string_agg(s.source, ' ' order by s.ordinal) from translation.segment s
                         where s.translation = t.id) as source,
                       (select string_agg(trim(s.words || ' ' || s.second), ' ' order by s.ordinal) from translation.segment s
                         where s.translation = t.id and s.words || s.second <> '') as words,
                       (select array_to_string(a.bodies, ',') from approval.api_asked a
                         where a.subject_kind = 'translation' and a.subject_id = t.id) as bodies
                  from translation.translation t
                 where t.id = any (cast(:keys as uuid[]))
                """).param("keys", keys.toArray(String[]::new)).query(TranslationSource::read).list().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Findable> read(ResultSet rs, int row) throws SQLException {
        var words = rs.getString("words");
        var source = rs.getString("source");
        var original = found(rs, "vi", source == null ? "" : source);
        return words == null
                ? List.of(original)
                : List.of(original, found(rs, rs.getString("language"), Marking.plain(words)));
    }

    private static Findable found(ResultSet rs, String language, String words) throws SQLException {
        var campaign = rs.getObject("campaign", UUID.class);
        var unit = rs.getObject("unit", UUID.class);
        var openers = new HashSet<Opener>(Set.of(new Opener.SeesUnit(unit)));
        var bodies = rs.getString("bodies");
        if (bodies != null && !bodies.isEmpty()) {
            for (var body : bodies.split(",")) openers.add(new Opener.SeesUnit(UUID.fromString(body)));
        }
        for (var column : List.of("translator", "checker")) {
            var person = rs.getObject(column, UUID.class);
            if (person != null) openers.add(new Opener.Is(person));
        }
        return new Findable(
                rs.getString("id"),
                language,
                campaign,
                true,
                unit,
                openers,
                rs.getString("title"),
                words,
                "/translations/" + rs.getString("id"),
                null,
                rs.getTimestamp("asked_at").toInstant());
    }

    @Override
    public List<String> keysAfter(String key, int most) {
        return Keys.after(db, "translation.translation", key, most);
    }
}
