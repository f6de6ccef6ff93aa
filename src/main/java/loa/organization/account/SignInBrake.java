package loa.organization.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slows down whoever guesses: after some attempts each further one has to wait, every time twice as long. Kept in table
 * {@code organization.sign_in_attempt}, so that all nodes know; an attempt counts before its password is compared, so
 * that many at once gain nothing.
 */
@Repository
class SignInBrake {

    /** How many attempts are free, how long the first wait is and the longest, and when all is forgotten. */
    private record Pace(String kind, int free, Duration first, Duration longest, Duration memory) {}

    private static final Pace ACCOUNT =
            new Pace("account", 5, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(12));
    /** One address may be a whole office behind one line. */
    private static final Pace ADDRESS =
            new Pace("address", 30, Duration.ofSeconds(10), Duration.ofMinutes(10), Duration.ofHours(1));

    private final JdbcClient db;
    private final Clock clock;

    SignInBrake(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Counts one attempt, or says how long to wait for the next. */
    Optional<Duration> attempt(String userName, String address) {
        return attempt(ADDRESS, address).or(() -> attempt(ACCOUNT, userName));
    }

    /** The attempt succeeded: the account is free again, the address was not guessing. */
    void succeeded(String userName, String address) {
        db.sql("delete from organization.sign_in_attempt where key = :account or last_at < :old")
                .param("account", key(ACCOUNT, userName))
                .param("old", at(clock.instant().minus(ACCOUNT.memory)))
                .update();
        db.sql("""
                update organization.sign_in_attempt set attempts = greatest(attempts - 1, 0), free_at = last_at
                 where key = ?
                """).param(key(ADDRESS, address)).update();
    }

    private Optional<Duration> attempt(Pace pace, String whose) {
        var now = clock.instant();
        var taken = db.sql("""
                insert into organization.sign_in_attempt as known (key, attempts, last_at, free_at)
                values (:key, 1, :now, :now)
                on conflict (key) do update
                   set attempts = case when known.last_at < :old then 1 else known.attempts + 1 end,
                       last_at = :now,
                       free_at = case when known.last_at < :old or known.attempts + 1 < :free then :now
                                 else :now + least(:longest, :first * power(2, least(known.attempts + 1 - :free, 20)))
                                           * interval '1 second' end
                 where known.free_at <= :now
                """)
                .param("key", key(pace, whose))
                .param("now", at(now))
                .param("old", at(now.minus(pace.memory)))
                .param("free", pace.free)
                .param("first", (double) pace.first.toSeconds())
                .param("longest", (double) pace.longest.toSeconds())
                .update();
        return taken == 1 ? Optional.empty() : Optional.of(remaining(pace, whose, now));
    }

    private Duration remaining(Pace pace, String whose, Instant now) {
        return db.sql("select free_at from organization.sign_in_attempt where key = ?")
                .param(key(pace, whose))
                .query((rs, row) -> rs.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .map(free -> Duration.between(now, free))
                .filter(Duration::isPositive)
                .orElse(Duration.ofSeconds(1));
    }

    /** Hashed: people now and then type their password where the user name belongs. */
    private static String key(Pace pace, String whose) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(whose.getBytes(StandardCharsets.UTF_8));
            return pace.kind + ":" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
