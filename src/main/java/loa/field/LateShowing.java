package loa.field;

import static loa.platform.view.Words.msg;

import java.util.List;
import java.util.UUID;
import loa.media.MediaId;
import loa.media.consent.Showing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Photos that came too late stand on the pages of their tasks until somebody decides about them. */
@Repository
class LateShowing implements Showing {

    private final JdbcClient db;

    LateShowing(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Place> places(MediaId file) {
        return db.sql("""
                select task, clause
                  from field.late
                 where files @> array[cast(:file as uuid)] and settled is distinct from 'HANDED_IN'
                 order by clause, task
                """)
                .param("file", file.value())
                .query((rs, row) -> new Place(
                        msg("field.place", rs.getString("clause")),
                        "/tasks/" + rs.getObject("task", UUID.class) + "#late",
                        false))
                .list();
    }
}
