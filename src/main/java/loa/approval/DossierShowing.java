package loa.approval;

import static loa.approval.Columns.*;
import static loa.platform.view.Words.msg;

import java.util.List;
import loa.media.MediaId;
import loa.media.consent.Showing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files stand in the versions of dossiers that were handed in for approval. */
@Repository
class DossierShowing implements Showing {

    private final JdbcClient db;

    DossierShowing(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Place> places(MediaId file) {
        return db.sql("""
                select v.dossier, (array_agg(v.title order by v.number desc))[1] as title,
                       string_agg(cast(v.number as text), ', ' order by v.number) as numbers
                  from approval.dossier_version v
                 where v.files @> array[cast(:file as uuid)]
                 group by v.dossier
                 order by title, v.dossier
                """)
                .param("file", file.value())
                .query((rs, row) -> new Place(
                        msg("approval.place", rs.getString("title"), rs.getString("numbers")),
                        "/approvals/dossiers/" + id(rs, "dossier"),
                        false))
                .list();
    }
}
