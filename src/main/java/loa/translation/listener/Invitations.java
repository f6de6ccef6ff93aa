package loa.translation.listener;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.platform.Me;
import loa.translation.TranslationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked to hear: table {@code translation.invitation}, which no other class writes. Of a token only its hash is kept. */
@Repository
public class Invitations {

    private final JdbcClient db;

    Invitations(JdbcClient db) {
        this.db = db;
    }

    /** All of a translation, the latest first. */
    public List<Invitation> of(TranslationId translation) {
        return db.sql("""
                select i.*, b.translation
                  from translation.invitation i join translation.bulletin b on b.id = i.bulletin
                 where b.translation = :translation
                 order by i.invited_at desc
                """)
                .param("translation", translation.value())
                .query((rs, _) -> read(rs))
                .list();
    }

    Optional<Invitation> find(String tokenHash) {
        return db.sql("""
                select i.*, b.translation
                  from translation.invitation i join translation.bulletin b on b.id = i.bulletin
                 where i.token_sha256 = :hash
                """).param("hash", tokenHash).query((rs, _) -> read(rs)).optional();
    }

    void add(Invitation invitation, String tokenHash, Me by) {
        db.sql("""
                insert into translation.invitation
                       (id, bulletin, media_sha256, token_sha256, listener, place, invited_at, invited_by, invited_by_name,
                        expires_at)
                values (:id, :bulletin, :media, :hash, :listener, :place, :at, :by, :byName, :expires)
                """)
                .param("id", invitation.id())
                .param("bulletin", invitation.bulletin())
                .param("media", invitation.mediaSha256())
                .param("hash", tokenHash)
                .param("listener", invitation.listener())
                .param("place", invitation.place())
                .param("at", invitation.invitedAt().atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("byName", by.name())
                .param("expires", invitation.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Spends the one answer; {@code false}: it was spent, taken back or too late meanwhile. */
    boolean spend(UUID id, Instant at) {
        return db.sql("""
                update translation.invitation set answered_at = :at
                 where id = :id and answered_at is null and revoked_at is null and expires_at > :at
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** {@code false}: there is nothing left to take back. */
    boolean revoke(TranslationId translation, UUID id, Instant at) {
        return db.sql("""
                update translation.invitation i set revoked_at = :at
                 where i.id = :id and i.answered_at is null and i.revoked_at is null
                   and i.bulletin in (select b.id from translation.bulletin b where b.translation = :translation)
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("translation", translation.value())
                        .update()
                == 1;
    }

    private static Invitation read(ResultSet rs) throws SQLException {
        return new Invitation(
                rs.getObject("id", UUID.class),
                new TranslationId(rs.getObject("translation", UUID.class)),
                rs.getObject("bulletin", UUID.class),
                rs.getString("media_sha256"),
                rs.getString("listener"),
                rs.getString("place"),
                rs.getString("invited_by_name"),
                rs.getObject("invited_at", OffsetDateTime.class).toInstant(),
                rs.getObject("expires_at", OffsetDateTime.class).toInstant(),
                rs.getObject("revoked_at") != null,
                rs.getObject("answered_at") != null);
    }
}
