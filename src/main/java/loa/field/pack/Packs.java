package loa.field.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import loa.field.pack.Brought.Taken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The packs that were brought: table {@code field.pack}. */
@Repository
public class Packs {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient db;

    Packs(JdbcClient db) {
        this.db = db;
    }

    public Optional<Brought> find(UUID id) {
        return db.sql("select * from field.pack where id = :id")
                .param("id", id)
                .query(Packs::read)
                .optional();
    }

    Optional<Brought> find(String sha256) {
        return db.sql("select * from field.pack where sha256 = :sha256")
                .param("sha256", sha256)
                .query(Packs::read)
                .optional();
    }

    /** Those a person brought, or whose captures are theirs, the latest first. */
    public List<Brought> of(UUID person, int limit) {
        return db.sql("""
                select * from field.pack where brought_by = :person or person = :person
                 order by brought_at desc, id limit :limit
                """)
                .param("person", person)
                .param("limit", limit)
                .query(Packs::read)
                .list();
    }

    void add(Brought pack) {
        db.sql("""
                insert into field.pack (id, sha256, made_at, person, device, items, brought_by, brought_by_name, brought_at)
                values (:id, :sha256, :madeAt, :person, :device, :items, :by, :byName, :at)
                    on conflict (sha256) do nothing
                """)
                .param("id", pack.id())
                .param("sha256", pack.sha256())
                .param("madeAt", pack.madeAt().atOffset(ZoneOffset.UTC))
                .param("person", pack.person())
                .param("device", pack.device())
                .param("items", pack.items())
                .param("by", pack.broughtBy())
                .param("byName", pack.broughtByName())
                .param("at", pack.broughtAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says that it was taken; {@code false}: it was already. */
    boolean taken(UUID id, Instant at, String byName, List<String> outcomes) {
        return db.sql("""
                update field.pack set taken_at = :at, taken_by_name = :byName, outcomes = :outcomes::jsonb
                 where id = :id and taken_at is null
                """)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("byName", byName)
                        .param("outcomes", JSON.writeValueAsString(outcomes))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Brought read(ResultSet rs, int row) throws SQLException {
        var taken = rs.getObject("taken_at", OffsetDateTime.class);
        return new Brought(
                id(rs, "id"),
                rs.getString("sha256"),
                rs.getObject("made_at", OffsetDateTime.class).toInstant(),
                id(rs, "person"),
                id(rs, "device"),
                rs.getInt("items"),
                id(rs, "brought_by"),
                rs.getString("brought_by_name"),
                rs.getObject("brought_at", OffsetDateTime.class).toInstant(),
                taken == null
                        ? null
                        : new Taken(
                                taken.toInstant(),
                                rs.getString("taken_by_name"),
                                List.of(JSON.readValue(rs.getString("outcomes"), String[].class))));
    }

    private static UUID id(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, UUID.class), column);
    }
}
