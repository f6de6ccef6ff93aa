package loa.content.language;

import static loa.content.Columns.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loa.content.ItemId;
import loa.organization.UnitId;
import loa.platform.Me;
import loa.work.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a campaign and its stations set about words: tables {@code content.term}, {@code content.ignored} and {@code
 * content.pace}.
 */
@Repository("contentTerms")
public class Terms {

    private final JdbcClient db;

    Terms(JdbcClient db) {
        this.db = db;
    }

    /** A remark that somebody let stand. */
    public record Ignored(String rule, String wrong, String reason, String by) {}

    /** What is written otherwise, by what is not wanted. */
    public Map<String, String> of(CampaignId campaign) {
        var terms = new HashMap<String, String>();
        db.sql("select wrong, right_words from content.term where campaign = :campaign")
                .param("campaign", campaign.value())
                .query(rs -> {
                    terms.put(rs.getString("wrong"), rs.getString("right_words"));
                });
        return terms;
    }

    void add(CampaignId campaign, String wrong, String right, Instant at, Me by) {
        db.sql("""
                insert into content.term (campaign, wrong, right_words, at, by_name)
                values (:campaign, :wrong, :right, :at, :name)
                    on conflict (campaign, wrong) do update
                   set right_words = excluded.right_words, at = excluded.at, by_name = excluded.by_name
                """)
                .param("campaign", campaign.value())
                .param("wrong", wrong)
                .param("right", right)
                .param("at", utc(at))
                .param("name", by.name())
                .update();
    }

    void remove(CampaignId campaign, String wrong) {
        db.sql("delete from content.term where campaign = :campaign and wrong = :wrong")
                .param("campaign", campaign.value())
                .param("wrong", wrong)
                .update();
    }

    public List<Ignored> ignored(ItemId item) {
        return db.sql("select * from content.ignored where item = :item order by at")
                .param("item", item.value())
                .query((rs, row) -> new Ignored(
                        rs.getString("rule"), rs.getString("wrong"), rs.getString("reason"), rs.getString("by_name")))
                .list();
    }

    void ignore(ItemId item, Rule rule, String wrong, String reason, Instant at, Me by) {
        db.sql("""
                insert into content.ignored (item, rule, wrong, reason, at, by_person, by_name)
                values (:item, :rule, :wrong, :reason, :at, :person, :name)
                    on conflict (item, rule, wrong) do nothing
                """)
                .param("item", item.value())
                .param("rule", rule.name())
                .param("wrong", wrong)
                .param("reason", reason)
                .param("at", utc(at))
                .param("person", by.person())
                .param("name", by.name())
                .update();
    }

    /** At how many syllables a minute a station reads out a language. */
    public int pace(UnitId station, String language) {
        return db.sql("select syllables from content.pace where unit = :unit and language = :language")
                .param("unit", station.value())
                .param("language", language)
                .query(Integer.class)
                .optional()
                .orElse(Spoken.PACE);
    }

    void setPace(UnitId station, String language, int syllables) {
        db.sql("""
                insert into content.pace (unit, language, syllables) values (:unit, :language, :syllables)
                    on conflict (unit, language) do update set syllables = excluded.syllables
                """)
                .param("unit", station.value())
                .param("language", language)
                .param("syllables", syllables)
                .update();
    }
}
