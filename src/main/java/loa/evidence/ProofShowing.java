package loa.evidence;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.UUID;
import loa.media.MediaId;
import loa.media.consent.Showing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos stand on the pages of the tasks they prove. */
@Repository
class ProofShowing implements Showing {

    private final JdbcClient db;

    ProofShowing(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Place> places(MediaId file) {
        return db.sql("""
                select distinct s.task, s.clause
                  from evidence.entry e
                  join evidence.submission s on s.id = e.submission
                 where e.media = :media
                 order by s.clause, s.task
                """)
                .param("media", file.value())
                .query((rs, row) -> new Place(
                        msg("evidence.place", rs.getString("clause")),
                        "/tasks/" + rs.getObject("task", UUID.class),
                        false))
                .list();
    }
}
