package loa.media.sound;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was heard, once per content: table {@code media.sound}. */
@Repository
public class Sounds {

    private final JdbcClient db;
    private final Clock clock;

    Sounds(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What was heard in these bytes; nothing where nobody has listened yet, or there was nothing to hear. */
    public Optional<Sound> of(String sha256) {
        return db.sql("""
                select millis, loudness::float8 as loudness, peak::float8 as peak, wave
                  from media.sound
                 where sha256 = :sha256 and millis > 0
                """)
                .param("sha256", sha256)
                .query((rs, row) -> new Sound(
                        rs.getInt("millis"),
                        rs.getObject("loudness", Double.class),
                        rs.getObject("peak", Double.class),
                        rs.getBytes("wave")))
                .optional();
    }

    /** Whether anybody has listened yet, be it to nothing, and whether a picture of the film could be made. */
    public Studied studied(String sha256) {
        return db.sql("select still from media.sound where sha256 = :sha256")
                .param("sha256", sha256)
                .query((rs, row) -> new Studied(true, rs.getBoolean("still")))
                .optional()
                .orElse(new Studied(false, false));
    }

    /** What was done with a sound or film after it came. */
    public record Studied(boolean heard, boolean still) {}

    /** Keeps it; a second time replaces the first. */
    public void add(String sha256, Sound sound, boolean still) {
        db.sql("""
                insert into media.sound (sha256, millis, loudness, peak, wave, still, listened_at)
                select f.sha256, :millis, :loudness, :peak, :wave, :still, :at
                  from media.file f
                 where f.sha256 = :sha256
                    on conflict (sha256) do update
                       set millis = excluded.millis, loudness = excluded.loudness, peak = excluded.peak,
                           wave = excluded.wave, still = excluded.still, listened_at = excluded.listened_at
                """)
                .param("sha256", sha256)
                .param("millis", sound.millis())
                .param("loudness", sound.loudness())
                .param("peak", sound.peak())
                .param("wave", sound.wave())
                .param("still", still)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
