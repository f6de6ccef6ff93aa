package loa.media.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loa.audit.AuditLog;
import loa.media.Media;
import loa.media.MediaId;
import loa.media.MediaShelf;
import loa.media.Medium;
import loa.platform.Me;
import loa.platform.Plain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is said of files: columns of {@code media.item} that {@link Media} does not write. */
@Repository
public class Captions {

    private final JdbcClient db;
    private final Media media;
    private final MediaShelf shelf;
    private final AuditLog audit;

    Captions(JdbcClient db, Media media, MediaShelf shelf, AuditLog audit) {
        this.db = db;
        this.media = media;
        this.shelf = shelf;
        this.audit = audit;
    }

    public Caption of(MediaId id) {
        return db.sql("select caption, author, place, taken_on, version from media.item where id = :id")
                .param("id", id.value())
                .query((rs, row) -> new Caption(
                        rs.getString("caption"),
                        rs.getString("author"),
                        rs.getString("place"),
                        rs.getObject("taken_on", LocalDate.class),
                        rs.getLong("version")))
                .single();
    }

    /**
     * Says it, unless somebody else did since it was read.
     *
     * @return what stands there meanwhile, if so
     */
    @Transactional
    public Optional<Caption> say(MediaId id, Caption caption, Me me) {
        var medium = media.find(id).orElseThrow(() -> new IllegalArgumentException("no such file: " + id));
        if (!shelf.tends(medium, me)) throw new AccessDeniedException("file of " + medium.owner());
        int rows = db.sql("""
                update media.item
                   set caption = :words, author = :author, place = :place, taken_on = :takenOn, version = version + 1
                 where id = :id and version = :version
                """)
                .param("words", caption.words())
                .param("author", caption.author())
                .param("place", caption.place())
                .param("takenOn", caption.takenOn())
                .param("id", id.value())
                .param("version", caption.version())
                .update();
        if (rows == 0) return Optional.of(of(id));
        searchable(medium);
        audit.append(
                me,
                "media.captioned",
                "media:" + id.value(),
                medium.campaign(),
                medium.owner().value(),
                Map.of("file", medium.name()));
        return Optional.empty();
    }

    /** Lets the file be found by all that is known of it; called where any of it changes. */
    @Transactional
    public void searchable(Medium medium) {
        var caption = of(medium.id());
        var names = db.sql("select name from media.person_shown where item = :item")
                .param("item", medium.id().value())
                .query(String.class)
                .list();
        db.sql("update media.item set search = :search where id = :id")
                .param("search", plain(medium.name(), caption.words(), caption.author(), caption.place(), names))
                .param("id", medium.id().value())
                .update();
    }

    private static String plain(String name, String words, String author, String place, List<@Nullable String> people) {
        return Stream.concat(Stream.of(name, words, author, place), people.stream())
                .map(each -> Plain.text(each == null ? "" : each))
                .collect(Collectors.joining(" "));
    }
}
