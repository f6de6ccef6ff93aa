package loa.content.web;

import loa.content.ItemId;
import loa.content.ItemRights;
import loa.content.Items;
import loa.media.MediaId;
import loa.media.Onlookers;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;

/** Which photos were taken into which item, so that whoever sees the item sees them: table {@code content.picture}. */
@Repository("contentPictures")
class Pictures implements Onlookers {

    private final JdbcClient db;
    private final Items items;
    private final ItemRights rights;

    Pictures(JdbcClient db, Items items, ItemRights rights) {
        this.db = db;
        this.items = items;
        this.rights = rights;
    }

    void add(ItemId item, MediaId medium) {
        db.sql("insert into content.picture (item, media) values (:item, :media) on conflict do nothing")
                .param("item", item.value())
                .param("media", medium.value())
                .update();
    }

    @Override
    public boolean mayLook(MediaId file, Me me) {
        return db
                .sql("select item from content.picture where media = :media")
                .param("media", file.value())
                .query((rs, row) -> new ItemId(loa.content.Columns.id(rs, "item")))
                .list()
                .stream()
                .anyMatch(item -> sees(item, me));
    }

    private boolean sees(ItemId id, Me me) {
        try {
            return items.find(id).map(item -> rights.asker(item, me)).isPresent();
        } catch (AccessDeniedException e) {
            return false;
        }
    }
}
