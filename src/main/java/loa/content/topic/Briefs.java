package loa.content.topic;

import static loa.content.Columns.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The briefs of topics: table {@code content.brief}. */
@Repository
public class Briefs {

    private final JdbcClient db;

    Briefs(JdbcClient db) {
        this.db = db;
    }

    /** Those of a campaign, by clause. */
    public Map<String, Brief> of(CampaignId campaign) {
        var briefs = new HashMap<String, Brief>();
        db.sql("select * from content.brief where campaign = :campaign")
                .param("campaign", campaign.value())
                .query(rs -> {
                    briefs.put(
                            rs.getString("clause"),
                            new Brief(
                                    rs.getString("messages"),
                                    rs.getString("sources"),
                                    rs.getString("dos"),
                                    rs.getString("donts"),
                                    rs.getString("contact"),
                                    rs.getInt("version"),
                                    instant(rs, "saved_at"),
                                    rs.getString("by_name")));
                });
        return briefs;
    }

    /** Writes the brief, unless somebody else did since this version. */
    boolean save(CampaignId campaign, String clause, Brief brief, Instant at, Me by) {
        return db.sql("""
                insert into content.brief as b
                       (campaign, clause, messages, sources, dos, donts, contact, saved_at, by_person, by_name, version)
                values (:campaign, :clause, :messages, :sources, :dos, :donts, :contact, :at, :person, :name, 1)
                    on conflict (campaign, clause) do update
                   set messages = excluded.messages, sources = excluded.sources, dos = excluded.dos,
                       donts = excluded.donts, contact = excluded.contact, saved_at = excluded.saved_at,
                       by_person = excluded.by_person, by_name = excluded.by_name, version = b.version + 1
                 where b.version = :version
                """)
                        .param("campaign", campaign.value())
                        .param("clause", clause)
                        .param("messages", brief.messages())
                        .param("sources", brief.sources())
                        .param("dos", brief.dos())
                        .param("donts", brief.donts())
                        .param("contact", brief.contact())
                        .param("at", utc(at))
                        .param("person", by.person())
                        .param("name", by.name())
                        .param("version", brief.version())
                        .update()
                == 1;
    }
}
