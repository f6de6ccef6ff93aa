package loa.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import loa.organization.UnitId;
import loa.plan.compiler.SourceText;
import loa.platform.Me;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The plans on file and the files they came in: tables {@code plan.plan} and {@code plan.edition}. */
@Repository
class PlanRegister {

    /** The compiler that read an edition; raised when it reads the same words differently. */
    static final String COMPILER = "1";

    private static final String HEAD = """
            p.id, p.title, p.state, p.edition, p.owner, p.place, p.issuer, p.directory_on, p.version,
            p.brought_at, p.brought_by_name, p.confirmed_at, p.confirmed_by_name
            """;

    private final JdbcClient db;

    PlanRegister(JdbcClient db) {
        this.db = db;
    }

    /** A plan with one of its editions. */
    record Filed(PlanHead head, Edition edition) {}

    Optional<PlanHead> head(PlanId id) {
        return db.sql("select " + HEAD + " from plan.plan p where p.id = :id")
                .param("id", id.value())
                .query(PlanRegister::readHead)
                .optional();
    }

    /** The head, which nobody else changes until the transaction ends. */
    Optional<PlanHead> hold(PlanId id) {
        return db.sql("select " + HEAD + " from plan.plan p where p.id = :id for update")
                .param("id", id.value())
                .query(PlanRegister::readHead)
                .optional();
    }

    /** The plan with the edition in force, or with another one. */
    Optional<Filed> find(PlanId id, @Nullable Integer number) {
        return db.sql("""
                select %s, e.number, e.file_name, e.media_type, e.sha256, e.charset, e.text, e.notes, e.compiled::text,
                       e.brought_at as edition_at, e.brought_by_name as edition_by
                  from plan.plan p
                  join plan.edition e on e.plan = p.id and e.number = coalesce(:number::int, p.edition)
                 where p.id = :id
                """.formatted(HEAD))
                .param("id", id.value())
                .param("number", number)
                .query((rs, row) -> new Filed(readHead(rs, row), readEdition(rs)))
                .optional();
    }

    /** The file of an edition, byte for byte. */
    Optional<Original> original(PlanId id, @Nullable Integer number) {
        return db.sql("""
                select e.file_name, e.media_type, e.original
                  from plan.plan p
                  join plan.edition e on e.plan = p.id and e.number = coalesce(:number::int, p.edition)
                 where p.id = :id
                """)
                .param("id", id.value())
                .param("number", number)
                .query((rs, row) ->
                        new Original(rs.getString("file_name"), rs.getString("media_type"), rs.getBytes("original")))
                .optional();
    }

    /** The plan of this unit that was brought as the very same file; whoever asks next waits until we are done. */
    Optional<PlanId> sameFile(String sha256, UnitId owner) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:sha256, 0))")
                .param("sha256", sha256)
                .query((rs, row) -> true)
                .single();
        return db.sql("""
                select p.id
                  from plan.edition e
                  join plan.plan p on p.id = e.plan
                 where e.sha256 = :sha256 and p.owner = :owner
                 order by p.brought_at
                 limit 1
                """)
                .param("sha256", sha256)
                .param("owner", owner.value())
                .query(UUID.class)
                .optional()
                .map(PlanId::new);
    }

    void add(PlanHead head, int year, String search) {
        db.sql("""
                insert into plan.plan
                       (id, title, state, edition, owner, directory_on, year, search, brought_at, brought_by_name)
                values (:id, :title, 'IN_REVIEW', :edition, :owner, :directoryOn, :year, :search, :at, :byName)
                """)
                .param("id", head.id().value())
                .param("title", head.title())
                .param("edition", head.edition())
                .param("owner", head.owner().value())
                .param("directoryOn", head.directoryOn())
                .param("year", year)
                .param("search", search)
                .param("at", head.brought().at().atOffset(ZoneOffset.UTC))
                .param("byName", head.brought().by())
                .update();
    }

    void add(PlanId plan, Edition edition, byte[] original, Me by) {
        var source = edition.source();
        db.sql("""
                insert into plan.edition
                       (plan, number, file_name, media_type, sha256, charset, original, text, notes, compiled, compiler,
                        brought_at, brought_by, brought_by_name)
                values (:plan, :number, :fileName, :mediaType, :sha256, :charset, :original, :text, :notes,
                        :compiled::jsonb, :compiler, :at, :by, :byName)
                """)
                .param("plan", plan.value())
                .param("number", edition.number())
                .param("fileName", source.fileName())
                .param("mediaType", source.mediaType())
                .param("sha256", source.sha256())
                .param("charset", source.charset())
                .param("original", original)
                .param("text", source.text())
                .param("notes", edition.notes().toArray(String[]::new))
                .param("compiled", CompiledJson.write(edition.compiled()))
                .param("compiler", COMPILER)
                .param("at", edition.brought().at().atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("byName", by.name())
                .update();
    }

    /** Says where the plan belongs, unless somebody else changed it since it was read. */
    boolean place(PlanId id, long version, @Nullable UnitId place, @Nullable UnitId issuer, LocalDate directoryOn) {
        return db.sql("""
                update plan.plan
                   set place = :place, issuer = :issuer, directory_on = :directoryOn, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("place", place == null ? null : place.value())
                        .param("issuer", issuer == null ? null : issuer.value())
                        .param("directoryOn", directoryOn)
                        .update()
                == 1;
    }

    void confirm(PlanId id, Stamp stamp, Me by) {
        db.sql("""
                update plan.plan
                   set state = 'CONFIRMED', confirmed_at = :at, confirmed_by = :by, confirmed_by_name = :byName,
                       version = version + 1
                 where id = :id
                """)
                .param("id", id.value())
                .param("at", stamp.at().atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .param("byName", stamp.by())
                .update();
    }

    private static PlanHead readHead(ResultSet rs, int row) throws SQLException {
        var confirmedBy = rs.getString("confirmed_by_name");
        return new PlanHead(
                new PlanId(rs.getObject("id", UUID.class)),
                rs.getString("title"),
                PlanState.valueOf(rs.getString("state")),
                rs.getInt("edition"),
                new UnitId(rs.getObject("owner", UUID.class)),
                unit(rs, "place"),
                unit(rs, "issuer"),
                rs.getObject("directory_on", LocalDate.class),
                stamp(rs, "brought_at", "brought_by_name"),
                confirmedBy == null ? null : stamp(rs, "confirmed_at", "confirmed_by_name"),
                rs.getLong("version"));
    }

    private static Edition readEdition(ResultSet rs) throws SQLException {
        var source = new SourceText(
                rs.getString("file_name"),
                rs.getString("media_type"),
                rs.getString("sha256"),
                rs.getString("charset"),
                rs.getString("text"));
        return new Edition(
                rs.getInt("number"),
                source,
                List.of((String[]) rs.getArray("notes").getArray()),
                CompiledJson.plan(rs.getString("compiled")),
                stamp(rs, "edition_at", "edition_by"));
    }

    private static Stamp stamp(ResultSet rs, String at, String by) throws SQLException {
        return new Stamp(rs.getObject(at, OffsetDateTime.class).toInstant(), rs.getString(by));
    }

    private static @Nullable UnitId unit(ResultSet rs, String column) throws SQLException {
        var id = rs.getObject(column, UUID.class);
        return id == null ? null : new UnitId(id);
    }
}
