package loa.content.writing;

import static loa.content.Columns.*;

import java.time.Duration;
import java.time.Instant;
import loa.content.ItemId;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which editor open: table {@code content.lock}. A lock warns; what keeps text safe are editions and drafts. */
@Repository
class Locks {

    /** Without a sign for so long, an editor counts as closed. */
    static final Duration QUIET = Duration.ofMinutes(3);

    private final JdbcClient db;

    Locks(JdbcClient db) {
        this.db = db;
    }

    /** Takes the lock where it is free, quiet or the person's own; says who has it now. */
    Holder take(ItemId item, String language, Me me, Instant at) {
        return take(item, language, me, at, at.minus(QUIET));
    }

    /** Takes it from whoever has it. */
    Holder takeOver(ItemId item, String language, Me me, Instant at) {
        return take(item, language, me, at, at.plus(QUIET));
    }

    private Holder take(ItemId item, String language, Me me, Instant at, Instant free) {
        db.sql("""
                insert into content.lock (item, language, person, name, unit, taken_at, seen_at)
                values (:item, :language, :person, :name, :unit, :at, :at)
                    on conflict (item, language) do update
                   set taken_at = case when content.lock.person = :person then content.lock.taken_at else :at end,
                       person = :person, name = :name, unit = :unit, seen_at = :at
                 where content.lock.person = :person or content.lock.seen_at < :free
                """)
                .param("item", item.value())
                .param("language", language)
                .param("person", me.person())
                .param("name", me.name())
                .param("unit", me.unitName())
                .param("at", utc(at))
                .param("free", utc(free))
                .update();
        return db.sql("select * from content.lock where item = :item and language = :language")
                .param("item", item.value())
                .param("language", language)
                .query((rs, row) -> new Holder(
                        id(rs, "person"),
                        rs.getString("name"),
                        rs.getString("unit"),
                        instant(rs, "taken_at"),
                        instant(rs, "seen_at")))
                .single();
    }

    void release(ItemId item, String language, Me me) {
        db.sql("delete from content.lock where item = :item and language = :language and person = :person")
                .param("item", item.value())
                .param("language", language)
                .param("person", me.person())
                .update();
    }
}
