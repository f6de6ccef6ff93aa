package loa.evidence;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where phones were: table {@code evidence.spot}. Unlike the ledger, what stands here can be taken back. */
@Repository
public class Spots {

    private final JdbcClient db;
    private final Clock clock;

    Spots(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Map<SubmissionId, Spot> of(Collection<SubmissionId> submissions) {
        var spots = new HashMap<SubmissionId, Spot>();
        if (submissions.isEmpty()) return spots;
        db.sql("select submission, latitude, longitude, accuracy from evidence.spot where submission in (:submissions)")
                .param(
                        "submissions",
                        submissions.stream().map(SubmissionId::value).toList())
                .query(rs -> {
                    var spot = new Spot(
                            rs.getDouble("latitude"),
                            rs.getDouble("longitude"),
                            rs.getObject("accuracy", Integer.class));
                    spots.put(new SubmissionId(rs.getObject("submission", UUID.class)), spot);
                });
        return spots;
    }

    void add(SubmissionId submission, Spot spot, Me by) {
        db.sql("""
                insert into evidence.spot (submission, latitude, longitude, accuracy, agreed_by, agreed_at)
                values (:submission, :latitude, :longitude, :accuracy, :by, :now)
                """)
                .param("submission", submission.value())
                .param("latitude", spot.latitude())
                .param("longitude", spot.longitude())
                .param("accuracy", spot.accuracy())
                .param("by", by.person())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(SubmissionId submission) {
        return db.sql("delete from evidence.spot where submission = :submission")
                        .param("submission", submission.value())
                        .update()
                == 1;
    }
}
