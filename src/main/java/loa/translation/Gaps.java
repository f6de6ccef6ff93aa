package loa.translation;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import loa.content.ItemId;
import loa.work.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Items that are wanted in a language in which nobody was asked for them yet. */
@Repository
public class Gaps {

    /** An item and a language it lacks; {@code begun}: there is an original to translate. */
    public record Gap(ItemId item, String title, String language, boolean begun) {}

    private final JdbcClient db;

    Gaps(JdbcClient db) {
        this.db = db;
    }

    public List<Gap> of(CampaignId campaign) {
        var gaps = new ArrayList<Gap>();
        db.sql("""
                select i.id, i.title, i.language, i.languages, i.edition,
                       array(select t.language from translation.translation t where t.item = i.id) as asked
                  from content.api_item i
                 where i.campaign = :campaign and i.stage not in ('WITHDRAWN', 'KILLED', 'ARCHIVED')
                 order by i.due_on nulls last, i.title
                """).param("campaign", campaign.value()).query(rs -> {
            var asked = texts(rs.getArray("asked"));
            for (var language : texts(rs.getArray("languages"))) {
                if (language.equals(rs.getString("language")) || asked.contains(language)) continue;
                gaps.add(new Gap(
                        new ItemId(rs.getObject("id", UUID.class)),
                        rs.getString("title"),
                        language,
                        rs.getInt("edition") > 0));
            }
        });
        return gaps;
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
