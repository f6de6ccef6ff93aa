package loa.content;

import static loa.content.Columns.*;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions on file: table {@code content.edition}, which no other class writes. */
@Repository
public class Editions {

    private final JdbcClient db;

    Editions(JdbcClient db) {
        this.db = db;
    }

    /** The edition in force in a language. */
    public Optional<Edition> latest(ItemId item, String language) {
        return db.sql("""
                select * from content.edition
                 where item = :item and language = :language
                 order by number desc limit 1
                """)
                .param("item", item.value())
                .param("language", language)
                .query(Editions::read)
                .optional();
    }

    public Optional<Edition> find(ItemId item, String language, int number) {
        return db.sql("select * from content.edition where item = :item and language = :language and number = :number")
                .param("item", item.value())
                .param("language", language)
                .param("number", number)
                .query(Editions::read)
                .optional();
    }

    public Optional<Edition> find(EditionId id) {
        return db.sql("select * from content.edition where id = :id")
                .param("id", id.value())
                .query(Editions::read)
                .optional();
    }

    /** The latest edition of the item with these exact words. */
    public Optional<Edition> withHash(ItemId item, String sha256) {
        return db.sql("""
                select * from content.edition
                 where item = :item and sha256 = :sha256
                 order by number desc limit 1
                """)
                .param("item", item.value())
                .param("sha256", sha256)
                .query(Editions::read)
                .optional();
    }

    /** All of a language, the latest first. */
    public List<Edition> of(ItemId item, String language) {
        return db.sql("""
                select * from content.edition
                 where item = :item and language = :language
                 order by number desc
                """)
                .param("item", item.value())
                .param("language", language)
                .query(Editions::read)
                .list();
    }

    void add(Edition edition) {
        db.sql("""
                insert into content.edition
                       (id, item, language, number, base, title, lead, blocks, sha256, note, saved_at, by_person, by_name,
                        by_unit)
                values (:id, :item, :language, :number, :base, :title, :lead, :blocks::jsonb, :sha256, :note, :savedAt,
                        :byPerson, :byName, :byUnit)
                """)
                .param("id", edition.id().value())
                .param("item", edition.item().value())
                .param("language", edition.language())
                .param("number", edition.number())
                .param("base", edition.base())
                .param("title", edition.text().title())
                .param("lead", edition.text().lead())
                .param("blocks", BlockJson.write(edition.text().blocks()))
                .param("sha256", edition.sha256())
                .param("note", edition.note())
                .param("savedAt", utc(edition.savedAt()))
                .param("byPerson", edition.byPerson())
                .param("byName", edition.byName())
                .param("byUnit", edition.byUnit())
                .update();
    }

    private static Edition read(ResultSet rs, int row) throws SQLException {
        return new Edition(
                new EditionId(id(rs, "id")),
                new ItemId(id(rs, "item")),
                rs.getString("language"),
                rs.getInt("number"),
                rs.getObject("base", Integer.class),
                new Manuscript(rs.getString("title"), rs.getString("lead"), BlockJson.read(rs.getString("blocks"))),
                rs.getString("sha256"),
                rs.getString("note"),
                instant(rs, "saved_at"),
                id(rs, "by_person"),
                rs.getString("by_name"),
                id(rs, "by_unit"));
    }
}
