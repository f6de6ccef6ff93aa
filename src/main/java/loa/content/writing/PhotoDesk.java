package loa.content.writing;

import static loa.platform.view.Words.msg;

import java.util.Objects;
import java.util.UUID;
import loa.content.Columns;
import loa.content.Item;
import loa.content.ItemId;
import loa.content.ItemRights;
import loa.content.Items;
import loa.media.MediaDesk;
import loa.media.MediaId;
import loa.media.Onlookers;
import loa.media.Taking;
import loa.media.Taking.Refused;
import loa.media.Taking.Taken;
import loa.media.Upload;
import loa.platform.Me;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes photos into items, so that whoever sees the item sees them: table {@code content.picture}. */
@Repository("contentPhotoDesk")
public class PhotoDesk implements Onlookers {

    private final JdbcClient db;
    private final Items items;
    private final ItemRights rights;
    private final MediaDesk media;
    private final TransactionTemplate transaction;

    PhotoDesk(JdbcClient db, Items items, ItemRights rights, MediaDesk media, TransactionTemplate transaction) {
        this.db = db;
        this.items = items;
        this.rights = rights;
        this.media = media;
        this.transaction = transaction;
    }

    /** What came of a photo that was sent. */
    public sealed interface Photo {

        record Kept(MediaId id) implements Photo {}

        record NotKept(String words) implements Photo {}
    }

    /** Takes the photo, or says what is wrong with it; who may not write in the item is refused. */
    public Photo take(ItemId id, Upload upload, Me me) {
        var item = writable(id, me);
        return enter(item, media.take(upload), me);
    }

    /** The same with a photo that came in parts. */
    public Photo takeParts(ItemId id, UUID part, Me me) {
        var item = writable(id, me);
        return enter(item, media.takeParts(part, me), me);
    }

    private Item writable(ItemId id, Me me) {
        var item = items.find(id).orElseThrow(() -> new IllegalArgumentException("no such item: " + id));
        var asker = rights.asker(item, me);
        if (!asker.writes() && !asker.checks()) throw new AccessDeniedException(id.subject());
        return item;
    }

    private Photo enter(Item item, Taking taking, Me me) {
        return switch (taking) {
            case Refused refused -> new Photo.NotKept(refused.words());
            case Taken taken when !taken.kind().picture() -> new Photo.NotKept(msg("content.picture.notOne"));
            case Taken taken ->
                new Photo.Kept(Objects.requireNonNull(transaction.execute(_ -> {
                    var medium = media.enter(taken, item.unit(), item.campaign().value(), me);
                    db.sql("insert into content.picture (item, media) values (:item, :media)")
                            .param("item", item.id().value())
                            .param("media", medium.value())
                            .update();
                    return medium;
                })));
        };
    }

    @Override
    public boolean mayLook(MediaId file, Me me) {
        return db
                .sql("select item from content.picture where media = :media")
                .param("media", file.value())
                .query((rs, row) -> new ItemId(Columns.id(rs, "item")))
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
