package loa.approval.dossier;

import static loa.approval.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.UUID;
import loa.approval.ObjectKind;
import loa.media.MediaId;
import loa.organization.PersonId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The dossiers on file: tables {@code approval.dossier} and {@code dossier_version}, the latter only ever added to. */
@Repository
public class Dossiers {

    private static final String DOSSIERS = """
            select d.id, d.campaign, d.object_kind, d.owner, v.number, v.sha256, v.title, v.words, v.files,
                   (select array_agg(distinct a.by_person) from approval.dossier_version a
                     where a.dossier = d.id and a.number <= v.number) as authors
              from approval.dossier d
              join approval.dossier_version v on v.dossier = d.id
            """;

    private final JdbcClient db;

    Dossiers(JdbcClient db) {
        this.db = db;
    }

    /** As it stands now. */
    public Optional<Dossier> find(UUID id) {
        return db.sql(DOSSIERS + " where d.id = :id and v.number = d.number")
                .param("id", id)
                .query((rs, _) -> read(rs))
                .optional();
    }

    /** The latest version with these very words and files. */
    Optional<Dossier> find(UUID id, String sha256) {
        return db.sql(DOSSIERS + " where d.id = :id and v.sha256 = :sha256 order by v.number desc limit 1")
                .param("id", id)
                .param("sha256", sha256)
                .query((rs, _) -> read(rs))
                .optional();
    }

    void add(Dossier dossier, Me by, Instant at) {
        db.sql("""
                insert into approval.dossier (id, campaign, object_kind, owner, number, created_at)
                values (:id, :campaign, :kind, :owner, :number, :at)
                    on conflict (id) do update set number = excluded.number
                """)
                .param("id", dossier.id())
                .param("campaign", dossier.campaign().value())
                .param("kind", dossier.kind().name())
                .param("owner", dossier.owner().value())
                .param("number", dossier.number())
                .param("at", utc(at))
                .update();
        db.sql("""
                insert into approval.dossier_version (dossier, number, sha256, title, words, files, at, by_person, by_name)
                values (:id, :number, :sha256, :title, :words, cast(:files as uuid[]), :at, :by, :byName)
                """)
                .param("id", dossier.id())
                .param("number", dossier.number())
                .param("sha256", dossier.sha256())
                .param("title", dossier.title())
                .param("words", dossier.words())
                .param("files", array(dossier.files(), MediaId::value))
                .param("at", utc(at))
                .param("by", by.person())
                .param("byName", by.name())
                .update();
    }

    private static Dossier read(ResultSet rs) throws SQLException {
        return new Dossier(
                id(rs, "id"),
                new CampaignId(id(rs, "campaign")),
                ObjectKind.valueOf(rs.getString("object_kind")),
                new UnitId(id(rs, "owner")),
                rs.getInt("number"),
                rs.getString("sha256"),
                rs.getString("title"),
                rs.getString("words"),
                list(rs, "files", text -> new MediaId(UUID.fromString(text))),
                new LinkedHashSet<>(list(rs, "authors", text -> new PersonId(UUID.fromString(text)))));
    }
}
