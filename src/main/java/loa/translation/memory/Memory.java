package loa.translation.memory;

import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import loa.media.MediaId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was checked once, by language: table {@code translation.memory}. */
@Repository
public class Memory {

    /** One sentence remembered. */
    public record Unit(
            String sha256,
            String source,
            String words,
            String second,
            @Nullable UUID voice,
            UUID translation,
            String by) {}

    /** Less like than this it helps nobody. */
    static final int LEAST_LIKE = 60;

    private static final int LOOKED_AT = 50;
    private static final int OFFERED = 3;

    private final JdbcClient db;
    private final Clock clock;

    Memory(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Sentences like this one, the likest first. */
    public List<Match> like(String language, String source) {
        var query = query(source);
        if (query.isEmpty()) return List.of();
        return db
                .sql("""
                        select source, words, second, voice, by_name
                          from translation.memory
                         where language = :language and search @@ to_tsquery('simple', :query)
                         order by ts_rank(search, to_tsquery('simple', :query)) desc
                         limit :limit
                        """)
                .param("language", language)
                .param("query", query)
                .param("limit", LOOKED_AT)
                .query((rs, row) -> new Match(
                        Likeness.of(source, rs.getString("source")),
                        rs.getString("source"),
                        rs.getString("words"),
                        rs.getString("second"),
                        media(rs.getObject("voice", UUID.class)),
                        rs.getString("by_name")))
                .list()
                .stream()
                .filter(match -> match.percent() >= LEAST_LIKE)
                .sorted(Comparator.comparingInt(Match::percent).reversed())
                .limit(OFFERED)
                .toList();
    }

    /** Remembers it; what was remembered of the same sentence before is forgotten. */
    public void add(String language, Unit unit) {
        db.sql("""
                insert into translation.memory (language, source_sha256, source, words, second, voice, translation, by_name, at)
                values (:language, :sha256, :source, :words, :second, :voice, :translation, :by, :at)
                    on conflict (language, source_sha256) do update
                       set words = excluded.words, second = excluded.second, voice = excluded.voice,
                           translation = excluded.translation, by_name = excluded.by_name, at = excluded.at
                """)
                .param("language", language)
                .param("sha256", unit.sha256())
                .param("source", unit.source())
                .param("words", unit.words())
                .param("second", unit.second())
                .param("voice", unit.voice())
                .param("translation", unit.translation())
                .param("by", unit.by())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that is written of a language, one after the other. */
    public void each(String language, Consumer<Unit> reader) {
        db.sql("""
                select * from translation.memory
                 where language = :language and words <> ''
                 order by source, source_sha256
                """).param("language", language).query(rs -> {
            reader.accept(new Unit(
                    rs.getString("source_sha256"),
                    rs.getString("source"),
                    rs.getString("words"),
                    rs.getString("second"),
                    rs.getObject("voice", UUID.class),
                    rs.getObject("translation", UUID.class),
                    rs.getString("by_name")));
        });
    }

    /** Any of its words. */
    private static String query(String source) {
        return Arrays.stream(source.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .collect(joining(" | "));
    }

    private static @Nullable MediaId media(@Nullable UUID id) {
        return id == null ? null : new MediaId(id);
    }
}
