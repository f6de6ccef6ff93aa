package loa.content.writing;

import static loa.content.Columns.*;

import java.util.Optional;
import java.util.UUID;
import loa.content.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people typed and have not saved: table {@code content.draft}. */
@Repository("contentDrafts")
class Drafts {

    private final JdbcClient db;

    Drafts(JdbcClient db) {
        this.db = db;
    }

    Optional<Draft> find(ItemId item, String language, UUID person) {
        return db.sql("select * from content.draft where item = :item and language = :language and person = :person")
                .param("item", item.value())
                .param("language", language)
                .param("person", person)
                .query((rs, row) -> new Draft(
                        item,
                        language,
                        rs.getInt("base"),
                        rs.getString("title"),
                        rs.getString("lead"),
                        rs.getString("body"),
                        instant(rs, "saved_at")))
                .optional();
    }

    void save(Draft draft, UUID person) {
        db.sql("""
                insert into content.draft (item, language, person, base, title, lead, body, saved_at)
                values (:item, :language, :person, :base, :title, :lead, :body, :savedAt)
                    on conflict (item, language, person) do update
                   set base = excluded.base, title = excluded.title, lead = excluded.lead, body = excluded.body,
                       saved_at = excluded.saved_at
                """)
                .param("item", draft.item().value())
                .param("language", draft.language())
                .param("person", person)
                .param("base", draft.base())
                .param("title", draft.title())
                .param("lead", draft.lead())
                .param("body", draft.body())
                .param("savedAt", utc(draft.savedAt()))
                .update();
    }

    void remove(ItemId item, String language, UUID person) {
        db.sql("delete from content.draft where item = :item and language = :language and person = :person")
                .param("item", item.value())
                .param("language", language)
                .param("person", person)
                .update();
    }
}
