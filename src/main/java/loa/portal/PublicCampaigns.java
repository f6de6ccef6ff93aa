package loa.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The campaigns that run, for everybody: nothing but names and days. */
@Repository
public class PublicCampaigns {

    private static final int SHOWN = 30;

    private final JdbcClient db;

    PublicCampaigns(JdbcClient db) {
        this.db = db;
    }

    /** Those not over on that day, the nearest event first; without a last day, a campaign rests a month after its event. */
    public List<PublicCampaign> on(LocalDate day) {
        return db.sql("""
                select event_name, event_word, issuer, starts_on, ends_on
                  from work.api_campaign
                 where coalesce(closes_on, coalesce(ends_on, starts_on) + 30, :day) >= :day
                 order by starts_on nulls last, event_name
                 limit :shown
                """)
                .param("day", day)
                .param("shown", SHOWN)
                .query((rs, row) -> new PublicCampaign(
                        rs.getString("event_name"),
                        rs.getString("event_word"),
                        rs.getObject("issuer", UUID.class),
                        rs.getObject("starts_on", LocalDate.class),
                        rs.getObject("ends_on", LocalDate.class)))
                .list();
    }
}
