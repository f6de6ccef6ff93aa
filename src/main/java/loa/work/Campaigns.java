package loa.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The campaigns on file: table {@code work.campaign}. */
@Repository
public class Campaigns {

    private final JdbcClient db;

    Campaigns(JdbcClient db) {
        this.db = db;
    }

    public Optional<Campaign> find(CampaignId id) {
        return db.sql("select * from work.campaign where id = :id")
                .param("id", id.value())
                .query(Campaigns::read)
                .optional();
    }

    /** How many tasks stand where. */
    public Map<TaskState, Integer> counts(CampaignId id) {
        var counts = new EnumMap<TaskState, Integer>(TaskState.class);
        db.sql("select state, count(*) as tasks from work.task where campaign_id = :id group by state")
                .param("id", id.value())
                .query(rs -> {
                    counts.put(TaskState.valueOf(rs.getString("state")), rs.getInt("tasks"));
                });
        return counts;
    }

    static Campaign read(ResultSet rs, int row) throws SQLException {
        return new Campaign(
                new CampaignId(rs.getObject("id", UUID.class)),
                rs.getString("title"),
                rs.getString("event_name"),
                rs.getString("event_word"),
                rs.getObject("issuer", UUID.class),
                day(rs, "starts_on"),
                day(rs, "ends_on"),
                day(rs, "opens_on"));
    }

    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }
}
