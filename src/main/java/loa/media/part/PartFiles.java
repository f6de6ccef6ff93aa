package loa.media.part;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files under way: table {@code media.part_file}. */
@Repository
class PartFiles {

    private final JdbcClient db;

    PartFiles(JdbcClient db) {
        this.db = db;
    }

    Optional<PartFile> find(UUID person, UUID id) {
        return find("select * from media.part_file where person = :person and id = :id", person, id);
    }

    /** The file, whose next part nobody else writes until the end of the transaction. */
    Optional<PartFile> hold(UUID person, UUID id) {
        return find("select * from media.part_file where person = :person and id = :id for update", person, id);
    }

    private Optional<PartFile> find(String sql, UUID person, UUID id) {
        return db.sql(sql)
                .param("person", person)
                .param("id", id)
                .query(PartFiles::read)
                .optional();
    }

    void add(PartFile file, Instant at) {
        db.sql("""
                insert into media.part_file (person, id, name, bytes, sha256, touched_at)
                values (:person, :id, :name, :bytes, :sha256, :at)
                    on conflict (person, id) do nothing
                """)
                .param("person", file.person())
                .param("id", file.id())
                .param("name", file.name())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void received(UUID person, UUID id, long received, Instant at) {
        db.sql("""
                update media.part_file set received = :received, touched_at = :at where person = :person and id = :id
                """)
                .param("person", person)
                .param("id", id)
                .param("received", received)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID person, UUID id) {
        db.sql("delete from media.part_file where person = :person and id = :id")
                .param("person", person)
                .param("id", id)
                .update();
    }

    /** How many bytes the person has under way. */
    long under(UUID person) {
        return db.sql("select coalesce(sum(bytes), 0) from media.part_file where person = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    List<PartFile> before(Instant moment) {
        return db.sql("select * from media.part_file where touched_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query(PartFiles::read)
                .list();
    }

    private static PartFile read(ResultSet rs, int row) throws SQLException {
        return new PartFile(
                Objects.requireNonNull(rs.getObject("person", UUID.class)),
                Objects.requireNonNull(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getLong("bytes"),
                rs.getString("sha256"),
                rs.getLong("received"));
    }
}
