package loa.approval;

import static loa.approval.Columns.*;

import loa.media.MediaId;
import loa.media.Onlookers;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may see a version may see its files, and the scans of what was signed on paper. */
@Repository
class Onlooking implements Onlookers {

    private final JdbcClient db;
    private final SignOffs signOffs;
    private final Approvers approvers;

    Onlooking(JdbcClient db, SignOffs signOffs, Approvers approvers) {
        this.db = db;
        this.signOffs = signOffs;
        this.approvers = approvers;
    }

    @Override
    public boolean mayLook(MediaId file, Me me) {
        var ids = db.sql("""
                select s.id
                  from approval.sign_off s
                 where exists (select 1 from approval.signature g where g.sign_off = s.id and g.paper = :file)
                    or s.subject_kind = 'dossier'
                   and exists (select 1 from approval.dossier_version v
                                where v.dossier = s.subject_id and v.files @> array[cast(:file as uuid)])
                """)
                .param("file", file.value())
                .query((rs, _) -> new SignOffId(id(rs, "id")))
                .list();
        return signOffs.findAll(ids).stream().anyMatch(signOff -> approvers.sees(signOff, me));
    }
}
