package loa.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import loa.LoaTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts kept beside the tasks say what counting the tasks says, before and after they are folded. */
@LoaTest
class CountsTest {

    private final CampaignFixture given;
    private final JdbcClient db;

    CountsTest(CampaignFixture given, JdbcClient db) {
        this.given = given;
        this.db = db;
    }

    @Test
    void counts_follow_every_move_and_survive_folding() {
        var campaign = given.campaign();
        var officer = given.officer(given.communes.getFirst());
        var tasks = db.sql("select id from work.task where campaign_id = ? and unit_id = ? and state = 'READY'")
                .params(campaign.value(), given.communes.getFirst().id().value())
                .query((rs, row) -> new TaskId(rs.getObject(1, java.util.UUID.class)))
                .list();
        given.desk().move(tasks.get(0), new TaskMove.Start(), officer);
        given.desk().move(tasks.get(1), new TaskMove.Submit(""), officer);

        assertThat(counted(campaign)).isEqualTo(reckoned(campaign));
        db.sql("select work.fold_counts()").query((rs, row) -> "").list();
        given.desk().move(tasks.get(1), new TaskMove.Accept(""), given.inspector);

        assertThat(counted(campaign)).isEqualTo(reckoned(campaign));
        assertThat(db.sql("select count(acted_at) from work.task where campaign_id = ?")
                        .param(campaign.value())
                        .query(Integer.class)
                        .single())
                .as("tasks of which the unit has done something")
                .isEqualTo(2);
    }

    private Map<String, String> counted(CampaignId campaign) {
        return read(
                "select clause_id, tasks || '/' || proved || '/' || status from work.api_clause_status"
                        + " where campaign_id = ? and tasks > 0",
                campaign);
    }

    private Map<String, String> reckoned(CampaignId campaign) {
        return read("""
                select clause_id, count(*) || '/' || count(*) filter (where state = 'PROVED') || '/'
                       || case when bool_and(state = 'NOT_APPLICABLE') then 'NOT_APPLICABLE'
                               when bool_and(state in ('PROVED', 'NOT_APPLICABLE')) then 'PROVED'
                               when bool_or(state in ('RUNNING', 'SUBMITTED', 'RETURNED', 'PROVED')) then 'RUNNING'
                               else 'NOT_STARTED' end
                  from work.task where campaign_id = ? and joined_into is null group by clause_id
                """, campaign);
    }

    private Map<String, String> read(String sql, CampaignId campaign) {
        var all = new HashMap<String, String>();
        db.sql(sql).param(campaign.value()).query(rs -> {
            all.put(rs.getString(1), rs.getString(2));
        });
        return all;
    }
}
